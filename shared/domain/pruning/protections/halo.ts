import { numberParam } from '#shared/domain/report/sentence';
import type { ProtectionRule } from './look';

/**
 * Its tickets are worth more than like tickets, even at the lower bound. The bound is as high as it has
 * to be for nine in ten of all the SKUs that pass to have a halo indeed.
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
