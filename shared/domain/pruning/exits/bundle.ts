import { daysBetween } from '#shared/domain/calendar/calendar';
import { numberParam, textParam } from '#shared/domain/report/sentence';
import { bookValue, clearingRate, type ExitRule, unitsInStock, unitsParam } from './case';
import { clearBy } from './clear-by';
import { priceAt, priceResponse } from './price-response';

/** What a bundle gives on the price of the slow part, and how many buyers of the other part take it. */
const REDUCTION = 0.2;
const TAKEN_BY = 0.02;

/**
 * Sold together with a SKU that it is often bought with, 20 % off. Units a week = its own rate at that
 * price + 2 % of the partner's tickets (both ours), for six weeks or until it expires.
 */
export const bundle: ExitRule = ({ past, asOf, partner }) => {
  const endsOn = clearBy(past, asOf);
  const days = daysBetween(asOf, endsOn);
  if (partner === null || past.price === null || past.price <= 0 || days <= 0) return null;
  const price = priceAt(past.price, REDUCTION);
  const weekly =
    clearingRate(past) * priceResponse(past.price, price) + TAKEN_BY * partner.weeklyTickets;
  const units = Math.min(unitsInStock(past), (weekly * days) / 7);
  const recovery = Math.round(price * units);
  const params = {
    partner: textParam(partner.name),
    tickets: numberParam('count', Math.round(partner.weeklyTickets)),
    price: numberParam('money', price),
    end: { as: 'date', date: endsOn },
    units: unitsParam(units),
    of: numberParam('qty', past.stock?.qty ?? 0),
    recovery: numberParam('money', recovery),
  } as const;
  return {
    kind: 'bundle',
    recovery,
    loss: bookValue(past) - recovery,
    steps: [],
    floorPrice: null,
    endsOn,
    withSkuId: partner.skuId,
    reason: { key: 'slow.proof_exit_bundle', params },
  };
};
