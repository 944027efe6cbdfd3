import { type BusinessDate, isBusinessDate } from '#shared/domain/calendar/calendar';
import type { DateOrder } from './recipe';
import { cleanText, toHalfWidth } from './text';
import { fractionOfDay, parseTime } from './times';

const DAY = 86_400_000;
/** Day 0 of a spreadsheet's calendar, so that 1 March 1900 is 61 (it believes in 29 February 1900). */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Serials taken for days: 1954 to 2119. Smaller numbers in a column of days are mistakes. */
const SERIALS = { from: 20_000, to: 80_000 };
const YEARS = { from: 1990, to: 2100 };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY = /(?:星期|周)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[.,]?/gi;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const SERIAL = /^(\d{5})(\.\d+)?$/;
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
const THREE_NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;
const DAY_MONTH_NAME = /^(\d{1,2})[-\s./]*([a-z]{3})[a-z]*[-\s./,]*(\d{4}|\d{2})(?!\d)/i;
const MONTH_NAME_DAY = /^([a-z]{3})[a-z]*\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})(?!\d)/i;
const LETTER_T = 84;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** A day, its time of day where the text has one, and the instant where it names its zone. */
export interface Moment {
  readonly day: BusinessDate;
  /** Milliseconds since midnight, null without a time. */
  readonly millis: number | null;
  /** UTC epoch milliseconds; only for texts with a zone (2023-06-15T12:00:00Z). */
  readonly instant: number | null;
}

/** Days kept before the memory is emptied; a till writes the same few over and over. */
const KEPT_DAYS = 4_000;

/** Reads the cells of one column of days. Remembers days it has seen: a file has few of them. */
export class DateReader {
  readonly #days = new Map<string, BusinessDate>();
  /** The day that was read last, with its time (null without one) and instant. */
  day: BusinessDate = '';
  millis: number | null = null;
  instant: number | null = null;

  constructor(private readonly order: DateOrder) {}

  /** Puts the parts of `raw` into `day`, `millis` and `instant`; false where it is no day. */
  read(raw: string): boolean {
    this.millis = null;
    this.instant = null;
    const cut = raw.charCodeAt(10) === LETTER_T ? 10 : raw.indexOf(' ');
    const dayText = cut === -1 ? raw : raw.slice(0, cut);
    const known = this.#days.get(dayText);
    if (known !== undefined) {
      const millis = cut === -1 ? null : parseTime(raw.slice(cut + 1));
      if (millis === null || !Number.isNaN(millis)) {
        this.day = known;
        this.millis = millis;
        return true;
      }
    }
    const moment = parseMoment(raw, this.order);
    if (moment === null) return false;
    if (known === undefined) this.remember(dayText);
    this.day = moment.day;
    this.millis = moment.millis;
    this.instant = moment.instant;
    return true;
  }

  private remember(dayText: string): void {
    const moment = parseMoment(dayText, this.order);
    if (moment === null || moment.millis !== null) return;
    if (this.#days.size >= KEPT_DAYS) this.#days.clear();
    this.#days.set(dayText, moment.day);
  }
}

/** Reads one text as a day, possibly with a time; null where it is none. */
export function parseMoment(raw: string, order: DateOrder): Moment | null {
  const text = cleanText(toHalfWidth(raw).replace(WEEKDAY, ' '));
  return fromCompact(text) ?? fromSerial(text) ?? fromParts(text, order);
}

function fromCompact(text: string): Moment | null {
  const parts = COMPACT.exec(text);
  if (parts === null) return null;
  const day = toDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (day === null) return null;
  if (parts[4] === undefined) return { day, millis: null, instant: null };
  const millis = parseTime(`${parts[4]}:${parts[5]}:${parts[6] ?? '00'}`);
  return Number.isNaN(millis) ? null : { day, millis, instant: null };
}

function fromSerial(text: string): Moment | null {
  const parts = SERIAL.exec(text);
  if (parts === null) return null;
  const serial = Number(parts[1]);
  if (serial < SERIALS.from || serial > SERIALS.to) return null;
  return serialMoment(Number(text));
}

/** The day and time of a spreadsheet's serial number (1900 system), to the nearest millisecond. */
export function serialMoment(serial: number): Moment {
  let whole = Math.floor(serial);
  let millis = fractionOfDay(serial - whole);
  if (Number.isNaN(millis)) {
    whole++;
    millis = 0;
  }
  const day = serialDay(whole);
  return { day, millis: Number.isInteger(serial) ? null : millis, instant: null };
}

const serialDays = new Map<number, BusinessDate>();

/** Remembered: a workbook says the same few days in every row. */
function serialDay(whole: number): BusinessDate {
  const known = serialDays.get(whole);
  if (known !== undefined) return known;
  const day = new Date(SERIAL_ZERO + whole * DAY).toISOString().slice(0, 10);
  if (serialDays.size >= KEPT_DAYS) serialDays.clear();
  serialDays.set(whole, day);
  return day;
}

function fromParts(text: string, order: DateOrder): Moment | null {
  const found = leadingDay(text, order);
  if (found === null) return null;
  const rest = text.slice(found.length).replace(/^[T,\s]+/, '');
  if (rest === '') return { day: found.day, millis: null, instant: null };
  const zone = ZONE.exec(rest);
  const millis = parseTime(zone === null ? rest : rest.slice(0, zone.index).trim());
  if (Number.isNaN(millis)) return null;
  const instant =
    zone === null ? null : Date.parse(`${found.day}T00:00:00Z`) + millis - zoneMillis(zone[0]);
  return { day: found.day, millis, instant };
}

function leadingDay(text: string, order: DateOrder): { day: BusinessDate; length: number } | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return found(yearFirst, yearFirst[1], yearFirst[2], yearFirst[3]);
  const three = THREE_NUMBERS.exec(text);
  if (three !== null) {
    const [, a, b, c] = three;
    if (order === 'ymd') return c?.length === 2 ? found(three, a, b, c) : null;
    return order === 'dmy' ? found(three, c, b, a) : found(three, c, a, b);
  }
  const dayMonth = DAY_MONTH_NAME.exec(text);
  if (dayMonth !== null) return found(dayMonth, dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_NAME_DAY.exec(text);
  if (monthDay !== null) return found(monthDay, monthDay[3], monthNumber(monthDay[1]), monthDay[2]);
  return null;
}

function found(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): { day: BusinessDate; length: number } | null {
  const fullYear = year?.length === 2 ? 2000 + Number(year) : Number(year);
  const day = toDay(fullYear, Number(month), Number(date));
  return day === null ? null : { day, length: match[0].length };
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf(name?.toLowerCase() ?? '') + 1);
}

function toDay(year: number, month: number, date: number): BusinessDate | null {
  if (!(year >= YEARS.from && year <= YEARS.to)) return null;
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isBusinessDate(day) ? day : null;
}

function zoneMillis(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/\D/g, '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4))) * 60_000;
}

/** What the values of a column say about the order of day, month and year. */
export type OrderEvidence =
  | { readonly verdict: 'sure'; readonly order: DateOrder }
  /** 06/07/2023 all the way down: both orders fit. `likely` is the one with the shorter span of days. */
  | { readonly verdict: 'open'; readonly likely: DateOrder; readonly example: string }
  /** No order reads all of them. */
  | { readonly verdict: 'none' };

/** Collects evidence cell by cell, so that a long column need not be in memory. */
export class OrderDetector {
  readonly #candidates = new Set<DateOrder>(['ymd', 'dmy', 'mdy']);
  readonly #spans = new Map<DateOrder, { from: string; to: string }>();
  #example = '';
  #seen = 0;

  add(raw: string): void {
    const text = cleanText(raw);
    if (text === '' || text.length > 40) return;
    const readings = [...this.#candidates].map((order) => ({
      order,
      moment: parseMoment(text, order),
    }));
    if (readings.every(({ moment }) => moment === null)) return;
    this.#seen++;
    const days = new Set(readings.map(({ moment }) => moment?.day));
    if (days.size > 1 && this.#example === '') this.#example = text;
    for (const { order, moment } of readings) {
      if (moment === null) this.#candidates.delete(order);
      else this.widen(order, moment.day);
    }
  }

  private widen(order: DateOrder, day: string): void {
    const span = this.#spans.get(order);
    if (span === undefined) this.#spans.set(order, { from: day, to: day });
    else if (day < span.from) span.from = day;
    else if (day > span.to) span.to = day;
  }

  get evidence(): OrderEvidence {
    if (this.#seen === 0) return { verdict: 'none' };
    const [first = 'ymd', ...others] = this.#candidates;
    // 15.06.2023 with points is written by people who put the day first.
    if (this.#candidates.has('dmy') && /^\d{1,2}\.\d{1,2}\./.test(this.#example)) {
      return { verdict: 'sure', order: 'dmy' };
    }
    if (others.length === 0 || this.#example === '') return { verdict: 'sure', order: first };
    const bySpan = [first, ...others].sort((a, b) => this.length(a) - this.length(b));
    return { verdict: 'open', likely: bySpan[0] ?? first, example: this.#example };
  }

  private length(order: DateOrder): number {
    const span = this.#spans.get(order);
    return span === undefined ? Infinity : Date.parse(span.to) - Date.parse(span.from);
  }
}
