import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { QisanError } from '#shared/domain/errors';
import { bases } from '#shared/domain/mix/basis';
import { assignRoles, ENOUGH_DAYS, ROLE_DAYS } from '#shared/domain/roles/assign';
import { factsStamp, lastSalesDate, readDerived, writeDerived } from '../derived';
import type { ReadHandle, WriteHandle } from '../handle';
import { DayPass, hasTickets } from './day-pass';
import { writeRoles } from './evidence';
import { mixOfWeek } from './mix';
import { keepMixWeeks, writeMixWeek } from './mix-weeks';
import { type RoleSku, readRoleSkus } from './skus';
import { forgetPastWeeks, type OnWeek, stampWeeks, type WeekStamps, writePastWeeks } from './weeks';

/** Rises with the rule, so that a program with another one makes the history anew. */
const RULE = 2;

/** SKUs times weeks that are computed in one go. */
const PORTION = 400_000;
/** Weeks kept for the chart; what is known of older ones is of no use to it. */
const HISTORY_KEPT = 156;

/** What `derived.detail` keeps of the roles. */
interface Detail {
  readonly rule: number;
  readonly weeks: WeekStamps;
}

/** Days with sales among the 13 weeks that roles would look back over now. */
export function daysForRoles(db: ReadHandle): number {
  const last = lastSalesDate(db);
  if (last === null) return 0;
  return db.value<number>(
    'SELECT count(DISTINCT business_date) FROM sales_day WHERE business_date > ?',
    [addDays(last, -ROLE_DAYS)],
  );
}

/** True when facts have come, gone or changed since the roles were computed, and they could be. */
export function rolesOutdated(db: ReadHandle): boolean {
  const derived = readDerived(db, 'roles');
  const { rule } = detailOf(derived?.detail);
  if (rule === RULE && derived?.stamp === factsStamp(db)) return false;
  return daysForRoles(db) >= ENOUGH_DAYS;
}

/**
 * Computes the roles as of the last day with sales, with their evidence, and the mix of the present
 * week on every basis. Call inside a transaction; `refreshPastWeeks` does the rest.
 *
 * @throws QisanError `not_enough_data` with `have` and `want` days of sales
 */
export function refreshRoles(db: WriteHandle, now: number): void {
  const asOf = lastSalesDate(db);
  const have = daysForRoles(db);
  if (asOf === null || have < ENOUGH_DAYS) {
    throw new QisanError('not_enough_data', { have, want: ENOUGH_DAYS });
  }
  const { weeks } = detailOf(readDerived(db, 'roles')?.detail);
  computeNow(db, readRoleSkus(db), asOf);
  keepMixWeeks(db, addDays(startOfWeek(asOf), -7 * HISTORY_KEPT), startOfWeek(asOf));
  writePresentWeek(db, asOf);
  const detail: Detail = { rule: RULE, weeks };
  writeDerived(db, 'roles', { asOf, stamp: factsStamp(db), computedAt: now, detail });
}

/**
 * Writes the mix of past weeks where it is missing or its facts have changed, the newest first: one
 * portion of a few seconds, so that in a large store others get to write between two. Call inside a
 * transaction, after `refreshRoles`, until it answers that no week is left.
 */
export function refreshPastWeeks(db: WriteHandle, onWeek: OnWeek = () => undefined): number {
  const derived = readDerived(db, 'roles');
  if (derived === null) return 0;
  const before = detailOf(derived.detail).weeks;
  const wanted = stampWeeks(db, derived.asOf);
  const isKept = (week: BusinessDate) => before[week] === wanted[week];
  forgetPastWeeks(
    db,
    Object.keys(before).filter((week) => wanted[week] === undefined),
  );
  const changed = Object.keys(wanted).filter((week) => !isKept(week));
  const skus = readRoleSkus(db);
  const portion = changed.slice(-Math.max(1, Math.floor(PORTION / Math.max(1, skus.length))));
  writePastWeeks(db, skus, portion, onWeek);
  const done = new Set(portion);
  const weeks = Object.fromEntries(
    Object.entries(wanted).filter(([week]) => isKept(week) || done.has(week)),
  );
  const detail: Detail = { rule: RULE, weeks };
  writeDerived(db, 'roles', { ...derived, detail });
  return changed.length - portion.length;
}

/** Roles of the carried SKUs from the 13 weeks up to a day. */
function computeNow(db: WriteHandle, skus: readonly RoleSku[], asOf: BusinessDate): void {
  const window = { from: addDays(asOf, 1 - ROLE_DAYS), to: asOf };
  new DayPass(db, skus).run([window], (_, sums) => {
    const withTickets = hasTickets(sums.lines, sums.ticketLines);
    const facts = skus.flatMap((sku, index) =>
      sku.carried ? [sums.factsOf(index, sku, withTickets)] : [],
    );
    writeRoles(db, assignRoles(facts), new Map(facts.map((one) => [one.skuId, one])));
  });
}

/** The week of a day as it stands: facings and length are known of no other. */
export function writePresentWeek(db: WriteHandle, asOf: BusinessDate): void {
  const monday = startOfWeek(asOf);
  writeMixWeek(db, monday, bases, mixOfWeek(db, monday, asOf));
}

function detailOf(detail: unknown): Detail {
  const known = detail as Detail | undefined;
  return known?.rule === RULE ? known : { rule: 0, weeks: {} };
}
