/** The figures of a range, of the store and shelf by shelf. */
import { at } from '../options';
import type { Prices } from '../priced';
import type { RoomResult } from '../result';
import type { RangeFigures } from '../scenario';
import { roomWorth } from '../worth';
import type { RangeProblem } from './build-problem';
import { used } from './rooms';
import { stapleShares } from './staple-share';
import type { Facings, Valued } from './valuation';

/** A range with its value. */
export interface ValuedRange {
  readonly facings: Facings;
  readonly valued: Valued;
}

export function figuresOf(range: RangeProblem, of: ValuedRange): RangeFigures {
  return {
    profit: Math.round(of.valued.total),
    sales: Math.round(of.valued.sales.reduce((sum, money) => sum + money, 0)),
    skus: of.facings.filter((count) => count > 0).length,
    facings: of.facings.reduce((sum, count) => sum + count, 0),
    stapleShare: sharesIn(range, of.facings, () => true),
  };
}

/** Sales without what is taken over: as the mix rule on sales counts them. */
function sharesIn(
  { skus }: RangeProblem,
  facings: Facings,
  counts: (index: number) => boolean,
): RangeFigures['stapleShare'] {
  return stapleShares(
    skus.flatMap(({ role, widthCm, sales }, index) => {
      const count = at(facings, index);
      return counts(index) && count > 0
        ? [{ role, facings: count, widthCm, sales: at(sales, count) }]
        : [];
    }),
  );
}

/** Every shelf that takes part, today and in the best range; `prices` are those of the proof. */
export function roomResults(
  range: RangeProblem,
  today: ValuedRange,
  best: ValuedRange,
  prices: Prices,
): RoomResult[] {
  const { skus, problem, look } = range;
  const worth = new Map(roomWorth(problem, prices).map((one) => [one.category, one.worth]));
  const { basis } = look.rules;
  return look.shelves.flatMap(({ categoryId, unit, room }): RoomResult[] => {
    const members = skus.flatMap(({ shelf }, index) => (shelf === categoryId ? [index] : []));
    if (room === null || members.length === 0) return [];
    const standing = new Set(members);
    const sum = ({ valued }: ValuedRange) =>
      Math.round(members.reduce((total, index) => total + at(valued.profit, index), 0));
    const taken = ({ facings }: ValuedRange) =>
      used(
        members.map((index) => ({
          categoryId,
          facingsToday: at(facings, index),
          widthCm: at(skus, index).widthCm,
        })),
        unit,
      );
    const count = ({ facings }: ValuedRange) =>
      members.filter((index) => at(facings, index) > 0).length;
    const share = ({ facings }: ValuedRange) =>
      sharesIn(range, facings, (index) => standing.has(index))[basis];
    return [
      {
        ...{ categoryId, name: look.tree.nameOf(categoryId), unit, room },
        ...{ usedToday: taken(today), used: taken(best) },
        worth: Math.round(worth.get(categoryId) ?? 0),
        ...{ skusToday: count(today), skus: count(best) },
        ...{ profitToday: sum(today), profit: sum(best) },
        ...{ stapleShareToday: share(today), stapleShare: share(best) },
      },
    ];
  });
}
