import type { KpiUnit } from '#shared/domain/kpi/names';
import type { Comparison } from '#shared/domain/report/daily';
import type { Sentence, SentenceParam } from '#shared/domain/report/sentence';
import { type Format, NO_VALUE } from './format';
import { type NumberWriter, numberWriter } from './number';
import type { Lang, Translate } from './t';
import { isKey } from './t';

/** Words and figures of one language: what turns data into something to read. */
export interface Writer {
  readonly t: Translate;
  readonly format: Format;
}

/** A KPI's value as a person reads it: ¥1,234.50, 12.3 %, 2.31. */
export function writeValue(format: Format, unit: KpiUnit, value: number | null): string {
  if (value === null) return NO_VALUE;
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
      return timeFormat(format.lang, unit).format(value);
  }
}

/** The same with its sign: +¥120.00, −3.1 %, +4. */
export function writeSigned(format: Format, unit: KpiUnit, value: number | null): string {
  if (value === null) return NO_VALUE;
  if (unit === 'money') return format.moneySigned(value);
  if (unit === 'ratio') return format.percentSigned(value);
  const text = writeValue(format, unit, value);
  // What rounds to nothing has no sign.
  return value > 0 && text !== writeValue(format, unit, 0) ? `+${text}` : text;
}

/** A comparison's change: +3.2 % for amounts, +1.2 pt for rates. */
export function writeChange(format: Format, comparison: Comparison): string {
  return comparison.as === 'points'
    ? format.points(comparison.change)
    : format.percentSigned(comparison.change);
}

/** Writes a sentence of a report in the language of the writer. */
export function writeSentence(writer: Writer, sentence: Sentence): string {
  const params = Object.fromEntries(
    Object.entries(sentence.params).map(([name, param]) => [name, writeParam(writer, param)]),
  );
  return isKey(sentence.key) ? writer.t(sentence.key, params) : sentence.key;
}

/** Money and counts of cards, axes and titles: ¥1.23万, 12.3k; every other unit as it is. */
export function writeShort(format: Format, unit: KpiUnit, value: number | null): string {
  if (unit === 'money') return format.moneyShort(value);
  return unit === 'count' ? format.countShort(value) : writeValue(format, unit, value);
}

/** One value of a sentence, or a label that stands by itself. */
export function writeParam(writer: Writer, param: SentenceParam): string {
  const { t, format } = writer;
  switch (param.as) {
    case 'text':
      return param.text;
    case 'key':
      return isKey(param.key) ? t(param.key) : param.key;
    case 'date':
      return format.dateShort(param.date);
    case 'hours':
      return `${format.clock(param.from * 60)}–${format.clock((param.to + 1) * 60)}`;
    case 'hour':
      return format.clock(param.hour * 60);
    case 'weekday':
      return param.long ? format.weekdayLong(param.date) : format.weekday(param.date);
    case 'range':
      return format.range(param.from, param.to);
    case 'list':
      return format.list(param.items.map((item) => writeParam(writer, item)));
    case 'sentence':
      return writeSentence(writer, param.sentence);
    case 'price':
      return format.price(param.value);
    case 'points':
      return format.points(param.value);
    case 'number':
      if (param.short) return writeShortNumber(format, param.unit, param.value, param.signed);
      return param.signed
        ? writeSigned(format, param.unit, param.value)
        : writeValue(format, param.unit, param.value);
  }
}

function writeShortNumber(format: Format, unit: KpiUnit, value: number | null, signed: boolean) {
  if (signed && (unit === 'ratio' || value === null)) return writeSigned(format, unit, value);
  const text = writeShort(format, unit, value);
  return signed && value !== null && value > 0 ? `+${text}` : text;
}

const timeUnits = { days: 'day', weeks: 'week', hours: 'hour' } as const;

function timeFormat(lang: Lang, unit: keyof typeof timeUnits): NumberWriter {
  return numberWriter(lang, {
    style: 'unit',
    unit: timeUnits[unit],
    unitDisplay: lang === 'en' ? 'short' : 'narrow',
    maximumFractionDigits: 1,
  });
}
