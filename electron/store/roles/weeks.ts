import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { STALE_DAYS } from '#shared/domain/demand/stock-walk';
import type { Basis } from '#shared/domain/mix/basis';
import { tallyMix } from '#shared/domain/mix/tally';
import { assignRoles, ENOUGH_DAYS, ROLE_DAYS, type RoleFacts } from '#shared/domain/roles/assign';
import type { ReadHandle, WriteHandle } from '../handle';
import { DayPass, hasTickets } from './day-pass';
import { mixSku } from './mix';
import { deleteMixWeek, writeMixWeek } from './mix-weeks';
import { PeriodSums } from './period-sums';
import { type RoleSku, readParents, readScenes } from './skus';

/** Weeks of history before the present one. */
const HISTORY_WEEKS = 104;
const WINDOW_WEEKS = ROLE_DAYS / 7;
/** Weeks whose sales say that a SKU without facings stood on the shelf: as for today (`onShelf`). */
const SEEN_WEEKS = 4;
/** What is known of a past week: nobody wrote down its facings. */
const pastBases: readonly Basis[] = ['count', 'sales'];

/** State of the facts that each past week was made from, by Monday. */
export type WeekStamps = Readonly<Record<BusinessDate, string>>;

/** The whole weeks before the one of `asOf` that have enough sales behind them, with their stamps. */
export function stampWeeks(db: ReadHandle, asOf: BusinessDate): WeekStamps {
  const days = db.all<{ date: string; version: number; open: number }>(
    `SELECT business_date date, version,
       EXISTS (SELECT 1 FROM sales_day s WHERE s.business_date = b.business_date) open
     FROM business_day b ORDER BY business_date`,
  );
  const structure = structureOf(db);
  const present = startOfWeek(asOf);
  const stamps: Record<BusinessDate, string> = {};
  for (let back = HISTORY_WEEKS; back >= 1; back--) {
    const week = addDays(present, -7 * back);
    const end = addDays(week, 6);
    const window = addDays(end, 1 - ROLE_DAYS);
    const read = days.filter(({ date }) => date >= addDays(window, -STALE_DAYS) && date <= end);
    const open = read.filter((day) => day.open === 1 && day.date >= window).length;
    if (open < ENOUGH_DAYS) continue;
    const versions = read.reduce((sum, { version }) => sum + version, 0);
    stamps[week] = [read.length, versions, structure].join('/');
  }
  return stamps;
}

/** Changes when categories or scenes are arranged anew: then the past is added up along new lines. */
function structureOf(db: ReadHandle): string {
  return db.value<string>(
    `SELECT (SELECT count(*) || '.' || total(id * (coalesce(parent_id, 0) + 1)) FROM category) || '.' ||
       (SELECT count(*) || '.' || total(sku_id * scene_id) FROM sku_scene)`,
  );
}

/** Called before each week; throws to stop. */
export type OnWeek = (done: number, total: number) => void;

/**
 * Writes the mix by count and by sales of these past weeks, with the roles as computed from the 13
 * weeks up to the end of each; what a person has decided stands there too.
 */
export function writePastWeeks(
  db: WriteHandle,
  skus: readonly RoleSku[],
  weeks: readonly BusinessDate[],
  onWeek: OnWeek,
): void {
  const scenes = readScenes(db);
  const parents = readParents(db);
  let done = 0;
  for (const run of runsOf(weeks)) {
    const wanted = new Set(run);
    const window: PeriodSums[] = [];
    new DayPass(db, skus).run(periodsOf(run), ({ from, to }, sums) => {
      window.push(sums);
      if (window.length > WINDOW_WEEKS) window.shift();
      if (!wanted.has(from)) return;
      onWeek(done++, weeks.length);
      const lately = PeriodSums.total(window.slice(-SEEN_WEEKS), skus.length);
      const rows = rolesAt(to, skus, PeriodSums.total(window, skus.length), lately, sums);
      const mix = tallyMix(
        rows.map(({ sku, role, sales, present }) =>
          mixSku(sku, role, scenes, {
            facings: null,
            length: null,
            count: present ? 1 : null,
            sales,
          }),
        ),
        parents,
      );
      writeMixWeek(db, from, pastBases, mix);
    });
  }
}

export function forgetPastWeeks(db: WriteHandle, weeks: readonly BusinessDate[]): void {
  for (const week of weeks) deleteMixWeek(db, week, pastBases);
}

/** The SKUs that were carried at the end of a week or sold in it, with their roles then. */
function rolesAt(
  end: BusinessDate,
  skus: readonly RoleSku[],
  window: PeriodSums,
  lately: PeriodSums,
  week: PeriodSums,
) {
  const withTickets = hasTickets(window.lines, window.ticketLines);
  const rows: { sku: RoleSku; facts: RoleFacts; sales: number; present: boolean }[] = [];
  for (const [index, sku] of skus.entries()) {
    const sales = week.netSales[index] ?? 0;
    const present =
      sku.since !== null &&
      sku.since <= end &&
      (sku.until === null || sku.until > end) &&
      (sku.facings !== null || (lately.sellingDays[index] ?? 0) > 0);
    if (!present && sales === 0) continue;
    rows.push({ sku, facts: window.factsOf(index, sku, withTickets), sales, present });
  }
  const decisions = new Map(
    assignRoles(rows.map((row) => row.facts)).map((decision) => [decision.skuId, decision.role]),
  );
  return rows.map((row) => ({
    ...row,
    role: row.sku.byHand ?? decisions.get(row.sku.id) ?? null,
  }));
}

/** Stretches of weeks that follow each other: each is one pass. */
function runsOf(weeks: readonly BusinessDate[]): BusinessDate[][] {
  const runs: BusinessDate[][] = [];
  for (const week of [...weeks].sort()) {
    const run = runs.at(-1);
    if (run?.at(-1) === addDays(week, -7)) run.push(week);
    else runs.push([week]);
  }
  return runs;
}

/** The weeks of a run, and before them those that its first window needs. */
function periodsOf(run: readonly BusinessDate[]): DateRange[] {
  const first = run[0];
  if (first === undefined) return [];
  const weeks = run.length + WINDOW_WEEKS - 1;
  return Array.from({ length: weeks }, (_, index) => {
    const from = addDays(first, 7 * (index + 1 - WINDOW_WEEKS));
    return { from, to: addDays(from, 6) };
  });
}
