import type { KpiUnit } from '#shared/domain/kpi/names';
import { MONEY_SCALE, QTY_SCALE } from '#shared/domain/money/money';
import { parseRatio, parseScaled } from './numbers';
import type { DecimalSign, Recipe } from './recipe';
import { cleanText, toHalfWidth } from './text';

export interface TargetSpelling {
  readonly decimal: DecimalSign;
  /** What a bare rate is; `guess`: above 1 a percentage, else a fraction. */
  readonly ratio: Recipe['ratioUnit'] | 'guess';
  /** How many units one written one is: 10 000 under a title that says 万元. */
  readonly times: number;
}

/** What a typed cell of the grid means. */
export const typedSpelling: TargetSpelling = { decimal: 'point', ratio: 'percent', times: 1 };

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/万元?$/, 10_000],
  [/千元?$/, 1_000],
  [/k$/i, 1_000],
];

/**
 * A target as people write it, in the KPI's unit: `12.5万`, `¥125,000`, `22.5%`. Null when empty, NaN
 * where it is no number or below 0.
 */
export function parseTarget(unit: KpiUnit, raw: string, spelling: TargetSpelling): number | null {
  const text = cleanText(toHalfWidth(raw));
  if (text === '' || /^[-–—]+$/.test(text)) return null;
  const value = unit === 'ratio' ? rateIn(text, spelling) : amountIn(text, scaleOf(unit), spelling);
  return value === null || value < 0 ? Number.NaN : value;
}

function amountIn(text: string, scale: number, { decimal, times }: TargetSpelling): number | null {
  const multiple = MULTIPLES.find(([sign]) => sign.test(text));
  const bare = multiple === undefined ? text : text.replace(multiple[0], '');
  // Read finely, so that 12.3456 of ten thousand keeps its digits.
  const fine = parseScaled(bare.replace(/人$|单$|笔$/, ''), 1_000_000, decimal);
  if (fine === null) return null;
  const value = (fine / 1_000_000) * (multiple?.[1] ?? times) * scale;
  return scale === 1 ? Math.round(value * 1e6) / 1e6 : Math.round(value);
}

function rateIn(text: string, { decimal, ratio }: TargetSpelling): number | null {
  if (ratio !== 'guess') return parseRatio(text, decimal, ratio);
  const bare = parseRatio(text, decimal, 'fraction');
  return bare !== null && bare > 1 && !text.endsWith('%') ? bare / 100 : bare;
}

/** How many of the KPI's units one written unit is: yuan, per cent, selling units. */
export function scaleOf(unit: KpiUnit): number {
  switch (unit) {
    case 'money':
      return MONEY_SCALE;
    case 'ratio':
      return 0.01;
    case 'qty':
      return QTY_SCALE;
    case 'count':
    case 'number':
    case 'days':
    case 'weeks':
    case 'hours':
      return 1;
  }
}

/** What a title says of its figures: `销售目标(万元)`, `Sales target (k)`. */
export function timesInTitle(header: string): number {
  if (/万/.test(header)) return 10_000;
  return /千元|[(（]k[)）]/i.test(header) ? 1_000 : 1;
}
