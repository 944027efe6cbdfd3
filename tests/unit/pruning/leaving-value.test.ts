import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavingValue, profitEstimate } from '#shared/domain/pruning/leaving';
import { roomOf, roomValue } from '#shared/domain/pruning/room';
import { aPast, sold, yuan } from './pasts';

describe('what leaving loses', () => {
  it('is GP·(1 − τ) + halo − space − cash', () => {
    const value = leavingValue({
      profit: { point: yuan(10), low: yuan(4), high: yuan(18) },
      tau: 0.4,
      halo: yuan(1),
      space: yuan(2),
      stockValue: yuan(520),
    });
    expect(value).toEqual({
      net: { point: yuan(3.8), low: yuan(0.2), high: yuan(8.6) },
      profitLost: yuan(6),
      halo: yuan(1),
      spaceFreed: yuan(2),
      cashFreed: yuan(1.2),
    });
  });

  it('frees no cash where stock is unknown or below zero', () => {
    const base = { profit: profitEstimate(0, 0), tau: 0.4, halo: 0, space: 0 };
    expect(leavingValue({ ...base, stockValue: null }).cashFreed).toBe(0);
    expect(leavingValue({ ...base, stockValue: -5 }).cashFreed).toBe(0);
  });

  it('falls as others take over more and as more stock is tied up, and keeps its order', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.nat(1e6), fc.nat(1e6), (a, b, mean, stock) => {
        const value = (tau: number, stockValue: number) =>
          leavingValue({
            profit: profitEstimate(mean, mean ** 2),
            tau,
            halo: 0,
            space: 0,
            stockValue,
          }).net;
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(value(more, stock).point).toBeLessThanOrEqual(value(less, stock).point);
        expect(value(less, stock).point).toBeLessThanOrEqual(value(less, 0).point);
        expect(value(less, stock).low).toBeLessThanOrEqual(value(less, stock).high);
      }),
    );
  });

  it('has a normal interval where a loss is expected', () => {
    const { point, low, high } = profitEstimate(-100, 400);
    expect([point, low, high].map(Math.round)).toEqual([-100, -126, -74]);
  });
});

describe('what room is worth', () => {
  const earning = (pieces: number, facings: number | null, categoryId = 7) =>
    aPast({ weeks13: sold(pieces), facings, categoryId });

  it('is facings × median profit of a facing in the category × space elasticity', () => {
    const shelf = [13, 26, 39, 52, 65].map((pieces) => earning(pieces, 2));
    const room = roomOf(shelf);
    expect(room.perFacing.get(7)).toBe(yuan(6));
    expect(roomValue(earning(0, 3), room)).toBeCloseTo(yuan(3 * 6 * 0.17), 6);
  });

  it('takes the whole shop where a category has fewer than five selling SKUs', () => {
    const room = roomOf([earning(13, 1, 1), earning(39, 1, 2), earning(0, 1, 1)]);
    expect(room.perFacing.size).toBe(0);
    expect(room.shop).toBe(yuan(8));
  });

  it('counts unknown facings as one', () => {
    const room = { perFacing: new Map(), shop: yuan(10) };
    expect(roomValue(earning(5, null), room)).toBeCloseTo(yuan(1.7), 6);
  });
});
