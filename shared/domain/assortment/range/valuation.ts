/**
 * What a range earns under the full demand model (see retail-demand.ts), with who takes over what:
 * the same model as the moves are made by, laid open for figures, reasons and intervals.
 */
import type { Money } from '#shared/domain/money/money';
import type { RevenueOracle } from '../move-search';
import { at } from '../options';
import { type RetailDemand, retailOracle } from '../retail-demand';
import type { RangeProblem } from './build-problem';
import { grouped } from './grouped';

/** Facings by candidate of the problem. */
export type Facings = readonly number[];

/** Part of a missing SKU's demand that one substitute takes over. */
export interface Taken {
  /** Index of the candidate. */
  readonly by: number;
  /** Share of the missing SKU's whole demand, 0 … τ. */
  readonly share: number;
}

/** By candidate. */
export interface Valued {
  /** Money per week: of those on the shelf, with what they take over. */
  readonly profit: Float64Array;
  readonly sales: Float64Array;
  readonly total: Money;
}

/** Values ranges of one problem. Prepared once: today's substitution enters every value. */
export class Valuation {
  readonly #range: RangeProblem;
  readonly #needs: readonly (readonly number[])[];
  readonly #needOf: readonly (readonly number[])[];
  /** By candidate, the pull of its substitutes that are on the shelf today. */
  readonly #pullToday: Float64Array;
  /** Money per week that each candidate takes over today from those that are not on the shelf. */
  readonly #takenToday: Float64Array;

  /** Of `eachTaker`, by place in a need. */
  readonly #pulls: Float64Array;
  #oracle: RevenueOracle | null = null;

  constructor(range: RangeProblem) {
    this.#range = range;
    const { items } = range.demand;
    const needs = grouped([...items.keys()], (index) => at(items, index).need);
    this.#needs = [...needs.values()];
    this.#pulls = new Float64Array(Math.max(0, ...this.#needs.map((need) => need.length)));
    this.#needOf = items.map(({ need }) => needs.get(need) ?? []);
    this.#pullToday = pullsToday(range.demand, this.#needs);
    this.#takenToday = this.#takenOver(this.today());
  }

  today(): Facings {
    return this.#range.skus.map(({ facingsToday }) => facingsToday);
  }

  /** Who takes over at least so much from a candidate while it is not there, largest first. */
  takers(missing: number, facings: Facings, least = 0): Taken[] {
    const takers: Taken[] = [];
    this.eachTaker(missing, facings, (by, share) => {
      if (share >= least) takers.push({ by, share });
    });
    return takers.sort((a, b) => b.share - a.share || a.by - b.by);
  }

  /**
   * The same in no order: `share` of the missing SKU's whole demand, 0 … τ. `visit` must not ask for
   * takers itself: all calls share one buffer.
   */
  eachTaker(missing: number, facings: Facings, visit: (by: number, share: number) => void): void {
    const { items, similarity } = this.#range.demand;
    const { transfer } = at(items, missing);
    if (transfer === 0) return;
    const members = at(this.#needOf, missing);
    const pulls = this.#pulls;
    let now = 0;
    for (let place = 0; place < members.length; place++) {
      const other = members[place] ?? missing;
      pulls[place] = 0;
      if (other === missing || (facings[other] ?? 0) === 0) continue;
      pulls[place] = similarity(missing, other) * (items[other]?.weeklyDemand ?? 0);
      now += pulls[place] ?? 0;
    }
    const total = Math.max(at(this.#pullToday, missing), now);
    // As in the search: below this, a sum of pulls is rounding.
    if (total < 1e-9) return;
    for (let place = 0; place < members.length; place++) {
      const pull = pulls[place] ?? 0;
      if (pull > 0) visit(members[place] ?? missing, (transfer * pull) / total);
    }
  }

  value(facings: Facings): Valued {
    const { skus, demand } = this.#range;
    const taken = this.#takenOver(facings);
    const profit = new Float64Array(skus.length);
    const sales = new Float64Array(skus.length);
    let total = 0;
    for (const [index, sku] of skus.entries()) {
      const count = at(facings, index);
      if (count === 0) continue;
      const more = at(taken, index) - at(this.#takenToday, index);
      profit[index] = at(sku.profit, count) + more * at(demand.items, index).margin;
      sales[index] = at(sku.sales, count) + more;
      total += at(profit, index);
    }
    return { profit, sales, total };
  }

  /**
   * For what one changed SKU does to the value, quickly: its options are the numbers of facings. It is
   * the same oracle every time, moved to where it is asked for.
   */
  oracleAt(facings: Facings): RevenueOracle {
    this.#oracle ??= this.#newOracle();
    for (const [item, option] of facings.entries()) {
      if (this.#oracle.choice[item] !== option) this.#oracle.apply({ item, option }, null);
    }
    return this.#oracle;
  }

  #newOracle(): RevenueOracle {
    const { skus, demand } = this.#range;
    const items = skus.map(({ profit }) => ({
      shelf: 0,
      rows: [],
      options: profit.map((money, count) => ({
        facings: count,
        size: 0,
        profit: money,
        amounts: [],
      })),
    }));
    return retailOracle({ items, capacity: [0], rows: [] }, demand);
  }

  #takenOver(facings: Facings): Float64Array {
    const taken = new Float64Array(facings.length);
    for (const need of this.#needs) this.#addTaken(need, facings, taken);
    return taken;
  }

  #addTaken(need: readonly number[], facings: Facings, taken: Float64Array): void {
    const { items } = this.#range.demand;
    for (const missing of need) {
      if (at(facings, missing) > 0) continue;
      const { weeklyDemand } = at(items, missing);
      this.eachTaker(missing, facings, (by, share) => {
        taken[by] = (taken[by] ?? 0) + share * weeklyDemand;
      });
    }
  }
}

/** Read directly: pairs of a long shelf are millions. */
function pullsToday(
  { items, similarity }: RetailDemand,
  needs: readonly (readonly number[])[],
): Float64Array {
  const pulls = new Float64Array(items.length);
  for (const members of needs) {
    for (const other of members) {
      const { carriedToday, weeklyDemand } = at(items, other);
      if (!carriedToday) continue;
      for (const missing of members) {
        if (missing === other) continue;
        pulls[missing] = (pulls[missing] ?? 0) + similarity(missing, other) * weeklyDemand;
      }
    }
  }
  return pulls;
}
