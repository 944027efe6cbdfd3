import { type Money, QTY_SCALE, roundHalfAway } from '#shared/domain/money/money';
import { MAD_TO_SIGMA, median, medianDeviation } from '#shared/domain/statistics/robust';
import type {
  Block,
  NegativeMarginBlock,
  NegativeMarginRow,
  PriceAnomalyBlock,
  PriceAnomalyRow,
} from './daily';
import type { DayIndex } from './day-index';
import type { PriceDayRow } from './facts';
import { need, needHistory } from './needs';

/** Rows that a list shows. */
const ROWS = 10;
/** Days with a sale that a SKU's price band needs. */
const LEAST_PRICE_DAYS = 7;
/** The band around the median: three robust standard deviations, and never narrower than 10 %. */
const BAND_SIGMAS = 3;
const BAND_SHARE = 0.1;

/** SKUs that sold below their cost. */
export function buildNegativeMargin(index: DayIndex): Block<NegativeMarginBlock> {
  const { facts } = index;
  if (!index.hasSales(facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  const sold = [...index.skus(facts.date).values()];
  if (sold.every((row) => row.cogs === null)) return { state: 'missing', needs: [need('costs')] };
  const rows = sold.flatMap((row): NegativeMarginRow[] => {
    if (row.cogs === null || row.qty <= 0 || row.netSales >= row.cogs) return [];
    const { code, name } = index.sku(row.skuId);
    return [
      {
        skuId: row.skuId,
        code,
        name,
        netSales: row.netSales,
        cost: row.cogs,
        grossProfit: row.netSales - row.cogs,
        unitPrice: perUnit(row.netSales, row.qty),
        unitCost: perUnit(row.cogs, row.qty),
      },
    ];
  });
  rows.sort((a, b) => a.grossProfit - b.grossProfit || a.skuId - b.skuId);
  return {
    state: 'ready',
    rows: rows.slice(0, ROWS),
    count: rows.length,
    loss: rows.reduce((sum, row) => sum + row.grossProfit, 0),
  };
}

/**
 * SKUs whose average price of the day lies outside their own band of the 28 days before: median ±
 * the larger of 3 × 1.4826 × MAD and 10 %. Needs seven days with a sale. SKUs in a running promotion
 * are left out; those that weigh most in money come first.
 */
export function buildPriceAnomalies(index: DayIndex): Block<PriceAnomalyBlock> {
  const { facts } = index;
  if (!index.hasSales(facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  if (facts.priceDays < LEAST_PRICE_DAYS) {
    return { state: 'missing', needs: [needHistory(facts.priceDays, LEAST_PRICE_DAYS)] };
  }
  const histories = new Map<number, PriceDayRow[]>();
  for (const row of facts.priceHistory) {
    if (facts.promoted.has(row.skuId)) continue;
    histories.set(row.skuId, [...(histories.get(row.skuId) ?? []), row]);
  }
  const found = [...histories].flatMap(([skuId, history]) => priceAnomaly(index, skuId, history));
  found.sort((a, b) => b.weight - a.weight || a.row.skuId - b.row.skuId);
  return { state: 'ready', rows: found.slice(0, ROWS).map((it) => it.row) };
}

/** At most one, with what the price's distance from the usual one has made of the day's sales. */
function priceAnomaly(
  index: DayIndex,
  skuId: number,
  history: readonly PriceDayRow[],
): { row: PriceAnomalyRow; weight: number }[] {
  const today = history.find((day) => day.date === index.facts.date);
  const price = today === undefined ? null : perUnit(today.amount, today.qty);
  const prices = history.flatMap((day) =>
    day === today ? [] : (perUnit(day.amount, day.qty) ?? []),
  );
  const usual = median(prices);
  const deviation = medianDeviation(prices);
  if (today === undefined || price === null || usual === null || deviation === null) return [];
  if (prices.length < LEAST_PRICE_DAYS) return [];
  const half = Math.max(BAND_SIGMAS * MAD_TO_SIGMA * deviation, BAND_SHARE * usual);
  if (price >= usual - half && price <= usual + half) return [];
  const { code, name } = index.sku(skuId);
  const row = {
    skuId,
    code,
    name,
    price,
    usual: roundHalfAway(usual),
    low: Math.max(0, roundHalfAway(usual - half)),
    high: roundHalfAway(usual + half),
    days: prices.length,
    netSales: index.skus(index.facts.date).get(skuId)?.netSales ?? 0,
  };
  return [{ row, weight: (Math.abs(price - usual) * today.qty) / QTY_SCALE }];
}

/** Price of one selling unit; null where nothing was sold net. */
function perUnit(amount: Money, qty: number): Money | null {
  return qty <= 0 ? null : roundHalfAway((amount * QTY_SCALE) / qty);
}
