import type { RoleSplit } from '#shared/domain/kpi/facts';
import { stapleShare } from '#shared/domain/kpi/mix';
import type { Block, MixBasis, MixBlock, MixShare } from './daily';
import type { DayIndex } from './day-index';
import type { SkuInfo } from './facts';
import { type Need, need } from './needs';

/** Keeps a share that stands exactly on the edge of the band inside it, despite binary fractions. */
const EDGE = 1e-9;

/** The 7:3 gauge on its three bases; SKUs without a role are shown and left out of the share. */
export function buildMix(index: DayIndex): Block<MixBlock> {
  const { facts } = index;
  const carried = [...facts.skus.values()].filter((sku) => sku.carried);
  if (carried.length === 0) return { state: 'missing', needs: [need('catalogue')] };
  if (carried.every((sku) => sku.role === null)) {
    return { state: 'missing', needs: [need('roles')] };
  }
  const sold = [...index.skus(facts.date).values()];
  const { stapleTarget: target, stapleTolerance: tolerance } = facts;
  const share = (basis: MixBasis, split: RoleSplit | null, missing: Need): MixShare => {
    const value = stapleShare(split);
    return {
      basis,
      ...(split ?? { staple: 0, specialty: 0, withoutRole: 0 }),
      stapleShare: value,
      position: positionOf(value, target, tolerance),
      needs: split === null ? [missing] : [],
    };
  };
  const faced = carried.some((sku) => sku.facings !== null);
  return {
    state: 'ready',
    target,
    tolerance,
    bases: [
      share(
        'facings',
        faced
          ? splitByRole(
              carried,
              (sku) => sku,
              (sku) => sku.facings ?? 0,
            )
          : null,
        need('facings'),
      ),
      share(
        'skus',
        splitByRole(
          carried,
          (sku) => sku,
          () => 1,
        ),
        need('catalogue'),
      ),
      share(
        'sales',
        sold.length === 0
          ? null
          : splitByRole(
              sold,
              (row) => index.sku(row.skuId),
              (row) => row.netSales,
            ),
        index.salesNeed(),
      ),
    ],
  };
}

function splitByRole<Row>(
  rows: readonly Row[],
  skuOf: (row: Row) => SkuInfo,
  amountOf: (row: Row) => number,
): RoleSplit {
  const split = { staple: 0, specialty: 0, withoutRole: 0 };
  for (const row of rows) split[skuOf(row).role ?? 'withoutRole'] += amountOf(row);
  return split;
}

function positionOf(value: number | null, target: number, tolerance: number): MixShare['position'] {
  if (value === null) return 'unknown';
  if (value < target - tolerance - EDGE) return 'below';
  return value > target + tolerance + EDGE ? 'above' : 'within';
}
