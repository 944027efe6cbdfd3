const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CLOCK =
  /^(?:(上午|凌晨|早上|中午|下午|晚上|AM|PM)\s*)?(\d{1,2})[:时点](\d{1,2})(?:[:分](?:(\d{1,2})(?:[.,](\d{1,6}))?)?)?秒?分?\s*([AaPp])?\.?(?:[Mm]\.?)?$/i;
const COMPACT = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/;
const FRACTION = /^0?\.\d+$|^0$/;

/**
 * Milliseconds since midnight of a time as tills write it: 20:42, 20:42:23.075, 8:42 PM, 下午 8:42,
 * 20时42分23秒, 204223, or the 0.8627 of a spreadsheet. NaN where it is none.
 */
export function parseTime(text: string): number {
  const quick = plainTime(text);
  if (!Number.isNaN(quick)) return quick;
  const clock = CLOCK.exec(text);
  if (clock !== null) return clockTime(clock);
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    return (
      Number(compact[1]) * HOUR + Number(compact[2]) * MINUTE + Number(compact[3] ?? 0) * SECOND
    );
  }
  return FRACTION.test(text) ? fractionOfDay(Number(text)) : Number.NaN;
}

/** A spreadsheet's fraction of a day, to the nearest millisecond. */
export function fractionOfDay(fraction: number): number {
  const millis = Math.round(fraction * DAY);
  return millis >= 0 && millis < DAY ? millis : Number.NaN;
}

/** `20:42`, `20:42:23`, `20:42:23.075` without a regular expression. */
function plainTime(text: string): number {
  const length = text.length;
  if ((length !== 5 && length !== 8 && length !== 12) || text.charCodeAt(2) !== 58)
    return Number.NaN;
  let millis = twoDigits(text, 0, 23) * HOUR + twoDigits(text, 3, 59) * MINUTE;
  if (length >= 8) {
    if (text.charCodeAt(5) !== 58) return Number.NaN;
    millis += twoDigits(text, 6, 59) * SECOND;
  }
  if (length === 12) {
    if (text.charCodeAt(8) !== 46) return Number.NaN;
    millis += twoDigits(text, 9, 99) * 10 + digitAt(text, 11);
  }
  return millis;
}

function twoDigits(text: string, at: number, most: number): number {
  const value = digitAt(text, at) * 10 + digitAt(text, at + 1);
  return value <= most ? value : Number.NaN;
}

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}

function clockTime(parts: RegExpExecArray): number {
  const [, word = '', hourText, minuteText, secondText = '0', fraction = '', suffix = ''] = parts;
  const half = `${word}${suffix}`.toUpperCase();
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
  if (/^(?:下午|晚上|P)/.test(half) && hour < 12) hour += 12;
  else if (half === '中午' && hour < 11) hour += 12;
  else if (/^(?:上午|凌晨|早上|A)/.test(half) && hour === 12) hour = 0;
  const millis = Math.round(Number(`0.${fraction || '0'}`) * SECOND);
  return hour * HOUR + minute * MINUTE + second * SECOND + Math.min(millis, 999);
}

/** `9`, `09:00`, `9-10`, `9点`, `09:00~10:00` → 9; null where it is no hour of the day. */
export function parseHour(text: string): number | null {
  const start = /^(\d{1,2})(?:[:点时].*|\s*[-~–至].*)?$/.exec(text);
  if (start !== null) {
    const hour = Number(start[1]);
    return hour <= 23 ? hour : null;
  }
  const millis = parseTime(text);
  return Number.isNaN(millis) ? null : Math.floor(millis / HOUR);
}
