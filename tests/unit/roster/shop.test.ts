import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/calendar';
import type { Employee } from '#shared/domain/people/employee';
import { OFF } from '#shared/domain/roster/problem';
import { hardBreaks } from '#shared/domain/roster/rules/all';
import { type BuildQuestion, buildWeek, shiftsOf } from '#shared/domain/roster/shop/build-week';
import { conflictsOf } from '#shared/domain/roster/shop/check';
import {
  breakTaken,
  dailyMinutes,
  night,
  nightMinutes,
  restAtEdges,
} from '#shared/domain/roster/shop/day-rules';
import { CHINA, EU, rulesOf } from '#shared/domain/roster/shop/rule-set';
import { defaultSettings } from '#shared/domain/roster/shop/settings';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { WeekFacts } from '#shared/domain/roster/shop/week-facts';

const MONDAY = '2026-11-23';
const HOUR = 60;

function employee(id: number, change: Partial<Employee> = {}): Employee {
  return {
    ...{ id, code: `E${id}`, name: `P${id}`, group: 'cashier', skills: ['cashier'] },
    ...{ contractMinutes: 2400, mostMinutes: null, hourlyCost: 250_000, bornOn: null },
    ...{ noNights: false, hiredOn: null, leftOn: null, availability: [] },
    ...change,
  };
}

function facts(change: Partial<WeekFacts> = {}): WeekFacts {
  return {
    ...{ from: MONDAY, employees: [employee(1)], shifts: [], wishes: [], rules: CHINA },
    ...{ around: new Map(), leave: new Map() },
    ...change,
  };
}

const day = { absent: null, spans: [{ start: 0, end: 2880 }], lastEnd: null, nextStart: null };
const adult = { groups: [4], minor: false, noNights: false };
const duty = (start: number, end: number, pause = 0) => ({ start, end, pause, group: 4 });

describe('the rules of a day', () => {
  it.each([
    ['eight hours', duty(480, 960), null],
    ['nine hours with an hour of break', duty(480, 1020, 60), null],
    ['nine hours', duty(480, 1020), { rule: 'daily_minutes', is: 540, limit: 480 }],
  ])('the daily limit in China and %s', (_, span, broken) => {
    expect(dailyMinutes({ rules: CHINA, person: adult, duty: span })).toEqual(broken);
  });

  it.each([
    ['six hours in one piece', duty(480, 840), null],
    ['longer ones without a break', duty(480, 900), { rule: 'break', is: 0, limit: 30 }],
    ['longer ones with it', duty(480, 900, 30), null],
  ])('the break and %s', (_, span, broken) => {
    expect(breakTaken({ rules: EU, person: adult, duty: span })).toEqual(broken);
  });

  it.each([
    ['an adult', adult, null],
    ['a minor', { ...adult, minor: true }, { rule: 'night', is: 60, limit: 0 }],
    ['who may not', { ...adult, noNights: true }, { rule: 'night', is: 60, limit: 0 }],
  ])('the night and %s', (_, person, broken) => {
    expect(night({ rules: CHINA, person, duty: duty(900, 23 * HOUR) })).toEqual(broken);
  });

  it('the night runs over midnight', () => {
    expect(nightMinutes({ start: 5 * HOUR, end: 7 * HOUR }, 1320, 360)).toBe(60);
    expect(nightMinutes({ start: 1380, end: 1800 }, 1320, 360)).toBe(420);
    expect(nightMinutes({ start: 60, end: 300 }, 0, 360)).toBe(240);
  });

  it('the rest to what lies before and after the planned days', () => {
    const late = { ...day, lastEnd: 1380 };
    const question = { rules: CHINA, person: adult, duty: duty(480, 840) };
    expect(restAtEdges({ ...question, day: late })).toEqual({ rule: 'rest', is: 540, limit: 660 });
    expect(restAtEdges({ ...question, day: { ...day, nextStart: 0 } })).toMatchObject({ is: 600 });
    expect(restAtEdges({ ...question, day })).toBeNull();
  });
});

describe('a rule set', () => {
  it('loses the law of a limit that somebody has changed, and only then', () => {
    const same = rulesOf({ set: 'china', limits: { weeklyMinutes: 2400 } });
    expect(same.weeklyMinutes).toEqual(CHINA.weeklyMinutes);
    const own = rulesOf({ set: 'china', limits: { weeklyMinutes: 2640 } });
    expect(own.weeklyMinutes).toEqual({ value: 2640, law: null });
    expect(own.dailyMinutes).toEqual(CHINA.dailyMinutes);
  });
});

/** Two people, two groups, nine half hours of need on every day. */
function built(change: Partial<WeekFacts>, more: Partial<BuildQuestion> = {}) {
  const known = facts(change);
  const steps = { first: 480, count: 28 };
  return buildWeek({
    facts: known,
    ...{ firstDay: 0, steps, closes: 1320, usualWage: 250_000, past: new Map(), lastWeek: [] },
    reference: null,
    onlyFill: false,
    weights: { ...defaultSettings.weights, under: 500_000, over: 60_000 },
    shapes: { minutes: [240, 360, 480], startEvery: 60 },
    lines: Array.from({ length: 7 }, (_, offset) => ({
      ...{ date: addDays(MONDAY, offset), group: 'cashier' as const },
      need: new Array<number>(28).fill(1),
      load: new Array<number>(28).fill(1),
    })),
    ...more,
  });
}

describe('the screen’s checker and the solver’s rules', () => {
  it('say the same of every roster of open duties', { timeout: 60_000 }, () => {
    const people = [
      employee(1, { bornOn: '2009-01-01' }),
      employee(2, { availability: [{ weekday: 2, startMinute: 600, endMinute: 1320 }] }),
      employee(3, { noNights: true, mostMinutes: 1200 }),
    ];
    const { problem, ...week } = built({
      employees: people,
      leave: new Map([
        [
          1,
          [
            {
              ...{ id: 1, employeeId: 1, from: MONDAY, to: MONDAY, note: '' },
              kind: 'annual',
              state: 'approved',
            },
          ],
        ],
      ]),
    });
    const line = fc.array(fc.integer({ min: OFF, max: problem.duties.length - 1 }), {
      ...{ minLength: 7, maxLength: 7 },
    });
    fc.assert(
      fc.property(line, line, line, (...roster) => {
        const shifts = shiftsOf({ problem, ...week }, MONDAY, roster).map((shift, index) => ({
          ...shift,
          ...{ id: index + 1, state: 'draft' as const, locked: false, note: '' },
        }));
        const seen = conflictsOf(
          facts({
            employees: people,
            shifts,
            leave: new Map([
              [
                1,
                [
                  {
                    ...{ id: 1, employeeId: 1, from: MONDAY, to: MONDAY, note: '' },
                    kind: 'annual',
                    state: 'approved',
                  },
                ],
              ],
            ]),
          }),
        );
        const broken = hardBreaks(problem, roster);
        const of = (rule: string) => broken.filter((one) => one.rule === rule);
        const byRule = (...rules: string[]) => seen.filter(({ rule }) => rules.includes(rule));
        expect(byRule('rest')).toHaveLength(of('rest').length);
        expect(byRule('days_in_row')).toHaveLength(of('longest_run').length);
        expect(byRule('weekly_minutes', 'minor_weekly_minutes')).toHaveLength(
          of('most_minutes').length,
        );
        const days = new Set(
          byRule(
            'leave',
            'availability',
            'night',
            'daily_minutes',
            'minor_daily_minutes',
            'break',
          ).map(({ employeeId, date }) => `${employeeId} ${date}`),
        );
        expect(days.size).toBe(of('availability').length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the week of a stand-in', () => {
  const SATURDAY = addDays(MONDAY, 5);
  const own: RosterShift = {
    ...{ id: 1, employeeId: 1, date: SATURDAY, group: 'cashier', startMinute: 480 },
    ...{ endMinute: 960, breakMinutes: 0, state: 'published', locked: false, note: '' },
  };
  /** One who has had all weekends, and a newcomer who has had none. */
  const week = (onlyFill: boolean) =>
    built(
      { employees: [employee(1), employee(2)], shifts: [own] },
      { onlyFill, reference: [own], past: new Map([[1, { weekendDays: 16, closings: 0 }]]) },
    );
  const costOf = ({ problem, duties }: ReturnType<typeof week>, off: boolean) => {
    const place = duties.findIndex(({ start, end }) => start === 480 && end === 960);
    const cost = problem.people[0]?.costs.find(
      ({ day: at, duty }) => at === 5 && duty === (off ? null : place),
    );
    return cost?.cost ?? 0;
  };

  it('saves nothing by taking away a shift that stands, as a new proposal may', () => {
    expect(costOf(week(true), true)).toBeGreaterThan(costOf(week(true), false));
    expect(costOf(week(false), true)).toBeLessThan(costOf(week(false), false));
  });

  it('owes nobody hours beyond those that stand', () => {
    expect(week(true).problem.people.map(({ limits }) => limits.minMinutes)).toEqual([480, 0]);
    expect(week(false).problem.people.map(({ limits }) => limits.minMinutes)).toEqual([2400, 2400]);
  });
});
