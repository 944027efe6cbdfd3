/** The role of SKUs of which nobody knows it. */
import type { Role } from '../problem';
import type { SkuFacts } from './facts';

/** Its own role, else that of most in its category, else of most in the shop, else staple. */
export function roleOrMajority(skus: readonly SkuFacts[]): (sku: SkuFacts) => Role {
  const balance = new Map<number, number>();
  let ofShop = 0;
  for (const { role, categoryId } of skus) {
    const step = role === null ? 0 : role === 'staple' ? 1 : -1;
    balance.set(categoryId, (balance.get(categoryId) ?? 0) + step);
    ofShop += step;
  }
  return ({ role, categoryId }) => {
    if (role !== null) return role;
    const ofCategory = balance.get(categoryId) ?? 0;
    return (ofCategory === 0 ? ofShop : ofCategory) < 0 ? 'specialty' : 'staple';
  };
}
