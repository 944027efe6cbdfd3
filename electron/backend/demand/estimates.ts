import { readAttributes, type SkuAttributes } from '#electron/store/demand/attributes';
import type { ForecastRecord } from '#electron/store/demand/forecasts';
import type { ReadHandle } from '#electron/store/handle';
import { priceBandOf } from '#shared/domain/assortment/range/price-bands';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { newSkuEstimator, type SoldSku } from '#shared/domain/demand/new-sku';
import { Z80 } from '#shared/domain/demand/spread';

/** SKUs of a category by whose prices bands are drawn. */
const LEAST_PRICED = 6;

/** What a candidate is measured by: SKUs of its leaf category that sell now. */
export type Selling = ReadonlyMap<number, Pick<ForecastRecord, 'perDay' | 'factors'>>;

/**
 * What the candidates may sell, from the SKUs of their leaf category that share brand, size or price
 * band. A candidate in a category where nothing sells has none.
 * @param selling what sells now, by SKU
 * @param known candidates of which something better is known
 */
export function estimateCandidates(
  db: ReadHandle,
  asOf: BusinessDate,
  selling: Selling,
  known: ReadonlySet<number>,
): ForecastRecord[] {
  const skus = readAttributes(db, asOf);
  const wanted = skus.filter((sku) => sku.candidate && !known.has(sku.id));
  return [...new Set(wanted.map((sku) => sku.categoryId))].flatMap((categoryId) => {
    const brothers = skus.filter((sku) => sku.categoryId === categoryId && selling.has(sku.id));
    const bandOf = bandsOf(brothers);
    const sold = brothers.map(
      (sku): SoldSku => ({
        levels: levelsOf(sku, bandOf),
        perDay: selling.get(sku.id)?.perDay ?? Number.NaN,
      }),
    );
    const estimate = newSkuEstimator(sold, Z80);
    const factors = meanFactors(brothers, selling);
    return wanted
      .filter((sku) => sku.categoryId === categoryId)
      .flatMap((sku): ForecastRecord[] => {
        const found = estimate({ levels: levelsOf(sku, bandOf) });
        if (found === null) return [];
        return [
          {
            skuId: sku.id,
            source: 'estimate',
            demandClass: null,
            method: null,
            perDay: found.perDay,
            factors,
            weekVariance: (7 * found.cv * found.perDay) ** 2,
            // The level is unsure, and with it every day alike.
            growth: 2,
            knownDays: 0,
            outDays: 0,
            promotedDays: 0,
            attributes: found.factors,
          },
        ];
      });
  });
}

function bandsOf(skus: readonly SkuAttributes[]): (sku: SkuAttributes) => string | null {
  const prices = skus.flatMap(({ price }) => (price === null ? [] : [price]));
  if (prices.length < LEAST_PRICED) return () => null;
  const bandOf = priceBandOf(prices);
  return ({ price }) => (price === null ? null : bandOf(price));
}

/** An attribute that is not known has no level, and so no effect. */
function levelsOf(sku: SkuAttributes, bandOf: (sku: SkuAttributes) => string | null) {
  const levels = { brand: sku.brand, spec: sku.spec, price: bandOf(sku) ?? '' };
  return Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== ''));
}

function meanFactors(skus: readonly SkuAttributes[], selling: Selling): number[] {
  return Array.from({ length: 7 }, (_, day) => {
    let sum = 0;
    let whole = 0;
    for (const { id } of skus) {
      const of = selling.get(id);
      sum += (of?.perDay ?? 0) * (of?.factors[day] ?? 1);
      whole += of?.perDay ?? 0;
    }
    return whole > 0 ? sum / whole : 1;
  });
}
