/** Whether a SKU is on the shelf today, and with how many facings. */
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuFacts } from './facts';

export interface OnShelf {
  readonly facings: number;
  /**
   * `counted` in the shop; `taken` as one because it sells or is in stock; `unseen`: carried by the
   * catalogue, yet neither sold in four weeks nor in stock; `absent`: not carried.
   */
  readonly by: 'counted' | 'taken' | 'unseen' | 'absent';
}

export function onShelf(sku: SkuFacts): OnShelf {
  if (sku.status === 'candidate' || sku.status === 'delisted') return { facings: 0, by: 'absent' };
  if (sku.facings !== null) return { facings: sku.facings, by: 'counted' };
  return sku.soldLately || (sku.stock ?? 0) > 0
    ? { facings: 1, by: 'taken' }
    : { facings: 0, by: 'unseen' };
}

/** It is tried at present; after the last day of its trial it is as free as any other. */
export function isOnTrial(
  { status, trialUntil }: Pick<SkuFacts, 'status' | 'trialUntil'>,
  asOf: BusinessDate | null,
): boolean {
  return status === 'trial' && trialUntil !== null && asOf !== null && trialUntil >= asOf;
}

/** Could come onto the shelf: it is a candidate, or its season brings it back. */
export function couldCome(sku: SkuFacts): boolean {
  if (sku.status === 'candidate') return true;
  return sku.demand?.source === 'returning' && sku.status !== 'phasing_out';
}
