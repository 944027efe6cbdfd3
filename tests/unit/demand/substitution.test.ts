import { describe, expect, it } from 'vitest';
import type { HourlyDay } from '#shared/domain/demand/hours';
import {
  DEFAULT_TAU,
  type Substitution,
  substitutionFromHours,
} from '#shared/domain/demand/substitution';
import { openRandom } from '#shared/domain/random';
import { days } from './panels';

const DAYS = 120;
const OPEN = days(14, (hour) => hour + 8);

/**
 * A group of SKUs whose customers take another one of the group with probability τ when theirs is
 * out. Stock lasts until a random hour of about every third day, and busy days empty it sooner.
 */
function groupWith(tau: number, rates: readonly number[], seed: number): HourlyDay[][] {
  const random = openRandom(seed, `group ${tau}`);
  const skus = rates.map((): HourlyDay[] => []);
  for (let day = 0; day < DAYS; day++) {
    const busy = busyness(day);
    const emptyFrom = rates.map(() =>
      random.chance(Math.min(0.9, 0.3 * busy)) ? random.int(8, 21) : 24,
    );
    const sold = rates.map(() => new Array<number>(24).fill(0));
    for (const hour of OPEN) {
      const present = emptyFrom.flatMap((from, sku) => (hour < from ? [sku] : []));
      const weight = present.reduce((sum, sku) => sum + (rates[sku] ?? 0), 0);
      for (const [sku, rate] of rates.entries()) {
        for (let buyer = random.poisson((rate * busy) / OPEN.length); buyer > 0; buyer--) {
          if (present.includes(sku)) add(sold[sku], hour);
          else if (weight > 0 && random.chance(tau)) {
            add(sold[byPopularity(present, rates, random.between(0, weight))], hour);
          }
        }
      }
    }
    for (const [sku, hours] of skus.entries()) {
      const out = days(24, (hour) => hour).reduce(
        (mask, hour) => (hour >= (emptyFrom[sku] ?? 24) ? mask | (1 << hour) : mask),
        0,
      );
      hours.push({ sold: sold[sku] ?? [], out });
    }
  }
  return skus;
}

function byPopularity(present: readonly number[], rates: readonly number[], at: number): number {
  let passed = 0;
  for (const sku of present) {
    passed += rates[sku] ?? 0;
    if (at < passed) return sku;
  }
  return present.at(-1) ?? 0;
}

function busyness(day: number): number {
  return day % 7 >= 5 ? 1.5 : 0.8;
}

function add(hours: number[] | undefined, hour: number): void {
  if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + 1;
}

function estimated(groups: readonly HourlyDay[][][], seed = 1): readonly Substitution[] {
  return substitutionFromHours(groups, seed);
}

/** The rest of the shop, whose stock-outs move nothing into the group under test. */
const others = days(2, (index) => groupWith(0.45, [20, 20, 20], 100 + index));

describe('the share of demand that moves to substitutes', () => {
  it.each([0, 0.3, 0.6, 0.9])(
    'is found within its interval where it is %d',
    (tau) => {
      const found = [1, 2, 3].map((seed) => {
        const [of] = estimated([groupWith(tau, [30, 20, 10], seed), ...others]);
        if (of === undefined) throw new Error('no estimate');
        return of;
      });
      expect(found.map((of) => of.source)).toEqual(['measured', 'measured', 'measured']);
      // Intervals of 90 %: one of three may miss, and the mean of three is nearer than any.
      expect(found.filter((of) => of.low <= tau && tau <= of.high).length).toBeGreaterThan(1);
      expect(Math.abs(found.reduce((sum, of) => sum + of.tau, 0) / 3 - tau)).toBeLessThan(0.06);
      for (const of of found) expect(of.high - of.low).toBeLessThan(0.25);
    },
    30_000,
  );

  it('separates groups that differ', () => {
    const found = estimated([
      groupWith(0.1, [30, 20, 10], 21),
      groupWith(0.8, [30, 20, 10], 22),
      ...others,
    ]);
    expect(found[0]?.high).toBeLessThan(found[1]?.low ?? 0);
  }, 30_000);

  it('is the documented default with a wide interval where nothing was out of stock', () => {
    const steady = days(2, () => days(DAYS, () => ({ sold: new Array(24).fill(1), out: 0 })));
    const [found] = estimated([steady]);
    expect(found).toMatchObject({ tau: DEFAULT_TAU, source: 'default', missedUnits: 0 });
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(0.6);
  });

  it('is that of the other groups, less certain, where a group had no stock-outs of its own', () => {
    const steady = days(2, () => days(DAYS, () => ({ sold: new Array(24).fill(1), out: 0 })));
    const found = estimated([steady, groupWith(0.1, [30, 20, 10], 41)]);
    expect(found[0]?.source).toBe('shop');
    expect(found[0]?.tau).toBeLessThan(DEFAULT_TAU);
    const width = (of: Substitution | undefined) => (of?.high ?? 0) - (of?.low ?? 0);
    expect(width(found[0])).toBeGreaterThan(2 * width(found[1]));
  });

  it('is the same for the same data and seed', () => {
    const groups = [groupWith(0.5, [10, 10], 31), ...others.slice(0, 1)];
    expect(estimated(groups, 7)).toEqual(estimated(groups, 7));
  }, 30_000);
});
