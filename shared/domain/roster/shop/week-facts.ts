/** What is known of the people and shifts of a week, and a person's days in the form that rules read. */
import { addDays, type BusinessDate, daysBetween, weekday } from '#shared/domain/calendar/calendar';
import { ageOn } from '#shared/domain/people/age';
import type { Employee, Leave, StaffGroup, StaffWish } from '#shared/domain/people/employee';
import { groupIndex, groupsOf } from '#shared/domain/people/groups';
import { DAY, type DutyHolder, type ShopDay, type ShopDuty, type Span } from './day-rules';
import type { RuleSet } from './rule-set';
import type { RosterShift } from './shift';
import type { ShopWish } from './shop-problem';

export const WEEK_DAYS = 7;

/** `from` is a Monday. */
export interface WeekFacts {
  readonly from: BusinessDate;
  readonly employees: readonly Employee[];
  /** Planned shifts of the week. */
  readonly shifts: readonly RosterShift[];
  /** By person: planned shifts of the 14 days before, and of the day after. */
  readonly around: ReadonlyMap<number, readonly RosterShift[]>;
  /** By person. */
  readonly leave: ReadonlyMap<number, readonly Leave[]>;
  readonly wishes: readonly StaffWish[];
  readonly rules: RuleSet;
}

/** Spans reach into the night after the last day: nothing ends later. */
const LATEST = 2 * DAY;

/** Most paid minutes of a week: the contract's, and the rule set's. */
function mostMinutes(employee: Employee, rules: RuleSet, minor: boolean): number {
  const lawful = minor
    ? Math.min(rules.weeklyMinutes.value, rules.minorWeeklyMinutes.value)
    : rules.weeklyMinutes.value;
  return Math.min(lawful, employee.mostMinutes ?? lawful);
}

/** What rules read of a person in a week, worked out once. */
export interface WeekPerson {
  readonly employee: Employee;
  readonly groups: readonly StaffGroup[];
  /** As of the first day: a birthday in the week counts from the next one on. */
  readonly holder: DutyHolder;
  /** Paid minutes of the week. */
  readonly most: number;
  readonly days: readonly ShopDay[];
  readonly before: ReturnType<typeof streakBefore>;
}

const persons = new WeakMap<WeekFacts, Map<number, WeekPerson>>();

export function weekPerson(facts: WeekFacts, employee: Employee): WeekPerson {
  const known = persons.get(facts) ?? new Map<number, WeekPerson>();
  persons.set(facts, known);
  const found = known.get(employee.id) ?? personIn(facts, employee);
  known.set(employee.id, found);
  return found;
}

function personIn(facts: WeekFacts, employee: Employee): WeekPerson {
  const { rules, from } = facts;
  const groups = groupsOf(employee);
  const minor = employee.bornOn !== null && ageOn(employee.bornOn, from) < rules.minorAge.value;
  return {
    ...{ employee, groups },
    holder: { groups: groups.map(groupIndex), minor, noNights: employee.noNights },
    most: mostMinutes(employee, rules, minor),
    days: Array.from({ length: WEEK_DAYS }, (_, day) => shopDay(facts, employee, day)),
    before: streakBefore(facts.around.get(employee.id) ?? [], from),
  };
}

/** The person on a day of the week (0 to 6); the shifts right around the week bound its edges. */
function shopDay(facts: WeekFacts, employee: Employee, day: number): ShopDay {
  const date = addDays(facts.from, day);
  const around = facts.around.get(employee.id) ?? [];
  const lastEnd = day === 0 ? endOn(around, addDays(date, -1)) : null;
  const nextStart = day === WEEK_DAYS - 1 ? startOn(around, addDays(date, 1)) : null;
  return { ...presence(facts, employee, date), lastEnd, nextStart };
}

function presence(facts: WeekFacts, employee: Employee, date: BusinessDate) {
  const { hiredOn, leftOn, availability } = employee;
  const employed = (hiredOn ?? '') <= date && (leftOn ?? '9999') >= date;
  const onLeave = (facts.leave.get(employee.id) ?? []).some(
    ({ state, from, to }) => state === 'approved' && from <= date && date <= to,
  );
  const spans: Span[] =
    availability.length === 0
      ? [{ start: 0, end: LATEST }]
      : availability.flatMap((span) =>
          span.weekday === weekday(date) ? [{ start: span.startMinute, end: span.endMinute }] : [],
        );
  return {
    absent: employed ? (onLeave ? ('leave' as const) : null) : ('employment' as const),
    spans: employed && !onLeave ? spans : [],
  };
}

/** When the shifts of one person end, and begin, on a date. */
export function endOn(own: readonly RosterShift[], date: BusinessDate): number | null {
  const ends = own.flatMap((shift) => (shift.date === date ? [shift.endMinute] : []));
  return ends.length === 0 ? null : Math.max(...ends);
}

function startOn(own: readonly RosterShift[], date: BusinessDate): number | null {
  const starts = own.flatMap((shift) => (shift.date === date ? [shift.startMinute] : []));
  return starts.length === 0 ? null : Math.min(...starts);
}

/**
 * Days in a row at work, or off, up to a date, from one person's shifts; null where nothing is planned
 * before it.
 */
export function streakBefore(
  own: readonly RosterShift[],
  date: BusinessDate,
): { readonly run: number; readonly off: number } | null {
  const days = new Set(own.flatMap((shift) => (shift.date < date ? [shift.date] : [])));
  if (days.size === 0) return null;
  let run = 0;
  while (days.has(addDays(date, -run - 1))) run++;
  let off = 0;
  while (run === 0 && off < WEEK_DAYS && !days.has(addDays(date, -off - 1))) off++;
  return { run, off };
}

export function dutyOf(shift: Omit<RosterShift, 'employeeId'>): ShopDuty {
  return {
    start: shift.startMinute,
    end: shift.endMinute,
    pause: shift.breakMinutes,
    group: groupIndex(shift.group),
  };
}

/** A person's wishes by day of the week (0 to 6). */
export function wishesInWeek(
  facts: Pick<WeekFacts, 'from' | 'wishes'>,
  employeeId: number,
): (ShopWish & { readonly wish: StaffWish })[] {
  return facts.wishes.flatMap((wish) => {
    if (wish.employeeId !== employeeId) return [];
    const day = wish.date === null ? (wish.weekday ?? 0) - 1 : daysBetween(facts.from, wish.date);
    if (day < 0 || day >= WEEK_DAYS) return [];
    const { kind, weight, span } = wish;
    const within = span === null ? null : { start: span.startMinute, end: span.endMinute };
    return [{ day, kind, weight, span: within, wish }];
  });
}
