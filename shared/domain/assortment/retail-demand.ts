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
import { Need, type NeedMember, type Similarity } from './need';
import { at, type OptionModel } from './options';

/** By item of the model. */
export interface ItemDemand extends NeedMember {
  /** SKUs of the same need are substitutes; it is unique over categories. */
  readonly need: string;
}

export interface RetailDemand {
  readonly items: readonly ItemDemand[];
  readonly similarity: Similarity;
}

/** Starts with the first option of every item. Valuing a change costs as much as its needs are large. */
export function retailOracle(model: OptionModel, demand: RetailDemand): RevenueOracle {
  return new RetailOracle(model, demand);
}

class RetailOracle implements RevenueOracle {
  readonly choice: number[];
  /** By item: its need, and its place among the members. */
  readonly #need: readonly Need[];
  readonly #place: readonly number[];
  /** By item and option: profit of the item itself, without what it takes over today. */
  readonly #own: readonly Float64Array[];
  /** By item and option: 1 where it is carried. */
  readonly #carried: readonly Uint8Array[];
  #value = 0;

  constructor(model: OptionModel, demand: RetailDemand) {
    this.choice = model.items.map(() => 0);
    const needs = needsOf(demand);
    const places = new Map(
      needs.flatMap((need) => need.members.map((member, place) => [member, { need, place }])),
    );
    const placed = demand.items.map((_, item) => {
      const found = places.get(item);
      if (found === undefined) throw new RangeError(`item ${item} has no need`);
      return found;
    });
    this.#need = placed.map(({ need }) => need);
    this.#place = placed.map(({ place }) => place);
    this.#carried = model.items.map(({ options }) =>
      Uint8Array.from(options, ({ facings }) => Number(facings > 0)),
    );
    this.#own = model.items.map(({ options }, item) => {
      const { need, place } = at(placed, item);
      const today = at(need.earnedToday, place);
      return Float64Array.from(options, ({ facings, profit }) =>
        facings === 0 ? profit : profit - today,
      );
    });
    for (const [item, { need, place }] of placed.entries()) {
      if (at(at(this.#carried, item), 0) === 1) need.move(place, 1);
      this.#value += at(at(this.#own, item), 0);
    }
    for (const need of needs) this.#value += need.total();
  }

  value(): number {
    return this.#value;
  }

  valueAfter(change: Change, other: Change | null): number {
    const { item } = change;
    const need = at(this.#need, item);
    const flow = this.#flow(change);
    let value = this.#value + this.#ownGain(change);
    if (other === null) {
      return flow === 0 ? value : value + need.gain(at(this.#place, item), flow, 0, 0);
    }
    value += this.#ownGain(other);
    const otherFlow = this.#flow(other);
    const otherNeed = at(this.#need, other.item);
    const [place, otherPlace] = [at(this.#place, item), at(this.#place, other.item)];
    if (otherNeed === need && (flow !== 0 || otherFlow !== 0)) {
      return value + need.gain(place, flow, otherPlace, otherFlow);
    }
    if (flow !== 0) value += need.gain(place, flow, 0, 0);
    if (otherFlow !== 0) value += otherNeed.gain(otherPlace, otherFlow, 0, 0);
    return value;
  }

  apply(change: Change, other: Change | null): void {
    this.#value = this.valueAfter(change, other);
    for (const made of other === null ? [change] : [change, other]) {
      const flow = this.#flow(made);
      if (flow !== 0) at(this.#need, made.item).move(at(this.#place, made.item), flow);
      this.choice[made.item] = made.option;
    }
  }

  #ownGain({ item, option }: Change): number {
    const own = at(this.#own, item);
    return at(own, option) - at(own, at(this.choice, item));
  }

  /** 1 when the item comes onto the shelf, -1 when it leaves it. */
  #flow({ item, option }: Change): number {
    const carried = at(this.#carried, item);
    return at(carried, option) - at(carried, at(this.choice, item));
  }
}

function needsOf({ items, similarity }: RetailDemand): Need[] {
  const byNeed = new Map<string, number[]>();
  for (const [item, { need }] of items.entries()) {
    const members = byNeed.get(need);
    if (members === undefined) byNeed.set(need, [item]);
    else members.push(item);
  }
  return [...byNeed.values()].map(
    (members) =>
      new Need(
        members,
        members.map((member) => at(items, member)),
        similarity,
      ),
  );
}
