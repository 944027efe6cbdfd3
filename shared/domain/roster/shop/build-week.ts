/** From a week's facts to the problem that the solver is given. Penalties are hundredths of a currency unit. */
import { addDays, type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { type Employee, staffGroups } from '#shared/domain/people/employee';
import { groupIndex } from '#shared/domain/people/groups';
import { coverLines } from '../demand/cover';
import type { NeedLine, Steps } from '../demand/heads';
import { OFF, type Roster, type RosterProblem } from '../problem';
import { conflictsOfPerson } from './check';
import type { ShopRule } from './conflict';
import type { DutyHolder, ShopDuty } from './day-rules';
import { type DutyPrices, dutyPrices, type PriceFacts, toPenalty } from './duty-prices';
import type { ShiftShapes } from './settings';
import { byEmployee, paidMinutes, type RosterShift } from './shift';
import { type Demand, type ShopPerson, type ShopWeek, STEP, shopProblem } from './shop-problem';
import {
  dutyOf,
  endOn,
  streakBefore,
  WEEK_DAYS,
  type WeekFacts,
  weekPerson,
  wishesInWeek,
} from './week-facts';

export interface BuildQuestion extends PriceFacts {
  readonly facts: WeekFacts;
  /** First day (0 to 6) that may change: what lies before it has happened, or was told. */
  readonly firstDay: number;
  readonly lines: readonly NeedLine[];
  readonly steps: Steps;
  readonly shapes: ShiftShapes;
}

export interface BuiltWeek {
  readonly problem: RosterProblem;
  readonly start: Roster | null;
  readonly prices: DutyPrices;
  /** By index of the problem's people. */
  readonly people: readonly Employee[];
  readonly duties: readonly ShopDuty[];
  readonly firstDay: number;
  /** Of people whose locked shifts break rules among themselves: they keep those and get no others. */
  readonly kept: readonly RosterShift[];
  /** Those people, with the rules that their locked shifts break. */
  readonly stuck: readonly { readonly employeeId: number; readonly rules: readonly ShopRule[] }[];
  /** By index of the problem's slots. */
  readonly demand: readonly Demand[];
}

export function buildWeek(question: BuildQuestion): BuiltWeek {
  const { facts, firstDay } = question;
  const firstDate = addDays(facts.from, firstDay);
  const own = byEmployee(facts.shifts);
  const stuck = facts.employees.flatMap((employee) => {
    const rules = rulesInTheWay(facts, employee, own.get(employee.id) ?? [], firstDate);
    return rules.length === 0 ? [] : [{ employeeId: employee.id, rules }];
  });
  const isStuck = (id: number) => stuck.some(({ employeeId }) => employeeId === id);
  const people = facts.employees.filter(({ id }) => !isStuck(id));
  const ahead = facts.shifts.filter(({ date }) => date >= firstDate);
  const kept = ahead.filter(({ employeeId, locked }) => locked && isStuck(employeeId));
  const open = openDuties(question);
  const duties = [...open];
  const placeOf = dutyPlaces(duties);
  const held = ahead.filter(
    ({ locked, employeeId }) =>
      (locked || question.reference !== null) && !kept.some((one) => one.employeeId === employeeId),
  );
  const holds = held.map((shift) => ({ shift, duty: placeOf(dutyOf(shift)) }));
  const prices = dutyPrices(question, duties);
  const demand = demandOf(question, kept);
  const week: ShopWeek = {
    ...{ days: WEEK_DAYS - firstDay, firstWeekday: firstDay, groups: staffGroups, duties },
    demand,
    people: people.map((employee) =>
      personOf(
        question,
        employee,
        own.get(employee.id) ?? [],
        holds.filter(({ shift }) => shift.employeeId === employee.id),
        prices,
        duties,
      ),
    ),
    rules: facts.rules,
  };
  const problem = shopProblem(week, open.length);
  const start =
    question.reference === null ? null : startOf(problem, people, holds, facts, firstDay);
  return { problem, start, prices, people, duties, firstDay, kept, stuck, demand };
}

/** Rules that locked shifts, with those of past days, break: no lawful line holds them. */
function rulesInTheWay(
  facts: WeekFacts,
  employee: Employee,
  own: readonly RosterShift[],
  firstDate: BusinessDate,
): ShopRule[] {
  const locked = own.filter(({ date, locked }) => locked && date >= firstDate);
  if (locked.length === 0) return [];
  const past = own.filter(({ date }) => date < firstDate);
  const found = conflictsOfPerson(facts, employee, [...past, ...locked]).flatMap(
    ({ rule, shiftIds }) =>
      OF_LINES.has(rule) && shiftIds.some((id) => locked.some((shift) => shift.id === id))
        ? [rule]
        : [],
  );
  return [...new Set(found)];
}

const OF_LINES: ReadonlySet<ShopRule> = new Set([
  ...(['two_shifts', 'rest', 'days_in_row', 'weekly_minutes', 'minor_weekly_minutes'] as const),
]);

/** Shifts of the house's shapes, in groups and hours where anybody is wanted. */
function openDuties({ facts, lines, steps, shapes }: BuildQuestion): ShopDuty[] {
  const { breakAfterMinutes, breakMinutes } = facts.rules;
  const end = steps.first + steps.count * STEP;
  return staffGroups.flatMap((name) => {
    const group = groupIndex(name);
    const needs = lines.filter((line) => line.group === name);
    const wanted = Array.from({ length: steps.count }, (_, step) =>
      needs.some(({ need }) => (need[step] ?? 0) > 0),
    );
    if (!wanted.includes(true)) return [];
    return shapes.minutes.flatMap((minutes) => {
      const pause = minutes > breakAfterMinutes.value ? breakMinutes.value : 0;
      const found: ShopDuty[] = [];
      for (let start = steps.first; start + minutes + pause <= end; start += shapes.startEvery) {
        const duty = { start, end: start + minutes + pause, pause, group };
        if (isWanted(wanted, steps, duty)) found.push(duty);
      }
      return found;
    });
  });
}

/** Most of the shift lies in half hours in which somebody is wanted. */
function isWanted(wanted: readonly boolean[], { first }: Steps, { start, end }: ShopDuty): boolean {
  const inside = wanted.slice((start - first) / STEP, (end - first) / STEP);
  return inside.filter(Boolean).length * 2 > inside.length;
}

/** Number of a duty; one that is not there yet is appended. */
function dutyPlaces(duties: ShopDuty[]): (duty: ShopDuty) => number {
  const keyOf = ({ start, end, pause, group }: ShopDuty) => [start, end, pause, group].join();
  const places = new Map(duties.map((duty, index) => [keyOf(duty), index]));
  return (duty) => {
    const key = keyOf(duty);
    const place = places.get(key) ?? duties.push(duty) - 1;
    places.set(key, place);
    return place;
  };
}

function demandOf(question: BuildQuestion, kept: readonly RosterShift[]): Demand[] {
  const { facts, firstDay, lines, steps, weights } = question;
  const under = toPenalty(weights.under / 2);
  const over = toPenalty(weights.over / 2);
  return coverLines(lines, steps, kept).flatMap(({ date, group, need, heads }) => {
    const day = daysBetween(facts.from, date) - firstDay;
    if (day < 0) return [];
    return need.map((wanted, step) => ({
      ...{ day, start: steps.first + step * STEP, group: groupIndex(group), under, over },
      need: Math.max(0, wanted - Math.round(heads[step] ?? 0)),
    }));
  });
}

interface Held {
  readonly shift: RosterShift;
  readonly duty: number;
}

function personOf(
  question: BuildQuestion,
  employee: Employee,
  own: readonly RosterShift[],
  held: readonly Held[],
  prices: DutyPrices,
  duties: readonly ShopDuty[],
): ShopPerson {
  const { facts, firstDay, weights } = question;
  const firstDate = addDays(facts.from, firstDay);
  const { holder, most, days } = weekPerson(facts, employee);
  const past = own.filter(({ date }) => date < firstDate);
  const used = past.reduce((sum, shift) => sum + paidMinutes(shift), 0);
  const leaveDays = days.filter(({ absent }) => absent !== null).length;
  const promised = (employee.contractMinutes ?? 0) * Math.max(0, 1 - leaveDays / WORK_DAYS);
  const least = Math.max(0, Math.min(most, Math.round(promised)) - used);
  const heldMinutes = held.reduce((sum, { shift }) => sum + paidMinutes(shift), 0);
  const known = [...(facts.around.get(employee.id) ?? []), ...past];
  const places = held.map(({ shift, duty }) => ({
    ...{ day: daysBetween(facts.from, shift.date) - firstDay, duty, locked: shift.locked },
  }));
  return {
    ...holder,
    id: String(employee.id),
    minMinutes: question.onlyFill ? Math.min(least, heldMinutes) : least,
    maxMinutes: most - used,
    shortWeight: toPenalty((prices.wageOf(employee) * UNGIVEN * weights.wages) / 60),
    days: days
      .slice(firstDay)
      .map((day, index) =>
        index === 0 && firstDay > 0
          ? { ...day, lastEnd: endOn(past, addDays(firstDate, -1)) }
          : day,
      ),
    holds: places,
    locked: places.flatMap(({ day, duty, locked }) => (locked ? [{ day, duty }] : [])),
    wishes: wishesInWeek(facts, employee.id).flatMap(({ day, kind, span, weight }) =>
      day < firstDay
        ? []
        : [{ day: day - firstDay, kind, span, weight: toPenalty(weight * weights.wish) }],
    ),
    costs: prices.costsOf(employee, placesOf(holder, held, duties)),
    before: streakBefore(known, firstDate),
  };
}

/** Duties of the person's groups, and those that the person has already, in whatever group. */
function placesOf(
  { groups }: DutyHolder,
  held: readonly Held[],
  duties: readonly ShopDuty[],
): number[] {
  const has = new Set(held.map(({ duty }) => duty));
  return duties.flatMap(({ group }, place) =>
    groups.includes(group) || has.has(place) ? [place] : [],
  );
}

/** A contract's week has five days: each day of leave takes a fifth of what was promised. */
const WORK_DAYS = 5;
/** An hour that was promised and not given costs its wage, and half as much again. */
const UNGIVEN = 1.5;

/** The present roster as far as it may be kept. */
function startOf(
  problem: RosterProblem,
  people: readonly Employee[],
  holds: readonly Held[],
  facts: WeekFacts,
  firstDay: number,
): Roster {
  return people.map(({ id }, index) => {
    const line = Array.from({ length: problem.days }, () => OFF);
    for (const { shift, duty } of holds) {
      if (shift.employeeId !== id) continue;
      const day = daysBetween(facts.from, shift.date) - firstDay;
      if (problem.people[index]?.allowed[day]?.includes(duty) === true) line[day] = duty;
    }
    return line;
  });
}

/** What a roster of the built week says: shifts of the days that may change. */
export function shiftsOf(
  { people, duties, firstDay }: BuiltWeek,
  from: BusinessDate,
  roster: Roster,
): Omit<RosterShift, 'id' | 'state' | 'locked' | 'note'>[] {
  return roster.flatMap((line, index) =>
    line.flatMap((place, day) => {
      const duty = duties[place];
      const employee = people[index];
      if (duty === undefined || employee === undefined) return [];
      return [
        {
          ...{ employeeId: employee.id, date: addDays(from, firstDay + day) },
          group: staffGroups[duty.group] ?? employee.group,
          ...{ startMinute: duty.start, endMinute: duty.end, breakMinutes: duty.pause },
        },
      ];
    }),
  );
}
