/**
 * A roster near another: after a sick call the week is solved again so that few days change. Every day
 * on which a person's duty is not the published one costs something, which is a cost like any other.
 */
import { type DutyCost, OFF, type Person, type Roster, type RosterProblem } from './problem';

export interface NearBy {
  readonly published: Roster;
  /** Penalty of a day on which somebody has another duty than the published one, or none. */
  readonly changeCost: number;
  /** Days that may not change for anybody: those gone by, or too near to tell people. */
  readonly lockedDays: readonly number[];
  /** Days on which people cannot come, whatever was published. */
  readonly absences: readonly { readonly person: number; readonly day: number }[];
}

/** The problem of finding such a roster. On a day of absence nothing is allowed, and nothing locked. */
export function nearProblem(problem: RosterProblem, near: NearBy): RosterProblem {
  const people = problem.people.map((person, index) => {
    const published = near.published[index] ?? [];
    const absent = new Set(
      near.absences.flatMap((absence) => (absence.person === index ? [absence.day] : [])),
    );
    return keptNear(person, published, absent, near);
  });
  return { ...problem, people };
}

/** The published roster without the duties of those who are absent: where the search begins. */
export function withoutAbsent({ published, absences }: NearBy): Roster {
  const gone = new Set(absences.map(({ person, day }) => `${person};${day}`));
  return published.map((line, person) =>
    line.map((duty, day) => (gone.has(`${person};${day}`) ? OFF : duty)),
  );
}

/** Days on which a person's duty is not the same. */
export function changedDays(before: Roster, after: Roster): { person: number; day: number }[] {
  return after.flatMap((line, person) =>
    line.flatMap((duty, day) => (duty === (before[person]?.[day] ?? OFF) ? [] : [{ person, day }])),
  );
}

function keptNear(
  person: Person,
  published: readonly number[],
  absent: ReadonlySet<number>,
  { changeCost, lockedDays }: NearBy,
): Person {
  const allowed = person.allowed.map((duties, day) => (absent.has(day) ? [] : duties));
  const fixed = new Set(lockedDays.filter((day) => !absent.has(day)));
  const locked = person.locked.filter(({ day }) => !absent.has(day) && !fixed.has(day));
  for (const day of fixed) locked.push({ day, duty: dutyOf(published, day) });
  const costs: DutyCost[] = [...person.costs];
  for (const [day, duties] of allowed.entries()) {
    if (absent.has(day) || fixed.has(day)) continue;
    const kept = dutyOf(published, day);
    for (const duty of [null, ...duties]) {
      if (duty !== kept) costs.push({ day, duty, cost: changeCost });
    }
  }
  return { ...person, allowed, locked, costs };
}

function dutyOf(line: readonly number[], day: number): number | null {
  const duty = line[day] ?? OFF;
  return duty === OFF ? null : duty;
}
