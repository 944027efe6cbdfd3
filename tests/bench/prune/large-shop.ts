import type { SalesHistory } from '#shared/domain/pruning/history';
import { openRandom } from '#shared/domain/random';

/** A made-up shop: SKUs that sell on 2 to 60 % of days, some of which die, over `days` days. */
export function largeShop(skus: number, days: number): SalesHistory {
  const random = openRandom(7, 'large shop');
  const start = [0];
  const day: number[] = [];
  const value: number[] = [];
  for (let sku = 0; sku < skus; sku++) {
    const chance = random.between(0.02, 0.6) ** 2 + 0.01;
    const end = random.chance(0.3) ? random.int(0, days) : days;
    const size = random.between(2, 60);
    for (let at = 0; at < end; at++) {
      if (!random.chance(chance)) continue;
      day.push(at);
      value.push(size * random.between(0.5, 1.5));
    }
    start.push(day.length);
  }
  return {
    days,
    open: new Uint8Array(days).fill(1),
    start: Int32Array.from(start),
    day: Int32Array.from(day),
    value: Float64Array.from(value),
    tickets: new Float64Array(day.length).fill(1),
    qty: new Float64Array(day.length).fill(1_000),
  };
}
