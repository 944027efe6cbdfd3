import { numberParam } from '#shared/domain/report/sentence';
import type { ProtectionRule } from './look';

/**
 * Its tickets are worth more than like tickets, even at the lower 90 % bound. One SKU in ten without
 * any halo passes by chance; that errs on the side of keeping.
 */
export const protectHalo: ProtectionRule = (_, { halo }) => {
  if (halo === null || halo.low <= 0) return null;
  const params = {
    tickets: numberParam('count', halo.tickets),
    more: numberParam('money', halo.mean),
    least: numberParam('money', halo.low),
  };
  return { name: 'halo', proof: { key: 'slow.proof_halo', params }, until: null };
};
