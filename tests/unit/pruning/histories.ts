import type { SalesHistory } from '#shared/domain/pruning/history';
import { openRandom } from '#shared/domain/random';

/** Sales of one SKU: `[day, value]` or `[day, value, tickets]`. */
export type Sold = readonly (readonly [number, number, number?])[];

/** A history of some SKUs over `days` open days. */
export function historyOf(
  days: number,
  skus: readonly Sold[],
  more: Partial<SalesHistory> = {},
): SalesHistory {
  const start = [0];
  for (const sold of skus) start.push((start.at(-1) ?? 0) + sold.length);
  const all = skus.flat();
  return {
    days,
    open: new Uint8Array(days).fill(1),
    start: Int32Array.from(start),
    day: Int32Array.from(all, ([day]) => day),
    value: Float64Array.from(all, ([, value]) => value),
    tickets: Float64Array.from(all, ([, , tickets]) => tickets ?? 1),
    qty: new Float64Array(all.length).fill(1_000),
    ...more,
  };
}

/** A shop of SKUs that sell on a fixed share of days, a third of which stop for good on some day. */
export function randomShop(skus: number, days: number, seed: number): SalesHistory {
  const random = openRandom(seed, 'shop');
  return historyOf(
    days,
    Array.from({ length: skus }, () => {
      const chance = random.between(0.01, 0.3);
      const size = random.between(5, 40);
      const end = random.chance(0.33) ? random.int(1, days) : days;
      const sold: [number, number][] = [];
      for (let day = 0; day < end; day++) {
        if (random.chance(chance)) sold.push([day, size * random.between(0.3, 1.7)]);
      }
      return sold;
    }),
  );
}
