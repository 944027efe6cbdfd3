/**
 * The rules that one shift of one person is judged by, whatever the other days hold. The solver may
 * only propose what none of them forbids, and the same functions name what a hand-drawn shift breaks.
 */
import type { ShopRule } from './conflict';
import type { RuleSet } from './rule-set';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A person on one day. */
export interface ShopDay {
  /** Not to be had that day at all, and why. */
  readonly absent: 'leave' | 'employment' | null;
  /** When the person can be there. */
  readonly spans: readonly Span[];
  /** End of the shift of the day before, in minutes of that day, where it lies outside what is planned. */
  readonly lastEnd: number | null;
  /** Start of the shift of the day after, likewise. */
  readonly nextStart: number | null;
}

export interface DutyHolder {
  /** Groups by index. */
  readonly groups: readonly number[];
  readonly minor: boolean;
  /** No night work whatever the age. */
  readonly noNights: boolean;
}

export interface ShopDuty extends Span {
  readonly group: number;
  /** Unpaid, in minutes. */
  readonly pause: number;
}

export interface DayQuestion {
  readonly rules: RuleSet;
  readonly person: DutyHolder;
  readonly day: ShopDay;
  readonly duty: ShopDuty;
}

export interface DayBreak {
  readonly rule: ShopRule;
  readonly is: number | null;
  readonly limit: number | null;
}

type DayRule = (question: DayQuestion) => DayBreak | null;
type HolderRule = (question: Omit<DayQuestion, 'day'>) => DayBreak | null;

export const DAY = 1440;

export const employment: DayRule = ({ day }) =>
  day.absent === 'employment' ? { rule: 'employment', is: null, limit: null } : null;

export const leave: DayRule = ({ day }) =>
  day.absent === 'leave' ? { rule: 'leave', is: null, limit: null } : null;

/** Within one of the spans of the day; where the person is absent altogether, that says it. */
export const availability: DayRule = ({ day, duty }) =>
  day.absent !== null || day.spans.some(({ start, end }) => start <= duty.start && duty.end <= end)
    ? null
    : { rule: 'availability', is: null, limit: null };

export const skill: HolderRule = ({ person, duty }) =>
  person.groups.includes(duty.group) ? null : { rule: 'skill', is: null, limit: null };

export const dailyMinutes: HolderRule = ({ rules, person, duty }) =>
  person.minor ? null : above('daily_minutes', workOf(duty), rules.dailyMinutes.value);

export const minorDailyMinutes: HolderRule = ({ rules, person, duty }) => {
  const limit = Math.min(rules.dailyMinutes.value, rules.minorDailyMinutes.value);
  return person.minor ? above('minor_daily_minutes', workOf(duty), limit) : null;
};

/** Minors, and whoever may not, do no work between the start and the end of the night. */
export const night: HolderRule = ({ rules, person, duty }) => {
  if (!person.minor && !person.noNights) return null;
  const minutes = nightMinutes(duty, rules.nightStart.value, rules.nightEnd.value);
  return minutes > 0 ? { rule: 'night', is: minutes, limit: 0 } : null;
};

/** Longer work than the rule set allows in one piece has the break that it asks for. */
export const breakTaken: HolderRule = ({ rules, duty }) =>
  duty.end - duty.start > rules.breakAfterMinutes.value && duty.pause < rules.breakMinutes.value
    ? { rule: 'break', is: duty.pause, limit: rules.breakMinutes.value }
    : null;

/** Rest to the shifts right before and after the days that are planned. */
export const restAtEdges: DayRule = ({ rules, day, duty }) => {
  const before = day.lastEnd === null ? DAY : duty.start + DAY - day.lastEnd;
  const after = day.nextStart === null ? DAY : day.nextStart + DAY - duty.end;
  const is = Math.max(0, Math.min(before, after));
  const limit = rules.restMinutes.value;
  return is < limit ? { rule: 'rest', is, limit } : null;
};

/** Rules that ask for the day: its absences, its spans, the shifts around what is planned. */
const OF_DAY: readonly DayRule[] = [employment, leave, availability, restAtEdges];
/** Rules that are the same on every day. */
const OF_HOLDER: readonly HolderRule[] = [
  ...[skill, dailyMinutes, minorDailyMinutes, night, breakTaken],
];
/** In the order in which they are named: who is not there at all breaks nothing else. */
const ALL: readonly DayRule[] = [...[employment, leave, availability], ...OF_HOLDER, restAtEdges];

export function dayBreaks(question: DayQuestion): DayBreak[] {
  return ALL.flatMap((rule) => rule(question) ?? []);
}

/** The first rule that forbids the duty; null: none does. */
export function firstBreak(question: DayQuestion): DayBreak | null {
  for (const rule of ALL) {
    const broken = rule(question);
    if (broken !== null) return broken;
  }
  return null;
}

/** By the rules that are the same on every day; with `isLawfulOn` no rule forbids the duty. */
export function isLawfulEver(question: Omit<DayQuestion, 'day'>): boolean {
  return OF_HOLDER.every((rule) => rule(question) === null);
}

/** By the rules of the day alone. */
export function isLawfulOn(question: DayQuestion): boolean {
  return OF_DAY.every((rule) => rule(question) === null);
}

/** Paid minutes. */
export function workOf({ start, end, pause }: ShopDuty): number {
  return end - start - pause;
}

function above(rule: ShopRule, is: number, limit: number): DayBreak | null {
  return is > limit ? { rule, is, limit } : null;
}

/** Minutes of a span in the night; a span may run into the night of the next day. */
export function nightMinutes({ start, end }: Span, nightStart: number, nightEnd: number): number {
  const nights: readonly (readonly [number, number])[] =
    nightStart < nightEnd
      ? [
          [nightStart, nightEnd],
          [nightStart + DAY, nightEnd + DAY],
        ]
      : [
          [nightStart - DAY, nightEnd],
          [nightStart, nightEnd + DAY],
          [nightStart + DAY, nightEnd + 2 * DAY],
        ];
  return nights.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
}
