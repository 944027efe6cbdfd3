/**
 * When somebody can be at work, as lists of people write it: a cell per weekday (08:00-16:00, 全天, 休)
 * or all in one (周一至周五 8:00-18:00；周六 9-13). Null where a text cannot be read.
 */
import { WHOLE_DAY } from '../people/availability';
import type { Availability, DaySpan } from '../people/employee';
import { cleanText, toHalfWidth } from './text';
import { parseTime } from './times';

const DAY = 1440;
const HOUR = 60;
const MS_PER_MINUTE = 60_000;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

const WHOLE =
  /^(?:全天|全日|整天|随时|均可|都可以?|可以?|是|有空|[√✓✔○]|all ?day|any ?time|any|yes|y|available|open)$/;
const NOT_AT_ALL =
  /^(?:休|休息|不可|不行|不可以|否|无|没空|[×✗✕x/\-–—]|off|no|n|none|closed|not available|unavailable)$/;
const BETWEEN = /^(.+?)\s*(?:-|–|—|~|至|到|\bto\b|\buntil\b)\s*(.+)$/;
const FROM = /^(?:(?:after|from)\s+(.+)|(.+?)(?:以后|之后|后|起|开始))$/;
const UNTIL = /^(?:(?:before|until|till)\s+(.+)|(.+?)(?:以前|之前|前|为止))$/;
const NEXT_DAY = /^(?:次日|翌日|第二天|next day)\s*/;

/** The hours of one day; [] where somebody is not there at all. */
export function parseDayHours(raw: string): DaySpan[] | null {
  const text = plain(raw);
  if (NOT_AT_ALL.test(text)) return [];
  if (WHOLE.test(text)) return [WHOLE_DAY];
  const parts = text.split(/[,;、&|]|和|\band\b/).map((part) => part.trim());
  const spans = parts.filter((part) => part !== '').map(spanOf);
  const read = spans.flatMap((span) => span ?? []);
  return read.length === 0 || read.length < spans.length ? null : read;
}

function spanOf(text: string): DaySpan | null {
  const between = BETWEEN.exec(text);
  const from = between?.[1] ?? group(FROM, text);
  const until = between?.[2] ?? group(UNTIL, text);
  if (from === null && until === null) return null;
  const start = from === null ? WHOLE_DAY.startMinute : minuteOf(from);
  const end = until === null ? WHOLE_DAY.endMinute : minuteOf(until);
  if (start === null || end === null || start >= DAY) return null;
  // An end before the start is one after midnight.
  const endMinute = end <= start ? end + DAY : end;
  return endMinute > WHOLE_DAY.endMinute ? null : { startMinute: start, endMinute };
}

function group(pattern: RegExp, text: string): string | null {
  const found = pattern.exec(text);
  return found === null ? null : (found[1] ?? found[2] ?? null);
}

/** 8, 8点, 8点半, 8am, 08:30, 24:00, 次日2:00. */
function minuteOf(raw: string): number | null {
  const text = raw.trim();
  if (NEXT_DAY.test(text)) {
    const minute = minuteOf(text.replace(NEXT_DAY, ''));
    return minute === null ? null : minute + DAY;
  }
  const hour = /^(\d{1,2})(?:[点时](半)?|:00)?$/.exec(text);
  if (hour !== null) {
    const minute = Number(hour[1]) * HOUR + (hour[2] === undefined ? 0 : HOUR / 2);
    return minute <= DAY ? minute : null;
  }
  const half = /^(\d{1,2})\s*(am|pm)$/.exec(text);
  const millis = parseTime(half === null ? text : `${half[1]}:00 ${half[2]}`);
  return Number.isNaN(millis) ? null : Math.round(millis / MS_PER_MINUTE);
}

const WEEKDAYS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:每天|每日|天天|daily|every ?day)$/, WEEK],
  [/^(?:工作日|平日|weekdays?)$/, [1, 2, 3, 4, 5]],
  [/^(?:周末|双休日?|weekends?)$/, [6, 7]],
  [/^(?:(?:周|星期|礼拜)?一|mon(?:day)?s?)$/, [1]],
  [/^(?:(?:周|星期|礼拜)?二|tue(?:s|sday)?s?)$/, [2]],
  [/^(?:(?:周|星期|礼拜)?三|wed(?:nesday)?s?)$/, [3]],
  [/^(?:(?:周|星期|礼拜)?四|thu(?:rs?|rsday)?s?)$/, [4]],
  [/^(?:(?:周|星期|礼拜)?五|fri(?:day)?s?)$/, [5]],
  [/^(?:(?:周|星期|礼拜)?六|sat(?:urday)?s?)$/, [6]],
  [/^(?:(?:周|星期|礼拜)?[日天]|sun(?:day)?s?)$/, [7]],
];

const ONE_DAY =
  '(?:周|星期|礼拜)[一二三四五六日天]|\\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|urday)?s?\\b';
const SOME_DAYS = new RegExp(
  `每天|每日|天天|工作日|平日|周末|双休日?|\\b(?:daily|every ?day|weekdays?|weekends?)\\b|(?:${ONE_DAY})(?:\\s*(?:-|–|—|~|至|到|\\bto\\b)\\s*(?:${ONE_DAY}|[一二三四五六日天](?!\\d)))?`,
  'g',
);
const EDGES = /^[\s:,;、。.()]+|[\s:,;、。.()]+$/g;

/** Days and hours of a week in one text; without days the hours hold for every day. */
export function parseWeekHours(raw: string): Availability[] | null {
  const text = plain(raw);
  const found = [...text.matchAll(SOME_DAYS)];
  const [first] = found;
  if (first === undefined) return onDays(WEEK, text);
  if (text.slice(0, first.index).replace(EDGES, '') !== '') return null;
  const spans: Availability[] = [];
  let days: number[] = [];
  for (const [place, match] of found.entries()) {
    days = [...days, ...daysOf(match[0])];
    const until = found[place + 1]?.index ?? text.length;
    const hours = text.slice(match.index + match[0].length, until).replace(EDGES, '');
    const isLast = place === found.length - 1;
    if (hours === '' && !isLast) continue;
    const read = onDays(days, hours === '' ? 'any' : hours);
    if (read === null) return null;
    spans.push(...read);
    days = [];
  }
  return spans;
}

/** The weekdays that a text names (周日, 周六、周日, weekends), with or without the word for "off". */
export function parseWeekdays(raw: string): number[] | null {
  const text = plain(raw);
  const days = [...text.matchAll(SOME_DAYS)].flatMap(([words]) => daysOf(words));
  const rest = text
    .replace(SOME_DAYS, '')
    .replace(/[\s,;、/和]|休息?|希望|想要?|\boff\b|\band\b/g, '');
  return days.length === 0 || rest !== '' ? null : [...new Set(days)].sort((a, b) => a - b);
}

function onDays(days: readonly number[], hours: string): Availability[] | null {
  const spans = parseDayHours(hours);
  return spans?.flatMap((span) => days.map((weekday) => ({ weekday, ...span }))) ?? null;
}

/** 周一至周五 → 1 to 5; 周六至周一 → 6, 7, 1. */
function daysOf(words: string): readonly number[] {
  const whole = named(words);
  if (whole.length > 0) return whole;
  const [from, to] = words.split(/\s*(?:-|–|—|~|至|到|\bto\b)\s*/).map((word) => named(word)[0]);
  if (from === undefined || to === undefined) return [];
  const length = ((to - from + WEEK.length) % WEEK.length) + 1;
  return Array.from({ length }, (_, step) => ((from - 1 + step) % WEEK.length) + 1);
}

function named(words: string): readonly number[] {
  return WEEKDAYS.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? [];
}

function plain(raw: string): string {
  return toHalfWidth(cleanText(raw)).toLowerCase();
}
