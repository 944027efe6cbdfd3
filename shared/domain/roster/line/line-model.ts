/**
 * One person's rules as a small automaton. Its states tell what the next day may bring: how long the
 * person has been off, or how long at work and which duties the last one forbids. Duties that no rule
 * tells apart form a kind; of each kind only the cheapest duty of a day matters.
 */
import { type Person, type RosterProblem, SATURDAY, SUNDAY, weekdayOf } from '../problem';

export interface LineModel {
  readonly days: number;
  /** Duties + 1: option 0 is the day off, option d + 1 is duty d. */
  readonly options: number;
  /** Penalty of the person's own wishes and costs by day × option; infinite where not allowed. */
  readonly base: Float64Array;
  /** By option: its kind, or -1 where the person never has it. */
  readonly kindOf: Int16Array;
  /** By kind. */
  readonly kindUnits: Int32Array;
  readonly kindClass: Int32Array;
  readonly kindCounts: readonly (readonly number[])[];
  /** By class (what a duty forbids for the day after): kinds that may follow. */
  readonly followers: readonly Int32Array[];
  readonly countMax: readonly number[];
  readonly minUnits: number;
  readonly maxUnits: number;
  /** Penalty by unit of minutes worked, where the minimum is soft; null where it is hard. */
  readonly shortCost: ((units: number) => number) | null;
  readonly minRun: number;
  readonly maxRun: number;
  readonly minOff: number;
  readonly maxWeekends: number;
  /** 0: weekday, 1: Saturday, 2: Sunday. */
  readonly weekend: Uint8Array;
  readonly states: number;
  readonly startState: number;
  /** A run that began on day 0 may have begun earlier. */
  readonly openStart: boolean;
}

/** State after `length` days off in a row; longer ones count as the least that rules ask for. */
export function offState(model: Pick<LineModel, 'minOff'>, length: number): number {
  return Math.min(length, model.minOff) - 1;
}

/** State after `run` days of work whose last duty was of class `cls`. */
export function workState(
  model: Pick<LineModel, 'minOff' | 'maxRun'>,
  cls: number,
  run: number,
): number {
  return model.minOff + cls * model.maxRun + run - 1;
}

/** `unit`: minutes of which every duty is a multiple. */
export function toLineModel(problem: RosterProblem, person: Person, unit: number): LineModel {
  const { limits, before } = person;
  const base = baseOf(problem, person);
  const used = usedDuties(problem, base);
  const counts = person.counts.filter((limit) => canBind(problem, person, limit, used));
  const kinds = kindsOf(problem, used, counts);
  const lastDuty = before?.duty ?? null;
  const classes = classesOf(kinds, lastDuty === null ? null : problem.duties[lastDuty]?.notBefore);
  const kindOf = new Int16Array(problem.duties.length + 1).fill(-1);
  for (const [index, { duties }] of kinds.entries()) {
    for (const duty of duties) kindOf[duty + 1] = index;
  }
  const maxRun = Math.max(1, Math.min(limits.maxRun, problem.days + (before?.run ?? 0)));
  const shape = { minOff: Math.max(1, limits.minOff), maxRun };
  const { shortWeight } = limits;
  return {
    ...{ days: problem.days, options: problem.duties.length + 1, base, kindOf },
    kindUnits: Int32Array.from(kinds, ({ minutes }) => Math.round(minutes / unit)),
    kindClass: Int32Array.from(classes.ofKind),
    kindCounts: kinds.map((kind) => kind.counts),
    followers: classes.followers,
    countMax: counts.map(({ max }) => max),
    minUnits: Math.ceil(limits.minMinutes / unit),
    maxUnits: Math.floor(limits.maxMinutes / unit),
    shortCost:
      shortWeight === null
        ? null
        : (units) => shortWeight * Math.max(0, limits.minMinutes - units * unit),
    ...shape,
    ...{ minRun: limits.minRun, maxWeekends: limits.maxWeekends },
    weekend: Uint8Array.from({ length: problem.days }, (_, day) => {
      const weekday = weekdayOf(problem, day);
      return weekday === SATURDAY ? 1 : weekday === SUNDAY ? 2 : 0;
    }),
    states: shape.minOff + classes.followers.length * maxRun,
    startState: startState(shape, person, classes.before),
    openStart: before === null,
  };
}

function startState(
  shape: { minOff: number; maxRun: number },
  { before }: Person,
  cls: number,
): number {
  if (before === null) return offState(shape, shape.minOff);
  if (before.run > 0) return workState(shape, cls, Math.min(before.run, shape.maxRun));
  return offState(shape, before.off === 0 ? shape.minOff : before.off);
}

function baseOf(problem: RosterProblem, person: Person): Float64Array {
  const options = problem.duties.length + 1;
  const base = new Float64Array(problem.days * options).fill(Number.POSITIVE_INFINITY);
  for (let day = 0; day < problem.days; day++) {
    base[day * options] = 0;
    for (const duty of person.allowed[day] ?? []) base[day * options + duty + 1] = 0;
  }
  for (const { day, duty } of person.locked) {
    for (let option = 0; option < options; option++) {
      if (option !== (duty ?? -1) + 1) base[day * options + option] = Number.POSITIVE_INFINITY;
    }
  }
  const add = (day: number, option: number, cost: number) => {
    base[day * options + option] = (base[day * options + option] ?? 0) + cost;
  };
  for (const { day, duty, cost } of person.costs) add(day, (duty ?? -1) + 1, cost);
  for (const { day, duties, kind, weight } of person.wishes) {
    for (let option = 0; option < options; option++) {
      const has = option > 0 && (duties === null || duties.includes(option - 1));
      if (has === (kind === 'off')) add(day, option, weight);
    }
  }
  return base;
}

/** Whether the person's minutes leave room for more of the duties than the limit. */
function canBind(
  { days, duties }: RosterProblem,
  { limits }: Person,
  limit: Person['counts'][number],
  used: readonly number[],
): boolean {
  const minutes = limit.duties.flatMap((duty) =>
    used.includes(duty) ? [duties[duty]?.minutes ?? 0] : [],
  );
  if (minutes.length === 0) return false;
  const shortest = Math.max(1, Math.min(...minutes));
  return limit.max < Math.min(days, Math.floor(limits.maxMinutes / shortest));
}

function usedDuties({ days, duties }: RosterProblem, base: Float64Array): number[] {
  const options = duties.length + 1;
  return duties.flatMap((_, duty) => {
    for (let day = 0; day < days; day++) {
      if ((base[day * options + duty + 1] ?? 0) < Number.POSITIVE_INFINITY) return [duty];
    }
    return [];
  });
}

interface Kind {
  readonly duties: number[];
  readonly minutes: number;
  readonly counts: readonly number[];
  /** Kinds are told apart by what they forbid and by what forbids them, among the duties used. */
  readonly forbids: readonly number[];
}

function kindsOf(
  problem: RosterProblem,
  used: readonly number[],
  counts: Person['counts'],
): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const duty of used) {
    const { minutes = 0, notBefore = [] } = problem.duties[duty] ?? {};
    const forbids = notBefore.filter((next) => used.includes(next));
    const forbiddenBy = used.filter((last) => problem.duties[last]?.notBefore.includes(duty));
    const limited = counts.flatMap(({ duties }, index) => (duties.includes(duty) ? [index] : []));
    const key = [minutes, forbids, forbiddenBy, limited].join(';');
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { duties: [duty], minutes, counts: limited, forbids });
    else kind.duties.push(duty);
  }
  return [...kinds.values()];
}

function classesOf(kinds: readonly Kind[], beforeForbids: readonly number[] | null | undefined) {
  const keys: string[] = [];
  const followers: Int32Array[] = [];
  const classOf = (forbids: readonly number[]): number => {
    const free = kinds.flatMap(({ duties }, kind) =>
      duties.some((duty) => forbids.includes(duty)) ? [] : [kind],
    );
    const key = free.join();
    if (!keys.includes(key)) {
      keys.push(key);
      followers.push(Int32Array.from(free));
    }
    return keys.indexOf(key);
  };
  const ofKind = kinds.map(({ forbids }) => classOf(forbids));
  return { ofKind, before: classOf(beforeForbids ?? []), followers };
}
