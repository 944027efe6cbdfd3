import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ReadHandle, WriteHandle } from './handle';

/** The parts that are computed from the facts and kept (migration 002). */
export type DerivedName = 'roles' | 'demand' | 'forecast_score' | 'slow_movers';

export interface Derived {
  /** Last business date whose facts were read. */
  readonly asOf: BusinessDate;
  /** State of the facts that it was made from. */
  readonly stamp: string;
  readonly computedAt: number;
  readonly detail: unknown;
}

interface DerivedRow {
  as_of: string;
  stamp: string;
  computed_at: number;
  detail: string;
}

/** Null before it was ever computed. */
export function readDerived(db: ReadHandle, name: DerivedName): Derived | null {
  const row = db.get<DerivedRow>('SELECT * FROM derived WHERE name = ?', [name]);
  if (row === undefined) return null;
  return {
    asOf: row.as_of,
    stamp: row.stamp,
    computedAt: row.computed_at,
    detail: JSON.parse(row.detail),
  };
}

export function writeDerived(db: WriteHandle, name: DerivedName, derived: Derived): void {
  const { asOf, stamp, computedAt, detail } = derived;
  db.run(
    `INSERT INTO derived (name, as_of, stamp, computed_at, detail) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET as_of = excluded.as_of, stamp = excluded.stamp,
       computed_at = excluded.computed_at, detail = excluded.detail`,
    [name, asOf, stamp, computedAt, JSON.stringify(detail)],
  );
}

/**
 * State of the facts: another text as soon as a fact of any day has come, gone or changed, a promotion
 * was made, or a SKU has come, gone, or changed in what roles and forecasts rest on (category, status,
 * facings, introduction, must-keep). Sums weighted by the id stand for the rows: two changes that
 * cancel each other out to the unit are not told apart, and nothing worse than a late refresh follows.
 */
export function factsStamp(db: ReadHandle): string {
  const days = db.get<Record<string, string | number>>(
    'SELECT count(*) days, sum(version) versions, max(business_date) last FROM business_day',
  );
  const skus = db.get<Record<string, number>>(
    `SELECT count(*) skus, sum(id * category_id) categories, sum(id * unicode(status)) statuses,
       sum(id * coalesce(facings, -1)) facings, sum(id * must_keep) kept,
       sum(id * coalesce(unixepoch(introduced_on) / 86400, 0)) introduced
     FROM sku`,
  );
  const promotions = db.get<Record<string, number>>(
    'SELECT count(*) goods, max(promotion_id) newest FROM promotion_sku',
  );
  return [days, skus, promotions]
    .flatMap((row) => Object.values(row ?? {}))
    .map((value) => value ?? '')
    .join('/');
}

/** Last business date with sales: what forecasts start after. Null in a store without sales. */
export function lastSalesDate(db: ReadHandle): BusinessDate | null {
  return db.value<string | null>('SELECT max(business_date) FROM sales_day');
}
