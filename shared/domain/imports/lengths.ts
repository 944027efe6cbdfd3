import { parseNumber } from './numbers';
import type { DecimalSign, LengthUnit } from './recipe';
import { cleanText, toHalfWidth } from './text';

/** Longest shelf of one category that is believed: one kilometre. */
export const LONGEST_CM = 100_000;

/** The longer names first: `cm` ends with `m`, 厘米 with 米. */
const names: readonly (readonly [RegExp, number])[] = [
  [/(?:毫米|mm)$/, 0.1],
  [/(?:厘米|公分|cms?|centimet(?:re|er)s?)$/, 1],
  [/(?:米|公尺|m|met(?:re|er)s?)$/, 100],
];

/**
 * A length in centimetres. A unit in the cell counts (`3.5 m`, `350厘米`); a bare number is read as
 * `unit` says. Null when empty, NaN where it is no length.
 */
export function parseLength(raw: string, decimal: DecimalSign, unit: LengthUnit): number | null {
  const text = cleanText(toHalfWidth(raw)).toLowerCase();
  if (text === '') return null;
  const named = names.find(([name]) => name.test(text));
  const number = parseNumber(named === undefined ? text : text.replace(named[0], ''), decimal);
  if (number === null) return Number.NaN;
  const centimetres = number * (named?.[1] ?? (unit === 'm' ? 100 : 1));
  return Math.round(centimetres * 100) / 100;
}

/** Does the cell itself say its unit? */
export function saysUnit(raw: string): boolean {
  const text = cleanText(toHalfWidth(raw)).toLowerCase();
  return names.some(([name]) => name.test(text));
}

/** The unit that stands in a column's title, `陈列长度(米)`, `Shelf length cm`; null without one. */
export function lengthUnitInTitle(title: string): LengthUnit | null {
  const text = cleanText(toHalfWidth(title)).toLowerCase();
  if (/厘米|公分|(?:^|[^a-z])cm|centimet/.test(text) || /lengthcm/.test(text)) return 'cm';
  if (/米|公尺|(?:^|[^a-z])m(?:[^a-z]|$)|met(?:re|er)|lengthm$/.test(text)) return 'm';
  return null;
}
