import { cutCount, HORIZON, leavingOrder } from '#shared/domain/pruning/backtest';
import {
  candidatesOf,
  historyUntil,
  type SalesHistory,
  soldBetween,
} from '#shared/domain/pruning/history';
import { type LossInterval, lossInterval } from '#shared/domain/pruning/loss-interval';
import { openRandom, type Random } from '#shared/domain/random';
import { cutSizes, type Known, type OurRule } from './measure';

/** How often losses fell inside their intervals, and how often that was stated; in percent. */
export interface Coverage {
  readonly inside: number;
  readonly stated: number;
  readonly count: number;
  /** Standard error of `inside`: dates whose 8 weeks overlap count as one. */
  readonly error: number;
}

interface Loss {
  readonly interval: LossInterval;
  readonly lost: number;
}

interface Candidates {
  /** Places of the candidates, first to leave first. */
  readonly order: readonly number[];
  readonly expected: readonly number[];
  readonly lost: readonly number[];
  /** Cuts of both sizes. */
  readonly cuts: readonly number[];
  readonly known: Known;
  readonly random: Random;
}

/** Every SKU of both cuts. */
export const skuCoverage = (all: SalesHistory, origins: readonly number[], ours: OurRule) =>
  coverageOf(all, origins, ours, ({ order, cuts, expected, lost, known: { spread, outlook } }) =>
    cuts.flatMap((cut) =>
      order.slice(0, cut).flatMap((place) => {
        if (spread === null) return [];
        const [worth, rank] = [expected[place] ?? 0, outlook.rank[place] ?? 0];
        return {
          interval: lossInterval(spread, worth, rank, outlook.usualSale),
          lost: lost[place] ?? 0,
        };
      }),
    ),
  );

const PARTS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4];
const HANDFUL = 20;
const DRAWS = 2;

/**
 * Sets as a shop may choose them: the first 5 to 40 % to leave, random halves of those, and handfuls of
 * 20 out of them.
 */
export const setCoverage = (all: SalesHistory, origins: readonly number[], ours: OurRule) =>
  coverageOf(all, origins, ours, ({ order, expected, lost, known, random }) =>
    PARTS.flatMap((part) => {
      const slow = order.slice(0, Math.max(1, Math.round(part * order.length)));
      const draws = Array.from({ length: DRAWS }, () => shuffled(slow, random));
      const sets = [
        slow,
        ...draws.flatMap((of) => [of.slice(0, of.length / 2), of.slice(0, HANDFUL)]),
      ];
      return sets.flatMap((set) => {
        const of = (values: readonly number[]) => set.map((place) => values[place] ?? 0);
        const interval = known.sets.of(of(expected));
        return interval === null ? [] : { interval, lost: sum(of(lost)) };
      });
    }),
  );

function coverageOf(
  all: SalesHistory,
  origins: readonly number[],
  ours: OurRule,
  lossesAt: (candidates: Candidates) => Loss[],
): Coverage {
  const dates = origins.map((origin) => lossesAt(candidatesAt(all, origin, ours)));
  const losses = dates.flat();
  const inside = shareInside(losses);
  const shares = dates.filter((own) => own.length > 0).map(shareInside);
  const spread = Math.sqrt(mean(shares.map((share) => (share - inside) ** 2)));
  const windows = Math.min(
    shares.length,
    (Math.max(...origins) - Math.min(...origins)) / HORIZON + 1,
  );
  return {
    inside,
    stated: 100 * mean(losses.map(({ interval }) => interval.level)),
    count: losses.length,
    error: spread / Math.sqrt(windows),
  };
}

function candidatesAt(all: SalesHistory, origin: number, ours: OurRule): Candidates {
  const past = historyUntil(all, origin);
  const skus = candidatesOf(past);
  const known = ours.at(past, skus);
  const later = soldBetween(all, origin, origin + HORIZON).value;
  return {
    order: leavingOrder(known.outlook.rank),
    expected: Array.from(known.outlook.expected),
    // Sold below cost, a SKU brought a loss: leaving forfeits nothing.
    lost: Array.from(skus, (sku) => Math.max(0, later[sku] ?? 0)),
    cuts: cutSizes.map((size) => cutCount(past, skus, size)),
    known,
    random: openRandom(origin, 'sets of cuts'),
  };
}

function shuffled(places: readonly number[], random: Random): number[] {
  const drawn = places.map((place) => ({ place, at: random.next() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ place }) => place);
}

/** In percent. */
function shareInside(losses: readonly Loss[]): number {
  const held = ({ interval, lost }: Loss) => lost >= interval.low && lost <= interval.high;
  return (100 * losses.filter(held).length) / losses.length;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
