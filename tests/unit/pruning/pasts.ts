import { NOTHING_SOLD, type SkuPast, type SoldSums } from '#shared/domain/pruning/facts';

/** The day as of which these tests look. */
export const asOf = '2026-06-30';

/** Yuan as Money. */
export const yuan = (amount: number) => Math.round(amount * 10_000);

/** Sums of so many pieces sold on so many days at 10 yuan with 4 yuan profit. */
export function sold(pieces: number, days = pieces, tickets: number | null = pieces): SoldSums {
  const qty = pieces * 1000;
  return {
    qty,
    netSales: yuan(10 * pieces),
    grossProfit: yuan(4 * pieces),
    sellingDays: days,
    tickets,
  };
}

/** An old, unremarkable SKU: one piece a week at 10 yuan, cost 6, 12 pieces in stock. */
export function aPast(other: Partial<SkuPast> = {}): SkuPast {
  return {
    skuId: 1,
    name: 'Plum vinegar',
    categoryId: 7,
    category: 'Vinegar',
    firstSale: '2024-01-05',
    lastSale: '2026-06-27',
    introducedOn: '2024-01-01',
    trialUntil: null,
    mustKeep: false,
    weeks4: sold(4),
    weeks8: sold(8),
    weeks13: sold(13),
    weeks52: sold(52),
    season: null,
    weekly: { weeks: 52, mean: 1, variance: 1.2 },
    weeklyRate: 1,
    silence: { days: 3, inStockDays: 3 },
    stock: { qty: 12_000, openingQty: 5_000, receivedQty: 20_000, oldestOn: '2026-05-01' },
    lots: [],
    price: yuan(10),
    cost: yuan(6),
    facings: 1,
    weighed: false,
    promotion: null,
    keptByHand: null,
    acceptsReturns: false,
    ...other,
  };
}

/** The same without a sale for a quarter. */
export function aSilentPast(other: Partial<SkuPast> = {}): SkuPast {
  return aPast({
    lastSale: '2026-03-20',
    weeks4: NOTHING_SOLD,
    weeks8: NOTHING_SOLD,
    weeks13: NOTHING_SOLD,
    weeks52: sold(6),
    weeklyRate: 0,
    silence: { days: 102, inStockDays: 102 },
    ...other,
  });
}
