/** A shop's week, by person and half hour, as a roster problem. */
import type { Duty, DutyCost, Person, RosterProblem, Slot, Wish } from '../problem';
import type { RuleSet } from './rule-set';

export interface ShopWeek {
  readonly days: number;
  readonly firstWeekday: number;
  readonly groups: readonly string[];
  /** Spans that may be worked, by person's choice of group. */
  readonly shifts: readonly Shift[];
  readonly demand: readonly Demand[];
  readonly people: readonly ShopPerson[];
  readonly rules: RuleSet;
  /** Penalty per minute missing below a contract's least. */
  readonly shortWeight: number;
}

/** Minutes from midnight. */
export interface Shift {
  readonly start: number;
  readonly end: number;
  /** Unpaid; null: none. */
  readonly rest: { readonly start: number; readonly end: number } | null;
}

/** Heads wanted in a group from `start` for half an hour. */
export interface Demand {
  readonly day: number;
  readonly start: number;
  readonly group: number;
  readonly need: number;
  readonly under: number;
  readonly over: number;
}

export interface ShopPerson {
  readonly id: string;
  readonly groups: readonly number[];
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Under 18, pregnant from the seventh month, or nursing. */
  readonly protectedAtNight: boolean;
  readonly minor: boolean;
  /** By day: when the person can be there; null: not at all. */
  readonly available: readonly ({ readonly start: number; readonly end: number } | null)[];
  readonly wishes: readonly Wish[];
  readonly costs: readonly DutyCost[];
  readonly before: Person['before'];
}

export const STEP = 30;
const DAY = 1440;

/** Duties are shift × group, in the order of the shifts: duty = shift × groups + group. */
export function shopProblem(week: ShopWeek): RosterProblem {
  const { days, firstWeekday, groups, rules } = week;
  const duties = week.shifts.flatMap((shift) => groups.map((group) => dutyOf(week, shift, group)));
  const slots = week.demand.map(
    ({ day, start, group, need, under, over }): Slot => ({
      ...{ day, code: `${groups[group] ?? ''} ${clock(start)}`, need, under, over },
    }),
  );
  const slotOf = new Map(
    week.demand.map(({ day, start, group }, index) => [`${day};${start};${group}`, index]),
  );
  const fills = Array.from({ length: days }, (_, day) =>
    week.shifts.flatMap((shift) =>
      groups.map((_group, group) =>
        stepsAtWork(shift).flatMap((start) => slotOf.get(`${day};${start};${group}`) ?? []),
      ),
    ),
  );
  const weeks = days / 7;
  const people = week.people.map(
    (person): Person => ({
      id: person.id,
      limits: {
        minMinutes: person.minMinutes,
        maxMinutes: Math.min(person.maxMinutes, Math.floor(rules.weeklyMinutes.value * weeks)),
        shortWeight: week.shortWeight,
        ...{ minRun: 1, maxRun: rules.daysInRow.value, minOff: 1, maxWeekends: days },
      },
      ...{ counts: [], locked: [], wishes: person.wishes, costs: person.costs },
      before: person.before,
      allowed: Array.from({ length: days }, (_, day) => allowedOn(week, duties, person, day)),
    }),
  );
  return { days, firstWeekday, duties, people, slots, fills };
}

function dutyOf({ shifts, groups, rules }: ShopWeek, shift: Shift, group: string): Duty {
  const { start, end, rest } = shift;
  return {
    ...{ code: `${group} ${clock(start)}–${clock(end)}`, start, end },
    minutes: end - start - (rest === null ? 0 : rest.end - rest.start),
    notBefore: shifts.flatMap((next, index) =>
      next.start + DAY - end < rules.restMinutes.value
        ? groups.map((_, place) => index * groups.length + place)
        : [],
    ),
  };
}

function allowedOn(
  { groups, rules }: ShopWeek,
  duties: readonly Duty[],
  person: ShopPerson,
  day: number,
): number[] {
  const there = person.available[day] ?? null;
  if (there === null) return [];
  const most = person.minor ? rules.minorDailyMinutes.value : rules.dailyMinutes.value;
  return duties.flatMap(({ start, end, minutes }, duty) => {
    if (start === null || end === null || minutes > most) return [];
    if (!person.groups.includes(duty % groups.length)) return [];
    if (start < there.start || end > there.end) return [];
    const atNight = start < rules.nightEnd.value || end > rules.nightStart.value;
    return person.protectedAtNight && atNight ? [] : [duty];
  });
}

function stepsAtWork({ start, end, rest }: Shift): number[] {
  const steps: number[] = [];
  for (let step = start; step < end; step += STEP) {
    if (rest === null || step < rest.start || step >= rest.end) steps.push(step);
  }
  return steps;
}

function clock(minutes: number): string {
  const hour = Math.floor((minutes % DAY) / 60);
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
