/** From the shop's facts and the rules of the house to the question that the solver is asked. */
import type { AssortmentProblem, Candidate, MixRule, Rules, Shelf } from '../problem';
import type { TransferUsed } from '../result';
import type { RetailDemand } from '../retail-demand';
import type { ScenarioRules } from '../scenario';
import { demandOf, transfersOf } from './demand';
import { grouped } from './grouped';
import type { Look } from './look';
import { type PriceBand, priceBandOf } from './price-bands';
import { type RangeSku, rangeSku } from './range-sku';
import type { ShelfRoom } from './rooms';

/** The question, with what leads back from its answer to the shop. */
export interface RangeProblem {
  readonly look: Look;
  readonly problem: AssortmentProblem;
  readonly demand: RetailDemand;
  /** By candidate of the problem. */
  readonly skus: readonly RangeSku[];
  /** τ of each leaf category among them, in the order of the shop. */
  readonly transfers: readonly TransferUsed[];
}

const MM_PER_CM = 10;

/** To be asked of a look that lacks nothing that stops a search. */
export function buildProblem(look: Look): RangeProblem {
  const { rules, members, shelves } = look;
  const entering = members.flatMap((member) => {
    const sku = rangeSku(member, rules, look);
    return sku === null ? [] : [{ sku, widthCounts: member.widthCounts }];
  });
  const skus = entering.map(({ sku }) => sku);
  const bandOf = priceBands(skus);
  const transfers = transfersOf(look, skus);
  const standing = new Set(skus.map(({ shelf }) => shelf));
  const problem: AssortmentProblem = {
    candidates: entering.map(({ sku, widthCounts }) =>
      candidateOf(look, sku, { priceBand: bandOf(sku), widthCounts }),
    ),
    shelves: shelves.flatMap((shelf) => (standing.has(shelf.categoryId) ? toShelf(shelf) : [])),
    rules: toRules(rules),
  };
  return { look, problem, demand: demandOf(skus, transfers), skus, transfers };
}

function candidateOf(
  { tree }: Look,
  sku: RangeSku,
  { priceBand, widthCounts }: { readonly priceBand: PriceBand; readonly widthCounts: boolean },
): Candidate {
  const { facts, most } = sku;
  // A width that decides nothing may be unknown; the model asks for a number all the same.
  const width = widthCounts ? Math.round((sku.widthCm ?? 0) * MM_PER_CM) : 0;
  return {
    id: facts.id,
    category: sku.shelf,
    within: tree.upwards(facts.categoryId).map(({ id }) => id),
    role: sku.role,
    subcategory: String(facts.categoryId),
    priceBand,
    supplier: facts.supplierId === null ? null : String(facts.supplierId),
    brand: facts.brand === '' ? null : facts.brand,
    widthMm: Math.max(1, width),
    isNew: facts.status === 'candidate',
    facingsToday: sku.facingsToday,
    minFacings: sku.least,
    decision: sku.decision,
    profit: sku.profit.slice(0, most + 1),
    sales: sku.sales.slice(0, most + 1),
  };
}

function priceBands(skus: readonly RangeSku[]): (sku: RangeSku) => PriceBand {
  const bands = new Map(
    [...grouped(skus, ({ shelf }) => shelf)].map(([shelf, standing]) => [
      shelf,
      priceBandOf(standing.map(({ space }) => space.price)),
    ]),
  );
  return ({ shelf, space }) => bands.get(shelf)?.(space.price) ?? 'middle';
}

function toShelf({ categoryId, unit, room }: ShelfRoom): Shelf[] {
  if (room === null) return [];
  return unit === 'length'
    ? [{ category: categoryId, room: { unit, mm: Math.round(room * MM_PER_CM) } }]
    : [{ category: categoryId, room: { unit, count: Math.floor(room) } }];
}

function toRules(rules: ScenarioRules): Rules {
  const { basis, target, tolerance, categoryMix, limits } = rules;
  const { newAtLeast, changesAtMost, leastGain } = rules;
  const ofStore: MixRule[] = target === null ? [] : [{ category: null, basis, target, tolerance }];
  const ofCategories = categoryMix.map(
    ({ categoryId, ...share }): MixRule => ({ category: categoryId, basis, ...share }),
  );
  const coverage = rules.coverage.map(({ categoryId, ...rule }) => ({
    category: categoryId,
    ...rule,
  }));
  const mix = [...ofStore, ...ofCategories];
  return { mix, coverage, limits, newAtLeast, changesAtMost, leastGain };
}
