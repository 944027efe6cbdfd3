/** One SKU on one side: units by which its share is measured, quantity and net sales. */
export interface SkuAmount {
  readonly skuId: number;
  /** Sold by weight: its units must not be added to those of goods sold by the piece. */
  readonly weighed: boolean;
  readonly units: number;
  readonly qty: number;
  readonly netSales: number;
}

/** Change of the average unit price, split: the three sum to it exactly. */
export interface UnitPriceChange {
  readonly price: number;
  readonly weight: number;
  readonly mix: number;
}

/**
 * Splits the change of the average price of a unit (net sales ÷ units over all SKUs) into
 * - price: the same SKUs at other prices per selling unit,
 * - weight: more or less quantity per unit (a pick of weighed goods, which counts as one unit),
 * - mix: other shares of the SKUs in the units.
 *
 * The average is Σ share × unit price; each change is valued at the mean of both sides (Bennet
 * 1920), which leaves no rest. A SKU that is on one side only has no price change: all of it is mix.
 * Null where one side has no positive units.
 */
export function splitUnitPrice(
  from: readonly SkuAmount[],
  to: readonly SkuAmount[],
): UnitPriceChange | null {
  const unitsFrom = totalUnits(from);
  const unitsTo = totalUnits(to);
  if (unitsFrom <= 0 || unitsTo <= 0) return null;
  const before = new Map(from.map((sku) => [sku.skuId, sku]));
  const after = new Map(to.map((sku) => [sku.skuId, sku]));
  const change = { price: 0, weight: 0, mix: 0 };
  for (const skuId of new Set([...before.keys(), ...after.keys()])) {
    const a = before.get(skuId);
    const b = after.get(skuId);
    const shareFrom = (a?.units ?? 0) / unitsFrom;
    const shareTo = (b?.units ?? 0) / unitsTo;
    const valueFrom = (a?.netSales ?? 0) / unitsFrom;
    const valueTo = (b?.netSales ?? 0) / unitsTo;
    if (a === undefined || b === undefined || a.units <= 0 || b.units <= 0) {
      change.mix += valueTo - valueFrom;
      continue;
    }
    const unitPriceFrom = a.netSales / a.units;
    const unitPriceTo = b.netSales / b.units;
    const meanShare = (shareFrom + shareTo) / 2;
    change.mix += ((unitPriceFrom + unitPriceTo) / 2) * (shareTo - shareFrom);
    const [price, weight] = priceAndWeight(a, b);
    change.price += meanShare * price;
    change.weight += meanShare * weight;
  }
  return change;
}

/** Net sales per unit = price per quantity × quantity per unit; the change of each, Bennet again. */
function priceAndWeight(a: SkuAmount, b: SkuAmount): [price: number, weight: number] {
  const unitPriceChange = b.netSales / b.units - a.netSales / a.units;
  if (a.qty <= 0 || b.qty <= 0) return [unitPriceChange, 0];
  const perUnitFrom = a.qty / a.units;
  const perUnitTo = b.qty / b.units;
  const priceFrom = a.netSales / a.qty;
  const priceTo = b.netSales / b.qty;
  const weight = ((priceFrom + priceTo) / 2) * (perUnitTo - perUnitFrom);
  return [unitPriceChange - weight, weight];
}

function totalUnits(skus: readonly SkuAmount[]): number {
  return skus.reduce((sum, sku) => sum + sku.units, 0);
}
