import type { KpiUnit } from '#shared/domain/kpi/names';
import type { Comparison } from '#shared/domain/report/daily';
import type { Sentence, SentenceParam } from '#shared/domain/report/sentence';
import type { Format } from './format';
import { isKey, type Translate } from './t';

/** A KPI's value as it is written everywhere: ¥12,345.60, 12.3 %, 1.85. */
export function writeFigure(format: Format, unit: KpiUnit, value: number | null): string {
  switch (unit) {
    case 'money':
      return format.money(value);
    case 'ratio':
      return format.percent(value);
    case 'count':
      return format.count(value);
    case 'qty':
      return format.qty(value);
    case 'number':
      return format.decimal(value, 2);
    case 'days':
    case 'weeks':
    case 'hours':
      return format.decimal(value, 1);
  }
}

/** A change as it is written everywhere: +12.3 %, or +1.2 pt for a difference of rates. */
export function writeChange(format: Format, comparison: Comparison): string {
  return comparison.as === 'points'
    ? format.points(comparison.change)
    : format.percentSigned(comparison.change);
}

/** The words of a sentence that the domain has put together. */
export function writeSentence(t: Translate, format: Format, sentence: Sentence): string {
  if (!isKey(sentence.key)) return sentence.key;
  const params = Object.entries(sentence.params).map(([name, param]) => [
    name,
    writeParam(t, format, param),
  ]);
  return t(sentence.key, Object.fromEntries(params));
}

function writeParam(t: Translate, format: Format, param: SentenceParam): string {
  switch (param.as) {
    case 'text':
      return param.text;
    case 'key':
      return isKey(param.key) ? t(param.key) : param.key;
    case 'date':
      return format.dateShort(param.date);
    case 'hours':
      return `${format.clock(param.from * 60)}–${format.clock((param.to + 1) * 60)}`;
    case 'number':
      return param.signed
        ? writeSigned(format, param.unit, param.value)
        : writeFigure(format, param.unit, param.value);
  }
}

function writeSigned(format: Format, unit: KpiUnit, value: number | null): string {
  if (unit === 'money') return format.moneySigned(value);
  if (unit === 'ratio') return format.percentSigned(value);
  const sign = value !== null && value > 0 ? '+' : '';
  return `${sign}${writeFigure(format, unit, value)}`;
}
