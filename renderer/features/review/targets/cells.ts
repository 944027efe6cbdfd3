import { parseTarget, scaleOf, typedSpelling } from '#shared/domain/imports/target-values';
import type { KpiUnit } from '#shared/domain/kpi/names';
import type { Format } from '#shared/i18n/format';

/** A target as it stands in its field: plain, grouped, without the unit that is in the head. */
export function writeCell(unit: KpiUnit, value: number | null): string {
  if (value === null) return '';
  const typed = Math.round((value / scaleOf(unit)) * 100) / 100;
  const [whole = '', decimals] = String(typed).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** What was typed or pasted; null takes the target away, undefined is no number. */
export function readCell(unit: KpiUnit, text: string): number | null | undefined {
  const value = parseTarget(unit, text, typedSpelling);
  return Number.isNaN(value) ? undefined : value;
}

/** A block as a spreadsheet puts it on the clipboard. */
export function readBlock(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r/g, '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

export function unitSign(unit: KpiUnit, format: Format): string {
  if (unit === 'money') return ` (${format.currencySign})`;
  return unit === 'ratio' ? ' (%)' : '';
}
