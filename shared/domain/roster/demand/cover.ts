/** Heads planned against heads wanted, and where they are missing. */
import { daysBetween } from '#shared/domain/calendar/calendar';
import type { Employee } from '#shared/domain/people/employee';
import { conflictsOfPerson } from '../shop/check';
import type { Hindrance, Hole, ShopRule } from '../shop/conflict';
import { firstBreak, type Span } from '../shop/day-rules';
import type { RuleSet } from '../shop/rule-set';
import { byEmployee, paidMinutes, type RosterShift } from '../shop/shift';
import { pauseOf, STEP } from '../shop/shop-problem';
import { dutyOf, type WeekFacts, weekPerson } from '../shop/week-facts';
import type { NeedLine, Steps } from './heads';

export interface CoveredLine extends NeedLine {
  readonly heads: readonly number[];
}

export function coverLines(
  lines: readonly NeedLine[],
  steps: Steps,
  shifts: readonly RosterShift[],
): CoveredLine[] {
  const posts = new Map<string, RosterShift[]>();
  for (const shift of shifts) {
    const key = `${shift.date};${shift.group}`;
    posts.set(key, [...(posts.get(key) ?? []), shift]);
  }
  return lines.map((line) => {
    const heads = new Array<number>(steps.count).fill(0);
    const own = posts.get(`${line.date};${line.group}`) ?? [];
    const pauses = pausesInTurn(own);
    for (const [index, shift] of own.entries()) {
      addShift(heads, steps, shift, pauses[index] ?? null);
    }
    return { ...line, heads };
  });
}

/** Half hours from the middle of the shift, in the order in which they are tried. */
const TURNS = [0, 1, -1, 2, -2, 3, -3];

/** The breaks of one group on one day: near the middle of each shift, one person after the other. */
function pausesInTurn(shifts: readonly RosterShift[]): (Span | null)[] {
  const taken: Span[] = [];
  return shifts.map(({ startMinute: start, endMinute: end, breakMinutes }) => {
    const middle = pauseOf({ start, end, pause: breakMinutes });
    if (middle === null) return null;
    const turns = TURNS.map((turn) => ({
      start: middle.start + turn * STEP,
      end: middle.end + turn * STEP,
    })).filter((pause) => pause.start > start && pause.end < end);
    const free = turns.find(
      (pause) => !taken.some((other) => pause.start < other.end && other.start < pause.end),
    );
    const pause = free ?? middle;
    taken.push(pause);
    return pause;
  });
}

function addShift(
  heads: number[],
  { first }: Steps,
  { startMinute: start, endMinute: end }: RosterShift,
  pause: Span | null,
): void {
  for (let step = 0; step < heads.length; step++) {
    const from = first + step * STEP;
    const there = overlap(from, start, end);
    if (there === 0) continue;
    const away = pause === null ? 0 : overlap(from, pause.start, pause.end);
    heads[step] = (heads[step] ?? 0) + (there - away) / STEP;
  }
}

function overlap(from: number, start: number, end: number): number {
  return Math.max(0, Math.min(from + STEP, end) - Math.max(from, start));
}

/** A head that is there for nearly the half hour is there. */
const NEARLY = 0.75;

export function isShort(need: number, heads: number): boolean {
  return need - heads > 1 - NEARLY;
}

/** Half hours in a row with heads missing, by day and time, each with what keeps people away. */
export function holesOf(lines: readonly CoveredLine[], { first }: Steps, facts: WeekFacts): Hole[] {
  const byPerson = byEmployee(facts.shifts);
  const found: Hole[] = [];
  for (const { date, group, need, heads } of lines) {
    let open: { step: number; heads: number; minutes: number } | null = null;
    for (let step = 0; step <= need.length; step++) {
      const [wanted, there] = [need[step] ?? 0, heads[step] ?? 0];
      if (isShort(wanted, there)) {
        const missing = wanted - there;
        open ??= { step, heads: 0, minutes: 0 };
        open = {
          step: open.step,
          heads: Math.max(open.heads, Math.ceil(missing - (1 - NEARLY))),
          minutes: open.minutes + missing * STEP,
        };
        continue;
      }
      if (open === null) continue;
      const interval = {
        ...{ date, group, startMinute: first + open.step * STEP, endMinute: first + step * STEP },
      };
      found.push({
        ...interval,
        ...{ heads: open.heads, minutes: Math.round(open.minutes) },
        hindrances: hindrancesOf(interval, facts, byPerson),
      });
      open = null;
    }
  }
  return found;
}

type Interval = Pick<Hole, 'date' | 'group' | 'startMinute' | 'endMinute'>;

function hindrancesOf(
  interval: Interval,
  facts: WeekFacts,
  byPerson: ReadonlyMap<number, readonly RosterShift[]>,
): Hole['hindrances'] {
  const able = facts.employees.filter((employee) =>
    weekPerson(facts, employee).groups.includes(interval.group),
  );
  if (able.length === 0) return [{ hindrance: 'skill', people: facts.employees.length }];
  const counts = new Map<Hindrance, number>();
  for (const employee of able) {
    const hindrance = hindranceOf(interval, facts, employee, byPerson.get(employee.id) ?? []);
    counts.set(hindrance, (counts.get(hindrance) ?? 0) + 1);
  }
  return [...counts]
    .map(([hindrance, people]) => ({ hindrance, people }))
    .sort((a, b) => b.people - a.people);
}

/** Shift that is tried on a person for a gap: nobody comes for half an hour. */
const SHORTEST_SHIFT = 240;

function hindranceOf(
  interval: Interval,
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
  const rules = trialShifts(interval, employee.id, facts.rules).map((trial) =>
    ruleAgainst(facts, employee, own, trial),
  );
  return rules.includes(null) ? 'free' : (rules[0] ?? 'free');
}

/** The first rule that a further shift would break: those of its day before the dearer ones of the line. */
function ruleAgainst(
  facts: WeekFacts,
  employee: Employee,
  own: readonly RosterShift[],
  trial: RosterShift,
): ShopRule | null {
  const { holder, days, most } = weekPerson(facts, employee);
  const day = days[daysBetween(facts.from, trial.date)];
  if (day === undefined) return null;
  const question = { rules: facts.rules, person: holder, day, duty: dutyOf(trial) };
  const ofDay = firstBreak(question);
  if (ofDay !== null) return ofDay.rule;
  const minutes = own.reduce((sum, shift) => sum + paidMinutes(shift), paidMinutes(trial));
  if (minutes > most) return holder.minor ? 'minor_weekly_minutes' : 'weekly_minutes';
  const found = conflictsOfPerson(facts, employee, [...own, trial]);
  return found.find(({ shiftIds }) => shiftIds.includes(trial.id))?.rule ?? null;
}

/** A shift that begins with the gap, and one that ends with it. */
function trialShifts(
  { date, group, startMinute, endMinute }: Interval,
  employeeId: number,
  rules: RuleSet,
): RosterShift[] {
  const length = Math.max(
    SHORTEST_SHIFT,
    Math.min(endMinute - startMinute, rules.dailyMinutes.value),
  );
  const spans = [
    { startMinute, endMinute: startMinute + length },
    { startMinute: Math.max(0, endMinute - length), endMinute },
  ];
  return spans.map((span) => ({
    ...{ id: 0, employeeId, date, group, ...span },
    breakMinutes: length > rules.breakAfterMinutes.value ? rules.breakMinutes.value : 0,
    ...{ state: 'draft', locked: false, note: '' },
  }));
}
