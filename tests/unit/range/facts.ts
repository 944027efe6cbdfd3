/** Facts of small made-up shops, for what a search reads of them. */
import { buildProblem, type RangeProblem } from '#shared/domain/assortment/range/build-problem';
import type { CategoryFacts, RangeFacts, SkuFacts } from '#shared/domain/assortment/range/facts';
import { type Look, lookAt } from '#shared/domain/assortment/range/look';
import { defaultRules, type ScenarioRules } from '#shared/domain/assortment/scenario';

export const yuan = (units: number) => Math.round(units * 10_000);

/** An active staple at 10 yuan that costs 6, on one facing of 10 cm, with ten units a week. */
export function skuOf(given: Partial<SkuFacts> & { readonly id: number }): SkuFacts {
  return {
    code: `s${given.id}`,
    name: `SKU ${given.id}`,
    categoryId: 1,
    status: 'active',
    trialUntil: null,
    supplierId: null,
    supplier: null,
    brand: '',
    role: 'staple',
    widthCm: 10,
    facings: 1,
    minFacings: null,
    maxFacings: null,
    mustKeep: false,
    lossRate: 0,
    price: yuan(10),
    cost: yuan(6),
    soldLately: true,
    stock: null,
    demand: { source: 'forecast', weeklyUnits: 10, variance: 20 },
    ...given,
  };
}

/** A shelf of one metre, but for what is given. */
export function categoryOf(given: Partial<CategoryFacts> & { readonly id: number }): CategoryFacts {
  return {
    parentId: null,
    name: `Category ${given.id}`,
    lengthCm: 100,
    facings: null,
    targetStapleShare: null,
    ...given,
  };
}

export function factsOf(given: Partial<RangeFacts> = {}): RangeFacts {
  return {
    asOf: '2024-01-01',
    daysWithSales: 90,
    rolesKnown: true,
    demandKnown: true,
    skus: [skuOf({ id: 1 }), skuOf({ id: 2, role: 'specialty' })],
    categories: [categoryOf({ id: 1 })],
    transfers: [],
    ...given,
  };
}

/** The house's rules without a mix, but for what is given. */
export function rulesOf(given: Partial<ScenarioRules> = {}): ScenarioRules {
  return { ...defaultRules, target: null, ...given };
}

export function lookOf(facts: Partial<RangeFacts> = {}, rules: Partial<ScenarioRules> = {}): Look {
  return lookAt(factsOf(facts), rulesOf(rules));
}

export function rangeOf(
  facts: Partial<RangeFacts> = {},
  rules: Partial<ScenarioRules> = {},
): RangeProblem {
  return buildProblem(lookOf(facts, rules));
}
