/** What of the shop's facts takes part in a search under these rules, and what they lack for it. */
import type { Lack, ScenarioRules } from '../scenario';
import { CategoryTree } from './category-tree';
import type { RangeFacts } from './facts';
import { lacksOf } from './lacks';
import type { Member } from './member';
import { couldCome, isOnTrial, onShelf } from './on-shelf';
import { roleOrMajority } from './roles';
import { type ShelfRoom, shelfRooms } from './rooms';

export interface Look {
  readonly facts: RangeFacts;
  readonly rules: ScenarioRules;
  readonly tree: CategoryTree;
  readonly shelves: readonly ShelfRoom[];
  readonly members: readonly Member[];
  /** SKUs that the scenario keeps or drops; keeping goes before dropping. */
  readonly kept: ReadonlySet<number>;
  readonly dropped: ReadonlySet<number>;
  readonly lacks: readonly Lack[];
}

export function lookAt(facts: RangeFacts, rules: ScenarioRules): Look {
  const tree = new CategoryTree(facts.categories);
  const kept = new Set(rules.keep);
  const dropped = new Set(rules.drop.filter((id) => !kept.has(id)));
  const roleOf = roleOrMajority(facts.skus);
  const chosen = facts.skus.flatMap((sku) => {
    const shown = onShelf(sku);
    const needed = shown.facings > 0 || kept.has(sku.id);
    return needed || (couldCome(sku) && !dropped.has(sku.id)) ? [{ sku, shown, needed }] : [];
  });
  const placed = chosen.map(({ sku, shown }) => ({
    categoryId: sku.categoryId,
    facingsToday: shown.facings,
    widthCm: sku.widthCm,
  }));
  const { shelves, shelfOf } = shelfRooms(tree, placed, rules);
  const widthCounts = countsWidths(shelves, rules);
  const members = chosen.map(({ sku, shown, needed }): Member => {
    const shelf = shelfOf(sku.categoryId);
    const onTrial = shown.facings > 0 && isOnTrial(sku, facts.asOf);
    const role = roleOf(sku);
    return { sku, shown, needed, onTrial, shelf, role, widthCounts: widthCounts(shelf) };
  });
  const lacks = lacksOf({ facts, rules, tree, shelves, members });
  return { facts, rules, tree, shelves, members, kept, dropped, lacks };
}

function countsWidths(
  shelves: readonly ShelfRoom[],
  { basis, target, categoryMix, limits }: ScenarioRules,
): (shelf: number) => boolean {
  const mixed = target !== null || categoryMix.length > 0;
  if ((mixed && basis === 'length') || limits.some((limit) => limit.basis === 'length')) {
    return () => true;
  }
  const long = new Set(
    shelves.flatMap(({ categoryId, unit }) => (unit === 'length' ? [categoryId] : [])),
  );
  return (shelf) => long.has(shelf);
}
