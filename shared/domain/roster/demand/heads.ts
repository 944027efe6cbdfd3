/** Heads wanted by half hour and group: what trade asks for, least presence, posts, and hands. */
import { type BusinessDate, weekday } from '#shared/domain/calendar/calendar';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import type { DemandSettings, Post } from '../shop/settings';
import { STEP } from '../shop/shop-problem';
import type { Rate } from './rates';
import type { ForecastHour } from './trade-forecast';

export interface Override {
  readonly group: StaffGroup;
  /** One of the two is given. */
  readonly date: BusinessDate | null;
  readonly weekday: number | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly heads: number;
}

export interface DemandQuestion {
  readonly days: readonly BusinessDate[];
  readonly opens: number;
  readonly closes: number;
  readonly settings: DemandSettings;
  readonly rates: readonly Rate[];
  /** By driver. */
  readonly trade: Readonly<Record<'tickets' | 'items' | 'visitors', readonly ForecastHour[]>>;
  readonly overrides: readonly Override[];
}

/** Heads of one group on one day, by half hour from the first step on. */
export interface NeedLine {
  readonly date: BusinessDate;
  readonly group: StaffGroup;
  readonly need: number[];
  /** What trade would fill, before rounding and without minimum. */
  readonly load: number[];
}

export interface Steps {
  /** Minute of the first half hour, and how many follow. */
  readonly first: number;
  readonly count: number;
}

/** Half hours in which anybody is wanted or planned. */
export function stepsOf(
  { opens, closes, settings }: Pick<DemandQuestion, 'opens' | 'closes' | 'settings'>,
  spans: readonly { readonly startMinute: number; readonly endMinute: number }[],
): Steps {
  const wanted = [...settings.posts, ...spans];
  const froms = Object.values(settings.groups).flatMap(({ from }) => from ?? []);
  const tos = Object.values(settings.groups).flatMap(({ to }) => to ?? []);
  const start = Math.min(opens, ...froms, ...wanted.map(({ startMinute }) => startMinute));
  const end = Math.max(closes, ...tos, ...wanted.map(({ endMinute }) => endMinute));
  const first = Math.floor(start / STEP) * STEP;
  return { first, count: Math.ceil((end - first) / STEP) };
}

/** By day and group, in the fixed order of groups. */
export function headsWanted(question: DemandQuestion, steps: Steps): NeedLine[] {
  const trade = {
    tickets: hourly(question.trade.tickets),
    items: hourly(question.trade.items),
    visitors: hourly(question.trade.visitors),
  };
  return question.days.flatMap((date) =>
    staffGroups.map((group) => {
      const rate = question.rates.find((one) => one.group === group);
      const { driver, perHour } = rate ?? { driver: 'presence' as const, perHour: null };
      const loadAt = (minute: number) =>
        driver === 'presence' || perHour === null
          ? 0
          : (trade[driver].get(hourKey(date, minute)) ?? 0) / perHour;
      return lineOf(question, steps, date, group, loadAt);
    }),
  );
}

function lineOf(
  question: DemandQuestion,
  { first, count }: Steps,
  date: BusinessDate,
  group: StaffGroup,
  loadAt: (minute: number) => number,
): NeedLine {
  const { opens, closes, settings, overrides } = question;
  const on = weekday(date);
  const own = settings.groups[group];
  const wanted = own.weekdays.includes(on);
  const posts = settings.posts.filter((post) => post.group === group && post.weekdays.includes(on));
  // What was set for the day itself comes before what was set for its weekday.
  const hands = overrides
    .filter((row) => row.group === group && (row.date === date || row.weekday === on))
    .sort((a, b) => Number(b.date === date) - Number(a.date === date));
  const need: number[] = [];
  const load: number[] = [];
  for (let step = 0; step < count; step++) {
    const minute = first + step * STEP;
    const there = wanted && (own.from ?? opens) <= minute && minute < (own.to ?? closes);
    const filled = there ? loadAt(minute) : 0;
    const trade = Math.max(there ? own.atLeast : 0, Math.round(filled));
    load.push(filled);
    need.push(hands.find(isAt(minute))?.heads ?? trade + headsAt(posts, minute));
  }
  return { date, group, need, load };
}

function headsAt(posts: readonly Post[], minute: number): number {
  return posts.filter(isAt(minute)).reduce((heads, post) => heads + post.heads, 0);
}

function isAt(minute: number) {
  return (row: { readonly startMinute: number; readonly endMinute: number }) =>
    row.startMinute <= minute && minute < row.endMinute;
}

function hourly(hours: readonly ForecastHour[]): ReadonlyMap<string, number> {
  return new Map(hours.map(({ date, hour, mean }) => [`${date};${hour}`, mean]));
}

function hourKey(date: BusinessDate, minute: number): string {
  return `${date};${Math.floor(minute / 60) % 24}`;
}
