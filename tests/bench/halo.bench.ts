/**
 * How many SKUs are said to have a halo, and how many of those in baskets in which none has one: on the
 * tickets of a real shop, as they are and with the SKUs shuffled among like tickets.
 */
import { FALSE_SHARE, type Halo, halos } from '#shared/domain/pruning/halo';
import { openRandom } from '#shared/domain/random';
import { normalDeviate } from '#shared/domain/statistics/normal';
import { dataFile, missingData } from '../helpers/data';
import { readRetailBaskets, shuffled } from './halo/retail-baskets';
import { gauge, type Suite } from './harness';

const SHUFFLES = 20;

const suite: Suite = ({ quick, log }) => {
  const path = dataFile('online-retail', 'online_retail.csv.gz');
  if (path === null) {
    log(missingData('online-retail'));
    return [];
  }
  const baskets = readRetailBaskets(path);
  const compared = halos(baskets).filter((halo) => halo !== null);
  const size = `${compared.length} SKUs on ${baskets.tickets} tickets`;
  let seed = 0;
  const byChance = () => {
    seed++;
    return halos(shuffled(baskets, openRandom(seed, 'shuffled baskets')));
  };
  const repetitions = { n: quick ? 2 : SHUFFLES, warmup: 0 };
  return [
    gauge({
      name: `SKUs with a halo, ${size}`,
      unit: 'SKUs',
      n: 1,
      warmup: 0,
      better: 'more',
      measure: () => passing(halos(baskets)),
      peer: { name: 'each with a bound of 90 %', measure: () => passingAlone(halos(baskets)) },
    }),
    gauge({
      name: `of them by chance: the same tickets shuffled, ${size}`,
      unit: 'SKUs',
      ...repetitions,
      measure: () => passing(byChance()),
      peer: { name: 'each with a bound of 90 %', measure: () => passingAlone(byChance()) },
      atMost: { median: FALSE_SHARE * passing(halos(baskets)) },
    }),
  ];
};
export default suite;

function passing(found: readonly (Halo | null)[]): number {
  return found.filter((halo) => halo !== null && halo.low > 0).length;
}

function passingAlone(found: readonly (Halo | null)[]): number {
  return found.filter((halo) => {
    if (halo === null) return false;
    const error = (halo.mean - halo.low) / normalDeviate(halo.level);
    return halo.mean - normalDeviate(0.9) * error > 0;
  }).length;
}
