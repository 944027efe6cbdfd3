import { numberParam } from '#shared/domain/report/sentence';
import { bookValue, type ExitRule } from './case';

/** Thrown away: nothing comes back. */
export const writeOff: ExitRule = ({ past }) => {
  const loss = bookValue(past);
  const params = {
    qty: numberParam('qty', past.stock?.qty ?? 0),
    loss: numberParam('money', loss),
  };
  return {
    kind: 'write_off',
    recovery: 0,
    loss,
    steps: [],
    floorPrice: null,
    endsOn: null,
    withSkuId: null,
    reason: { key: 'slow.proof_exit_write_off', params },
  };
};
