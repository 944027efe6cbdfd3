import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { searchText } from '#shared/domain/catalogue/search-text';
import type { DemoBase, DemoChunk, DemoClosing, DemoDay, SkuRow } from '#shared/domain/demo/rows';
import type { WriteHandle } from './handle';
import { insertRows } from './insert-rows';
import { refreshDays, touchDays } from './rollups/refresh';
import { writePublication } from './roster/publication';
import { readPlanned } from './roster/shifts';
import { writeStore } from './store-info';

/** The one import batch that all sale lines of a demo store belong to. */
const DEMO_BATCH = 1;

/**
 * Lets a draft be filled without waiting for the disk at every commit: a draft that a power cut
 * spoils is made anew. `settleDraft` makes sure of the disk before it is put in place.
 */
export function beginDraft(db: WriteHandle): void {
  db.exec('PRAGMA synchronous = OFF');
}

export function settleDraft(db: WriteHandle): void {
  db.exec('PRAGMA synchronous = FULL');
  db.settle();
}

/** Writes a part of the demo store, and the rollups of its days. Call inside a transaction. */
export function writeDemoChunk(db: WriteHandle, chunk: DemoChunk, now: number): void {
  if (chunk.kind === 'base') writeBase(db, chunk, now);
  else if (chunk.kind === 'day') writeTradeDay(db, chunk, now);
  else writeClosing(db, chunk);
}

function writeBase(db: WriteHandle, base: DemoBase, now: number): void {
  writeStore(db, base.shop, true);
  db.run(
    `INSERT INTO import_batch (id, kind, file_name, origin, state, created_at)
     VALUES (?, 'sales_lines', ?, 'demo', 'booked', ?)`,
    [DEMO_BATCH, base.shop.name, now],
  );
  for (const channel of base.channels) {
    db.run(
      `INSERT INTO channel (id, code, name, kind) VALUES (@id, @code, @name, @kind)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
      channel,
    );
  }
  insertRows(db, 'category', base.categories);
  insertRows(db, 'scene', base.scenes);
  insertRows(db, 'supplier', base.suppliers);
  insertRows(db, 'sku', searchable(base));
  insertRows(db, 'sku_barcode', base.barcodes);
  insertRows(db, 'sku_scene', base.skuScenes);
  insertRows(db, 'sku_price', base.prices);
  insertRows(db, 'sku_cost', base.costs);
  insertRows(db, 'member', base.members);
  insertRows(db, 'employee', base.employees);
  insertRows(db, 'employee_skill', base.skills);
  insertRows(db, 'shift', base.shifts);
  publishWeeks(db, base, now);
  insertRows(db, 'leave', base.leave);
  insertRows(db, 'staff_wish', base.wishes);
  insertRows(db, 'promotion', base.promotions);
  insertRows(db, 'promotion_sku', base.promotionSkus);
  insertRows(db, 'target', base.targets);
  insertRows(db, 'action', base.actions);
  insertRows(db, 'action_party', base.actionParties);
  insertRows(db, 'routine', base.routines);
  insertRows(db, 'routine_step', base.routineSteps);
  insertRows(db, 'event', base.events);
  insertRows(db, 'stock_level', base.levels);
}

/** Every week but the last, which the demo's shifts only begin, was told to the people. */
function publishWeeks(db: WriteHandle, { shifts }: DemoBase, now: number): void {
  const mondays = [...new Set(shifts.map(({ businessDate }) => startOfWeek(businessDate)))].sort();
  for (const from of mondays.slice(0, -1)) {
    const planned = readPlanned(db, { from, to: addDays(from, 6) });
    writePublication(db, from, { publishedAt: now, shifts: planned });
  }
}

function writeTradeDay(db: WriteHandle, day: DemoDay, now: number): void {
  insertRows(db, 'ticket', day.tickets.map(inBatch));
  insertRows(db, 'sale_line', day.lines.map(inBatch));
  insertRows(db, 'stock_movement', day.movements);
  insertRows(db, 'stock_level', day.levels);
  insertRows(db, 'footfall', day.footfall);
  refreshDays(db, [day.date]);
  touchDays(db, [day.date], now);
  setWeather(db, day.date, day.weather);
}

function writeClosing(db: WriteHandle, closing: DemoClosing): void {
  insertRows(db, 'stock_lot', closing.lots);
  db.run(
    `UPDATE import_batch SET (rows_read, rows_booked, qty_read, qty_booked, amount_read, amount_booked,
                              from_date, to_date, first_line_id, last_line_id) =
       (SELECT count(*), count(*), sum(qty), sum(qty), sum(amount), sum(amount),
               min(business_date), max(business_date), min(id), max(id) FROM sale_line)
     WHERE id = ?`,
    [DEMO_BATCH],
  );
}

function setWeather(db: WriteHandle, date: BusinessDate, weather: string): void {
  db.run('UPDATE business_day SET weather = ? WHERE business_date = ?', [weather, date]);
}

function inBatch<Row extends object>(row: Row): Row & { batchId: number } {
  return { ...row, batchId: DEMO_BATCH };
}

function searchable({ skus, barcodes }: DemoBase): (SkuRow & { search: string })[] {
  const barcodeOf = new Map(barcodes.map(({ skuId, barcode }) => [skuId, barcode]));
  return skus.map((sku) => {
    const barcode = barcodeOf.get(sku.id);
    const search = searchText(sku.name, sku.code, barcode === undefined ? [] : [barcode]);
    return { ...sku, search };
  });
}
