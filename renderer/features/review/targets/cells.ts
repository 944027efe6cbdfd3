import type { KpiUnit } from '#shared/domain/kpi/names';
import { MONEY_SCALE, QTY_SCALE } from '#shared/domain/money/money';
import type { Format } from '#shared/i18n/format';

/** How many of the KPI's units one typed unit is: yuan, per cent, selling units. */
function scaleOf(unit: KpiUnit): number {
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
  const plain = text.normalize('NFKC').replace(/[\s,%¥￥$€£]/g, '');
  if (plain === '' || plain === '-' || plain === '–') return null;
  const ten = /^[\d.]+万$/.test(plain) ? 10_000 : 1;
  const number = Number(plain.replace(/万$/, ''));
  if (!Number.isFinite(number) || number < 0) return undefined;
  const value = number * ten * scaleOf(unit);
  const whole = unit === 'money' || unit === 'count' || unit === 'qty';
  return whole ? Math.round(value) : Math.round(value * 1e6) / 1e6;
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
