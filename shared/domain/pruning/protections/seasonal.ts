import { addDays } from '#shared/domain/calendar/calendar';
import { numberParam } from '#shared/domain/report/sentence';
import type { ProtectionRule } from './look';

/** Share of its best 8 weeks that the season must have brought. */
const LEAST_SHARE = 0.25;
/** How many times the 8 weeks before it: goods that sell all year have no season to wait for. */
const LEAST_RISE = 2;
const HORIZON = 56;

/**
 * Sold in this season last year: the counterpart of the coming 8 weeks brought at least a quarter of
 * its best 8 weeks, and at least twice the 8 weeks before it. The second half keeps a SKU that has
 * faded since from being protected for a year by its former steady sales.
 */
export const protectSeasonal: ProtectionRule = ({ season }, { asOf }) => {
  if (season === null || season.qty <= 0) return null;
  if (season.qty < LEAST_SHARE * season.bestQty) return null;
  if (season.qty < LEAST_RISE * season.qtyBefore) return null;
  const params = {
    from: { as: 'date', date: season.from },
    to: { as: 'date', date: season.to },
    qty: numberParam('qty', season.qty),
    before: numberParam('qty', Math.max(0, season.qtyBefore)),
    best: numberParam('qty', season.bestQty),
  } as const;
  return {
    name: 'seasonal',
    proof: { key: 'slow.proof_seasonal', params },
    until: addDays(asOf, HORIZON),
  };
};
