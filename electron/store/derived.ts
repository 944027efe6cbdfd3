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
 * State of the facts: another text as soon as a fact of any day has come, gone or changed, or SKUs
 * have come or gone. One look at an index per day of business: cheap enough for a status line.
 */
export function factsStamp(db: ReadHandle): string {
  const days = db.get<{ days: number; versions: number; last: string | null }>(
    'SELECT count(*) days, sum(version) versions, max(business_date) last FROM business_day',
  );
  const skus = db.value<number>('SELECT count(*) FROM sku');
  return [days?.days ?? 0, days?.versions ?? 0, days?.last ?? '', skus].join('/');
}

/** Last business date with sales: what forecasts start after. Null in a store without sales. */
export function lastSalesDate(db: ReadHandle): BusinessDate | null {
  return db.value<string | null>('SELECT max(business_date) FROM sales_day');
}
