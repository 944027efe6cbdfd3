/**
 * Which hard rules a week of shifts breaks. Single shifts are judged by the rules of a day, lines by
 * the rules of every roster (`rules/`): the same functions that bind the solver.
 */
import { addDays, daysBetween } from '#shared/domain/calendar/calendar';
import type { Employee } from '#shared/domain/people/employee';
import { OFF, type Person } from '../problem';
import type { Line, RuleBreak } from '../rules/break';
import { isMet } from '../rules/presence';
import { rest } from '../rules/rest';
import { longestRun } from '../rules/runs';
import { mostMinutes } from '../rules/totals';
import type { Conflict, ShopRule, UnmetWish } from './conflict';
import { DAY, dayBreaks, type ShopDuty, workOf } from './day-rules';
import { byEmployee, type RosterShift } from './shift';
import { wishOf } from './shop-problem';
import { dutyOf, WEEK_DAYS, type WeekFacts, weekPerson, wishesInWeek } from './week-facts';

/** Person by person, by day. */
export function conflictsOf(facts: WeekFacts): Conflict[] {
  const byPerson = byEmployee(facts.shifts);
  return facts.employees.flatMap((employee) =>
    conflictsOfPerson(facts, employee, byPerson.get(employee.id) ?? []),
  );
}

/** Of one person, with these shifts in the week instead of those of the facts. */
export function conflictsOfPerson(
  facts: WeekFacts,
  employee: Employee,
  shifts: readonly RosterShift[],
): Conflict[] {
  if (shifts.length === 0) return [];
  return inOrder([
    ...shifts.flatMap((shift) => breaksOfShift(facts, employee, shift)),
    ...breaksOfLine(facts, employee, shifts),
  ]);
}

/** Of the rules that judge all days together only. */
export function lineConflictsOf(
  facts: WeekFacts,
  employee: Employee,
  shifts: readonly RosterShift[],
): Conflict[] {
  return inOrder(breaksOfLine(facts, employee, shifts));
}

function inOrder(found: Conflict[]): Conflict[] {
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A key that is the same for the same break before and after a change. */
export function conflictKey({ rule, employeeId, date, is }: Conflict): string {
  return `${rule};${employeeId};${date};${is}`;
}

function breaksOfShift(facts: WeekFacts, employee: Employee, shift: RosterShift): Conflict[] {
  const { rules, from } = facts;
  const { holder, days } = weekPerson(facts, employee);
  const day = days[daysBetween(from, shift.date)];
  if (day === undefined) return [];
  return dayBreaks({ rules, person: holder, day, duty: dutyOf(shift) }).map((broken) => ({
    ...broken,
    ...{ employeeId: employee.id, date: shift.date, shiftIds: [shift.id] },
  }));
}

function breaksOfLine(
  facts: WeekFacts,
  employee: Employee,
  shifts: readonly RosterShift[],
): Conflict[] {
  const { rules, from } = facts;
  const byDay: RosterShift[][] = Array.from({ length: WEEK_DAYS }, () => []);
  for (const shift of shifts) byDay[daysBetween(from, shift.date)]?.push(shift);
  const twice = byDay.flatMap((list, day): Conflict[] =>
    list.length > 1 ? [conflict('two_shifts', day, list.length, 1)] : [],
  );
  const line = lineOf(facts, employee, byDay);
  const { holder, before } = weekPerson(facts, employee);
  const { limits } = line.person;
  const breaks = LINE_RULES.flatMap((judge) => judge(line));
  const broken = breaks.flatMap(({ rule, day, amount }): Conflict[] => {
    if (rule === 'rest') return [conflict('rest', day, amount, rules.restMinutes.value)];
    if (rule === 'longest_run') {
      const days = limits.maxRun + amount;
      // The days beyond the limit are the ones to look at, up to the last of the run.
      const last = (day ?? 0) + days - 1 - (day === 0 ? (before?.run ?? 0) : 0);
      const beyond = byDay.slice(last - amount + 1, last + 1).flat();
      return [{ ...conflict('days_in_row', last, days, limits.maxRun), shiftIds: idsOf(beyond) }];
    }
    const name = holder.minor ? 'minor_weekly_minutes' : 'weekly_minutes';
    return [conflict(name, null, limits.maxMinutes + amount, limits.maxMinutes)];
  });
  return [...twice, ...broken];

  function conflict(rule: ShopRule, day: RuleBreak['day'], is: number, limit: number): Conflict {
    const concerned =
      day === null
        ? shifts
        : [...(rule === 'rest' ? (byDay[day - 1] ?? []) : []), ...(byDay[day] ?? [])];
    return {
      ...{ rule, is, limit, employeeId: employee.id, date: addDays(from, day ?? 0) },
      shiftIds: idsOf(concerned),
    };
  }
}

function idsOf(shifts: readonly RosterShift[]): number[] {
  return shifts.map(({ id }) => id);
}

/** Those of all rules of a line that a hand-drawn week can break: its duties are its own shifts. */
const LINE_RULES = [rest, longestRun, mostMinutes] as const;

function lineOf(
  facts: WeekFacts,
  employee: Employee,
  byDay: readonly (readonly RosterShift[])[],
): Line {
  const { rules } = facts;
  const spans = byDay.map(spanOf);
  const worked = spans.flatMap((span) => span ?? []);
  const days: number[] = [];
  let next = 0;
  for (const span of spans) days.push(span === null ? OFF : next++);
  const duties = worked.map((duty) => ({
    ...{ code: '', start: duty.start, end: duty.end, minutes: workOf(duty) },
    notBefore: worked.flatMap((later, index) =>
      later.start + DAY - duty.end < rules.restMinutes.value ? [index] : [],
    ),
  }));
  const { most, before } = weekPerson(facts, employee);
  const person: Person = {
    id: '',
    limits: {
      ...{ minMinutes: 0, maxMinutes: most, shortWeight: 0 },
      ...{ minRun: 1, maxRun: rules.daysInRow.value, minOff: 1, maxWeekends: WEEK_DAYS },
    },
    ...{ counts: [], locked: [], wishes: [], costs: [], allowed: [] },
    before: before === null ? null : { ...before, duty: null },
  };
  const horizon = { days: WEEK_DAYS, firstWeekday: 0 };
  const problem = { ...horizon, duties, people: [person], slots: [], fills: [] };
  return { problem, person, index: 0, days };
}

/** A day's shifts as one span of work; null: none. */
function spanOf(shifts: readonly RosterShift[]): ShopDuty | null {
  if (shifts.length === 0) return null;
  const start = Math.min(...shifts.map(({ startMinute }) => startMinute));
  const end = Math.max(...shifts.map(({ endMinute }) => endMinute));
  const work = shifts.reduce((sum, shift) => sum + workOf(dutyOf(shift)), 0);
  return { start, end, pause: end - start - work, group: 0 };
}

/** Wishes of the week, and those that are not met. */
export function wishesOf(facts: WeekFacts): {
  readonly count: number;
  readonly unmet: readonly UnmetWish[];
} {
  const byPerson = byEmployee(facts.shifts);
  const unmet: UnmetWish[] = [];
  let count = 0;
  for (const { id } of facts.employees) {
    const own = wishesInWeek(facts, id);
    count += own.length;
    for (const entry of own) {
      const date = addDays(facts.from, entry.day);
      const duty = spanOf((byPerson.get(id) ?? []).filter((shift) => shift.date === date));
      const wish = wishOf(duty === null ? [] : [duty], entry);
      if (!isMet(wish, duty === null ? OFF : 0)) unmet.push(unmetWish(entry, id, date));
    }
  }
  return { count, unmet };
}

type Entry = ReturnType<typeof wishesInWeek>[number];

function unmetWish({ wish, kind, span, weight }: Entry, employeeId: number, date: string) {
  const [startMinute, endMinute] = [span?.start ?? null, span?.end ?? null];
  return { wishId: wish.id, employeeId, date, kind, startMinute, endMinute, weight };
}
