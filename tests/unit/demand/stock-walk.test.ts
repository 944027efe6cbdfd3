import { describe, expect, it } from 'vitest';
import { StockWalk, stockStates } from '#shared/domain/demand/stock-walk';

const { there, out, soldOut, surprise } = stockStates;

interface Day {
  readonly count?: number;
  readonly move?: number;
  readonly sold?: number;
}

/** States of the days of one SKU. */
function walked(days: readonly Day[]): number[] {
  const walk = new StockWalk(1);
  return days.map(({ count, move, sold = 0 }, day) => {
    if (count !== undefined) walk.count(0, count);
    if (move !== undefined) walk.move(0, move);
    return walk.close(0, day, sold);
  });
}

describe('what stock says about a day', () => {
  it.each<[string, readonly Day[], readonly number[]]>([
    ['is there while no stock is known', [{ sold: 3 }, {}], [there, there]],
    [
      'is out from the day after it sold out',
      [{ count: 3 }, { sold: 3 }, {}],
      [there, soldOut, out],
    ],
    [
      'is back with a delivery',
      [{ count: 0 }, {}, { move: 5 }, { sold: 2 }],
      [out, out, there, there],
    ],
    ['is out all day when the last one is written off', [{ count: 2 }, { move: -2 }], [there, out]],
    ['is out on a day that ends with a count of none', [{ count: 4 }, { count: 0 }], [there, out]],
    [
      'sold out when some were sold and none was counted',
      [{ count: 9 }, { sold: 2, count: 0 }],
      [there, soldOut],
    ],
    ['is out although it took something back', [{ count: 0 }, { sold: -1, move: 0 }], [out, out]],
    [
      'surprises where it sells more than the books have, and is there from then on',
      [{ count: 1 }, { sold: 3 }, {}, {}],
      [there, surprise, there, there],
    ],
    ['is there while the books are below none', [{ count: -4 }, {}], [there, there]],
    ['is known again after the next count', [{ count: -4 }, { count: 0 }, {}], [there, out, out]],
  ])('a SKU %s', (_, days, states) => {
    expect(walked(days)).toEqual(states);
  });

  it('forgets a count after five weeks', () => {
    const states = walked([{ count: 0 }, ...Array.from({ length: 40 }, () => ({}))]);
    expect(states.filter((state) => state === out)).toHaveLength(36);
    expect(states.at(-1)).toBe(there);
  });
});
