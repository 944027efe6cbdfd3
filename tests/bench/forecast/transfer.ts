import { type Substitution, substitutionFromHours } from '#shared/domain/demand/substitution';
import { type BenchCase, gauge } from '../harness';
import type { FreshItem } from './freshretail';

const SEED = 1;

/**
 * Mean τ of the categories of the shops, and as peer the same from groups of the same sizes drawn
 * across categories: nothing can move there, so what it shows is the bias of the method.
 */
export function transferCase(shops: ReadonlyMap<string, readonly FreshItem[]>): BenchCase {
  const all = [...shops.values()];
  return gauge({
    name: 'freshretail: mean τ of categories',
    unit: '',
    n: 1,
    warmup: 0,
    better: 'more',
    measure: () => meanOf(all.flatMap((items) => substitutionFromHours(byCategory(items), SEED))),
    peer: {
      name: 'groups across categories',
      measure: () =>
        meanOf(all.flatMap((items) => substitutionFromHours(acrossCategories(items), SEED))),
    },
  });
}

function byCategory(items: readonly FreshItem[]): FreshItem['days'][][] {
  const categories = [...new Set(items.map((item) => item.category))];
  return categories.map((category) =>
    items.filter((item) => item.category === category).map((item) => item.days),
  );
}

/** A large prime steps through the items, so that neighbours in a group are no neighbours on the shelf. */
function acrossCategories(items: readonly FreshItem[]): FreshItem['days'][][] {
  const shuffled = items
    .map((item, index) => ({ item, at: (index * 7_919) % items.length }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item.days);
  let taken = 0;
  return byCategory(items).map((group) => {
    taken += group.length;
    return shuffled.slice(taken - group.length, taken);
  });
}

function meanOf(found: readonly Substitution[]): number {
  const measured = found.filter(({ source }) => source === 'measured');
  return measured.reduce((sum, { tau }) => sum + tau, 0) / measured.length;
}
