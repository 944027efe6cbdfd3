/** What differs between today's range and another, SKU by SKU, with what stands behind each change. */
import { gammaInterval } from '#shared/domain/demand/spread';
import { at } from '../options';
import type { ChangeKind, Estimate, RangeChange } from '../result';
import type { RangeProblem } from './build-problem';
import type { RangeSku } from './range-sku';
import { type Reasoned, reasonOf } from './reasons';
import type { Facings, Valuation } from './valuation';

/** Normal deviates to each side of an 80 % interval. */
const Z80 = 1.2816;

export interface Compared {
  readonly best: Facings;
  /** The best range that no mix rule binds; null where it is not known. */
  readonly withoutMix: Facings | null;
}

/** Changes by what they gain, largest first. */
export function changesOf(
  range: RangeProblem,
  valuation: Valuation,
  { best, withoutMix }: Compared,
): RangeChange[] {
  const oracle = valuation.oracleAt(best);
  const value = oracle.value();
  const changes = range.skus.flatMap((sku, index): RangeChange[] => {
    const [before, after] = [sku.facingsToday, at(best, index)];
    if (before === after) return [];
    const kind = kindOf(before, after);
    const gain = Math.round(value - oracle.valueAfter({ item: index, option: before }, null));
    const made: Reasoned = {
      index,
      kind,
      after,
      gain,
      // Without the mix rule nobody would touch it.
      onlyForMix: withoutMix !== null && at(withoutMix, index) === before,
    };
    return [
      {
        ...told(range, sku, index),
        ...{ kind, facingsBefore: before, facingsAfter: after, gain },
        weeklyUnits: unitsOf(sku, after === 0 ? before : after),
        reason: reasonOf(range, valuation, best, made),
      },
    ];
  });
  return changes.sort((a, b) => b.gain - a.gain || a.skuId - b.skuId);
}

function told(
  { look, demand }: RangeProblem,
  { facts, role, shelf, source, space }: RangeSku,
  index: number,
) {
  return {
    skuId: facts.id,
    code: facts.code,
    name: facts.name,
    categoryId: shelf,
    category: look.tree.nameOf(shelf),
    role,
    source,
    margin: space.margin,
    transfer: at(demand.items, index).transfer,
  };
}

function kindOf(before: number, after: number): ChangeKind {
  if (before === 0) return 'add';
  if (after === 0) return 'drop';
  return after > before ? 'more' : 'fewer';
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
