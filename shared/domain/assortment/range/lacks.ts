/** What a search needs and the shop's data do not say, each with what may be offered instead. */
import type { Lack, ScenarioRules } from '../scenario';
import { meanMargin, usualWidth } from './assumptions';
import type { CategoryTree } from './category-tree';
import type { RangeFacts, SkuFacts } from './facts';
import type { Member } from './member';
import { onShelf } from './on-shelf';
import type { ShelfRoom } from './rooms';

/** Four weeks of sales are the least that a forecast rests on. */
const LEAST_DAYS = 28;
const DAYS_IN_WEEK = 7;
const MOST_EXAMPLES = 3;

export interface LackInput {
  readonly facts: RangeFacts;
  readonly rules: ScenarioRules;
  readonly tree: CategoryTree;
  readonly shelves: readonly ShelfRoom[];
  readonly members: readonly Member[];
}

/** What stops the search first, then what is assumed, then what is only to be known. */
export function lacksOf(input: LackInput): Lack[] {
  const all = [
    ...history(input),
    ...costs(input),
    ...widths(input),
    ...room(input),
    ...emptyCategories(input),
    ...missing(input),
    ...uncounted(input),
    ...trials(input),
  ];
  return (['stops', 'assumed', 'note'] as const).flatMap((weight) =>
    all.filter((lack) => lack.weight === weight),
  );
}

function history({ facts: { daysWithSales } }: LackInput): Lack[] {
  if (daysWithSales >= LEAST_DAYS) return [];
  const weeks = {
    count: Math.floor(daysWithSales / DAYS_IN_WEEK),
    total: LEAST_DAYS / DAYS_IN_WEEK,
  };
  return [{ code: 'history', weight: 'stops', ...weeks, examples: [], offer: null }];
}

/** A value of SKUs: it stops the search where one that the search cannot leave out lacks it. */
function valueLack(
  code: 'costs' | 'widths',
  of: readonly Member[],
  has: (sku: SkuFacts) => boolean,
  { assumed, offer }: { readonly assumed: boolean; readonly offer: number | null },
): Lack[] {
  const lacking = of.filter(({ sku }) => !has(sku));
  if (lacking.length === 0) return [];
  const stops = lacking.some(({ needed }) => needed);
  return [
    {
      code,
      weight: assumed ? 'assumed' : stops ? 'stops' : 'note',
      count: lacking.length,
      total: of.length,
      examples: namesOf(lacking.map(({ sku }) => sku)),
      offer,
    },
  ];
}

function costs({ facts, rules, members }: LackInput): Lack[] {
  return valueLack('costs', members, ({ cost }) => cost !== null, {
    assumed: rules.assume.margin !== null,
    offer: meanMargin(facts.skus),
  });
}

function widths({ facts, rules, members }: LackInput): Lack[] {
  const counting = members.filter(({ widthCounts }) => widthCounts);
  return valueLack('widths', counting, ({ widthCm }) => widthCm !== null, {
    assumed: rules.assume.widthCm !== null,
    offer: usualWidth(facts.skus),
  });
}

function room({ tree, shelves }: LackInput): Lack[] {
  const without = shelves.filter(({ source }) => source === 'today' || source === 'missing');
  if (without.length === 0) return [];
  const missing = without.some(({ source }) => source === 'missing');
  return [
    {
      code: 'room',
      weight: missing ? 'stops' : 'assumed',
      count: without.length,
      total: shelves.length,
      examples: without.slice(0, MOST_EXAMPLES).map(({ categoryId }) => tree.nameOf(categoryId)),
      offer: 'today',
    },
  ];
}

/** Shelves on which nothing stands and nothing could: a search has nothing to put there. */
function emptyCategories({ facts, tree, shelves, members }: LackInput): Lack[] {
  const used = new Set(
    members.flatMap(({ sku }) => tree.upwards(sku.categoryId).map(({ id }) => id)),
  );
  const empty = shelves.filter(({ categoryId }) => !used.has(categoryId));
  // With no SKU anywhere there is nothing to search in.
  const none = members.length === 0;
  if (empty.length === 0 && !none) return [];
  return [
    {
      code: 'empty_category',
      weight: none ? 'stops' : 'note',
      count: none ? facts.categories.length : empty.length,
      total: none ? facts.categories.length : shelves.length,
      examples: (none ? facts.categories.map(({ id }) => id) : empty.map((e) => e.categoryId))
        .slice(0, MOST_EXAMPLES)
        .map((id) => tree.nameOf(id)),
      offer: null,
    },
  ];
}

/** Roles, prices and forecasts: the search goes on, and says what it took instead. */
function missing({ facts, members }: LackInput): Lack[] {
  const shown = members.filter(({ needed }) => needed);
  return [
    ...noteLack('roles', members, ({ role }) => facts.rolesKnown && role === null),
    ...noteLack('prices', members, ({ price }) => price === null),
    ...noteLack('demand', shown, ({ demand }) => facts.demandKnown && demand === null),
  ];
}

function noteLack(
  code: 'roles' | 'prices' | 'demand',
  of: readonly Member[],
  lacks: (sku: SkuFacts) => boolean,
): Lack[] {
  const lacking = of.filter(({ sku }) => lacks(sku)).map(({ sku }) => sku);
  if (lacking.length === 0) return [];
  const counts = { count: lacking.length, total: of.length };
  return [{ code, weight: 'note', ...counts, examples: namesOf(lacking), offer: null }];
}

function uncounted({ facts }: LackInput): Lack[] {
  const carried = facts.skus.map((sku) => ({ sku, by: onShelf(sku).by }));
  const total = carried.filter(({ by }) => by !== 'absent').length;
  const lack = (code: 'facings' | 'unseen', how: 'taken' | 'unseen'): Lack[] => {
    const found = carried.filter(({ by }) => by === how).map(({ sku }) => sku);
    if (found.length === 0) return [];
    const counts = { count: found.length, total };
    return [{ code, weight: 'note', ...counts, examples: namesOf(found), offer: null }];
  };
  return [...lack('facings', 'taken'), ...lack('unseen', 'unseen')];
}

/** What the search leaves on the shelf because it is being tried. */
function trials({ members, rules }: LackInput): Lack[] {
  const dropped = new Set(rules.drop);
  const tried = members.flatMap(({ sku, onTrial }) =>
    onTrial && !dropped.has(sku.id) ? [sku] : [],
  );
  const until = tried
    .map(({ trialUntil }) => trialUntil ?? '')
    .sort()
    .at(-1);
  if (until === undefined) return [];
  const counts = { count: tried.length, total: members.length };
  return [
    { code: 'trial', weight: 'note', ...counts, examples: namesOf(tried), offer: null, until },
  ];
}

function namesOf(skus: readonly SkuFacts[]): string[] {
  return skus.slice(0, MOST_EXAMPLES).map(({ name }) => name);
}
