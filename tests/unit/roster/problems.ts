/** Small roster problems for the tests, and their best roster by trying all. */
import fc from 'fast-check';
import { evaluate } from '#shared/domain/roster/evaluate';
import { OFF, type Person, type Roster, type RosterProblem } from '#shared/domain/roster/problem';

export function person(change: Partial<Person> = {}, days = 7, duties = 2): Person {
  return {
    id: 'a',
    limits: {
      ...{ minMinutes: 0, maxMinutes: 100_000, shortWeight: null },
      ...{ minRun: 1, maxRun: days, minOff: 1, maxWeekends: days },
    },
    counts: [],
    allowed: Array.from({ length: days }, () => Array.from({ length: duties }, (_, d) => d)),
    ...{ locked: [], wishes: [], costs: [], before: null },
    ...change,
  };
}

/** Duty 0 is early (8–16), duty 1 late (14–22); late forbids early on the next day. */
export function problem(change: Partial<RosterProblem> = {}): RosterProblem {
  const days = change.days ?? 7;
  return {
    ...{ days, firstWeekday: 0 },
    duties: [
      { code: 'E', minutes: 480, start: 480, end: 960, notBefore: [] },
      { code: 'L', minutes: 480, start: 840, end: 1320, notBefore: [0] },
    ],
    people: [person({}, days)],
    slots: [],
    fills: Array.from({ length: days }, () => [[], []]),
    ...change,
  };
}

/** Problems of up to two people and five days, with all rules at work. */
export const tinyProblems = fc
  .record({
    days: fc.integer({ min: 2, max: 5 }),
    firstWeekday: fc.integer({ min: 0, max: 6 }),
    long: fc.constantFrom(480, 720),
    people: fc.array(
      fc.record({
        minDays: fc.integer({ min: 0, max: 2 }),
        maxDays: fc.integer({ min: 2, max: 5 }),
        soft: fc.boolean(),
        minRun: fc.integer({ min: 1, max: 2 }),
        maxRun: fc.integer({ min: 2, max: 4 }),
        minOff: fc.integer({ min: 1, max: 3 }),
        maxWeekends: fc.integer({ min: 0, max: 1 }),
        late: fc.integer({ min: 0, max: 3 }),
        leave: fc.integer({ min: -1, max: 4 }),
        before: fc.constantFrom(
          null,
          { run: 1, duty: 1, off: 0 },
          { run: 2, duty: 0, off: 0 },
          { run: 0, duty: null, off: 1 },
        ),
        wishes: fc.array(
          fc.record({
            day: fc.integer({ min: 0, max: 1 }),
            duties: fc.constantFrom(null, [0], [1]),
            kind: fc.constantFrom('on' as const, 'off' as const),
            weight: fc.integer({ min: 1, max: 9 }),
          }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    needs: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 10, maxLength: 10 }),
    under: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ days, firstWeekday, long, people, needs, under }): RosterProblem => {
    const base = problem({ days, firstWeekday });
    const duties = base.duties.map((duty, index) =>
      index === 1 ? { ...duty, minutes: long } : duty,
    );
    const slots = Array.from({ length: 2 * days }, (_, index) => ({
      ...{ day: Math.floor(index / 2), code: '', need: needs[index] ?? 0, under, over: 1 },
    }));
    return {
      ...{ ...base, duties, slots },
      fills: Array.from({ length: days }, (_, day) => [[2 * day], [2 * day + 1]]),
      people: people.map((one) =>
        person(
          {
            limits: {
              ...{ minMinutes: one.minDays * 480, maxMinutes: one.maxDays * 480 },
              shortWeight: one.soft ? 0.5 : null,
              ...{ minRun: one.minRun, maxRun: one.maxRun, minOff: one.minOff },
              maxWeekends: one.maxWeekends,
            },
            counts: [{ duties: [1], max: one.late }],
            allowed: Array.from({ length: days }, (_, day) => (day === one.leave ? [] : [0, 1])),
            ...{ wishes: one.wishes, before: one.before },
          },
          days,
        ),
      ),
    };
  });

/** Least penalty of a lawful roster; null where there is none. */
export function bestByEnumeration(of: RosterProblem): number | null {
  const lines = everyLine(of.days, of.duties.length);
  let best: number | null = null;
  const visit = (roster: Roster) => {
    if (roster.length < of.people.length) {
      for (const line of lines) visit([...roster, line]);
      return;
    }
    const { penalty, hard } = evaluate(of, roster);
    if (hard.length === 0 && (best === null || penalty.total < best)) best = penalty.total;
  };
  visit([]);
  return best;
}

export function everyLine(days: number, duties: number): number[][] {
  if (days === 0) return [[]];
  const options = [OFF, ...Array.from({ length: duties }, (_, duty) => duty)];
  return everyLine(days - 1, duties).flatMap((line) => options.map((option) => [...line, option]));
}
