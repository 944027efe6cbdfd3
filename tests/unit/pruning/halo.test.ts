import { describe, expect, it } from 'vitest';
import { BasketPacker, type Baskets, ticketsOfSkus, timeOf } from '#shared/domain/pruning/baskets';
import { type Halo, haloPerWeek, halos, LEAST_TICKETS } from '#shared/domain/pruning/halo';
import { openRandom } from '#shared/domain/random';

type Line = readonly [sku: number, value: number];

function pack(skus: number, tickets: readonly (readonly Line[])[], hour = 10): Baskets {
  const packer = new BasketPacker(skus);
  for (const [id, lines] of tickets.entries()) {
    for (const [sku, value] of lines) packer.add(id, 1, hour, sku, value);
  }
  return packer.packed();
}

const times = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

describe('baskets', () => {
  it('add up lines of one SKU in one ticket and keep tickets apart', () => {
    const baskets = pack(3, [
      [
        [0, 5],
        [1, 7],
        [0, 2],
      ],
      [[0, 1]],
    ]);
    expect([...baskets.start]).toEqual([0, 2, 3]);
    expect([...baskets.sku]).toEqual([0, 1, 0]);
    expect([...baskets.value]).toEqual([7, 7, 1]);
    const where = ticketsOfSkus(baskets);
    expect([...where.start]).toEqual([0, 2, 3, 3]);
    expect([...where.ticket]).toEqual([0, 1, 0]);
  });

  it('hold more than one buffer of tickets and lines', () => {
    const baskets = pack(
      5,
      times(5000, (i) => times(4, (sku): Line => [sku, i])),
    );
    expect(baskets.tickets).toBe(5000);
    expect(baskets.sku).toHaveLength(20_000);
    expect(baskets.value[19_999]).toBe(4999);
  });

  it('know weekends and parts of the day', () => {
    expect([timeOf(1, 10), timeOf(5, 11), timeOf(6, 16), timeOf(7, 22)]).toEqual([0, 1, 6, 7]);
  });
});

describe('halo', () => {
  it('holds the rest of its tickets against as many lines of like tickets without it', () => {
    const withIt = times(40, (i): Line[] => [
      [0, 3],
      [1, 100 + (i % 2)],
    ]);
    const without = times(60, (i): Line[] => [
      [1, 60 + 2 * (i % 2)],
      [2, 60 + 2 * (i % 2)],
    ]);
    const [halo] = halos(pack(3, [...withIt, ...without]));
    expect(halo?.tickets).toBe(40);
    expect(halo?.mean).toBeCloseTo(100.5 - 61, 10);
    const own = (0.25 * 40) / 39 / 40;
    const like = (4 * 60) / 59 / 60 / 2 ** 2;
    // All that could be compared have one: nothing has to be made up for.
    expect(halo?.level).toBeCloseTo(0.9, 10);
    expect(halo?.low).toBeCloseTo(39.5 - 1.28155157 * Math.sqrt(own + like), 6);
  });

  it('takes large tickets for what they are: many lines are no halo', () => {
    const random = openRandom(5, 'sizes');
    const packer = new BasketPacker(400);
    for (let id = 0; id < 4000; id++) {
      const lines = 100 + random.int(0, 150);
      const first = lines > 200 && id % 2 === 0 ? 0 : 1;
      for (let sku = 0; sku < lines; sku++) packer.add(id, 1, 12, first + sku, 10);
    }
    expect(Math.abs(halos(packer.packed())[0]?.mean ?? 1)).toBeLessThan(1e-6);
  });

  it('is nothing where it is bought alone', () => {
    const [halo] = halos(
      pack(
        1,
        times(50, (): Line[] => [[0, 9]]),
      ),
    );
    expect(halo).toMatchObject({ compared: 50, mean: 0, low: 0 });
  });

  it('says nothing with few tickets, or without like ones', () => {
    const few = times(LEAST_TICKETS - 1, (): Line[] => [[0, 9]]);
    expect(halos(pack(1, few))).toEqual([null]);
    const unlike = times(50, (): Line[] => [
      [0, 9],
      [1, 9],
    ]);
    expect(halos(pack(2, unlike))).toEqual([null, null]);
  });

  it('compares only with tickets of the same time', () => {
    const packer = new BasketPacker(3);
    for (let id = 0; id < 200; id++) {
      const evening = id < 100;
      const [hour, value] = evening ? [19, 80] : [9, 10];
      packer.add(id, 1, hour, evening && id < 50 ? 0 : 2, value);
      packer.add(id, 1, hour, 1, value);
    }
    expect(halos(packer.packed())[0]?.mean).toBeCloseTo(0, 10);
  });

  /** Tickets whose lines are worth more or less together; `lifted` SKUs come with dearer lines. */
  function market(seed: number, lifted: number): (Halo | null)[] {
    const random = openRandom(seed, 'halo');
    const skus = 400;
    const packer = new BasketPacker(skus);
    for (let id = 0; id < 20_000; id++) {
      const lines = Array.from({ length: random.int(1, 8) }, () => random.int(0, skus - 1));
      const level = Math.exp(0.5 * random.normal()) * (lines.some((sku) => sku < lifted) ? 1.5 : 1);
      const [day, hour] = [random.int(1, 7), random.int(8, 20)];
      for (const sku of lines) packer.add(id, day, hour, sku, 100 * level);
    }
    return halos(packer.packed());
  }
  const passing = (found: readonly (Halo | null)[], from = 0) =>
    found.slice(from).filter((halo) => halo !== null && halo.low > 0).length;

  it('is said of nearly none where none has one, of four hundred SKUs', () => {
    const found = [1, 2, 3, 4, 5].map((seed) => market(seed, 0));
    expect(found[0]?.filter((halo) => halo !== null).length).toBeGreaterThan(390);
    // With a bound of 90 % of each alone it would be about forty in each market.
    expect(found.reduce((sum, one) => sum + passing(one), 0)).toBeLessThanOrEqual(3);
  });

  it('is said of those that have one, and of at most one in ten others with them', () => {
    const found = [1, 2, 3].map((seed) => market(seed, 20));
    const all = found.reduce((sum, one) => sum + passing(one), 0);
    const wrong = found.reduce((sum, one) => sum + passing(one, 20), 0);
    expect(all - wrong).toBeGreaterThan(0.9 * 60);
    expect(wrong / all).toBeLessThan(0.15);
  });

  it('finds the SKU whose buyers fill their baskets', () => {
    const random = openRandom(8, 'halo');
    const packer = new BasketPacker(50);
    for (let id = 0; id < 5000; id++) {
      const special = id % 50 === 0;
      if (special) packer.add(id, 2, 12, 0, 10);
      for (let line = random.int(1, 5); line > 0; line--) {
        packer.add(id, 2, 12, random.int(1, 49), random.between(50, 150) + (special ? 60 : 0));
      }
    }
    const all = halos(packer.packed());
    expect(all[0]?.low).toBeGreaterThan(60);
  });

  it('per week: bound × tickets per week × what others do not take over, never below 0', () => {
    const halo = { tickets: 104, compared: 104, mean: 500, low: 300, level: 0.99 };
    expect(haloPerWeek(halo, 52, 0.4)).toBeCloseTo(300 * 2 * 0.6, 10);
    expect(haloPerWeek({ ...halo, low: -1 }, 52, 0.4)).toBe(0);
    expect(haloPerWeek(null, 52, 0.4)).toBe(0);
  });
});
