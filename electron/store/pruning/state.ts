import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { type Derived, factsStamp, lastSalesDate, readDerived, writeDerived } from '../derived';
import type { ReadHandle, WriteHandle } from '../handle';

/** Rises with the rules, so that a program with others learns and judges anew. */
export const RULE = 4;
/** Days with sales that a judgement needs. */
export const ENOUGH_DAYS = 28;
/** Days back in which they are looked for. */
const LOOK_BACK = 91;
/** Weeks of the past that are judged again, as long as SKUs × weeks do not exceed the second number. */
const PAST_WEEKS = 26;
const MOST_JUDGEMENTS = 60_000;
/** Weeks kept for the chart. */
const KEPT_WEEKS = 156;

/** What is kept of a week beside the classes of its SKUs; shares null where the data do not say. */
export interface WeekNote {
  /** State of the facts that it was made from. */
  readonly stamp: string;
  readonly carried: number;
  readonly activeSkuRate: number | null;
  readonly slowShare: number | null;
  readonly daysOfInventory: number | null;
}

/** What a classification could know, and what it found wrong. */
export interface Knowledge {
  readonly stock: boolean;
  readonly costs: boolean;
  readonly tickets: boolean;
  readonly negativeStock: number;
  readonly neverSold: number;
}

export interface SlowDetail extends Knowledge {
  readonly rule: number;
  /** Value of a usual day's sale, in units of currency; null while nothing ever sold. */
  readonly usualSale: number | null;
  /** By Monday. */
  readonly weeks: Readonly<Record<BusinessDate, WeekNote>>;
}

export interface SlowState extends Omit<Derived, 'detail'> {
  readonly detail: SlowDetail;
}

/** Null before the first classification. */
export function readSlowState(db: ReadHandle): SlowState | null {
  const derived = readDerived(db, 'slow_movers');
  return derived === null ? null : { ...derived, detail: derived.detail as SlowDetail };
}

export function writeSlowState(
  db: WriteHandle,
  state: Omit<SlowState, 'detail'> & { readonly detail: Omit<SlowDetail, 'rule'> },
): void {
  writeDerived(db, 'slow_movers', { ...state, detail: { ...state.detail, rule: RULE } });
}

/** Days with sales among those that a classification would look back over now. */
export function daysForSlowMovers(db: ReadHandle, asOf: BusinessDate | null): number {
  if (asOf === null) return 0;
  return db.value<number>(
    'SELECT count(DISTINCT business_date) FROM sales_day WHERE business_date > ? AND business_date <= ?',
    [addDays(asOf, -LOOK_BACK), asOf],
  );
}

/** State of all that a classification reads: sales, stock, catalogue, promotions and substitution. */
export function slowStamp(db: ReadHandle): string {
  const rest = db.get<Record<string, number | string | null>>(
    `SELECT (SELECT count(*) || '.' || total(must_keep * id) || '.' || total(successor_of * id) || '.' ||
         total(facings * id) || '.' || count(iif(status IN ('active', 'trial', 'phasing_out'), 1, NULL))
         FROM sku) skus,
       (SELECT count(*) || '.' || total(price) FROM sku_price) prices,
       (SELECT count(*) || '.' || total(cost) FROM sku_cost) costs,
       (SELECT count(*) || '.' || max(from_date) || '.' || max(to_date) FROM promotion) promotions,
       (SELECT count(*) || '.' || total(qty) FROM stock_lot) lots,
       (SELECT stamp FROM derived WHERE name = 'demand') demand`,
  );
  return [factsStamp(db), ...Object.values(rest ?? {})].join('/');
}

/** True when facts have come, gone or changed since the last one, and there are enough of them. */
export function slowMoversOutdated(db: ReadHandle): boolean {
  const state = readSlowState(db);
  const same = state?.detail.rule === RULE && state.stamp === slowStamp(db);
  return !same && daysForSlowMovers(db, lastSalesDate(db)) >= ENOUGH_DAYS;
}

/** Whole weeks before the one of `asOf` that can be judged, with the state of their facts; newest first. */
export function pastWeeks(
  db: ReadHandle,
  asOf: BusinessDate,
  skus: number,
): { readonly week: BusinessDate; readonly stamp: string }[] {
  const present = startOfWeek(asOf);
  const most = Math.floor(MOST_JUDGEMENTS / Math.max(1, skus));
  const found: { week: BusinessDate; stamp: string }[] = [];
  for (let back = 1; back <= Math.max(1, Math.min(PAST_WEEKS, most)); back++) {
    const week = addDays(present, -7 * back);
    const end = addDays(week, 6);
    if (daysForSlowMovers(db, end) < ENOUGH_DAYS) break;
    const stamp = db.value<string>(
      `SELECT count(*) || '/' || total(version) FROM business_day WHERE business_date <= ?`,
      [end],
    );
    found.push({ week, stamp });
  }
  return found;
}

/** Forgets the classes of weeks that the chart no longer reaches, and of days after the last one. */
export function keepSlowWeeks(db: WriteHandle, asOf: BusinessDate): void {
  const first = addDays(startOfWeek(asOf), -7 * KEPT_WEEKS);
  db.run('DELETE FROM slow_mover_week WHERE week < ? OR week > ?', [first, asOf]);
}

/** Notes of the weeks that are still of use. */
export function notesKept(
  weeks: Readonly<Record<BusinessDate, WeekNote>>,
  asOf: BusinessDate,
): Record<BusinessDate, WeekNote> {
  const first = addDays(startOfWeek(asOf), -7 * KEPT_WEEKS);
  return Object.fromEntries(
    Object.entries(weeks).filter(([week]) => week >= first && week <= asOf),
  );
}
