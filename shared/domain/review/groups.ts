import { addKnown } from '../kpi/sums';
import type { Money } from '../money/money';
import { shownCategories } from '../report/categories';
import type { SentenceParam } from '../report/sentence';
import type { MemberSales, MemberSums, ReviewFacts } from './facts';

/** Most members that a chart or a table shows by name; the rest stands together as "others". */
export const MOST_MEMBERS = 8;

/** A category as it is shown, with all that lies under it; a channel; or a band of prices. */
export interface Group extends MemberSales {
  readonly name: string;
  /** In place of a name that is not the shop's own. */
  readonly label?: SentenceParam;
  /** How many SKUs, where that is told. */
  readonly skus?: number;
}

export interface Grouped {
  /** Largest first. */
  readonly groups: readonly Group[];
  /** Under which group the sales of a category are shown. */
  readonly groupOf: ReadonlyMap<number, number>;
}

/** The categories on the level of the tree that tells something, largest first. */
export function categoryGroups(facts: ReviewFacts): Grouped {
  const groupOf = shownCategories(
    facts.categories,
    facts.categorySales.map(({ id }) => id),
  );
  const names = new Map(facts.categories.map(({ id, name }) => [id, name]));
  const groups = new Map<number, Group>();
  for (const sales of facts.categorySales) {
    const id = groupOf.get(sales.id) ?? sales.id;
    const known = groups.get(id);
    const name = names.get(id) ?? String(id);
    groups.set(id, known === undefined ? { ...sales, id, name } : { ...add(known, sales), name });
  }
  return { groups: bySales([...groups.values()]), groupOf };
}

export function bySales<Row extends Group>(groups: readonly Row[]): Row[] {
  return [...groups].sort((a, b) => b.now.netSales - a.now.netSales || a.id - b.id);
}

/** The largest groups, and all others as one (null where there are none). Their sums are the whole. */
export function topAndOthers(
  groups: readonly Group[],
  most = MOST_MEMBERS,
): { readonly top: readonly Group[]; readonly others: Group | null; readonly count: number } {
  if (groups.length <= most) return { top: groups, others: null, count: 0 };
  const top = groups.slice(0, most - 1);
  const rest = groups.slice(most - 1);
  const others = rest.reduce((sum, group) => ({ ...add(sum, group), name: '' }));
  return { top, others, count: rest.length };
}

export function grossProfit({ cogs, salesWithCost }: MemberSums): Money | null {
  return cogs === null ? null : salesWithCost - cogs;
}

function add(a: MemberSales, b: MemberSales): MemberSales {
  return {
    id: a.id,
    now: addMember(a.now, b.now),
    before: addMember(a.before, b.before),
    earlier: a.earlier + b.earlier,
    yearAgo: addKnown(a.yearAgo, b.yearAgo),
  };
}

export function addMember(a: MemberSums, b: MemberSums): MemberSums {
  return {
    netSales: a.netSales + b.netSales,
    units: a.units + b.units,
    cogs: addKnown(a.cogs, b.cogs),
    salesWithCost: a.salesWithCost + b.salesWithCost,
    tickets: addKnown(a.tickets, b.tickets),
  };
}
