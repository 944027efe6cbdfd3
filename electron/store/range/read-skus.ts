import type { DemandFacts, SkuFacts } from '#shared/domain/assortment/range/facts';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { type Money, QTY_SCALE, type Qty } from '#shared/domain/money/money';
import { CARRIED } from '../figures/catalogue';
import { readStock } from '../figures/stock';
import type { ReadHandle } from '../handle';

/** Days of which sales say what is on the shelf and what it sells for. */
const LATELY_DAYS = 28;
/** How far back a price is looked for where nothing nearer says one. */
const PRICE_DAYS = 366;
/** Weeks that expected demand is the mean of. */
const WEEKS_AHEAD = 4;

interface SkuRow extends Omit<SkuFacts, 'mustKeep' | 'price' | 'soldLately' | 'stock' | 'demand'> {
  mustKeep: number;
  listPrice: Money | null;
}

/**
 * The price or cost in force on the last day of sales; of a SKU that had none yet the first one
 * after: a candidate that was entered today is priced from today on.
 */
function amountOf(column: 'price' | 'cost'): string {
  const dated = `SELECT ${column} FROM sku_${column} p WHERE p.sku_id = k.id AND p.from_date`;
  return `coalesce((${dated} <= @asOf ORDER BY p.from_date DESC LIMIT 1),
         (${dated} > @asOf ORDER BY p.from_date LIMIT 1))`;
}

/**
 * SKUs that are carried, candidates, and those that the season brings back. Read set by set: one pass
 * each over catalogue, lately sold, stock and forecasts.
 */
export function readRangeSkus(db: ReadHandle, asOf: BusinessDate): SkuFacts[] {
  const rows = db.all<SkuRow>(
    `SELECT k.id, k.code, k.name, k.category_id categoryId, k.status, k.trial_until trialUntil, k.supplier_id supplierId,
       (SELECT name FROM supplier s WHERE s.id = k.supplier_id) supplier,
       k.brand, k.role, k.width_cm widthCm, k.facings, k.min_facings minFacings,
       k.max_facings maxFacings, k.must_keep mustKeep, coalesce(k.loss_rate, c.loss_rate, 0) lossRate,
       ${amountOf('price')} listPrice, ${amountOf('cost')} cost
     FROM sku k JOIN category c ON c.id = k.category_id
     WHERE k.status IN ${CARRIED} OR k.status = 'candidate'
       OR (k.status = 'delisted' AND EXISTS (
         SELECT 1 FROM demand_forecast f WHERE f.sku_id = k.id AND f.source = 'returning'))
     ORDER BY k.id`,
    { asOf },
  );
  const lately = soldSince(db, addDays(asOf, 1 - LATELY_DAYS), asOf);
  const stock = new Map(readStock(db, asOf).map((row) => [row.skuId, row.qty]));
  const demand = readDemand(db);
  // Written out: objects of one shape are read many times as fast as copies of rows.
  return rows.map((row): SkuFacts => {
    const { id } = row;
    const sold = lately.get(id);
    return {
      id,
      code: row.code,
      name: row.name,
      categoryId: row.categoryId,
      status: row.status,
      trialUntil: row.trialUntil,
      supplierId: row.supplierId,
      supplier: row.supplier,
      brand: row.brand,
      role: row.role,
      widthCm: row.widthCm,
      facings: row.facings,
      minFacings: row.minFacings,
      maxFacings: row.maxFacings,
      mustKeep: row.mustKeep === 1,
      lossRate: row.lossRate,
      price: realised(sold) ?? row.listPrice ?? realised(soldOnce(db, id, asOf)),
      cost: realisedCost(sold) ?? row.cost,
      soldLately: sold !== undefined && sold.qty > 0,
      stock: stock.get(id) ?? null,
      demand: demand.get(id) ?? null,
    };
  });
}

interface Sold {
  readonly qty: Qty;
  readonly netSales: Money;
  /** Cost of what was sold with a known cost, and how much that was. */
  readonly cogs: Money | null;
  readonly qtyWithCost: Qty;
}

function realised(sold: Pick<Sold, 'qty' | 'netSales'> | undefined): Money | null {
  return sold === undefined ? null : perUnit(sold.netSales, sold.qty);
}

/**
 * Of the same days as the price: where both move from day to day, as with fresh goods, the cost of
 * one day against the price of four weeks would make margins that never were.
 */
function realisedCost(sold: Sold | undefined): Money | null {
  return sold === undefined ? null : perUnit(sold.cogs ?? 0, sold.qtyWithCost);
}

function perUnit(amount: Money, qty: Qty): Money | null {
  return amount > 0 && qty > 0 ? Math.round((amount * QTY_SCALE) / qty) : null;
}

function soldSince(
  db: ReadHandle,
  from: BusinessDate,
  to: BusinessDate,
): ReadonlyMap<number, Sold> {
  // The plus keeps SQLite on the days of the range; grouped by an index it would read all days.
  const rows = db.all<Sold & { skuId: number }>(
    `SELECT sku_id skuId, sum(qty) qty, sum(net_sales) netSales, sum(cogs) cogs,
       sum(iif(cogs IS NULL, 0, qty)) qtyWithCost
     FROM sales_day_sku WHERE business_date BETWEEN @from AND @to GROUP BY +sku_id`,
    { from, to },
  );
  return new Map(rows.map((row) => [row.skuId, row]));
}

/** Only asked of the few that were not sold lately and have no list price. */
function soldOnce(
  db: ReadHandle,
  skuId: number,
  asOf: BusinessDate,
): Pick<Sold, 'qty' | 'netSales'> | undefined {
  return db.get(
    `SELECT coalesce(sum(qty), 0) qty, coalesce(sum(net_sales), 0) netSales FROM sales_day_sku
     WHERE sku_id = @skuId AND business_date BETWEEN @from AND @asOf`,
    { skuId, from: addDays(asOf, 1 - PRICE_DAYS), asOf },
  );
}

interface ForecastRow {
  skuId: number;
  source: DemandFacts['source'];
  perDay: number;
  factors: string;
  weekVariance: number;
  growth: number;
}

function readDemand(db: ReadHandle): ReadonlyMap<number, DemandFacts> {
  const rows = db.all<ForecastRow>(
    `SELECT sku_id skuId, source, per_day perDay, factors, week_variance weekVariance, growth
     FROM demand_forecast`,
  );
  return new Map(
    rows.map(({ skuId, source, perDay, factors, weekVariance, growth }) => [
      skuId,
      {
        source,
        // Four weeks have each weekday equally often.
        weeklyUnits: perDay * sumOf(factors),
        variance: (weekVariance * WEEKS_AHEAD ** growth) / WEEKS_AHEAD ** 2,
      },
    ]),
  );
}

function sumOf(factors: string): number {
  const list: unknown = JSON.parse(factors);
  if (!Array.isArray(list)) return 7;
  return list.reduce((sum: number, factor) => sum + Number(factor), 0);
}
