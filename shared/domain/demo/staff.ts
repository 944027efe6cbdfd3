import {
  addDays,
  type BusinessDate,
  daysBetween,
  eachDay,
  weekday,
} from '#shared/domain/calendar/calendar';
import type { Availability, StaffGroup } from '../people/employee';
import type { Random } from '../random';
import type { EmployeeRow, LeaveRow, ShiftRow, WishRow } from './rows';
import type { DemoWords } from './words';

export interface Staff {
  readonly employees: readonly EmployeeRow[];
  readonly skills: readonly { employeeId: number; skill: string }[];
  readonly shifts: readonly ShiftRow[];
  readonly leave: readonly LeaveRow[];
  readonly wishes: readonly WishRow[];
}

interface Post {
  readonly group: StaffGroup;
  /** Yuan per hour. */
  readonly wage: number;
  readonly alsoCan: readonly StaffGroup[];
  readonly pattern: Pattern;
  /** Place in the fortnight on its first Monday. */
  readonly offset: number;
}

type Pattern = 'turning' | 'office' | 'dock' | 'midday';
type Hours = readonly [start: number, end: number];

const EARLY: Hours = [400, 880];
const LATE: Hours = [850, 1330];
const OFFICE: Hours = [510, 990];
const DOCK: Hours = [360, 840];
const MIDDAY: Hours = [660, 1140];

/**
 * Twelve posts. Tills and floor turn every fortnight: five early shifts, two days off, five late
 * ones, two days off; the offsets keep both shifts covered on every day and weekends full.
 */
const posts: readonly Post[] = [
  { group: 'purchasing', wage: 38, alsoCan: ['floor'], pattern: 'office', offset: 0 },
  { group: 'warehouse', wage: 26, alsoCan: ['floor'], pattern: 'dock', offset: 5 },
  { group: 'warehouse', wage: 25, alsoCan: [], pattern: 'dock', offset: 2 },
  { group: 'floor', wage: 25, alsoCan: ['cashier'], pattern: 'turning', offset: 5 },
  { group: 'floor', wage: 24, alsoCan: ['cashier'], pattern: 'turning', offset: 12 },
  { group: 'floor', wage: 24, alsoCan: [], pattern: 'turning', offset: 3 },
  { group: 'floor', wage: 23, alsoCan: ['cashier'], pattern: 'turning', offset: 10 },
  { group: 'service', wage: 28, alsoCan: ['cashier', 'floor'], pattern: 'midday', offset: 4 },
  { group: 'cashier', wage: 24, alsoCan: ['service'], pattern: 'turning', offset: 5 },
  { group: 'cashier', wage: 24, alsoCan: [], pattern: 'turning', offset: 12 },
  { group: 'cashier', wage: 23, alsoCan: ['floor'], pattern: 'turning', offset: 3 },
  { group: 'cashier', wage: 23, alsoCan: [], pattern: 'turning', offset: 10 },
];
const BREAK_MINUTES = 30;
/** A Monday that fortnights are counted from. */
const FIRST_MONDAY = '2020-01-06';

/** Twelve people, their rosters up to a week ahead, and the hours they worked up to the last day. */
export function makeStaff(
  words: DemoWords,
  period: { readonly from: BusinessDate; readonly to: BusinessDate },
  random: Random,
): Staff {
  const leave = makeLeave(period, random);
  const shifts: ShiftRow[] = [];
  for (const day of eachDay({ from: period.from, to: addDays(period.to, 7) })) {
    for (const [index, post] of posts.entries()) {
      const hours = hoursOn(post, day);
      const absence = leave.find((row) => covers(row, index + 1, day));
      if (hours === undefined || absence?.kind === 'annual') continue;
      const shift = toShift(index + 1, post.group, day, hours);
      shifts.push({ ...shift, record: 'scheduled' });
      if (day > period.to || absence?.kind === 'sick') continue;
      shifts.push({
        ...shift,
        record: 'worked',
        startMinute: shift.startMinute + random.int(-8, 4),
        endMinute: shift.endMinute + random.int(-4, 16),
      });
    }
  }
  return {
    employees: posts.map((post, index) => toEmployee(post, index, words, period.from, random)),
    skills: posts.flatMap((post, index) =>
      [post.group, ...post.alsoCan].map((skill) => ({ employeeId: index + 1, skill })),
    ),
    wishes: makeWishes(words),
    shifts,
    leave,
  };
}

/** Place of the one who does not work at night. */
const NO_NIGHTS = 8;

/** What people have asked for: a course, the children, a lie-in. */
function makeWishes(words: DemoWords): WishRow[] {
  const [course = '', children = '', weekend = ''] = words.wishes;
  const wish = (employeeId: number, weekday: number, note: string, weight: number) => ({
    ...{ employeeId, weekday, note, weight, kind: 'off' as const },
    ...{ startMinute: null, endMinute: null },
  });
  return [
    { ...wish(4, 3, course, 7), startMinute: 1020, endMinute: 1380 },
    { ...wish(9, 2, children, 8), kind: 'on', startMinute: 390, endMinute: 960 },
    wish(11, 6, weekend, 4),
    wish(7, 7, weekend, 5),
  ];
}

function toEmployee(
  post: Post,
  index: number,
  words: DemoWords,
  first: BusinessDate,
  random: Random,
): EmployeeRow {
  return {
    id: index + 1,
    code: `E${String(index + 1).padStart(3, '0')}`,
    name: words.people[index] ?? '',
    staffGroup: post.group,
    contractMinutes: 2400,
    hourlyCost: Math.round(post.wage * words.wageLevel * 10) * 1000,
    hiredOn: addDays(first, -random.int(90, 1800)),
    noNights: index === NO_NIGHTS ? 1 : 0,
    availability: JSON.stringify(availabilityOf(post)),
  };
}

/** From an hour before the doors open until the shop is tidy; the office keeps to weekdays. */
function availabilityOf({ pattern }: Post): Availability[] {
  const weekdays = pattern === 'office' ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7];
  return weekdays.map((day) => ({ weekday: day, startMinute: 360, endMinute: 1350 }));
}

/** One illness and one holiday in the period, and one holiday asked for in the coming week. */
function makeLeave(period: { from: BusinessDate; to: BusinessDate }, random: Random): LeaveRow[] {
  const sickFrom = addDays(period.from, random.int(20, 70));
  const holidayFrom = addDays(period.from, random.int(10, 60));
  const soon = addDays(period.to, random.int(4, 6));
  return [
    {
      employeeId: 6,
      fromDate: sickFrom,
      toDate: addDays(sickFrom, 1),
      kind: 'sick',
      state: 'approved',
    },
    {
      employeeId: 3,
      fromDate: holidayFrom,
      toDate: addDays(holidayFrom, 4),
      kind: 'annual',
      state: 'approved',
    },
    { employeeId: 8, fromDate: soon, toDate: soon, kind: 'annual', state: 'requested' },
  ];
}

function covers(row: LeaveRow, employeeId: number, day: BusinessDate): boolean {
  return (
    row.state === 'approved' &&
    row.employeeId === employeeId &&
    row.fromDate <= day &&
    day <= row.toDate
  );
}

/** Hours of a post on a day; undefined on a day off. */
function hoursOn(post: Post, day: BusinessDate): Hours | undefined {
  if (post.pattern === 'office') return weekday(day) <= 5 ? OFFICE : undefined;
  const place = (((daysBetween(FIRST_MONDAY, day) + post.offset) % 14) + 14) % 14;
  if (place % 7 >= 5) return undefined;
  if (post.pattern === 'dock') return DOCK;
  if (post.pattern === 'midday') return MIDDAY;
  return place < 7 ? EARLY : LATE;
}

function toShift(
  employeeId: number,
  staffGroup: StaffGroup,
  businessDate: BusinessDate,
  [startMinute, endMinute]: Hours,
): Omit<ShiftRow, 'record'> {
  return {
    employeeId,
    businessDate,
    staffGroup,
    startMinute,
    endMinute,
    breakMinutes: BREAK_MINUTES,
  };
}
