import { describe, expect, test } from 'vitest';
import {
  emptyUse,
  roomsWithBelow,
  roomToday,
  type ShelfUse,
  stapleShareOf,
  sumsWithBelow,
  usedShare,
} from '#shared/domain/shelves/shelf-use';

const use = (said: Partial<ShelfUse>): ShelfUse => ({ ...emptyUse, ...said });
const metres = (length: number) => ({ shelfLengthCm: length * 100, facings: null });
const faces = (facings: number) => ({ shelfLengthCm: null, facings });
const none = { shelfLengthCm: null, facings: null };

describe('how full a shelf is', () => {
  test.each([
    ['by length', metres(2), use({ skus: 3, lengthCm: 150 }), 0.75],
    ['over-full', metres(2), use({ skus: 3, lengthCm: 300 }), 1.5],
    ['by facings', faces(10), use({ skus: 3, facings: 4 }), 0.4],
    ['empty', metres(2), use({}), 0],
    ['without a room', none, use({ skus: 3, lengthCm: 150 }), null],
    ['with a room of nothing', metres(0), use({ skus: 3, lengthCm: 150 }), null],
    ['with no width known', metres(2), use({ skus: 3, withoutWidth: 3 }), null],
    ['with no facings known', faces(9), use({ skus: 3, withoutFacings: 3 }), null],
    [
      'where both rooms are told the length counts',
      { ...metres(2), facings: 1 },
      use({ skus: 1, facings: 9, lengthCm: 100 }),
      0.5,
    ],
  ])('%s', (_, room, standing, expected) => {
    expect(usedShare(room, standing)).toBe(expected);
  });
});

describe('the room of today', () => {
  test('counts one facing for a SKU of which nobody has said it', () => {
    expect(roomToday(none, use({ skus: 5, facings: 7, withoutFacings: 2 }))).toBe(9);
  });
  test('is not offered where a room is set, or nothing stands', () => {
    expect(roomToday(metres(1), use({ skus: 5, facings: 7 }))).toBeNull();
    expect(roomToday(faces(3), use({ skus: 5, facings: 7 }))).toBeNull();
    expect(roomToday(none, use({}))).toBeNull();
  });
});

describe('a department', () => {
  const rows = (rooms: readonly { shelfLengthCm: number | null; facings: number | null }[]) =>
    rooms.map((room, at) => ({ id: at + 1, parentId: at === 0 ? null : 1, ...room }));
  const standing = new Map([
    [2, use({ skus: 2, facings: 3, staple: 2, specialty: 1, weeklySales: 100 })],
    [3, use({ skus: 1, facings: 4, weeklySales: 50 })],
  ]);

  test('sums what stands below it', () => {
    const all = sumsWithBelow(rows([none, none, none]), standing);
    expect(all.get(1)).toMatchObject({ skus: 3, facings: 7, weeklySales: 150 });
    expect(stapleShareOf(all.get(1) ?? emptyUse)).toBeCloseTo(2 / 3);
  });

  test.each([
    ['has the room of its shelves', [none, metres(2), metres(3)], metres(5)],
    ['has their facings', [none, faces(2), faces(3)], faces(5)],
    ['has none where units differ', [none, metres(2), faces(3)], none],
    ['has none where one shelf lacks its room', [none, metres(2), none], none],
    ['has its own where it is told', [metres(9), metres(2), none], metres(9)],
    ['does not mind an empty category without room', [none, metres(2), metres(3), none], metres(5)],
  ])('%s', (_, rooms, expected) => {
    expect(roomsWithBelow(rows(rooms), standing).get(1)).toEqual(expected);
  });
});
