import { textParam } from '#shared/domain/report/sentence';
import type { ProtectionRule } from './look';

/** In a promotion that runs on the day. */
export const protectPromotion: ProtectionRule = ({ promotion }) => {
  if (promotion === null) return null;
  const params = {
    name: textParam(promotion.name),
    until: { as: 'date', date: promotion.until },
  } as const;
  return {
    name: 'promotion',
    proof: { key: 'slow.proof_promotion', params },
    until: promotion.until,
  };
};
