import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BasketPacker } from '#shared/domain/pruning/baskets';
import { LEAST_LIFT, LEAST_TOGETHER, partnersOf } from '#shared/domain/pruning/pairs';

function pack(skus: number, tickets: readonly (readonly number[])[]) {
  const packer = new BasketPacker(skus);
  for (const [id, lines] of tickets.entries()) {
    for (const sku of lines) packer.add(id, 1, 12, sku, 1);
  }
  return packer.packed();
}

describe('what is bought together', () => {
  it('counts tickets with both and holds them against chance', () => {
    const together = Array.from({ length: 6 }, () => [0, 1]);
    const apart = Array.from({ length: 14 }, (_, i) => [i < 4 ? 1 : 2]);
    expect(partnersOf(pack(3, [...together, ...apart]), [0]).get(0)).toEqual([
      { sku: 1, together: 6, tickets: 10, lift: (6 * 20) / (6 * 10) },
    ]);
  });

  it('leaves out what is bought by everyone anyway', () => {
    const baskets = pack(2, [...Array.from({ length: 20 }, () => [0, 1]), [1], [1]]);
    expect(partnersOf(baskets, [0]).get(0)).toEqual([]);
  });

  it('agrees with counting every pair of every ticket', () => {
    const ticket = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(ticket, { minLength: 20, maxLength: 120 }), (tickets) => {
        const found = partnersOf(pack(8, tickets), [3], 8).get(3) ?? [];
        const having = (...skus: number[]) =>
          tickets.filter((lines) => skus.every((sku) => lines.includes(sku))).length;
        const expected = [0, 1, 2, 4, 5, 6, 7].filter((sku) => {
          const both = having(3, sku);
          const lift = (both * tickets.length) / (having(3) * having(sku));
          return both >= LEAST_TOGETHER && lift >= LEAST_LIFT;
        });
        expect(found.map(({ sku }) => sku).sort()).toEqual(expected);
        for (const { sku, together } of found) expect(together).toBe(having(3, sku));
      }),
    );
  });
});
