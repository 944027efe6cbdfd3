import { describe, expect, it } from 'vitest';
import { type Judged, slowClass, worstFirst } from '#shared/domain/pruning/classify';

const judged = (
  net: [low: number, point: number, high: number],
  silent: number | null,
  weeklyUnits = 0.5,
  other: Partial<Judged> = {},
): Judged => ({
  evidence: { silentInStockDays: silent, daysSinceSale: silent, weeklyUnits },
  leaving: { net: { low: net[0], point: net[1], high: net[2] } },
  protections: [],
  silentDays: silent ?? 0,
  ...other,
});

describe('classes of slow movers', () => {
  it.each([
    ['worth its place', judged([1, 2, 3], 2), null],
    ['worth its place though silent', judged([1, 2, 3], 200), null],
    ['gains by expectation, may yet lose', judged([-3, -1, 2], 5), 'watch'],
    ['gains for sure', judged([-3, -2, -1], 5), 'slow'],
    ['gains for sure, but sells every week', judged([-3, -2, -1], 0, 1), 'watch'],
    ['may lose, but silent for four weeks', judged([-3, -1, 2], 28), 'slow'],
    ['gains for sure and hardly sells', judged([-3, -2, -1], 5, 0.09), 'dead'],
    ['silent for a quarter', judged([-3, -1, 2], 91), 'dead'],
    ['nothing to lose or gain, silent for a quarter', judged([0, 0, 0], 91), 'dead'],
    ['nothing to lose or gain, not silent', judged([0, 0, 0], 90), null],
  ])('%s', (_, sku, expected) => {
    expect(slowClass(sku)).toBe(expected);
  });

  it('a protected SKU has none', () => {
    const kept = {
      name: 'must_keep',
      proof: { key: 'slow.proof_must_keep', params: {} },
      until: null,
    } as const;
    expect(slowClass(judged([-3, -2, -1], 200, 0, { protections: [kept] }))).toBeNull();
  });

  it('without stock days since the last sale count, and since it came for what never sold', () => {
    const evidence = { silentInStockDays: null, daysSinceSale: 95, weeklyUnits: 0.5 };
    expect(slowClass(judged([-3, -1, 2], null, 0.5, { evidence }))).toBe('dead');
    const never = { ...evidence, daysSinceSale: null };
    expect(slowClass(judged([-3, -1, 2], null, 0.5, { evidence: never, silentDays: 120 }))).toBe(
      'dead',
    );
  });

  it('lists the dead first, then by gain', () => {
    const rows = [
      { skuId: 1, class: null, net: -9 },
      { skuId: 2, class: 'watch', net: -5 },
      { skuId: 3, class: 'dead', net: -1 },
      { skuId: 4, class: 'dead', net: -2 },
      { skuId: 5, class: 'slow', net: -8 },
    ] as const;
    expect([...rows].sort(worstFirst).map(({ skuId }) => skuId)).toEqual([4, 3, 5, 2, 1]);
  });
});
