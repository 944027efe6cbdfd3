/** A shop's week, by person and half hour, as a roster problem. */
import type { Duty, DutyCost, Person, RosterProblem, Slot, Wish } from '../problem';
import {
  DAY,
  type DutyHolder,
  isLawfulEver,
  isLawfulOn,
  type ShopDay,
  type ShopDuty,
  type Span,
  workOf,
} from './day-rules';
import type { RuleSet } from './rule-set';

export interface ShopWeek {
  readonly days: number;
  readonly firstWeekday: number;
  readonly groups: readonly string[];
  /** Duties that may be given to anybody, then those that only their holders may keep. */
  readonly duties: readonly ShopDuty[];
  readonly demand: readonly Demand[];
  readonly people: readonly ShopPerson[];
  readonly rules: RuleSet;
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

export interface ShopPerson extends DutyHolder {
  readonly id: string;
  /** Paid minutes of the days that are planned. */
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Penalty per minute missing below the least. */
  readonly shortWeight: number;
  readonly days: readonly ShopDay[];
  /** Duties (of `own` ones) that the person may keep. */
  readonly holds: readonly { readonly day: number; readonly duty: number }[];
  readonly locked: readonly { readonly day: number; readonly duty: number }[];
  readonly wishes: readonly ShopWish[];
  readonly costs: readonly DutyCost[];
  /** Days in a row at work or off up to the first day; null: unknown. */
  readonly before: { readonly run: number; readonly off: number } | null;
}

export interface ShopWish {
  readonly day: number;
  readonly kind: 'on' | 'off';
  /** Null: the whole day. */
  readonly span: Span | null;
  readonly weight: number;
}

export const STEP = 30;

/** Each duty with whether anybody may have it (`open`) or only who holds it. */
export function shopProblem(week: ShopWeek, open: number = week.duties.length): RosterProblem {
  const { days, firstWeekday, groups } = week;
  const slots = week.demand.map(
    ({ day, start, group, need, under, over }): Slot => ({
      ...{ day, code: `${groups[group] ?? ''} ${clock(start)}`, need, under, over },
    }),
  );
  const slotOf = new Map(
    week.demand.map(({ day, start, group }, index) => [slotKey(day, start, group), index]),
  );
  const steps = week.duties.map(stepsAtWork);
  const fills = Array.from({ length: days }, (_, day) =>
    week.duties.map(({ group }, duty) =>
      (steps[duty] ?? []).flatMap((start) => slotOf.get(slotKey(day, start, group)) ?? []),
    ),
  );
  return {
    ...{ days, firstWeekday, slots, fills },
    duties: week.duties.map((duty) => dutyOf(week, duty)),
    people: week.people.map((person) => personOf(week, open, person)),
  };
}

/** One number for a half hour of a group: tens of thousands are looked up. */
function slotKey(day: number, start: number, group: number): number {
  return (day * MOST_GROUPS + group) * 2 * DAY + start;
}

const MOST_GROUPS = 16;

function personOf(week: ShopWeek, open: number, person: ShopPerson): Person {
  const { days, duties, rules } = week;
  const lawfulOn = lawfulDuties(week, open, person);
  return {
    id: person.id,
    limits: {
      minMinutes: person.minMinutes,
      maxMinutes: Math.max(0, person.maxMinutes),
      shortWeight: person.shortWeight,
      ...{ minRun: 1, maxRun: rules.daysInRow.value, minOff: 1, maxWeekends: days },
    },
    ...{ counts: [], locked: person.locked, costs: person.costs },
    wishes: person.wishes.map((wish) => wishOf(duties, wish)),
    before: person.before === null ? null : { ...person.before, duty: null },
    allowed: Array.from({ length: days }, (_, day) => {
      const locked = person.locked.flatMap((lock) => (lock.day === day ? [lock.duty] : []));
      return [...new Set([...lawfulOn(day), ...locked])];
    }),
  };
}

function dutyOf({ duties, rules }: ShopWeek, duty: ShopDuty): Duty {
  const { start, end, group } = duty;
  return {
    ...{ code: `${group} ${clock(start)}–${clock(end)}`, start, end },
    // Odd minutes would make the table of a line as fine as one minute: they count as begun half hours.
    minutes: Math.ceil(workOf(duty) / STEP) * STEP,
    notBefore: duties.flatMap((next, index) =>
      next.start + DAY - end < rules.restMinutes.value ? [index] : [],
    ),
  };
}

/** By day: open duties that no rule forbids, and of what the person holds that day likewise. */
function lawfulDuties({ duties, rules }: ShopWeek, open: number, person: ShopPerson) {
  const held = new Set(person.holds.map(({ duty }) => duty));
  const own = duties.flatMap((duty, place) =>
    (place < open || held.has(place)) && isLawfulEver({ rules, person, duty })
      ? [{ place, duty }]
      : [],
  );
  return (on: number): number[] => {
    const day = person.days[on];
    if (day === undefined) return [];
    const holds = person.holds.flatMap((hold) => (hold.day === on ? [hold.duty] : []));
    return own.flatMap(({ place, duty }) =>
      (place < open || holds.includes(place)) && isLawfulOn({ rules, person, day, duty })
        ? [place]
        : [],
    );
  };
}

/** `off` within a span: no duty that touches it. `on` within a span: a duty that lies in it. */
export function wishOf(duties: readonly Span[], { day, kind, span, weight }: ShopWish): Wish {
  if (span === null) return { day, kind, weight, duties: null };
  const fits = ({ start, end }: Span) =>
    kind === 'off' ? start < span.end && end > span.start : start >= span.start && end <= span.end;
  return {
    ...{ day, kind, weight },
    duties: duties.flatMap((duty, index) => (fits(duty) ? [index] : [])),
  };
}

/** Half hours of the clock that the duty is at work in, its break left out. */
function stepsAtWork(duty: ShopDuty): number[] {
  const pause = pauseOf(duty);
  const steps: number[] = [];
  for (let step = Math.ceil(duty.start / STEP) * STEP; step + STEP <= duty.end; step += STEP) {
    if (pause === null || step + STEP <= pause.start || step >= pause.end) steps.push(step);
  }
  return steps;
}

/** When the break is taken: in the middle, from a half hour of the clock. Null: none. */
export function pauseOf({ start, end, pause }: Omit<ShopDuty, 'group'>): Span | null {
  if (pause === 0) return null;
  const begin = Math.floor((start + end - pause) / 2 / STEP) * STEP;
  return { start: begin, end: begin + pause };
}

function clock(minutes: number): string {
  const hour = Math.floor((minutes % DAY) / 60);
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
