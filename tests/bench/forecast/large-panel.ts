import type { DemandPanel } from '#shared/domain/demand/panel';
import { openRandom } from '#shared/domain/random';

/** A panel of the wanted size, from a seed: rates from one a quarter to thirty a day. */
export function largePanel(skus: number, days: number): DemandPanel {
  const random = openRandom(7, 'large panel');
  const units = new Float32Array(skus * days);
  for (let sku = 0; sku < skus; sku++) {
    const rate = Math.exp(random.between(Math.log(0.01), Math.log(30)));
    for (let day = 0; day < days; day++) {
      units[sku * days + day] =
        rate < 5
          ? random.poisson(rate)
          : Math.max(0, Math.round(rate + Math.sqrt(rate) * random.normal()));
    }
  }
  const group = Int32Array.from({ length: skus }, (_, sku) => sku % 40);
  return { from: '2021-01-01', days, group, units };
}
