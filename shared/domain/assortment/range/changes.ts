/** What differs between today's range and another, SKU by SKU, with what stands behind each change. */
import { productOf } from '#shared/domain/catalogue/product';
import { gammaInterval } from '#shared/domain/demand/spread';
import { at } from '../options';
import type { Prices } from '../priced';
import type { ChangeKind, Estimate, RangeChange } from '../result';
import { roomWorth } from '../worth';
import type { RangeProblem } from './build-problem';
import type { RangeSku } from './range-sku';
import { movesAway, type Reasoned, reasonOf } from './reasons';
import type { Facings, Valuation } from './valuation';

/** Normal deviates to each side of an 80 % interval. */
const Z80 = 1.2816;
const MM_PER_METRE = 1_000;

export interface Compared {
  readonly best: Facings;
  /** The best range that no mix rule binds; null where it is not known. */
  readonly withoutMix: Facings | null;
  /** Of the proof: what room is worth. */
  readonly prices: Prices;
}

/** Changes by what they gain, largest first. */
export function changesOf(
  range: RangeProblem,
  valuation: Valuation,
  { best, withoutMix, prices }: Compared,
): RangeChange[] {
  const roomPerFacing = facingWorth(range, prices);
  const soldAs = packetsToday(range);
  const oracle = valuation.oracleAt(best);
  const value = oracle.value();
  const changes = range.skus.flatMap((sku, index): RangeChange[] => {
    const [before, after] = [sku.facingsToday, at(best, index)];
    if (before === after) return [];
    const kind = kindOf(before, after);
    const alone = value - oracle.valueAfter({ item: index, option: before }, null);
    const freed = (before - after) * roomPerFacing(index);
    const transfer = movesAway(valuation, best, index);
    const made: Reasoned = {
      transfer,
      soldAs: soldAs(sku),
      index,
      kind,
      after,
      alone: Math.round(alone),
      room: Math.round(before * roomPerFacing(index)),
      onlyForMix:
        withoutMix !== null && forMix(before, after, at(withoutMix, index), alone + freed),
    };
    return [
      {
        ...told(range, sku),
        ...{ kind, facingsBefore: before, facingsAfter: after, gain: Math.round(alone + freed) },
        transfer,
        weeklyUnits: unitsOf(sku, after === 0 ? before : after),
        reason: reasonOf(range, valuation, best, made),
      },
    ];
  });
  return changes.sort((a, b) => b.gain - a.gain || a.skuId - b.skuId);
}

/** The packet in which the product of a SKU is on the shelf today; null where it is in none. */
function packetsToday({ skus }: RangeProblem): (sku: RangeSku) => string | null {
  const keyOf = ({ facts }: RangeSku) => `${facts.categoryId}/${productOf(facts.name)}`;
  const shown = skus.filter(({ facingsToday }) => facingsToday > 0);
  const packets = new Map(shown.map((sku) => [keyOf(sku), sku.facts.name]));
  return (sku) => packets.get(keyOf(sku)) ?? null;
}

function told({ look }: RangeProblem, { facts, role, shelf, source, space }: RangeSku) {
  return {
    skuId: facts.id,
    code: facts.code,
    name: facts.name,
    categoryId: shelf,
    category: look.tree.nameOf(shelf),
    role,
    source,
    margin: space.margin,
  };
}

/**
 * Without the mix rule nobody would touch it, or would not go as far with what costs more than it
 * brings.
 */
function forMix(before: number, after: number, free: number, gain: number): boolean {
  return free === before || (gain < 0 && (after - before) * (after - free) > 0);
}

function kindOf(before: number, after: number): ChangeKind {
  if (before === 0) return 'add';
  if (after === 0) return 'drop';
  return after > before ? 'more' : 'fewer';
}

/** Money per week that the room of one facing of a candidate is worth on its shelf. */
function facingWorth({ problem }: RangeProblem, prices: Prices): (index: number) => number {
  const worth = new Map(roomWorth(problem, prices).map((one) => [one.category, one]));
  return (index) => {
    const { category, widthMm } = at(problem.candidates, index);
    const of = worth.get(category);
    if (of === undefined) return 0;
    return of.per === 'facing' ? of.worth : (of.worth * widthMm) / MM_PER_METRE;
  };
}

/** Units per week at so many facings. */
function unitsOf({ space, variance }: RangeSku, facings: number): Estimate {
  const factor = (facings / space.facingsAtDemand) ** space.elasticity;
  const interval = gammaInterval(space.weeklyUnits, variance, Z80);
  return {
    point: space.weeklyUnits * factor,
    low: interval.low * factor,
    high: interval.high * factor,
  };
}
