import { type BusinessDate, type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import {
  judgeTogether,
  LEDGER_WEEKS,
  type LedgerWeek,
  type LedgerWindow,
  ledgerWindow,
  measureLoss,
  type WeekTrade,
} from '#shared/domain/pruning/ledger';
import type { ReadHandle, WriteHandle } from '../handle';
import { settlePlan } from '../plans/tasks';
import { salesRange } from '../sales-range';
import { type CutRecord, readCuts } from './records';

/**
 * Judges every cut whose eight weeks have passed and that was not undone; one that could not be judged is
 * looked at again each time. Answers how many were judged.
 */
export function judgeCuts(db: WriteHandle): number {
  const { first, last } = salesRange(db);
  if (first === null || last === null) return 0;
  const cuts = readCuts(db);
  const due = dueGroups(cuts, last);
  for (const group of due) judgeGroup(db, group, cuts, { from: first, to: last });
  const judged = due.flat().map(({ id }) => id);
  const planIds = new Set(due.flat().map(({ planId }) => planId));
  for (const planId of planIds) settlePlan(db, planId);
  return db.value<number>(
    `SELECT count(*) FROM cut WHERE judged_on IS NOT NULL
       AND id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(judged)],
  );
}

/** Whether a cut waits to be judged that nobody has tried to judge yet: cheap. */
export function judgementsDue(db: ReadHandle): boolean {
  const { last } = salesRange(db);
  if (last === null) return false;
  return dueGroups(readCuts(db), last).some((group) => group.some((cut) => cut.unjudged === null));
}

/** Cuts of one category on one day, together: their effects cannot be told apart. */
function dueGroups(cuts: readonly CutRecord[], last: BusinessDate): CutRecord[][] {
  const groups = new Map<string, CutRecord[]>();
  for (const cut of cuts) {
    const open = cut.judgedOn === null && cut.undoneOn === null;
    if (!open || ledgerWindow(cut.cutOn).after.to > last) continue;
    const key = groupOf(cut);
    groups.set(key, [...(groups.get(key) ?? []), cut]);
  }
  return [...groups.values()];
}

export function groupOf({ cutOn, categoryId }: Pick<CutRecord, 'cutOn' | 'categoryId'>): string {
  return `${cutOn}/${categoryId}`;
}

function judgeGroup(
  db: WriteHandle,
  group: readonly CutRecord[],
  cuts: readonly CutRecord[],
  known: DateRange,
): void {
  const [{ cutOn, categoryId } = { cutOn: '', categoryId: 0 }] = group;
  const window = ledgerWindow(cutOn);
  const ids = JSON.stringify(group.map(({ id }) => id));
  const measured =
    known.from > window.before.from
      ? 'history'
      : measureLoss(...readWeeks(db, { categoryId, window, group, cuts }));
  if (typeof measured === 'string') {
    db.run('UPDATE cut SET unjudged = ? WHERE id IN (SELECT value FROM json_each(?))', [
      measured,
      ids,
    ]);
    return;
  }
  const cashFreed = group.reduce((sum, cut) => sum + cut.cashFreed, 0);
  const { actuals, noises, inside } = judgeTogether(
    group.map(({ predicted }) => predicted),
    { ...measured, loss: measured.loss - cashFreed },
  );
  group.forEach(({ id }, at) => {
    db.run(
      `UPDATE cut SET actual = ?, noise = ?, inside = ?, judged_on = ?, unjudged = NULL
       WHERE id = ?`,
      [actuals[at] ?? 0, noises[at] ?? 0, inside ? 1 : 0, known.to, id],
    );
  });
}

interface Measure {
  readonly categoryId: number;
  readonly window: LedgerWindow;
  readonly group: readonly CutRecord[];
  readonly cuts: readonly CutRecord[];
}

/**
 * The weeks before and after: the category, with the group's own goods only before the cut, and the
 * rest of the shop. Goods of other cuts that fall into these weeks count nowhere.
 */
function readWeeks(db: ReadHandle, measure: Measure): [LedgerWeek[], LedgerWeek[]] {
  const { window, group, cuts, categoryId } = measure;
  const own = group.map(({ skuId }) => skuId);
  const others = cuts
    .filter((cut) => !own.includes(cut.skuId) && overlaps(ledgerWindow(cut.cutOn), window))
    .map(({ skuId }) => skuId);
  return [
    readHalf(db, window.before, categoryId, others),
    readHalf(db, window.after, categoryId, [...others, ...own]),
  ];
}

function overlaps(one: LedgerWindow, other: LedgerWindow): boolean {
  return one.before.from <= other.after.to && other.before.from <= one.after.to;
}

interface WeekRow {
  categoryId: number;
  date: BusinessDate;
  netSales: Money;
  salesWithCost: Money;
  cogs: Money;
}

function readHalf(
  db: ReadHandle,
  range: DateRange,
  categoryId: number,
  without: readonly number[],
): LedgerWeek[] {
  const all = db.all<WeekRow>(
    `SELECT category_id categoryId, business_date date, sum(net_sales) netSales,
       sum(sales_with_cost) salesWithCost, coalesce(sum(cogs), 0) cogs
     FROM sales_day_category WHERE business_date BETWEEN @from AND @to
     GROUP BY business_date, category_id`,
    { from: range.from, to: range.to },
  );
  const cut = db.all<WeekRow>(
    `SELECT k.category_id categoryId, d.business_date date, -sum(d.net_sales) netSales,
       -sum(iif(d.cogs IS NULL, 0, d.net_sales)) salesWithCost, -coalesce(sum(d.cogs), 0) cogs
     FROM sales_day_sku d JOIN sku k ON k.id = d.sku_id
     WHERE d.sku_id IN (SELECT value FROM json_each(@without))
       AND d.business_date BETWEEN @from AND @to
     GROUP BY d.business_date, k.category_id`,
    { from: range.from, to: range.to, without: JSON.stringify(without) },
  );
  const weeks = Array.from({ length: LEDGER_WEEKS }, () => ({
    shelf: nothing(),
    store: nothing(),
  }));
  for (const row of [...all, ...cut]) {
    const week = weeks[Math.floor(daysBetween(range.from, row.date) / 7)];
    const side = row.categoryId === categoryId ? week?.shelf : week?.store;
    if (side === undefined) continue;
    side.netSales += row.netSales;
    side.salesWithCost += row.salesWithCost;
    side.cogs += row.cogs;
  }
  return weeks;
}

function nothing(): { -readonly [Field in keyof WeekTrade]: WeekTrade[Field] } {
  return { netSales: 0, salesWithCost: 0, cogs: 0 };
}
