/** What keeps people from an interval: a rule, other work, or nothing at all. */
import { daysBetween } from '#shared/domain/calendar/calendar';
import type { Employee } from '#shared/domain/people/employee';
import { lineConflictsOf } from './check';
import type { Hindrance, Hole, ShopRule } from './conflict';
import { firstBreak } from './day-rules';
import type { RuleSet } from './rule-set';
import { paidMinutes, type RosterShift } from './shift';
import { dutyOf, type WeekFacts, weekPerson } from './week-facts';

/** Half hours in a row of a group on a day. */
export type Interval = Pick<Hole, 'date' | 'group' | 'startMinute' | 'endMinute'>;

/** By how many people which reason is met; most first. Nobody at all has the skill: `skill` alone. */
export function hindrancesOf(
  interval: Interval,
  facts: WeekFacts,
  byPerson: ReadonlyMap<number, readonly RosterShift[]>,
): Hole['hindrances'] {
  const able = facts.employees.filter((employee) =>
    weekPerson(facts, employee).groups.includes(interval.group),
  );
  if (able.length === 0) return [{ hindrance: 'skill', people: facts.employees.length }];
  const trials = trialShifts(interval, facts.rules);
  const counts = new Map<Hindrance, number>();
  for (const employee of able) {
    const own = byPerson.get(employee.id) ?? [];
    const hindrance = hindranceOf(interval, trials, facts, employee, own);
    counts.set(hindrance, (counts.get(hindrance) ?? 0) + 1);
  }
  return [...counts]
    .map(([hindrance, people]) => ({ hindrance, people }))
    .sort((a, b) => b.people - a.people);
}

/** Shift that is tried on a person for a gap: nobody comes for half an hour. */
const SHORTEST_SHIFT = 240;

/** A shift that is tried on one person after the other. */
type Trial = Omit<RosterShift, 'employeeId'>;

function hindranceOf(
  interval: Interval,
  trials: readonly Trial[],
  facts: WeekFacts,
  employee: Employee,
  own: readonly RosterShift[],
): Hindrance {
  const { date, startMinute, endMinute } = interval;
  const today = own.filter((shift) => shift.date === date);
  if (today.some((shift) => shift.startMinute < endMinute && shift.endMinute > startMinute)) {
    return 'at_work';
  }
  if (today.length > 0) return 'two_shifts';
  const rules = trials.map((trial) => ruleAgainst(facts, employee, own, trial));
  return rules.includes(null) ? 'free' : (rules[0] ?? 'free');
}

/** The first rule that a further shift would break: those of its day before the dearer ones of the line. */
function ruleAgainst(
  facts: WeekFacts,
  employee: Employee,
  own: readonly RosterShift[],
  trial: Trial,
): ShopRule | null {
  const { holder, days, most } = weekPerson(facts, employee);
  const day = days[daysBetween(facts.from, trial.date)];
  if (day === undefined) return null;
  const question = { rules: facts.rules, person: holder, day, duty: dutyOf(trial) };
  const ofDay = firstBreak(question);
  if (ofDay !== null) return ofDay.rule;
  const minutes = own.reduce((sum, shift) => sum + paidMinutes(shift), paidMinutes(trial));
  if (minutes > most) return holder.minor ? 'minor_weekly_minutes' : 'weekly_minutes';
  const found = lineConflictsOf(facts, employee, [...own, { ...trial, employeeId: employee.id }]);
  return found.find(({ shiftIds }) => shiftIds.includes(trial.id))?.rule ?? null;
}

/** A shift that begins with the gap, and one that ends with it. */
function trialShifts({ date, group, startMinute, endMinute }: Interval, rules: RuleSet): Trial[] {
  const length = Math.max(
    SHORTEST_SHIFT,
    Math.min(endMinute - startMinute, rules.dailyMinutes.value),
  );
  const spans = [
    { startMinute, endMinute: startMinute + length },
    { startMinute: Math.max(0, endMinute - length), endMinute },
  ];
  return spans.map((span) => ({
    ...{ id: 0, date, group, ...span },
    breakMinutes: length > rules.breakAfterMinutes.value ? rules.breakMinutes.value : 0,
    ...{ state: 'draft', locked: false, note: '' },
  }));
}
