import type { RoleSplit } from '#shared/domain/kpi/facts';
import { stapleShare } from '#shared/domain/kpi/mix';
import type { Basis } from '#shared/domain/mix/basis';
import { positionOf } from '#shared/domain/mix/position';
import { facedLength } from '#shared/domain/mix/tally';
import type { Block, MixBlock, MixShare } from './daily';
import type { DayIndex } from './day-index';
import type { SkuInfo } from './facts';
import { type Need, need } from './needs';

/**
 * The 7:3 gauge on its bases; SKUs without a role are shown and left out of the share. Shelf length
 * stands there only where widths are known: few shops have them, and facings say nearly the same.
 */
export function buildMix(index: DayIndex): Block<MixBlock> {
  const { facts } = index;
  const carried = [...facts.skus.values()].filter((sku) => sku.carried);
  if (carried.length === 0) return { state: 'missing', needs: [need('catalogue')] };
  if (carried.every((sku) => sku.role === null)) {
    return { state: 'missing', needs: [need('roles')] };
  }
  const sold = [...index.skus(facts.date).values()];
  const { stapleTarget: target, stapleTolerance: tolerance } = facts;
  const share = (basis: Basis, split: RoleSplit | null, missing: Need): MixShare => {
    const value = stapleShare(split);
    return {
      basis,
      ...(split ?? { staple: 0, specialty: 0, withoutRole: 0 }),
      stapleShare: value,
      position: positionOf(value, target, tolerance),
      needs: split === null ? [missing] : [],
    };
  };
  const ofCarried = (amountOf: (sku: SkuInfo) => number | null) =>
    splitByRole(carried, (sku) => sku, amountOf);
  const length = ofCarried(facedLength);
  const sales = splitByRole(
    sold,
    (row) => index.sku(row.skuId),
    (row) => row.netSales,
  );
  return {
    state: 'ready',
    target,
    tolerance,
    bases: [
      share(
        'facings',
        ofCarried((sku) => sku.facings),
        need('facings'),
      ),
      ...(length === null ? [] : [share('length', length, need('facings'))]),
      share(
        'count',
        ofCarried(() => 1),
        need('catalogue'),
      ),
      share('sales', sales, index.salesNeed()),
    ],
  };
}

/** Null where no row has an amount. */
function splitByRole<Row>(
  rows: readonly Row[],
  skuOf: (row: Row) => SkuInfo,
  amountOf: (row: Row) => number | null,
): RoleSplit | null {
  const split = { staple: 0, specialty: 0, withoutRole: 0 };
  let known = false;
  for (const row of rows) {
    const amount = amountOf(row);
    if (amount === null) continue;
    known = true;
    split[skuOf(row).role ?? 'withoutRole'] += amount;
  }
  return known ? split : null;
}
