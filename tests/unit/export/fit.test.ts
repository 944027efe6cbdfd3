import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FitBlock, fitRows, usedHeight } from '#electron/io/export/daily/fit';

function block(id: string, wanted: number, least: number): FitBlock {
  return { id, closed: 5, fixed: 8, rowHeight: 4, wanted, least };
}

const anyBlocks = fc
  .array(fc.tuple(fc.nat(20), fc.nat(5)), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.map(([wanted, least], index) => block(String(index), wanted, least)));

describe('rows of a column', () => {
  it('are all there when there is room', () => {
    const blocks = [block('a', 4, 2), block('b', 3, 1)];
    expect([...fitRows(blocks, 100)]).toEqual([
      ['a', 4],
      ['b', 3],
    ]);
  });

  it('are dealt out in turn, the most important block first', () => {
    const blocks = [block('a', 9, 1), block('b', 9, 1)];
    // 2 × 8 fixed and 7 rows of 4.
    expect([...fitRows(blocks, 44)]).toEqual([
      ['a', 4],
      ['b', 3],
    ]);
  });

  it('go from the last block first when not even the least fits', () => {
    const blocks = [block('a', 5, 3), block('b', 5, 3)];
    // a whole with 20, b closed with 5; 4 more would be needed for a row of a, 7 for a row of b.
    expect([...fitRows(blocks, 26)]).toEqual([
      ['a', 3],
      ['b', 0],
    ]);
  });

  it('never take more than the height, and never more than there are', () => {
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 0, max: 300 }), (blocks, spare) => {
        const height = blocks.length * 5 + spare;
        const rows = fitRows(blocks, height);
        expect(usedHeight(blocks, rows)).toBeLessThanOrEqual(height + 1e-6);
        for (const entry of blocks) {
          expect(rows.get(entry.id)).toBeLessThanOrEqual(entry.wanted);
        }
      }),
    );
  });

  it('leave no room in which another row would fit', () => {
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 0, max: 300 }), (blocks, spare) => {
        const height = blocks.length * 5 + spare;
        const rows = fitRows(blocks, height);
        for (const entry of blocks) {
          const now = rows.get(entry.id) ?? 0;
          if (now === entry.wanted) continue;
          const more = new Map(rows).set(entry.id, now + 1);
          expect(usedHeight(blocks, more)).toBeGreaterThan(height);
        }
      }),
    );
  });
});
