import { addDays, type BusinessDate, isBusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { periodStart, type TargetPeriod } from '#shared/domain/targets/split';
import { parseMoment } from './dates';
import type { DateOrder } from './recipe';
import { cleanText, toHalfWidth } from './text';

export interface Period {
  readonly period: TargetPeriod;
  /** The day; the Monday of the week; the first of the month. */
  readonly startsOn: BusinessDate;
}

/** What a cell leaves open: how long its period is, and the year of a bare `6月`. */
export interface PeriodHint {
  readonly period: TargetPeriod;
  readonly year: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const HANZI = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
const HANZI_MONTH = /(十[一二]?|[一二三四五六七八九])(?=月)/;
/** Stands for the year of titles that name none. */
const NO_YEAR = 1990;
const YEAR_MONTH = /^(\d{4})(?:[-/.年](\d{1,2})|(\d{2}))(?:月份?)?$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED_MONTH = /^([a-z]{3})[a-z]*\.?[-\s/,.]*(\d{4})?$/i;
const BARE_MONTH = /^(\d{1,2})月份?$/;
const YEAR_WEEK = /^(\d{4})[-\s/年]*(?:w(?:eek)?|第)\s*(\d{1,2})周?$/i;
const WEEK_YEAR = /^w(?:eek)?\s*(\d{1,2})[-\s/,]+(\d{4})$/i;
const BARE_WEEK = /^(?:(?:w(?:eek)?|第)\s*)?(\d{1,2})周?$/i;

/**
 * The month, week or day that a cell means. What it says itself wins (`2023-06` is a month, `2023-W25`
 * a week); a day stands for the period of the hint that it lies in, a bare number for one of its
 * year. Null where it is none.
 */
export function parsePeriod(raw: string, order: DateOrder, hint: PeriodHint): Period | null {
  const text = cleanText(toHalfWidth(raw));
  return monthIn(text, hint) ?? weekIn(text, hint) ?? dayIn(text, order, hint);
}

function monthIn(text: string, { period, year }: PeriodHint): Period | null {
  const [, y, m, compact] = YEAR_MONTH.exec(text) ?? [];
  if (y !== undefined) return monthOf(Number(y), Number(m ?? compact));
  const [, late, lateYear] = MONTH_YEAR.exec(text) ?? [];
  if (late !== undefined) return monthOf(Number(lateYear), Number(late));
  const [, bare] = BARE_MONTH.exec(text) ?? [];
  if (bare !== undefined) return monthOf(year, Number(bare));
  const [, name = '', named] = NAMED_MONTH.exec(text) ?? [];
  const at = MONTHS.indexOf(name.toLowerCase());
  if (at !== -1) return monthOf(named === undefined ? year : Number(named), at + 1);
  return period === 'month' && /^\d{1,2}$/.test(text) ? monthOf(year, Number(text)) : null;
}

/**
 * The month that a column of targets is for by its title: `1月`, `一月`, `2026年1月`, `2026-01`, `Jan`, `1月目标(万元)`.
 * `year` is null where the title has none. Null where it names no month.
 */
export function monthTitle(title: string): { month: number; year: number | null } | null {
  const bare = toHalfWidth(cleanText(title))
    .replace(/[([].*?[)\]]/g, '')
    .replace(/(?:销售)?(?:目标|预算|计划|任务)$|\s*(?:target|budget|plan)$/i, '')
    .replace(HANZI_MONTH, (_, hanzi: string) => String(HANZI.indexOf(hanzi) + 1))
    .trim();
  if (/^\d+$/.test(bare)) return null;
  const found = monthIn(bare, { period: 'day', year: NO_YEAR });
  if (found === null) return null;
  const [year = NO_YEAR, month = 0] = found.startsOn.split('-').map(Number);
  return { month, year: year === NO_YEAR ? null : year };
}

function weekIn(text: string, { period, year }: PeriodHint): Period | null {
  const [, y, w] = YEAR_WEEK.exec(text) ?? [];
  if (y !== undefined) return weekOf(Number(y), Number(w));
  const [, late, lateYear] = WEEK_YEAR.exec(text) ?? [];
  if (late !== undefined) return weekOf(Number(lateYear), Number(late));
  const [, bare] = BARE_WEEK.exec(text) ?? [];
  if (bare === undefined || (period !== 'week' && /^\d+$/.test(text))) return null;
  return weekOf(year, Number(bare));
}

function dayIn(text: string, order: DateOrder, { period }: PeriodHint): Period | null {
  const moment = parseMoment(text, order);
  return moment === null ? null : { period, startsOn: periodStart(period, moment.day) };
}

function monthOf(year: number, month: number): Period | null {
  const startsOn = `${year}-${String(month).padStart(2, '0')}-01`;
  return isBusinessDate(startsOn) && year >= 1990 ? { period: 'month', startsOn } : null;
}

/** ISO weeks: the one with the year's first Thursday is the first. */
function weekOf(year: number, week: number): Period | null {
  if (year < 1990 || year > 2100 || week < 1 || week > 53) return null;
  const startsOn = addDays(startOfWeek(`${year}-01-04`), 7 * (week - 1));
  return addDays(startsOn, 3).startsWith(String(year)) ? { period: 'week', startsOn } : null;
}
