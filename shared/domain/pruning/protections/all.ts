import type { SkuPast } from '../facts';
import type { Protection, ProtectionName } from '../model';
import { protectByHand } from './by-hand';
import { protectHalo } from './halo';
import type { Look, ProtectionRule } from './look';
import { protectMustKeep } from './must-keep';
import { protectNew } from './new';
import { protectOnlyOne } from './only-one';
import { protectOutOfStock } from './out-of-stock';
import { protectPromotion } from './promotion';
import { protectSeasonal } from './seasonal';

const rules: Readonly<Record<ProtectionName, ProtectionRule>> = {
  new: protectNew,
  out_of_stock: protectOutOfStock,
  seasonal: protectSeasonal,
  halo: protectHalo,
  only_one: protectOnlyOne,
  must_keep: protectMustKeep,
  promotion: protectPromotion,
  by_hand: protectByHand,
};
const inOrder = Object.values(rules);

/** Every protection that holds, in the order of their names. */
export function protectionsOf(past: SkuPast, look: Look): Protection[] {
  const found: Protection[] = [];
  for (const rule of inOrder) {
    const protection = rule(past, look);
    if (protection !== null) found.push(protection);
  }
  return found;
}
