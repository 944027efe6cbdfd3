import type { BusinessDate, DateRange } from '../calendar/calendar';
import type { DeckSource } from '../deck/model';
import type { Direction, KpiName, KpiUnit } from '../kpi/names';
import { ratio } from '../money/money';
import { keyParam, type Sentence, type SentenceParam, textParam } from '../report/sentence';
import type { KpiValues } from './facts';
import type { Amount, Remark, ReviewCell, ReviewPage, ReviewSeries, ReviewTable } from './review';

/** Small makers of what pages consist of. */

export function amount(unit: KpiUnit, exact: number | null, good: boolean | null = null): Amount {
  return { exact, unit, as: 'value', good };
}

/** A large number, read from afar. */
export function shortAmount(unit: KpiUnit, exact: number | null): Amount {
  return { exact, unit, as: 'short', good: null };
}

/** value ÷ base − 1, or for ratios value − base; null where either is not known. */
export function changeOf(unit: KpiUnit, value: number | null, base: number | null): number | null {
  if (value === null || base === null) return null;
  if (unit === 'ratio') return value - base;
  return ratio(value - base, Math.abs(base));
}

export function change(
  unit: KpiUnit,
  value: number | null,
  base: number | null,
  direction: Direction = 'up',
): Amount {
  const exact = changeOf(unit, value, base);
  return {
    exact,
    unit: 'ratio',
    as: unit === 'ratio' ? 'points' : 'change',
    good: moreIsBetter(direction),
  };
}

/** A difference of two amounts, with its sign. */
export function difference(
  unit: KpiUnit,
  exact: number | null,
  direction: Direction = 'up',
): Amount {
  return {
    exact,
    unit,
    as: unit === 'ratio' ? 'points' : 'change',
    good: moreIsBetter(direction),
  };
}

function moreIsBetter(direction: Direction): boolean | null {
  return direction === 'none' ? null : direction === 'up';
}

export function kpiLabel(kpi: KpiName): SentenceParam {
  return keyParam(`kpi.${kpi}`);
}

export function word(key: ReviewWord): SentenceParam {
  return keyParam(`review.${key}`);
}

/** Keys of `review` in the dictionary; a test holds every one that a review can carry against it. */
export type ReviewWord = string;

export function say(key: ReviewWord, params: Sentence['params'] = {}): Sentence {
  return { key: `review.${key}`, params };
}

export function remark(sentence: Sentence, flag: Remark['flag'] = 'none'): Remark {
  return { sentence, flag };
}

/** A yardstick beside a figure: its words and the KPIs that it is taken from. */
export interface Yardstick {
  readonly label: SentenceParam;
  readonly values: KpiValues;
  readonly range: DateRange;
}

export function valueIn(values: KpiValues | undefined, kpi: KpiName): number | null {
  return values?.[kpi] ?? null;
}

export function cell(words: SentenceParam | string): ReviewCell {
  return { kind: 'words', words: typeof words === 'string' ? textParam(words) : words };
}

export function numberCell(value: Amount): ReviewCell {
  return { kind: 'amount', amount: value };
}

/** A column of words. */
export function wordsColumn(
  key: string,
  title: SentenceParam,
  width: number,
): ReviewTable['columns'][number] {
  return { key, title, width, align: 'start', sources: [] };
}

/** A column of numbers, with where they come from. */
export function numbersColumn(
  key: string,
  title: SentenceParam,
  width: number,
  sources: readonly DeckSource[],
): ReviewTable['columns'][number] {
  return { key, title, width, align: 'end', sources };
}

export function series(
  key: string,
  name: SentenceParam,
  unit: KpiUnit,
  role: ReviewSeries['role'],
  values: readonly (number | null)[],
  sources: readonly DeckSource[],
): ReviewSeries {
  return { key, name, unit, role, values, sources };
}

export function weekdayLabel(date: BusinessDate): SentenceParam {
  return { as: 'weekday', date };
}

/** The weekday inside a sentence: Monday. */
export function weekdayName(date: BusinessDate): SentenceParam {
  return { as: 'weekday', date, long: true };
}

/** A page with its usual emptiness. */
export function page(
  head: Pick<ReviewPage, 'id' | 'part' | 'title' | 'subtitle' | 'blocks'> & Partial<ReviewPage>,
): ReviewPage {
  return { state: 'ready', draft: [], kpis: [], proposal: null, ...head };
}

/** The sum of what is known. */
export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Index of the largest by some measure; null for none above 0. */
export function indexOfLargest(values: readonly number[]): number | null {
  let best: number | null = null;
  for (const [at, value] of values.entries()) {
    if (value > 0 && (best === null || value > (values[best] ?? 0))) best = at;
  }
  return best;
}
