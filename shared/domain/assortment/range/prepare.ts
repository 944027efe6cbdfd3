/** What a search would start from, and what it lacks: shown before it is started. */
import type { Preparation, PreparedRoom } from '../scenario';
import { grouped } from './grouped';
import type { Look } from './look';
import type { Member } from './member';
import { used } from './rooms';
import { stapleShares } from './staple-share';

export function preparationOf({ facts, rules, tree, shelves, members, lacks }: Look): Preparation {
  const byShelf = grouped(members, ({ shelf }) => shelf);
  const shown = members.filter((member) => member.shown.facings > 0);
  const rooms = shelves.map(({ categoryId, unit, room, source }): PreparedRoom => {
    const standing = byShelf.get(categoryId) ?? [];
    return {
      categoryId,
      name: tree.nameOf(categoryId),
      unit,
      room,
      source,
      usedToday: used(standing.map(placeOf), unit, rules.assume.widthCm),
      skus: standing.filter(({ shown }) => shown.facings > 0).length,
      targetStapleShare: tree.get(categoryId)?.targetStapleShare ?? null,
    };
  });
  const rolesKnown = shown.some(({ sku }) => sku.role !== null);
  const shares = rolesKnown ? shown.map(shareEntry(rules.assume.widthCm, facts.demandKnown)) : [];
  return {
    asOf: facts.asOf,
    skus: members.length,
    carried: shown.length,
    candidates: members.length - shown.length,
    lacks,
    rooms,
    mix: stapleShares(shares),
  };
}

function placeOf({ sku, shown }: Member) {
  return { categoryId: sku.categoryId, facingsToday: shown.facings, widthCm: sku.widthCm };
}

function shareEntry(widthCm: number | null, demandKnown: boolean) {
  return ({ sku, shown, role }: Member) => ({
    role,
    facings: shown.facings,
    widthCm: sku.widthCm ?? widthCm,
    // As in the search: what has no price or forecast counts as selling nothing.
    sales: demandKnown ? (sku.price ?? 0) * (sku.demand?.weeklyUnits ?? 0) : null,
  });
}
