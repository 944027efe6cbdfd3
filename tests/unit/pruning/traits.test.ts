import { describe, expect, it } from 'vitest';
import type { SalesHistory } from '#shared/domain/pruning/history';
import { TRAITS, TraitWalk, traitNames } from '#shared/domain/pruning/traits';
import { historyOf, randomShop, type Sold } from './histories';

function traitsAt(history: SalesHistory, sku: number, steps: readonly number[]) {
  const walk = new TraitWalk(history);
  for (const days of steps) walk.advance(days);
  const cells = new Float64Array(TRAITS);
  walk.write(sku, cells, 0);
  return Object.fromEntries(traitNames.map((name, i) => [name, cells[i] ?? Number.NaN]));
}

const every = (step: number, from: number, to: number): Sold => {
  const sold: [number, number][] = [];
  for (let day = from; day < to; day += step) sold.push([day, 20]);
  return sold;
};

describe('traits of a SKU', () => {
  it('are the same however many stops the walk makes', () => {
    const shop = randomShop(40, 200, 5);
    for (let sku = 0; sku < 40; sku++) {
      if (shop.start[sku] === shop.start[sku + 1]) continue;
      const once = traitsAt(shop, sku, [200]);
      const often = traitsAt(shop, sku, [30, 31, 90, 150, 200]);
      for (const name of traitNames) expect(often[name]).toBeCloseTo(once[name] ?? 0, 8);
    }
  });

  it('do not change with what comes later', () => {
    const early = historyOf(200, [every(5, 0, 100)]);
    const late = historyOf(200, [every(5, 0, 200)]);
    expect(traitsAt(late, 0, [100])).toEqual(traitsAt(early, 0, [100]));
  });

  it('tell silence in trading days since the last sale', () => {
    const traits = traitsAt(historyOf(100, [every(1, 0, 60)]), 0, [100]);
    expect(traits.silence).toBeCloseTo(Math.log(40 + 1));
  });

  it('do not count closed days as silence', () => {
    const open = new Uint8Array(100).fill(1);
    open.fill(0, 60, 90);
    const traits = traitsAt(historyOf(100, [every(1, 0, 60)], { open }), 0, [100]);
    expect(traits.silence).toBeCloseTo(Math.log(10 + 1));
  });

  it('do not count days out of stock as silence, nor against the share of days with a sale', () => {
    const out = {
      start: Int32Array.of(0, 30),
      day: Int32Array.from({ length: 30 }, (_, i) => 70 + i),
    };
    const bare = traitsAt(historyOf(100, [every(1, 0, 60)]), 0, [100]);
    const stocked = traitsAt(historyOf(100, [every(1, 0, 60)], { out }), 0, [50, 100]);
    expect(stocked.silence).toBeCloseTo(Math.log(10 + 1));
    expect(stocked.share40 ?? 0).toBeGreaterThan((bare.share40 ?? 0) + 0.3);
  });

  it('forget faster with a shorter memory', () => {
    const traits = traitsAt(historyOf(120, [every(2, 0, 80)]), 0, [120]);
    expect(traits.share5 ?? 0).toBeLessThan(traits.share20 ?? 0);
    expect(traits.share20 ?? 0).toBeLessThan(traits.share80 ?? 0);
  });

  it('see kin wake up when a word of theirs sells again, but not by the SKU itself', () => {
    const asleep = every(3, 0, 40);
    const awake = [...every(3, 0, 40), ...every(1, 90, 100)];
    const shop = (others: Sold) =>
      historyOf(
        100,
        [
          asleep,
          ...Array.from({ length: 6 }, () => others),
          ...Array.from({ length: 20 }, () => every(2, 0, 100)),
        ],
        {
          kin: {
            groups: 1,
            start: Int32Array.from({ length: 28 }, (_, i) => Math.min(i, 7)),
            group: new Int32Array(7),
          },
        },
      );
    expect(traitsAt(shop(awake), 0, [100]).wakingKin ?? 0).toBeGreaterThan(0.3);
    expect(traitsAt(shop(asleep), 0, [100]).wakingKin).toBe(0);
  });

  it('remember the same weeks of last year once they are known', () => {
    const seasonal: Sold = [...every(1, 21, 60), [380, 20]];
    const steady = historyOf(384, [seasonal, [[0, 1], ...every(1, 20, 60), [380, 20]]]);
    expect(traitsAt(steady, 1, [384]).lastYear ?? -9).toBeCloseTo(Math.log(40.02 / 57));
    expect(traitsAt(steady, 0, [384]).lastYear).toBe(traitsAt(steady, 0, [384]).steady);
  });
});
