import { openRandom } from '#shared/domain/random';
import type { HourlyDay } from './hours';
import { groupRhythm, shopRhythm } from './shop-rhythm';
import { stretchesOf, withoutTransfer } from './stretches';
import { type GroupStretches, TransferFit } from './transfer';

/** How much of a missing SKU's demand its group takes over, 0…1, with a 90 % interval. */
export interface Substitution {
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  /**
   * `measured` on its own stock-outs; `shop`: too few of them, so what the shop's other groups say;
   * `default`: no group of the shop had enough.
   */
  readonly source: 'measured' | 'shop' | 'default';
  /** Units that would have been sold in the stock-outs it was measured on. */
  readonly missedUnits: number;
}

/**
 * What is believed before a shop's own stock-outs speak: 45 % of shoppers who meet an empty place buy
 * another article in the same shop (26 % another brand, 19 % the same brand). Source: Gruen, Corsten
 * and Bharadwaj, "Retail Out-of-Stocks: A Worldwide Examination" (2002). The spread is ours and wide
 * on purpose: categories and countries differ from 0.2 to 0.7 in that study.
 */
export const DEFAULT_TAU = 0.45;
export const DEFAULT_TAU_SD = 0.2;

/** How far groups of one shop may lie from each other (standard deviation). */
const GROUP_SD = 0.15;
/** A group with less evidence than this says nothing of its own. */
const LEAST_MISSED_UNITS = 20;
const LEAST_STOCK_OUT_DAYS = 10;
const REPLICATES = 100;
/** The bootstrap takes the shop's rhythm as known; what that adds was measured on simulated shops. */
const RHYTHM_SD = 0.04;
const ROUNDS = 8;
const Z90 = 1.6449;

/**
 * τ of every group of a shop from hourly sales and stock-outs; empty when nothing was sold.
 *
 * SKUs run out towards the evening, so what they leave to others lifts the evenings of the whole shop
 * and would hide in its hours. The shop's rhythm is therefore read again from
 * sales without the transfer, until both agree.
 * @param groups per group its SKUs, per SKU its days, all from the same first day
 */
export function substitutionFromHours(
  groups: readonly (readonly (readonly HourlyDay[])[])[],
  seed: number,
): readonly Substitution[] {
  let cleaned = groups;
  let stretches: GroupStretches[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const rhythm = shopRhythm(cleaned.flat());
    if (rhythm === null) return [];
    stretches = groups.map((group, index) =>
      stretchesOf(group, groupRhythm(cleaned[index] ?? group, rhythm)),
    );
    cleaned = groups.map((group, index) => {
      const of = stretches[index];
      if (of === undefined) return group.map((days) => [...days]);
      const { tau, rates } = new TransferFit(of).fit(new Float64Array(of.days).fill(1));
      return withoutTransfer(group, withinOne(tau), rates);
    });
  }
  return estimateSubstitution(stretches, seed);
}

/**
 * τ of every group, from the sales of what was in stock while something else was not. Intervals come
 * from a bootstrap over days (seeded: same data, same answer). Groups are held to the shop and the
 * shop to the default, each by its precision; a group with fewer than 20 missed units or 10 days with
 * a stock-out takes what the shop says, with the spread between groups added.
 * @param groups read one after the other, so that not all of them need be in memory
 */
export function estimateSubstitution(
  groups: Iterable<GroupStretches>,
  seed: number,
): readonly Substitution[] {
  const measured = Array.from(groups, (group, index) => measure(group, seed, index));
  const shop = measured.reduce(
    (belief, one) =>
      one.estimate === null
        ? belief
        : combine(belief, { mean: one.estimate.mean, sd: Math.hypot(one.estimate.sd, GROUP_SD) }),
    { mean: DEFAULT_TAU, sd: DEFAULT_TAU_SD },
  );
  const without = measured.some(({ estimate }) => estimate !== null) ? 'shop' : 'default';
  const prior = { mean: shop.mean, sd: Math.hypot(shop.sd, GROUP_SD) };
  return measured.map(({ estimate, missedUnits }): Substitution => {
    const belief = estimate === null ? prior : combine(prior, estimate);
    // Around what is shown, so that sales which fell while something was out do not look certain.
    const tau = withinOne(belief.mean);
    return {
      tau,
      low: withinOne(tau - Z90 * belief.sd),
      high: withinOne(tau + Z90 * belief.sd),
      source: estimate === null ? without : 'measured',
      missedUnits,
    };
  });
}

interface Belief {
  readonly mean: number;
  readonly sd: number;
}

function measure(
  group: GroupStretches,
  seed: number,
  index: number,
): { estimate: Belief | null; missedUnits: number } {
  const transfer = new TransferFit(group);
  const whole = transfer.fit(new Float64Array(group.days).fill(1));
  const { tau, missedUnits, stockOutDays } = whole;
  if (missedUnits < LEAST_MISSED_UNITS || stockOutDays < LEAST_STOCK_OUT_DAYS) {
    return { estimate: null, missedUnits };
  }
  const random = openRandom(seed, `substitution ${index}`);
  let sum = 0;
  let squares = 0;
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const drawn = new Float64Array(group.days);
    for (let draw = 0; draw < group.days; draw++) {
      const day = random.int(0, group.days - 1);
      drawn[day] = (drawn[day] ?? 0) + 1;
    }
    const again = transfer.fit(drawn, whole).tau;
    sum += again;
    squares += again * again;
  }
  const mean = sum / REPLICATES;
  const variance = (squares / REPLICATES - mean * mean) * (REPLICATES / (REPLICATES - 1));
  return { estimate: { mean: tau, sd: Math.hypot(Math.sqrt(variance), RHYTHM_SD) }, missedUnits };
}

/** Product of two normal beliefs: each counts by its precision. */
function combine(a: Belief, b: Belief): Belief {
  const ofA = a.sd ** -2;
  const ofB = b.sd ** -2;
  return { mean: (ofA * a.mean + ofB * b.mean) / (ofA + ofB), sd: (ofA + ofB) ** -0.5 };
}

function withinOne(value: number): number {
  return Math.min(1, Math.max(0, value));
}
