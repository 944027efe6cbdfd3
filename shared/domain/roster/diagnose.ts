/**
 * What in a problem cannot be: people without a lawful line, heads that nobody can be, wishes against
 * each other. The roster is made all the same (`solveRoster` gives people without a lawful line one
 * that breaks the rule named here); this says why it has holes.
 */
import { LineSearch } from './line/best-line';
import { toLineModel } from './line/line-model';
import { OFF, type Person, type RosterProblem } from './problem';
import { hardBreaks } from './rules/all';
import type { RuleName } from './rules/break';
import { isMet } from './rules/presence';
import { unitOf } from './search/compiled';

export interface Diagnosis {
  readonly people: readonly PersonTrouble[];
  readonly slots: readonly SlotTrouble[];
  readonly wishes: readonly WishTrouble[];
}

export interface PersonTrouble {
  readonly person: number;
  /** Rules each of which, given up alone, leaves a lawful line, the mildest first; empty: several are in the way. */
  readonly remedies: readonly RuleName[];
}

export interface SlotTrouble {
  readonly slot: number;
  /** `never`: nobody may do such a duty on any day (no skill). `not_that_day`: those who may are
   * away. `too_few`: fewer may come than heads are wanted. */
  readonly reason: 'never' | 'not_that_day' | 'too_few';
  /** Heads that could be there at once, were nobody needed elsewhere. */
  readonly most: number;
}

export interface WishTrouble {
  readonly person: number;
  readonly day: number;
  /** Places in the person's list of wishes. */
  readonly wishes: readonly number[];
  /** `contradict`: each could be met, not all of them. `impossible`: no option of that day meets it
   * (leave, skill, a locked duty). */
  readonly reason: 'contradict' | 'impossible';
}

export function diagnose(problem: RosterProblem): Diagnosis {
  const search = new LineSearch();
  return {
    people: problem.people.flatMap((person, index) =>
      hasLine(problem, person, search)
        ? []
        : [{ person: index, remedies: remediesOf(problem, person, search) }],
    ),
    slots: slotTroubles(problem),
    wishes: problem.people.flatMap((person, index) => wishTroubles(problem, person, index)),
  };
}

/** A person with one rule given up, and the problem it is then judged in. */
export interface Relaxed {
  readonly problem: RosterProblem;
  readonly person: Person;
}

/** Gives up the mildest rule that alone leaves a lawful line, else all of them, and at last the locks. */
export function relax(problem: RosterProblem, person: Person, search: LineSearch): Relaxed {
  const [rule] = remediesOf(problem, person, search);
  if (rule !== undefined) return without(problem, person, [rule]);
  const free = without(problem, person, RULES);
  if (hasLine(free.problem, free.person, search)) return free;
  return { ...free, person: { ...free.person, locked: [] } };
}

/** The mildest first: what a manager would give up before the others. What is locked stays. */
const RULES: readonly RuleName[] = [
  'least_minutes',
  'shortest_run',
  'shortest_rest',
  'weekends',
  'duty_count',
  'most_minutes',
  'longest_run',
  'rest',
  'availability',
];

function remediesOf(problem: RosterProblem, person: Person, search: LineSearch): RuleName[] {
  return RULES.filter((rule) => {
    const relaxed = without(problem, person, [rule]);
    return hasLine(relaxed.problem, relaxed.person, search);
  });
}

function hasLine(problem: RosterProblem, person: Person, search: LineSearch): boolean {
  // Whoever may stay away all the time has a line, and most people of a shop may.
  const away = Array.from({ length: problem.days }, () => OFF);
  if (hardBreaks({ ...problem, people: [person] }, [away]).length === 0) return true;
  const model = toLineModel(problem, person, unitOf(problem));
  const [from, to, current] = [0, problem.days, new Int16Array(problem.days)];
  const { line, bound } = search.best({
    model,
    cost: model.base,
    current,
    from,
    to,
    ceiling: Number.POSITIVE_INFINITY,
  });
  // A search given up leaves a finite bound: a line may exist, so nothing is said against it.
  return line !== null || bound < Number.POSITIVE_INFINITY;
}

function without(problem: RosterProblem, person: Person, rules: readonly RuleName[]): Relaxed {
  const limits = { ...person.limits };
  let { counts, allowed } = person;
  let { duties } = problem;
  const most = problem.days * Math.max(0, ...duties.map(({ minutes }) => minutes));
  for (const rule of rules) {
    if (rule === 'least_minutes') limits.minMinutes = 0;
    if (rule === 'most_minutes') limits.maxMinutes = most;
    if (rule === 'shortest_run') limits.minRun = 1;
    if (rule === 'shortest_rest') limits.minOff = 1;
    if (rule === 'longest_run') limits.maxRun = problem.days + (person.before?.run ?? 0);
    if (rule === 'weekends') limits.maxWeekends = problem.days;
    if (rule === 'duty_count') counts = [];
    if (rule === 'rest') duties = duties.map((duty) => ({ ...duty, notBefore: [] }));
    if (rule === 'availability') allowed = withLocked(person);
  }
  return { problem: { ...problem, duties }, person: { ...person, limits, counts, allowed } };
}

/** What is locked may be worked, whoever cannot be there. */
function withLocked({ allowed, locked }: Person): number[][] {
  return allowed.map((duties, day) => {
    const fixed = locked.flatMap((lock) =>
      lock.day === day && lock.duty !== null ? [lock.duty] : [],
    );
    return [...new Set([...duties, ...fixed])];
  });
}

function slotTroubles(problem: RosterProblem): SlotTrouble[] {
  const most = problem.slots.map(() => 0);
  /** Who was counted last in a slot: a person is one head there, whichever duties fill it. */
  const counted = new Int32Array(problem.slots.length).fill(-1);
  const dutyEver = new Set<number>();
  for (const [index, person] of problem.people.entries()) {
    for (let day = 0; day < problem.days; day++) {
      for (const duty of openDuties(person, day)) {
        dutyEver.add(duty);
        for (const slot of problem.fills[day]?.[duty] ?? []) {
          if (counted[slot] === index) continue;
          counted[slot] = index;
          most[slot] = (most[slot] ?? 0) + 1;
        }
      }
    }
  }
  return problem.slots.flatMap(({ day, need }, slot): SlotTrouble[] => {
    const heads = most[slot] ?? 0;
    if (heads >= need) return [];
    if (heads > 0) return [{ slot, reason: 'too_few', most: heads }];
    const duties = (problem.fills[day] ?? []).flatMap((slots, duty) =>
      slots.includes(slot) ? [duty] : [],
    );
    const ever = duties.some((duty) => dutyEver.has(duty));
    return [{ slot, reason: ever ? 'not_that_day' : 'never', most: 0 }];
  });
}

/** Duties that a person may have on a day; a lock leaves only its own. */
function openDuties({ allowed, locked }: Person, day: number): readonly number[] {
  const lock = locked.find((one) => one.day === day);
  if (lock === undefined) return allowed[day] ?? [];
  return lock.duty === null ? [] : [lock.duty];
}

function wishTroubles(problem: RosterProblem, person: Person, index: number): WishTrouble[] {
  const found: WishTrouble[] = [];
  for (let day = 0; day < problem.days; day++) {
    const places = [...person.wishes.keys()].filter((place) => person.wishes[place]?.day === day);
    if (places.length === 0) continue;
    const options = optionsOf(person, day);
    const met = options.map((option) =>
      places.filter((place) => {
        const wish = person.wishes[place];
        return wish !== undefined && isMet(wish, option);
      }),
    );
    const possible = places.filter((place) => met.some((list) => list.includes(place)));
    const impossible = places.filter((place) => !possible.includes(place));
    if (impossible.length > 0) {
      found.push({ person: index, day, wishes: impossible, reason: 'impossible' });
    }
    if (!met.some((list) => list.length === possible.length)) {
      found.push({ person: index, day, wishes: possible, reason: 'contradict' });
    }
  }
  return found;
}

function optionsOf(person: Person, day: number): number[] {
  const lock = person.locked.find((one) => one.day === day);
  if (lock !== undefined) return [lock.duty ?? OFF];
  return [OFF, ...(person.allowed[day] ?? [])];
}
