/** What the program knows and says of a slow mover: evidence, protections, value, exits. */
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { Sentence } from '#shared/domain/report/sentence';

/** A number with its central 80 % interval. */
export interface Estimate {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}

/** Worth watching, slow, dead: the worse, the surer that leaving loses nothing. */
export const slowClasses = ['watch', 'slow', 'dead'] as const;
export type SlowClass = (typeof slowClasses)[number];

/** Each its own named rule with its proof. */
export const protectionNames = [
  'new',
  'out_of_stock',
  'seasonal',
  'halo',
  'only_one',
  'must_keep',
  'promotion',
  'by_hand',
] as const;
export type ProtectionName = (typeof protectionNames)[number];

export interface Protection {
  readonly name: ProtectionName;
  /** The numbers that the rule rests on, in one sentence. */
  readonly proof: Sentence;
  /** Last day on which it holds, where that is known. */
  readonly until: BusinessDate | null;
}

/** Back to the supplier, sold with something else, cheaper in steps, thrown away. */
export const exitKinds = ['return', 'bundle', 'markdown', 'write_off'] as const;
export type ExitKind = (typeof exitKinds)[number];

export interface MarkdownStep {
  readonly from: BusinessDate;
  readonly price: Money;
  /** Selling units expected to go at this price. */
  readonly expectedUnits: number;
}

/** A way out of the stock that is left; those that lose least come first. */
export interface Exit {
  readonly kind: ExitKind;
  /** Money that comes back. */
  readonly recovery: Money;
  /** Stock value less recovery. */
  readonly loss: Money;
  /** Of a markdown, else empty. */
  readonly steps: readonly MarkdownStep[];
  /** Below this no step goes; null where there is none. */
  readonly floorPrice: Money | null;
  readonly endsOn: BusinessDate | null;
  /** SKU that it is bundled with. */
  readonly withSkuId: number | null;
  readonly reason: Sentence;
}

/** Will a lot sell before its date? */
export interface LotRisk {
  readonly expiresOn: BusinessDate;
  readonly qty: Qty;
  /** Probability that all of it sells in time, 0 … 1. */
  readonly sellsInTime: number;
  /** Cheapest step that brings the probability to 80 %; null where none is needed or none does. */
  readonly markdownTo: Money | null;
}

/** ABC by gross profit (80/15/5), XYZ by how steady the demand is. */
export type Abc = 'A' | 'B' | 'C';
export type Xyz = 'X' | 'Y' | 'Z';

/** All figures as of a day; nothing later is looked at. Null: the data do not say. */
export interface Evidence {
  readonly daysSinceSale: number | null;
  /** Days in stock since the last sale. */
  readonly silentInStockDays: number | null;
  /** Units sold ÷ (opening stock + received) over 13 weeks. */
  readonly sellThrough: number | null;
  readonly weeksOfSupply: number | null;
  readonly gmroi: number | null;
  readonly abc: Abc;
  readonly xyz: Xyz | null;
  /** TSB rate, selling units per week. */
  readonly weeklyUnits: number;
  readonly stockQty: Qty | null;
  readonly stockValue: Money | null;
  /** Age of the oldest stock in days (since the last receipt or count that it came with). */
  readonly stockAgeDays: number | null;
  /** Share of the stock that will not sell before its date, 0 … 1; null without lots. */
  readonly expiryRisk: number | null;
  /** Tickets with it in the last 8 weeks; null where the source has no tickets. */
  readonly tickets: number | null;
}

/** Money per week that is lost when it leaves; below 0 leaving gains. */
export interface LeavingValue {
  readonly net: Estimate;
  /** GP·(1 − τ). */
  readonly profitLost: Money;
  readonly halo: Money;
  /** What the space and the cash that it frees are worth. */
  readonly spaceFreed: Money;
  readonly cashFreed: Money;
}
