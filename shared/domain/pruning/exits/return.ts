import { numberParam } from '#shared/domain/report/sentence';
import { bookValue, type ExitRule, unitsInStock } from './case';

/** Share of the cost that packing and sending back eats (ours). */
export const RETURN_HANDLING = 0.1;

/** Back to a supplier who takes goods back: cost less handling. */
export const returnToSupplier: ExitRule = ({ past }) => {
  if (!past.acceptsReturns || past.cost === null) return null;
  const recovery = Math.round(unitsInStock(past) * past.cost * (1 - RETURN_HANDLING));
  const params = {
    qty: numberParam('qty', past.stock?.qty ?? 0),
    recovery: numberParam('money', recovery),
    share: numberParam('ratio', RETURN_HANDLING),
  };
  return {
    kind: 'return',
    recovery,
    loss: bookValue(past) - recovery,
    steps: [],
    floorPrice: null,
    endsOn: null,
    withSkuId: null,
    reason: { key: 'slow.proof_exit_return', params },
  };
};
