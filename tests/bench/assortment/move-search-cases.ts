/** The search by moves on published instances: what it reaches, and what its starts contribute. */
import {
  type MixedLogit,
  mixedLogitOracle,
  revenueOrderedSets,
} from '#shared/domain/assortment/mixed-logit';
import { type Found, searchFrom } from '#shared/domain/assortment/move-search';
import type { Choice } from '#shared/domain/assortment/options';
import type { Instance } from '../../helpers/mixed-logit-instances';
import { type BenchCase, gauge, timed } from '../harness';

/** Best known revenue counts as reached within this relative difference. */
const REACHED = 1e-6;

export function moveSearchCases(instances: readonly Instance[]): BenchCase[] {
  const name = `${instances.length} mixed logit instances`;
  const gaps = (starts: (logit: MixedLogit) => Choice[], exchange = true) =>
    instances.map(({ logit, bestKnown }) => {
      const { value } = found(logit, starts(logit), exchange);
      return (bestKnown - value) / bestKnown;
    });
  const missed = (list: readonly number[]) => list.filter((gap) => gap >= REACHED).length;
  const meanPercent = (list: readonly number[]) =>
    (100 * list.reduce((sum, gap) => sum + Math.max(0, gap), 0)) / list.length;
  const once = { n: 1, warmup: 0 };
  return [
    timed({
      ...{ name: `${name}: all of them`, n: 3, warmup: 1 },
      run: () => void gaps(revenueOrderedSets),
    }),
    gauge({
      ...{ name: `${name}: below the best known revenue`, unit: 'instances', ...once },
      measure: () => missed(gaps(revenueOrderedSets)),
      peer: { name: 'add and drop from the empty set', measure: () => missed(gaps(empty, false)) },
      atMost: { median: 0 },
    }),
    gauge({
      ...{ name: `${name}: mean distance to the best known`, unit: '%', ...once },
      measure: () => meanPercent(gaps(revenueOrderedSets)),
      peer: {
        name: 'add and drop from the empty set',
        measure: () => meanPercent(gaps(empty, false)),
      },
    }),
    gauge({
      ...{ name: `${name}: missed from the empty set, exchanges too`, unit: 'instances', ...once },
      measure: () => missed(gaps(empty)),
    }),
    gauge({
      ...{ name: `${name}: missed from the revenue-ordered set`, unit: 'instances', ...once },
      measure: () => missed(gaps((logit) => revenueOrderedSets(logit).slice(0, 1))),
    }),
    gauge({
      ...{ name: `${name}: missed by add and drop from all sets`, unit: 'instances', ...once },
      measure: () => missed(gaps(revenueOrderedSets, false)),
    }),
  ];
}

function empty(logit: MixedLogit): Choice[] {
  return [logit.prices.map(() => 0)];
}

function found(logit: MixedLogit, starts: readonly Choice[], exchange: boolean): Found {
  const products = logit.prices.map((_, product) => product);
  const search = {
    oracle: mixedLogitOracle(logit),
    keeper: { allows: () => true, apply: () => {} },
    optionCounts: products.map(() => 2),
    groups: exchange ? [products] : [],
    shouldStop: () => false,
  };
  return searchFrom(search, starts);
}
