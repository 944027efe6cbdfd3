/**
 * What of a week cannot be, whatever roster is made: the diagnosis of its problem in the shop's own
 * words. The search makes the best roster all the same; this says beforehand where it will have holes.
 */
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import { diagnose, type SlotTrouble } from '../diagnose';
import type { Person } from '../problem';
import type { RuleName } from '../rules/break';
import type { BuiltWeek } from './build-week';
import type { Hole, ShopRule } from './conflict';
import { hindrancesOf } from './hindrance';
import { STEP } from './shop-problem';
import { type WeekFacts, wishesInWeek } from './week-facts';

export interface WeekDiagnosis {
  readonly people: readonly StuckPerson[];
  readonly shortages: readonly Shortage[];
  readonly hours: readonly ShortHours[];
  readonly wishes: readonly ImpossibleWish[];
}

/** Somebody whose locked shifts leave no lawful week. */
export interface StuckPerson {
  readonly employeeId: number;
  /** Rules in the way; empty: several that no one of them alone explains. */
  readonly rules: readonly ShopRule[];
}

/** Half hours in a row in which fewer people can be there than are wanted, were nobody needed elsewhere. */
export interface Shortage extends Pick<Hole, 'group' | 'startMinute' | 'endMinute'> {
  /** Days on which it is the same. */
  readonly dates: readonly BusinessDate[];
  /** Where it is worst: heads wanted, and heads that can be there. */
  readonly need: number;
  readonly most: number;
  /** `never`: nobody can stand there on any day; `not_that_day`: those who can are away. */
  readonly reason: SlotTrouble['reason'];
  /** What keeps people away, the roster left aside. */
  readonly hindrances: Hole['hindrances'];
}

/** More hours wanted than all who can stand in a group may work in the week. */
export interface ShortHours {
  /** Null: all groups together. */
  readonly group: StaffGroup | null;
  readonly needMinutes: number;
  readonly mostMinutes: number;
  readonly people: number;
}

/** Wishes of a day that no roster meets: against each other, or against leave, hours and skills. */
export interface ImpossibleWish {
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly wishIds: readonly number[];
  readonly reason: 'contradict' | 'impossible';
}

export function diagnoseWeek(week: BuiltWeek, facts: WeekFacts): WeekDiagnosis {
  const found = diagnose(week.problem);
  return {
    people: [
      ...week.stuck,
      ...found.people.flatMap(({ person, remedies }): StuckPerson[] => {
        const employee = week.people[person];
        if (employee === undefined) return [];
        return [{ employeeId: employee.id, rules: remedies.flatMap(shopRuleOf) }];
      }),
    ],
    shortages: shortagesOf(week, facts, found.slots),
    hours: shortHours(week),
    wishes: found.wishes.flatMap(({ person, day, wishes, reason }): ImpossibleWish[] => {
      const employee = week.people[person];
      if (employee === undefined) return [];
      const own = wishesInWeek(facts, employee.id).filter((one) => one.day >= week.firstDay);
      const date = addDays(facts.from, week.firstDay + day);
      const wishIds = wishes.flatMap((place) => own[place]?.wish.id ?? []);
      return [{ employeeId: employee.id, date, wishIds, reason }];
    }),
  };
}

/** A line's rule by the name that shops give it; a shop's week has no others. */
function shopRuleOf(rule: RuleName): ShopRule[] {
  if (rule === 'most_minutes') return ['weekly_minutes'];
  if (rule === 'longest_run') return ['days_in_row'];
  return rule === 'rest' || rule === 'availability' ? [rule] : [];
}

function shortagesOf(
  { demand, firstDay }: BuiltWeek,
  facts: WeekFacts,
  slots: readonly SlotTrouble[],
): Shortage[] {
  const found: Stretch[] = [];
  for (const { slot, reason, most } of slots) {
    const wanted = demand[slot];
    const group = wanted === undefined ? undefined : staffGroups[wanted.group];
    if (wanted === undefined || group === undefined) continue;
    const { need, start } = wanted;
    const date = addDays(facts.from, firstDay + wanted.day);
    const span = { startMinute: start, endMinute: start + STEP };
    const next = { date, group, ...span, need, most, reason };
    const last = found.at(-1);
    if (last !== undefined && follows(last, next)) found[found.length - 1] = joined(last, next);
    else found.push(next);
  }
  return alikeDays(found, facts);
}

type Stretch = Omit<Shortage, 'dates' | 'hindrances'> & { readonly date: BusinessDate };

function follows(last: Stretch, next: Stretch): boolean {
  const same = last.date === next.date && last.group === next.group && last.reason === next.reason;
  return same && last.endMinute === next.startMinute;
}

/** Both stretches as one, with the figures of the one that lacks more. */
function joined(last: Stretch, next: Stretch): Stretch {
  const { need, most } = next.need - next.most > last.need - last.most ? next : last;
  return { ...last, endMinute: next.endMinute, need, most };
}

/** With what keeps people away, the roster left aside; days that lack the same become one. */
function alikeDays(stretches: readonly Stretch[], facts: WeekFacts): Shortage[] {
  const nobodyPlanned: WeekFacts = { ...facts, shifts: [] };
  const alike = new Map<string, Shortage>();
  for (const { date, ...stretch } of stretches) {
    const hindrances = hindrancesOf({ date, ...stretch }, nobodyPlanned, new Map()).filter(
      ({ hindrance }) => hindrance !== 'free',
    );
    const key = JSON.stringify([stretch, hindrances]);
    const dates = [...(alike.get(key)?.dates ?? []), date];
    alike.set(key, { ...stretch, hindrances, dates });
  }
  return [...alike.values()];
}

/** Groups one by one, then all together: what all may work at most against what is wanted. */
function shortHours(week: BuiltWeek): ShortHours[] {
  const groups = staffGroups.map((group, index) => hoursOf(week, group, index));
  return [...groups, hoursOf(week, null, null)].filter(
    ({ needMinutes, mostMinutes }) => needMinutes > mostMinutes,
  );
}

function hoursOf(
  { demand, problem, duties }: BuiltWeek,
  group: StaffGroup | null,
  index: number | null,
): ShortHours {
  const needMinutes = demand
    .filter((slot) => index === null || slot.group === index)
    .reduce((sum, { need }) => sum + need * STEP, 0);
  const able = problem.people.flatMap((person) => {
    const minutes = mostMinutesIn(person, (duty) =>
      index === null || duties[duty]?.group === index ? (problem.duties[duty]?.minutes ?? 0) : 0,
    );
    return minutes > 0 ? [minutes] : [];
  });
  const mostMinutes = able.reduce((sum, minutes) => sum + minutes, 0);
  return { group, needMinutes, mostMinutes, people: able.length };
}

/** The longest duty of every day, within what the person may work in the week. */
function mostMinutesIn({ allowed, limits }: Person, minutesOf: (duty: number) => number): number {
  const longest = allowed.map((duties) => Math.max(0, ...duties.map(minutesOf)));
  return Math.min(
    limits.maxMinutes,
    longest.reduce((sum, minutes) => sum + minutes, 0),
  );
}
