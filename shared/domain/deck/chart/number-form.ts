import type { KpiUnit } from '../../kpi/names';
import type { Scale } from './scale';

/**
 * How the numbers of a series are written, once for the program that shows the deck (`code`, Excel's
 * language of formats) and once for our own pictures (`writeNumber`): both say the same.
 */
export interface NumberForm {
  readonly code: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What the value is divided by before it is written. */
  readonly divisor: number;
  readonly digits: number;
}

type Lang = 'en' | 'zh-CN';

/** Large numbers by language: from where on, divided by what, with which word. */
const large: Readonly<Record<Lang, readonly Short[]>> = {
  'zh-CN': [
    // "0\.00,," shows 123 456 789 as 1.23: the commas cut six digits off, the point is put in.
    { from: 1e8, divisor: 1e8, digits: 2, word: '亿', code: '#0\\.00,,' },
    { from: 1e4, divisor: 1e4, digits: 1, word: '万', code: '#0\\.0,' },
  ],
  en: [
    { from: 1e6, divisor: 1e6, digits: 2, word: 'M', code: '#,##0.00,,' },
    { from: 1e4, divisor: 1e3, digits: 1, word: 'k', code: '#,##0.0,' },
  ],
};

/** The form of an axis: no more decimals than its ticks need. */
export function axisForm(form: NumberForm, { step, min, max }: Scale): NumberForm {
  // The Chinese forms have their decimals built in.
  if (form.code.includes('\\')) return form;
  const ticks = [step, min, max].map((tick) => tick / form.divisor);
  const digits = [0, 1, 2].find((count) =>
    ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(count))) < 1e-9),
  );
  if (digits === undefined || digits >= form.digits) return form;
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  return { ...form, digits, code: form.code.replace(/(?<=0)\.0+/, decimals) };
}

interface Short {
  readonly from: number;
  readonly divisor: number;
  readonly digits: number;
  readonly word: string;
  readonly code: string;
}

/** Up to so many of its own unit a short form says less than the whole number, which is short too. */
const FEW = 10;

/**
 * The form for values of a unit, all without their signs. `sign` is that of the currency. Where the
 * smallest of them would come to 0.0万, all are written one step less short.
 */
export function formOfValues(
  unit: KpiUnit,
  values: readonly number[],
  lang: Lang,
  sign: string,
): NumberForm {
  const top = Math.max(0, ...values);
  const form = numberForm(unit, top, lang, sign);
  if (form.divisor <= 1) return form;
  const least = Math.min(...values.filter((value) => value > 0));
  const enough = top < FEW * form.divisor ? form.divisor : form.divisor / FEW;
  return least >= enough ? form : numberForm(unit, form.divisor - 1, lang, sign);
}

/** The form for values of a unit whose largest is `top`. `sign` is that of the currency. */
export function numberForm(unit: KpiUnit, top: number, lang: Lang, sign: string): NumberForm {
  switch (unit) {
    case 'ratio':
      return plain({ digits: top < 10 ? 1 : 0, suffix: '%', divisor: 0.01 });
    case 'money':
      return shortened(top, lang, sign, top < 100 ? 2 : 0);
    case 'count':
      return shortened(top, lang, '', 0);
    case 'qty':
      return shortened(top, lang, '', top < 100 ? 1 : 0);
    case 'number':
    case 'days':
    case 'weeks':
    case 'hours':
      return shortened(top, lang, '', top < 1000 ? 1 : 0);
  }
}

function shortened(top: number, lang: Lang, prefix: string, digits: number): NumberForm {
  const short = large[lang].find(({ from }) => top >= from);
  if (short === undefined) return plain({ digits, prefix });
  // Nothing is ¥0, not ¥0.0万.
  const code = `[=0]${quoted(prefix)}0;${quoted(prefix)}${short.code}${quoted(short.word)}`;
  return { code, prefix, suffix: short.word, divisor: short.divisor, digits: short.digits };
}

function plain({
  digits,
  prefix = '',
  suffix = '',
  divisor = 1,
}: {
  digits: number;
  prefix?: string;
  suffix?: string;
  divisor?: number;
}): NumberForm {
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  const code = `${quoted(prefix)}#,##0${decimals}${suffix}`;
  return { code, prefix, suffix, divisor, digits };
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`;
}

/** The value in this form: −¥1.2万, 12.3%. */
export function writeNumber(value: number, form: NumberForm): string {
  if (value === 0 && form.code.startsWith('[=0]')) return `${form.prefix}0`;
  const size = Math.abs(value / form.divisor);
  const fixed = size.toFixed(form.digits);
  const [whole = '0', decimals] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  const negative = value < 0 && Number(fixed) !== 0;
  return `${negative ? '-' : ''}${form.prefix}${number}${form.suffix}`;
}
