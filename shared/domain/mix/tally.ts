import type { Role } from '#shared/domain/assortment/problem';
import type { RoleSplit } from '#shared/domain/kpi/facts';
import { type Basis, bases } from './basis';

/** What one SKU adds to the mix: facings, mm, 1 and Money per week; null where that is not known. */
export interface MixSku {
  readonly categoryId: number;
  readonly sceneIds: readonly number[];
  readonly role: Role | null;
  readonly amounts: Readonly<Record<Basis, number | null>>;
}

/** Split by basis; null where no SKU of the scope has an amount on it. */
export type BasisSplits = Readonly<Record<Basis, RoleSplit | null>>;

export interface MixTally {
  readonly store: BasisSplits;
  readonly categories: ReadonlyMap<number, BasisSplits>;
  readonly scenes: ReadonlyMap<number, BasisSplits>;
}

/** Millimetres of shelf that a SKU's facings take; null where facings or width are not known. */
export function facedLength(sku: {
  readonly facings: number | null;
  readonly widthCm: number | null;
}): number | null {
  const { facings, widthCm } = sku;
  return facings === null || widthCm === null ? null : Math.round(facings * widthCm * 10);
}

type Splits = Record<Basis, { staple: number; specialty: number; withoutRole: number } | null>;

/**
 * Adds the SKUs up: the store, every category (a parent is the sum of its own SKUs and of its
 * children) and every scene (a SKU counts in each of its scenes).
 *
 * @param parentOf the category above each category; null at the top.
 */
export function tallyMix(
  skus: Iterable<MixSku>,
  parentOf: ReadonlyMap<number, number | null>,
): MixTally {
  const store = noSplits();
  const categories = new Map<number, Splits>();
  const scenes = new Map<number, Splits>();
  for (const sku of skus) {
    add(store, sku);
    for (const id of withParents(sku.categoryId, parentOf)) add(entry(categories, id), sku);
    for (const id of sku.sceneIds) add(entry(scenes, id), sku);
  }
  return { store, categories, scenes };
}

/** A category and all above it; a ring, which no store should have, ends where it closes. */
function withParents(
  categoryId: number,
  parentOf: ReadonlyMap<number, number | null>,
): ReadonlySet<number> {
  const line = new Set<number>();
  let id: number | null | undefined = categoryId;
  while (id !== null && id !== undefined && !line.has(id)) {
    line.add(id);
    id = parentOf.get(id);
  }
  return line;
}

function add(splits: Splits, { role, amounts }: MixSku): void {
  for (const basis of bases) {
    const amount = amounts[basis];
    if (amount === null) continue;
    const split = splits[basis] ?? { staple: 0, specialty: 0, withoutRole: 0 };
    split[role ?? 'withoutRole'] += amount;
    splits[basis] = split;
  }
}

function entry(map: Map<number, Splits>, id: number): Splits {
  const known = map.get(id);
  if (known !== undefined) return known;
  const fresh = noSplits();
  map.set(id, fresh);
  return fresh;
}

function noSplits(): Splits {
  return { facings: null, length: null, count: null, sales: null };
}
