import type { BusinessDate } from '../calendar/calendar';
import type { Direction, KpiName, KpiUnit } from '../kpi/names';
import { kpiTable } from '../kpi/table';
import { ratio } from '../money/money';
import { keyParam, type Sentence, type SentenceParam, textParam } from '../report/sentence';
import type { KpiValues } from './facts';
import type {
  Amount,
  Remark,
  ReviewCell,
  ReviewFigure,
  ReviewPage,
  ReviewSeries,
  ReviewTable,
} from './review';

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
}

export function valueIn(values: KpiValues | undefined, kpi: KpiName): number | null {
  return values?.[kpi] ?? null;
}

/** A KPI as a large number with its changes; yardsticks without a value are left out. */
export function kpiFigure(
  kpi: KpiName,
  values: KpiValues,
  yardsticks: readonly Yardstick[],
): ReviewFigure {
  const { unit, direction } = kpiTable[kpi];
  const value = valueIn(values, kpi);
  return {
    key: kpi,
    label: kpiLabel(kpi),
    value: shortAmount(unit, value),
    changes: yardsticks.flatMap((yardstick) => {
      const base = valueIn(yardstick.values, kpi);
      if (value === null || base === null) return [];
      return [{ label: yardstick.label, value: change(unit, value, base, direction) }];
    }),
  };
}

export function cell(words: SentenceParam | string): ReviewCell {
  return { kind: 'words', words: typeof words === 'string' ? textParam(words) : words };
}

export function numberCell(value: Amount): ReviewCell {
  return { kind: 'amount', amount: value };
}

export function column(
  key: string,
  title: SentenceParam,
  width: number,
  align: 'start' | 'end' = 'end',
): ReviewTable['columns'][number] {
  return { key, title, width, align };
}

export function series(
  key: string,
  name: SentenceParam,
  unit: KpiUnit,
  role: ReviewSeries['role'],
  values: readonly (number | null)[],
): ReviewSeries {
  return { key, name, unit, role, values };
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
  return { state: 'ready', draft: [], kpis: [], sources: [], proposal: null, ...head };
}

/** Index of the largest by some measure; null for none above 0. */
export function indexOfLargest(values: readonly number[]): number | null {
  let best: number | null = null;
  for (const [at, value] of values.entries()) {
    if (value > 0 && (best === null || value > (values[best] ?? 0))) best = at;
  }
  return best;
}
