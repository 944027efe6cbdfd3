import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { type FindingCode, findingCodes } from '#shared/domain/data-quality/findings';
import { findGaps } from '#shared/domain/data-quality/gaps';
import { isGtin } from '#shared/domain/imports/text';
import type { ReadHandle } from './handle';
import { REPEATED } from './rejects';
import { salesRange } from './sales-range';

export interface FindingRecord {
  readonly code: FindingCode;
  readonly count: number;
  readonly examples: readonly Example[];
}

interface Example {
  readonly name: string;
  readonly detail: string;
}

/** Examples told of a finding. */
const TOLD = 20;
/** Days of sales in which a SKU counts as being sold. */
const RECENT_DAYS = 90;
/** Days of sales in which a carried SKU should have been counted or exported. */
const STOCK_DAYS = 14;
const CARRIED = `('active', 'trial', 'phasing_out')`;

/** Looks for everything that `findingCodes` names; what is not found is left out. */
export function findQuality(db: ReadHandle): FindingRecord[] {
  const { last } = salesRange(db);
  return findingCodes
    .map((code) => ({ code, ...finders[code](db, last) }))
    .filter(({ count }) => count > 0);
}

type Finder = (db: ReadHandle, last: BusinessDate | null) => Omit<FindingRecord, 'code'>;

const finders: Readonly<Record<FindingCode, Finder>> = {
  cost_missing: (db, last) =>
    countAll(
      db.all<Example>(
        `SELECT k.name, k.code detail FROM sku k
         WHERE k.id IN (SELECT DISTINCT sku_id FROM sales_day_sku WHERE business_date > ?)
           AND NOT EXISTS (SELECT 1 FROM sku_cost c WHERE c.sku_id = k.id)
         ORDER BY k.id`,
        [last === null ? '9999' : addDays(last, -RECENT_DAYS)],
      ),
    ),

  price_below_cost: (db, last) =>
    countAll(
      db.all<Example>(
        `SELECT k.name, printf('%.2f < %.2f', p.price / 1e4, c.cost / 1e4) detail
         FROM sku k
         JOIN sku_price p ON p.sku_id = k.id AND p.from_date =
           (SELECT max(from_date) FROM sku_price WHERE sku_id = k.id AND from_date <= @day)
         JOIN sku_cost c ON c.sku_id = k.id AND c.from_date =
           (SELECT max(from_date) FROM sku_cost WHERE sku_id = k.id AND from_date <= @day)
         WHERE p.price < c.cost AND k.status IN ${CARRIED}
         ORDER BY (c.cost - p.price) * 1.0 / c.cost DESC`,
        { day: last ?? '9999' },
      ),
    ),

  days_without_sales: (db) => gapsIn(db),

  rejects_open: (db) =>
    countSum(
      db.all<Example & { rows: number }>(
        `SELECT b.file_name name, count(*) rows, count(*) detail
         FROM import_reject j JOIN import_batch b ON b.id = j.batch_id
         WHERE j.state = 'open' AND b.state = 'booked' AND NOT ${REPEATED}
         GROUP BY b.id ORDER BY rows DESC`,
      ),
    ),

  duplicates_counted: (db) =>
    countSum(
      db.all<Example & { rows: number }>(
        `SELECT file_name name, possible_duplicates rows, possible_duplicates detail
         FROM import_batch
         WHERE state = 'booked' AND possible_duplicates > 0 AND duplicates_dropped = 0
         ORDER BY possible_duplicates DESC`,
      ),
    ),

  unclassified: (db) =>
    countAll(
      db.all<Example>(
        `SELECT k.name, k.code detail FROM category c JOIN sku k ON k.category_id = c.id
         WHERE c.purpose = 'to_be_classified' ORDER BY k.id`,
      ),
    ),

  stock_negative: (db) =>
    countAll(
      db.all<Example>(
        `SELECT k.name, printf('%g', l.qty / 1000.0) detail
         FROM sku k JOIN stock_level l ON l.sku_id = k.id AND l.business_date =
           (SELECT max(business_date) FROM stock_level WHERE sku_id = k.id)
         WHERE l.qty < 0 ORDER BY l.qty`,
      ),
    ),

  stock_missing: (db, last) =>
    last === null
      ? countAll([])
      : countAll(
          db.all<Example>(
            `SELECT k.name, coalesce((SELECT max(business_date) FROM stock_level
                                      WHERE sku_id = k.id), '–') detail
             FROM sku k WHERE k.status IN ${CARRIED}
               AND NOT EXISTS (SELECT 1 FROM stock_level l
                               WHERE l.sku_id = k.id AND l.business_date > ?)
             ORDER BY k.id`,
            [addDays(last, -STOCK_DAYS)],
          ),
        ),

  barcode_wrong: (db) =>
    countAll(
      db
        .all<Example>(
          `SELECT k.name, b.barcode detail FROM sku_barcode b JOIN sku k ON k.id = b.sku_id
           WHERE length(b.barcode) IN (8, 12, 13, 14) AND b.barcode NOT GLOB '*[^0-9]*'
           ORDER BY k.id`,
        )
        .filter(({ detail }) => !isGtin(detail)),
    ),

  name_twice: (db) =>
    countAll(
      db.all<Example>(
        `SELECT trim(name || ' ' || spec) name, group_concat(code, ', ') detail FROM sku
         WHERE status <> 'delisted' AND name <> ''
         GROUP BY lower(trim(name)), lower(trim(spec)) HAVING count(*) > 1
         ORDER BY count(*) DESC, name`,
      ),
    ),

  shelf_missing: (db) =>
    countAll(
      db.all<Example>(
        `SELECT c.name, count(*) detail FROM category c JOIN sku k ON k.category_id = c.id
         WHERE c.purpose = 'goods' AND c.shelf_length_cm IS NULL AND c.facings IS NULL
           AND k.status IN ${CARRIED}
         GROUP BY c.id ORDER BY count(*) DESC`,
      ),
    ),
};

function gapsIn(db: ReadHandle): Omit<FindingRecord, 'code'> {
  const dates = (sql: string) =>
    db.all<{ business_date: BusinessDate }>(sql).map((row) => row.business_date);
  const gaps = findGaps(
    dates('SELECT DISTINCT business_date FROM sales_day'),
    new Set(dates('SELECT business_date FROM business_day WHERE shop_closed = 1')),
  );
  return {
    count: gaps.reduce((sum, { days }) => sum + days, 0),
    examples: gaps.slice(0, TOLD).map(({ from, days }) => ({ name: from, detail: String(days) })),
  };
}

function countAll(rows: readonly Example[]): Omit<FindingRecord, 'code'> {
  return { count: rows.length, examples: tell(rows) };
}

function countSum(rows: readonly (Example & { readonly rows: number })[]) {
  return { count: rows.reduce((sum, row) => sum + row.rows, 0), examples: tell(rows) };
}

function tell(rows: readonly Example[]): Example[] {
  return rows.slice(0, TOLD).map(({ name, detail }) => ({ name, detail: String(detail) }));
}
