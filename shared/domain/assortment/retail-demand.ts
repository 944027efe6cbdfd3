/**
 * Demand with substitution: of a SKU that is not carried, the share τ of its demand moves to carried
 * SKUs of the same need, in proportion to their similarity and their own demand; the rest is lost.
 * τ is known of today's range, where many stand in for one. A range with less to choose from cannot
 * take over as much: each substitute has at most the share that it would have among today's. (Without
 * that the best range would be one dear SKU per need to which all demand is said to move.)
 *
 * What a SKU sells today includes what it takes over from SKUs that are not carried today. That part
 * is taken out once, so the model gives today's range exactly today's profit, and a SKU that is added
 * takes back what its substitutes had from it.
 */
import type { Change, RevenueOracle } from './move-search';
import { at, type Option, type OptionModel } from './options';

/** By item of the model. */
export interface ItemDemand {
  readonly carriedToday: boolean;
  /** D: demand per week when carried, in a unit that all SKUs of a need share: Money, where some are weighed and others counted. */
  readonly weeklyDemand: number;
  /** Money earned per unit of demand. */
  readonly margin: number;
  /** τ: share of the demand that moves to substitutes when the SKU is not carried, 0 … 1. */
  readonly transfer: number;
  /** SKUs of the same need are substitutes; it is unique over categories. */
  readonly need: string;
}

export interface RetailDemand {
  readonly items: readonly ItemDemand[];
  /** How good a substitute item b is for item a: 1 = like any other, 0 = none. */
  readonly similarity: (a: number, b: number) => number;
}

/** One need: its members, and by member what its substitutes weigh now. */
interface Need {
  readonly members: readonly number[];
  /** weights[i][j]: pull of member j on the demand of member i; 0 on the diagonal. */
  readonly weights: readonly Float64Array[];
  /** By member, Σ weights of its substitutes that are carried today. */
  readonly pullToday: Float64Array;
  /** By member, Σ weights of the carried substitutes, and the same times their margins. */
  readonly pull: Float64Array;
  readonly pulledMargin: Float64Array;
}

/** Starts with the first option of every item. Valuing a change costs as much as its needs are large. */
export function retailOracle(model: OptionModel, demand: RetailDemand): RevenueOracle {
  return new RetailOracle(model, demand);
}

class RetailOracle implements RevenueOracle {
  readonly choice: number[];
  readonly #model: OptionModel;
  readonly #items: readonly ItemDemand[];
  readonly #needs: readonly Need[];
  /** By item: its need, and its place among the members. */
  readonly #placeOf: readonly { readonly need: Need; readonly place: number }[];
  readonly #takenOverToday: Float64Array;
  #value = 0;

  constructor(model: OptionModel, demand: RetailDemand) {
    this.#model = model;
    this.#items = demand.items;
    this.choice = model.items.map(() => 0);
    this.#needs = needsOf(demand);
    const places = new Map(
      this.#needs.flatMap((need) =>
        need.members.map((member, place) => [member, { need, place }] as const),
      ),
    );
    this.#placeOf = demand.items.map((_, item) => {
      const found = places.get(item);
      if (found === undefined) throw new RangeError(`item ${item} has no need`);
      return found;
    });
    this.#takenOverToday = takenOverToday(demand, this.#needs);
    for (const item of model.items.keys()) if (this.#carried(item)) this.#weigh(item, 1);
    this.#value = this.#fromScratch();
  }

  value(): number {
    return this.#value;
  }

  valueAfter(change: Change, other: Change | null): number {
    const together = other !== null && this.#needOf(other) === this.#needOf(change);
    const gain = this.#gain(change, together ? other : null);
    return this.#value + gain + (other === null || together ? 0 : this.#gain(other, null));
  }

  apply(change: Change, other: Change | null): void {
    this.#value = this.valueAfter(change, other);
    for (const made of other === null ? [change] : [change, other]) {
      const flow = this.#flow(made);
      if (flow !== 0) this.#weigh(made.item, flow);
      this.choice[made.item] = made.option;
    }
  }

  /** What one or two changes within one need bring. */
  #gain(change: Change, other: Change | null): number {
    const own = this.#ownGain(change) + (other === null ? 0 : this.#ownGain(other));
    const flow = this.#flow(change);
    const otherFlow = other === null ? 0 : this.#flow(other);
    if (flow === 0 && otherFlow === 0) return own;
    const { need, place } = at(this.#placeOf, change.item);
    const otherPlace = other === null ? place : at(this.#placeOf, other.item).place;
    const margin = flow * at(this.#items, change.item).margin;
    const otherMargin = other === null ? 0 : otherFlow * at(this.#items, other.item).margin;
    let moved = 0;
    for (let member = 0; member < need.members.length; member++) {
      const weights = at(need.weights, member);
      const weight = weights[place] ?? 0;
      const otherWeight = weights[otherPlace] ?? 0;
      const pull = at(need.pull, member);
      const pulled = at(need.pulledMargin, member);
      const item = at(need.members, member);
      const was = this.#carried(item);
      const turns = (item === change.item ? flow : 0) + (item === other?.item ? otherFlow : 0);
      const newPull = pull + flow * weight + otherFlow * otherWeight;
      const newPulled = pulled + margin * weight + otherMargin * otherWeight;
      const usual = at(need.pullToday, member);
      if (!was) moved -= this.#takenOver(item, Math.max(usual, pull), pulled);
      if (Number(was) + turns === 0) {
        moved += this.#takenOver(item, Math.max(usual, newPull), newPulled);
      }
    }
    return own + moved;
  }

  /** Profit of the item itself, without what it takes over today. */
  #ownGain({ item, option }: Change): number {
    return this.#own(item, this.#option(item, option)) - this.#own(item, this.#current(item));
  }

  #own(item: number, option: Option): number {
    return option.facings === 0 ? 0 : option.profit - at(this.#takenOverToday, item);
  }

  /** 1 when the item comes onto the shelf, -1 when it leaves it. */
  #flow({ item, option }: Change): number {
    return Number(this.#option(item, option).facings > 0) - Number(this.#carried(item));
  }

  #takenOver(item: number, pull: number, pulledMargin: number): number {
    const { transfer, weeklyDemand } = at(this.#items, item);
    // Below this, what is left of a sum of weights is rounding.
    return pull < 1e-9 ? 0 : (transfer * weeklyDemand * pulledMargin) / pull;
  }

  #weigh(item: number, flow: number): void {
    const { need, place } = at(this.#placeOf, item);
    const { margin } = at(this.#items, item);
    for (let member = 0; member < need.members.length; member++) {
      const weight = flow * (at(need.weights, member)[place] ?? 0);
      need.pull[member] = at(need.pull, member) + weight;
      need.pulledMargin[member] = at(need.pulledMargin, member) + weight * margin;
    }
  }

  #fromScratch(): number {
    let value = 0;
    for (const [item, { need, place }] of this.#placeOf.entries()) {
      value += this.#carried(item)
        ? this.#own(item, this.#current(item))
        : this.#takenOver(
            item,
            Math.max(at(need.pullToday, place), at(need.pull, place)),
            at(need.pulledMargin, place),
          );
    }
    return value;
  }

  #needOf({ item }: Change): Need {
    return at(this.#placeOf, item).need;
  }

  #option(item: number, option: number): Option {
    return at(at(this.#model.items, item).options, option);
  }

  #current(item: number): Option {
    return this.#option(item, at(this.choice, item));
  }

  #carried(item: number): boolean {
    return this.#current(item).facings > 0;
  }
}

function needsOf({ items, similarity }: RetailDemand): Need[] {
  const byNeed = new Map<string, number[]>();
  for (const [item, { need }] of items.entries()) {
    byNeed.set(need, [...(byNeed.get(need) ?? []), item]);
  }
  return [...byNeed.values()].map((members) => {
    const weights = members.map((a) =>
      Float64Array.from(members, (b) =>
        a === b ? 0 : similarity(a, b) * at(items, b).weeklyDemand,
      ),
    );
    return {
      members,
      weights,
      pullToday: Float64Array.from(weights, (row) =>
        row.reduce(
          (sum, weight, other) => sum + (at(items, at(members, other)).carriedToday ? weight : 0),
          0,
        ),
      ),
      pull: new Float64Array(members.length),
      pulledMargin: new Float64Array(members.length),
    };
  });
}

/** By item, Money per week that it earns today with demand of SKUs that are not carried today. */
function takenOverToday({ items }: RetailDemand, needs: readonly Need[]): Float64Array {
  const result = new Float64Array(items.length);
  for (const { members, weights } of needs) {
    for (const [place, absent] of members.entries()) {
      const { carriedToday, transfer, weeklyDemand } = at(items, absent);
      if (carriedToday) continue;
      const pulls = Float64Array.from(at(weights, place), (weight, other) =>
        at(items, at(members, other)).carriedToday ? weight : 0,
      );
      const total = pulls.reduce((sum, pull) => sum + pull, 0);
      if (total === 0) continue;
      for (const [other, pull] of pulls.entries()) {
        const item = at(members, other);
        const units = (transfer * weeklyDemand * pull) / total;
        result[item] = at(result, item) + units * at(items, item).margin;
      }
    }
  }
  return result;
}
