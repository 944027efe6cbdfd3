import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { KpiUnit } from '#shared/domain/kpi/names';
import type { Money } from '#shared/domain/money/money';

/** A value inside a sentence, with what is needed to write it in either language. */
export type SentenceParam =
  /** A name from the shop's own data (a SKU, a category): never translated. */
  | { readonly as: 'text'; readonly text: string }
  /** A word of the dictionary. */
  | { readonly as: 'key'; readonly key: string }
  | { readonly as: 'date'; readonly date: BusinessDate }
  /** Hours of the clock, `from` to the end of `to`: 18..19 is 18:00–20:00. */
  | { readonly as: 'hours'; readonly from: number; readonly to: number }
  /** The hour of the clock that begins: 18:00. */
  | { readonly as: 'hour'; readonly hour: number }
  /** Mon, 周一; in a sentence `long`: Monday, 周一. */
  | { readonly as: 'weekday'; readonly date: BusinessDate; readonly long?: true }
  /** Both ends, the year once. */
  | { readonly as: 'range'; readonly from: BusinessDate; readonly to: BusinessDate }
  /** a, b and c. */
  | { readonly as: 'list'; readonly items: readonly SentenceParam[] }
  /** A phrase with values of its own. */
  | { readonly as: 'sentence'; readonly sentence: Sentence }
  /** A round price: ¥5, ¥0.50. */
  | { readonly as: 'price'; readonly value: Money }
  /** Difference of two ratios: +1.2 pt. */
  | { readonly as: 'points'; readonly value: number | null }
  /**
   * `signed`: with its plus or minus. A ratio is written as a percentage. `short`: ¥1.23万, for what
   * is read from afar.
   */
  | {
      readonly as: 'number';
      readonly unit: KpiUnit;
      readonly value: number | null;
      readonly signed: boolean;
      readonly short?: true;
    };

/** A sentence to be written by the screen or the exporter: a key of the dictionary and its values. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, SentenceParam>>;
}

export function textParam(text: string): SentenceParam {
  return { as: 'text', text };
}

export function keyParam(key: string): SentenceParam {
  return { as: 'key', key };
}

export function numberParam(unit: KpiUnit, value: number | null, signed = false): SentenceParam {
  return { as: 'number', unit, value, signed };
}

export function shortParam(unit: KpiUnit, value: number | null, signed = false): SentenceParam {
  return { as: 'number', unit, value, signed, short: true };
}

export function hoursParam(from: number, to: number): SentenceParam {
  return { as: 'hours', from, to };
}
