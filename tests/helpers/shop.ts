import { onTestFinished } from 'vitest';
import type { WriteHandle } from '#electron/store/handle';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { tempDir } from './temp-dir';

/** The moment at which tests happen: 2024-01-02 12:00 in Shanghai. */
export const NOW = Date.UTC(2024, 0, 2, 4);

/** A migrated store in a directory of its own, with its one shop set up. */
export function openShop(timeZone = 'Asia/Shanghai', dataDir: string = tempDir()): WriteHandle {
  const db = openStore(dataDir, NOW);
  onTestFinished(() => db.close());
  writeStore(
    db,
    {
      name: 'Test shop',
      currency: 'CNY',
      timeZone,
      cutoffHour: 4,
      opensMinute: 420,
      closesMinute: 1320,
      sellingAreaM2: null,
      manager: '',
    },
    false,
  );
  return db;
}

/** What undo, splits and rebuilds are compared by: every row of these tables, in order. */
export function dump(db: WriteHandle, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .all(`SELECT * FROM ${table}`)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}

/** Facts and rollups: all that an undone batch has to leave as it was. */
export const factTables = [
  'category',
  'supplier',
  'sku',
  'sku_barcode',
  'sku_scene',
  'scene',
  'sku_price',
  'sku_cost',
  'stock_level',
  'employee',
  'employee_skill',
  'staff_wish',
  'footfall',
  'channel',
  'member',
  'ticket',
  'sale_line',
  'sales_day_sku',
  'sales_day_category',
  'sales_day_hour',
  'sales_day',
] as const;
