import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, eachDay, weekday } from '#shared/domain/calendar/calendar';
import {
  type DailyActual,
  periodEnd,
  periodStart,
  splitTargets,
  type TargetValue,
} from '#shared/domain/targets/split';

const JUNE = { from: '2023-06-01', to: '2023-06-30' };
const noHistory: DailyActual = () => null;
/** Saturday and Sunday sell twice as much. */
const weekends: DailyActual = (_, date) => (weekday(date) >= 6 ? 200 : 100);

function target(part: Partial<TargetValue>): TargetValue {
  return {
    kpi: 'netSales',
    period: 'month',
    startsOn: '2023-06-01',
    value: 3_000,
    weight: 1,
    ...part,
  };
}

function split(targets: readonly TargetValue[], actual: DailyActual, kpi = target({}).kpi) {
  const targetOf = splitTargets(targets, actual);
  return new Map(eachDay(JUNE).map((date) => [date, targetOf(kpi, date)?.value ?? null]));
}

const sum = (values: Iterable<number | null>) =>
  [...values].reduce<number>((total, value) => total + (value ?? 0), 0);

describe('a month’s target', () => {
  it('is split evenly where there is no history', () => {
    expect(new Set(split([target({})], noHistory).values())).toEqual(new Set([100]));
  });

  it('asks twice as much of a day that usually sells twice as much', () => {
    const days = split([target({})], weekends);
    expect(days.get('2023-06-17')).toBeCloseTo(2 * (days.get('2023-06-16') ?? 0), 10);
    expect(sum(days.values())).toBeCloseTo(3_000, 8);
  });

  it('is split evenly when a weekday has no history: half a pattern is none', () => {
    const noSundays: DailyActual = (_, date) => (weekday(date) === 7 ? null : 100 * weekday(date));
    expect(new Set(split([target({})], noSundays).values())).toEqual(new Set([100]));
  });

  it('gives way to a day’s own target, and splits the rest over the other days', () => {
    const own = target({ period: 'day', startsOn: '2023-06-18', value: 1_000 });
    const days = split([target({}), own], noHistory);
    expect(days.get('2023-06-18')).toBe(1_000);
    expect(days.get('2023-06-19')).toBeCloseTo(2_000 / 29, 10);
  });

  it('gives way to a week’s target', () => {
    const week = target({ period: 'week', startsOn: '2023-06-12', value: 1_400 });
    const days = split([target({}), week], noHistory);
    expect(days.get('2023-06-12')).toBe(200);
    expect(days.get('2023-06-18')).toBe(200);
    expect(days.get('2023-06-19')).toBeCloseTo(1_600 / 23, 10);
  });

  it('asks nothing more of the other days when single days ask for all of it', () => {
    const own = target({ period: 'day', startsOn: '2023-06-18', value: 5_000 });
    expect(split([target({}), own], noHistory).get('2023-06-19')).toBe(0);
  });

  it('asks the same rate of every day', () => {
    const margin = target({ kpi: 'grossMargin', value: 0.28 });
    expect(new Set(split([margin], weekends, 'grossMargin').values())).toEqual(new Set([0.28]));
  });

  it('covers no other month and no other KPI', () => {
    const targetOf = splitTargets([target({})], noHistory);
    expect(targetOf('netSales', '2023-07-01')).toBeNull();
    expect(targetOf('tickets', '2023-06-15')).toBeNull();
  });

  it('adds up to itself, whatever the pattern and the days with targets of their own', () => {
    const history = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 7, maxLength: 7 });
    const owned = fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 6 });
    fc.assert(
      fc.property(history, owned, fc.integer({ min: 60_000, max: 1e9 }), (pattern, days, value) => {
        const own = days.map((day) =>
          target({ period: 'day', startsOn: addDays(JUNE.from, day), value: 10_000 }),
        );
        const actual: DailyActual = (_, date) => pattern[weekday(date) - 1] ?? 0;
        const result = split([target({ value }), ...own], actual);
        expect(sum(result.values())).toBeCloseTo(value, 3);
        expect([...result.values()].every((it) => it !== null && it >= 0)).toBe(true);
      }),
    );
  });
});

describe('a period', () => {
  it.each([
    ['day', '2023-06-15', '2023-06-15', '2023-06-15'],
    ['week', '2023-06-15', '2023-06-12', '2023-06-18'],
    ['week', '2023-06-18', '2023-06-12', '2023-06-18'],
    ['month', '2023-06-15', '2023-06-01', '2023-06-30'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['month', '2023-12-31', '2023-12-01', '2023-12-31'],
  ] as const)('%s of %s goes from %s to %s', (period, date, from, to) => {
    expect(periodStart(period, date)).toBe(from);
    expect(periodEnd(period, from)).toBe(to);
  });
});
