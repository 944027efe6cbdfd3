/** A made-up store for measuring the optimiser: any size, from a seed. */
import type { AssortmentProblem, Candidate } from '#shared/domain/assortment/problem';
import { MONEY_SCALE } from '#shared/domain/money/money';
import { openRandom, type Random } from '#shared/domain/random';

const CATEGORIES = 20;
const MOST_FACINGS = 4;
/** Room for this share of all candidates with one facing each, so that about half is carried. */
const ROOM = 0.7;

/**
 * 20 categories, up to 4 facings, staples 70 ± 2 % of facings where 60 % of the candidates are
 * staples that earn less per facing: the mix rule binds. Widths are whole millimetres.
 */
export function storeOf(skus: number, seed: number): AssortmentProblem {
  const random = openRandom(seed, `assortment of ${skus}`);
  const candidates = Array.from({ length: skus }, (_, id) => candidate(id, random));
  const shelves = Array.from({ length: CATEGORIES }, (_, category) => {
    const widths = candidates.filter((sku) => sku.category === category);
    const mm = Math.round(ROOM * widths.reduce((sum, { widthMm }) => sum + widthMm, 0));
    return { category, room: { unit: 'length' as const, mm } };
  });
  return {
    candidates,
    shelves,
    rules: {
      mix: [{ category: null, basis: 'facings', target: 0.7, tolerance: 0.02 }],
      coverage: [],
      limits: [],
      newAtLeast: 0,
      changesAtMost: null,
      leastGain: 0,
    },
  };
}

function candidate(id: number, random: Random): Candidate {
  const staple = random.chance(0.6);
  const price = Math.exp(2.2 + 0.6 * random.normal());
  const margin = staple ? random.between(0.12, 0.24) : random.between(0.25, 0.5);
  const units = Math.exp(1.6 + 0.9 * random.normal()) * (staple ? 1.4 : 0.8);
  const elasticity = staple ? random.between(0.12, 0.2) : random.between(0.15, 0.35);
  const upkeep = 0.05 + 0.004 * price;
  const facingsToday = random.int(0, 2);
  const curve = (perUnit: number, perFacing: number) =>
    Array.from({ length: MOST_FACINGS + 1 }, (_, facings) => {
      const gross = perUnit * units * (facings / Math.max(1, facingsToday)) ** elasticity;
      return facings === 0 ? 0 : Math.round((gross - perFacing * facings) * MONEY_SCALE);
    });
  return {
    id,
    category: id % CATEGORIES,
    role: staple ? 'staple' : 'specialty',
    subcategory: `need ${random.int(1, 6)}`,
    priceBand: `band ${random.int(1, 3)}`,
    supplier: `supplier ${random.int(1, 40)}`,
    brand: `brand ${random.int(1, 80)}`,
    widthMm: random.int(40, 240),
    isNew: random.chance(0.1),
    facingsToday,
    minFacings: 1,
    decision: 'free',
    profit: curve(price * margin, upkeep),
    sales: curve(price, 0),
  };
}
