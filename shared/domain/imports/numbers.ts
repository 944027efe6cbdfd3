import type { DecimalSign } from './recipe';
import { cleanText, toHalfWidth } from './text';

const POINT = 46;
const MINUS = 45;
const ZERO = 48;

/** What stands around a number: currency signs and words, units, a thousands apostrophe. */
const CURRENCY =
  /^(?:CN¥|HK\$|US\$|RMB|CNY|USD|EUR|GBP|[¥￥$€£])|(?:元|块|RMB|CNY|USD|EUR|GBP|[¥€£])$/gi;
const UNIT =
  /(?:千克|公斤|市斤|斤|克|kgs?|g|lbs?|pcs?|天|days?|厘米|cm|小时|hours?|个|件|只|包|袋|瓶|盒|箱|份|根|把)$/i;

/**
 * A decimal number as an integer of `1/scale` (10 000 for money, 1 000 for quantities), digits
 * beyond it rounded half away from zero. `null` for an empty cell, `NaN` where it is no number.
 *
 * Reads thousands separators, full-width digits, currency signs and units around it, `5-` and `(5)`
 * as negatives, and `1.2E3`.
 */
export function parseScaled(raw: string, scale: number, decimal: DecimalSign): number | null {
  const quick = decimal === 'point' ? plainNumber(raw, scale) : Number.NaN;
  return Number.isNaN(quick) ? dressedNumber(raw, scale, decimal) : quick;
}

/** `-12.345` and nothing else, without making a string: most cells of a till are like this. */
function plainNumber(text: string, scale: number): number {
  const length = text.length;
  const negative = length > 0 && text.charCodeAt(0) === MINUS;
  let at = negative ? 1 : 0;
  if (length === at || length > 40) return Number.NaN;
  let value = 0;
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  value *= scale;
  if (at < length) {
    if (text.charCodeAt(at) !== POINT || length === 1 + (negative ? 1 : 0)) return Number.NaN;
    let place = scale / 10;
    for (at++; at < length; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return Number.NaN;
      // The first digit beyond the scale decides the rounding; those behind it change nothing.
      if (place >= 1) value += digit * place;
      else if (place > 0 && digit >= 5) value += 1;
      place = place >= 1 ? place / 10 : 0;
    }
  }
  if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return negative && value !== 0 ? -value : value;
}

function dressedNumber(raw: string, scale: number, decimal: DecimalSign): number | null {
  const text = cleanText(toHalfWidth(raw)).replace(/[−–—]/g, '-');
  if (text === '') return null;
  const { digits, negative } = undress(text);
  const plain = decimal === 'point' ? pointForm(digits) : pointForm(swapSigns(digits));
  if (plain === null) return Number.NaN;
  const value = /e/i.test(plain) ? fromExponent(plain, scale) : plainNumber(plain, scale);
  return negative && value !== 0 ? -value : value;
}

/** Takes signs, brackets, currency and unit off. */
function undress(text: string): { digits: string; negative: boolean } {
  const bracketed = /^\((.*)\)$/.exec(text);
  let digits = (bracketed?.[1] ?? text).replace(/[\s']/g, '');
  let negative = bracketed !== null;
  for (let pass = 0; pass < 2; pass++) {
    digits = digits.replace(CURRENCY, '').replace(UNIT, '');
    if (digits.startsWith('-') || digits.endsWith('-')) {
      negative = true;
      digits = digits.replace(/^-|-$/, '');
    } else {
      digits = digits.replace(/^\+/, '');
    }
  }
  return { digits, negative };
}

/** Without thousands separators, or null where the text is no number. */
function pointForm(digits: string): string | null {
  if (/^(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d{1,3})?$/.test(digits)) return digits;
  return /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/.test(digits) ? digits.replaceAll(',', '') : null;
}

function swapSigns(digits: string): string {
  return digits.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}

function fromExponent(plain: string, scale: number): number {
  const value = Number(plain) * scale;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? Math.round(value) : Number.NaN;
}

/** A number that is neither money nor quantity (a width, a count): null when empty, NaN when none. */
export function parseNumber(raw: string, decimal: DecimalSign): number | null {
  const scaled = parseScaled(raw, 1_000_000, decimal);
  return scaled === null ? null : scaled / 1_000_000;
}

/**
 * A rate as a fraction: `9.5%` → 0.095 always; a bare `9.5` as `unit` says. null when empty, NaN
 * when it is no number.
 */
export function parseRatio(
  raw: string,
  decimal: DecimalSign,
  unit: 'percent' | 'fraction',
): number | null {
  const text = cleanText(toHalfWidth(raw));
  const signed = text.endsWith('%');
  const millionths = parseScaled(signed ? text.slice(0, -1) : text, 1_000_000, decimal);
  if (millionths === null) return null;
  return millionths / (signed || unit === 'percent' ? 100_000_000 : 1_000_000);
}

/** What the values of a column say about its decimal sign; `sure` is false where both readings fit. */
export function detectDecimal(
  samples: readonly string[],
  hint: DecimalSign = 'point',
): { sign: DecimalSign; sure: boolean; example: string } {
  let open = '';
  for (const sample of samples) {
    const text = toHalfWidth(cleanText(sample)).replace(/[^\d.,]/g, '');
    const sign = signOf(text);
    if (sign === 'either') open = open === '' ? cleanText(sample) : open;
    else if (sign !== null) return { sign, sure: true, example: text };
  }
  return { sign: hint, sure: open === '' || hint === 'comma', example: open };
}

function signOf(text: string): DecimalSign | 'either' | null {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points > 0 && commas > 0) {
    return text.lastIndexOf('.') > text.lastIndexOf(',') ? 'point' : 'comma';
  }
  if (points === 1) return 'point';
  if (points > 1) return 'comma';
  if (commas > 1) return 'point';
  if (commas === 0) return null;
  const [whole = '', fraction = ''] = text.split(',');
  return fraction.length !== 3 || /^0?$/.test(whole) || whole.length > 3 ? 'comma' : 'either';
}

/** True for a cell that reads as a number in either notation. */
export function looksNumeric(raw: string): boolean {
  const point = parseScaled(raw, 1_000, 'point');
  if (point === null) return false;
  return !Number.isNaN(point) || !Number.isNaN(parseScaled(raw, 1_000, 'comma') ?? Number.NaN);
}
