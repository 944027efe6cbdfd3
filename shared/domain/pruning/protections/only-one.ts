import { numberParam, textParam } from '#shared/domain/report/sentence';
import type { ProtectionRule } from './look';

/**
 * The only SKU of its subcategory or of a price band of it. A need that nobody has had in a year is
 * none: what has not sold in 52 weeks is not protected by being alone.
 */
export const protectOnlyOne: ProtectionRule = ({ weeks52, category }, { alone }) => {
  if (alone === null || weeks52.sellingDays === 0) return null;
  const name = { category: textParam(category) };
  if (alone.in === 'subcategory') {
    return { name: 'only_one', proof: { key: 'slow.proof_only_one', params: name }, until: null };
  }
  const params = {
    ...name,
    from: numberParam('money', alone.from),
    to: numberParam('money', alone.to),
  };
  const key = `slow.proof_only_${alone.band}`;
  return { name: 'only_one', proof: { key, params }, until: null };
};
