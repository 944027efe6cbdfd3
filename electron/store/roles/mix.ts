import type { Role } from '#shared/domain/assortment/problem';
import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { facedLength, type MixSku, type MixTally, tallyMix } from '#shared/domain/mix/tally';
import { lastSalesDate } from '../derived';
import type { ReadHandle } from '../handle';
import { type RoleSku, readParents, readRoleSkus, readScenes } from './skus';

/** Days whose mean week stands for expected sales: four weeks, so that no weekday weighs more. */
const SALES_DAYS = 28;

/** The mix of the SKUs on the shelf as it stands; sales are those of an average week of the last four. */
export function currentMix(db: ReadHandle): MixTally {
  const last = lastSalesDate(db);
  const sales =
    last === null ? null : salesOf(db, { from: addDays(last, 1 - SALES_DAYS), to: last });
  return mixOf(db, sales, SALES_DAYS / 7);
}

/** The same, with the sales of one week up to a day. */
export function mixOfWeek(db: ReadHandle, monday: BusinessDate, until: BusinessDate): MixTally {
  return mixOf(db, salesOf(db, { from: monday, to: until }), 1);
}

function mixOf(db: ReadHandle, sales: ReadonlyMap<number, number> | null, weeks: number): MixTally {
  const scenes = readScenes(db);
  const shown = readRoleSkus(db).filter((sku) => sku.onShelf);
  return tallyMix(
    shown.map((sku) =>
      mixSku(sku, sku.role, scenes, {
        facings: sku.facings,
        length: facedLength(sku),
        count: 1,
        // Rounded here, so that categories add up to the store.
        sales: sales === null ? null : Math.round((sales.get(sku.id) ?? 0) / weeks),
      }),
    ),
    readParents(db),
  );
}

export function mixSku(
  sku: RoleSku,
  role: Role | null,
  scenes: ReadonlyMap<number, readonly number[]>,
  amounts: MixSku['amounts'],
): MixSku {
  return { categoryId: sku.categoryId, sceneIds: scenes.get(sku.id) ?? [], role, amounts };
}

/** Net sales by SKU; null for days without any. */
function salesOf(db: ReadHandle, range: DateRange): ReadonlyMap<number, number> | null {
  // The plus keeps SQLite on the days of the range; grouped by an index it would read all days.
  const rows = db.all<{ skuId: number; netSales: number }>(
    `SELECT sku_id skuId, sum(net_sales) netSales FROM sales_day_sku
     WHERE business_date BETWEEN @from AND @to GROUP BY +sku_id`,
    { from: range.from, to: range.to },
  );
  return rows.length === 0 ? null : new Map(rows.map((row) => [row.skuId, row.netSales]));
}
