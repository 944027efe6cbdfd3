import type { RangeChange, RangeResult, RoomResult } from '#shared/domain/assortment/result';
import type { RangeFigures } from '#shared/domain/assortment/scenario';
import { numberParam, textParam } from '#shared/domain/report/sentence';
import { goods, shelves, yuan } from './trade';

const names = { 1: ['v1', 'Spinach'], 2: ['v2', 'Peppers'], 3: ['d1', 'Tea'], 4: ['d2', 'Juice'] };

/** A change of one of the goods of the small shop: worth 10 yuan and 7 units a week. */
export function rangeChange(
  skuId: (typeof goods)[keyof typeof goods],
  kind: RangeChange['kind'],
  facingsBefore: number,
  facingsAfter: number,
  said: Partial<RangeChange> = {},
): RangeChange {
  const [code = '', name = ''] = names[skuId];
  const drink = skuId === goods.tea || skuId === goods.juice;
  return {
    skuId,
    code,
    name,
    categoryId: drink ? shelves.drinks : shelves.vegetables,
    category: drink ? 'Drinks' : 'Vegetables',
    role: 'staple',
    kind,
    facingsBefore,
    facingsAfter,
    gain: yuan(10),
    weeklyUnits: { point: 7, low: 5, high: 9 },
    source: 'forecast',
    margin: yuan(2),
    transfer: 0.3,
    reason: {
      key: 'plans.taskTitle',
      params: { shelf: textParam(name), changes: numberParam('money', yuan(10)) },
    },
    ...said,
  };
}

const figures = (profit: number): RangeFigures => ({
  profit: yuan(profit),
  sales: yuan(profit * 3),
  skus: 4,
  facings: 8,
  stapleShare: { facings: 0.7, length: null, count: 0.7, sales: 0.7 },
});

const room = (categoryId: number, name: string, today: number, best: number): RoomResult => ({
  categoryId,
  name,
  unit: 'facings',
  room: 6,
  usedToday: 4,
  used: 6,
  worth: yuan(3),
  skusToday: 2,
  skus: 2,
  profitToday: yuan(today),
  profit: yuan(best),
  stapleShareToday: 0.7,
  stapleShare: 0.7,
});

/** A search of the small shop that found these changes: 385 yuan a week today, 425 with all of them. */
export function rangeResult(changes: readonly RangeChange[]): RangeResult {
  return {
    asOf: '2023-06-18',
    today: figures(385),
    best: figures(425),
    withoutMix: figures(430),
    uplift: { point: yuan(40), low: yuan(25), high: yuan(60) },
    proof: {
      profit: yuan(423),
      bound: yuan(423),
      gap: 0,
      proven: true,
      stopped: false,
      movesGained: yuan(2),
    },
    frontier: [],
    rooms: [
      room(shelves.vegetables, 'Vegetables', 70, 80),
      room(shelves.drinks, 'Drinks', 315, 345),
    ],
    transfers: [],
    lacks: [],
    changes,
    facings: changes.map((one) => [one.skuId, one.facingsBefore, one.facingsAfter]),
  };
}
