import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Sentence } from './sentence';

/* The block of the daily report that tells what stands out, and why. */

export interface AnomalyBlock {
  /** At most three, the largest difference first. */
  readonly rows: readonly Anomaly[];
  /** Same weekdays that the expectation rests on. */
  readonly baseDates: readonly BusinessDate[];
}

export type AnomalySubject =
  | { readonly kind: 'store' }
  | { readonly kind: 'category'; readonly id: number; readonly name: string }
  | { readonly kind: 'channel'; readonly id: number; readonly name: string }
  | { readonly kind: 'sku'; readonly id: number; readonly code: string; readonly name: string }
  /** `fromHour` to the end of `toHour`. */
  | { readonly kind: 'hours'; readonly fromHour: number; readonly toHour: number };

/** Net sales far from what the same weekday usually brings. */
export interface Anomaly {
  readonly subject: AnomalySubject;
  readonly actual: Money;
  /** Median of the same weekday over the last eight weeks. */
  readonly expected: Money;
  readonly difference: Money;
  /** Robust z-score: difference ÷ (1.4826 × MAD, with a floor). */
  readonly z: number;
  /** The day or two whose values make the median: what the parts are measured against. */
  readonly referenceDates: readonly BusinessDate[];
  /** Null where the numbers cannot tell (no positive units on one side). */
  readonly decomposition: Decomposition | null;
  /** The parts that explain most of the difference, in words; null with the decomposition. */
  readonly cause: Sentence | null;
  readonly sentence: Sentence;
}

/** An additive split of `difference`: the parts sum to it exactly. */
export interface Decomposition {
  readonly method: 'tickets' | 'volume';
  /** Largest absolute amount first. */
  readonly parts: readonly DecompositionPart[];
}

export type Effect =
  /** More or fewer visitors came in. */
  | 'visitors'
  /** More or fewer of the visitors bought. */
  | 'conversion'
  /** More or fewer tickets, where visitors are not counted. */
  | 'tickets'
  | 'unitsPerTicket'
  /** More or fewer units, where tickets are not known. */
  | 'volume'
  /** The same SKUs sold at other prices. */
  | 'price'
  /** Weighed goods: heavier or lighter picks. */
  | 'weight'
  /** Dearer or cheaper SKUs took a larger share. */
  | 'mix'
  /** Price and mix together, where SKUs are not known (hours). */
  | 'averageUnitPrice';

export interface DecompositionPart {
  readonly effect: Effect;
  readonly amount: Money;
}
