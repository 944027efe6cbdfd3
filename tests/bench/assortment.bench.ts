/**
 * The assortment solver: time to a proven gap and peak memory on made-up stores, against CBC on the
 * same model; and the search by moves on the published mixed logit instances.
 */
import { openHighs } from '#electron/solve/highs';
import { missingData } from '../helpers/data';
import { mixedLogitInstances } from '../helpers/mixed-logit-instances';
import { hasCbc } from './assortment/cbc';
import { moveSearchCases } from './assortment/move-search-cases';
import { storeCases } from './assortment/store-cases';
import type { Suite } from './harness';

const CBC_SECONDS = { full: 30, quick: 3 };
/** SKUs and the milliseconds that the median solve may take; the smallest is the hardest to prove. */
const STORES = [
  { skus: 500, atMost: 10_000 },
  { skus: 2_000, atMost: 2_000 },
  { skus: 5_000, atMost: 2_000 },
  { skus: 10_000, atMost: 2_000 },
];

const suite: Suite = async (context) => {
  const highs = await openHighs(() => false);
  if (!hasCbc()) context.log('no cbc here (Debian package coinor-cbc): measured without a peer');
  const cbcSeconds = hasCbc() ? CBC_SECONDS[context.quick ? 'quick' : 'full'] : null;
  const stores = context.quick ? STORES.slice(0, 1) : STORES;
  const instances = mixedLogitInstances();
  if (instances === null) context.log(missingData('assortment-mmnl'));
  return [
    ...stores.flatMap((store) => storeCases(context, highs, { ...store, cbcSeconds })),
    ...(instances === null ? [] : moveSearchCases(instances)),
  ];
};
export default suite;
