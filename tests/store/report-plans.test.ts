import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readDailyFacts } from '#electron/store/daily-facts';
import { salesSumsSql } from '#electron/store/figures/sales-sums';
import { ReadHandle } from '#electron/store/handle';
import { DATABASE_FILE } from '#electron/store/open';
import { dayLinesSql, indexedLinesSql } from '#electron/store/sales-lines';
import { breakdowns } from '#shared/domain/kpi/names';
import { NOW, openShop } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import { ordinaryDays, sell, setCosts, stockShelves } from '../helpers/trade';

const DAY = '2023-06-19';

/** A real connection that remembers what it was asked. */
class ListeningHandle extends ReadHandle {
  readonly asked = new Set<string>();

  protected override statement(sql: string): Database.Statement {
    this.asked.add(sql);
    return super.statement(sql);
  }

  /** The plan with parameters left open. */
  planOf(sql: string): string {
    return (this.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(named(sql)) as { detail: string }[])
      .map((row) => row.detail)
      .join('\n');
  }
}

/** A value for each parameter: plans do not depend on it. */
function named(sql: string): (string | null)[] | Record<string, string> {
  const names = [...sql.matchAll(/@(\w+)/g)].flatMap((found) => found[1] ?? []);
  if (names.length > 0) return Object.fromEntries(names.map((name) => [name, '[]']));
  return [...sql.matchAll(/\?/g)].map(() => null);
}

function openSmallShop(): ListeningHandle {
  const dataDir = tempDir();
  const db = openShop('Asia/Shanghai', dataDir);
  stockShelves(db);
  setCosts(db);
  sell(db, ordinaryDays(DAY, 70));
  db.run(`INSERT INTO stock_level (business_date, sku_id, qty) VALUES ('2023-06-18', 4, 0)`);
  const listening = new ListeningHandle(
    new Database(join(dataDir, DATABASE_FILE), { readonly: true }),
  );
  onTestFinished(() => listening.close());
  return listening;
}

describe('the daily report', () => {
  test('never looks at a sale line, and searches every rollup by its key', () => {
    const db = openSmallShop();
    readDailyFacts(db, {
      date: '2023-06-18',
      madeAt: NOW,
      store: { name: '', currency: 'CNY', manager: '', sellingAreaM2: null, cutoffHour: 4 },
      stapleTarget: 0.7,
      stapleTolerance: 0.02,
    });
    const plans = [...db.asked].map((sql) => ({ sql, plan: db.planOf(sql) }));
    expect(plans.length).toBeGreaterThan(15);
    expect(plans.filter(({ sql }) => sql.includes('sale_line'))).toEqual([]);
    // The first date of all is the first entry of the key, which SQLite calls a search.
    expect(plans.filter(({ plan }) => /SCAN (sales_day|d\b|s\b)/.test(plan))).toEqual([]);
  });
});

describe('a KPI query', () => {
  test.each(breakdowns)('by %s searches its rollup by the range of days', (by) => {
    const db = openSmallShop();
    const plan = db.planOf(salesSumsSql(by, { from: DAY, to: DAY }));
    expect(plan).toMatch(/SEARCH sales_day\w* USING PRIMARY KEY \(business_date>\? AND business/);
    expect(plan).not.toContain('sale_line');
  });

  test('of one SKU goes by the SKU', () => {
    const db = openSmallShop();
    const plan = db.planOf(salesSumsSql('day', { from: DAY, to: DAY, skuId: 1 }));
    expect(plan).toContain('USING INDEX sales_day_sku_sku (sku_id=? AND business_date>?');
  });
});

describe('the lines behind a number', () => {
  test.each([
    ['of a category', { categoryId: 10 }, 'sale_line_day (business_date=? AND rowid<?)'],
    ['of an hour', { hour: 9 }, 'sale_line_day (business_date=? AND rowid<?)'],
    ['of a channel', { channelId: 2 }, 'sale_line_day (business_date=? AND rowid<?)'],
  ])('%s are searched by an index in their order', (_, scope, index) => {
    const db = openSmallShop();
    const plan = db.planOf(dayLinesSql({ from: DAY, to: DAY, ...scope }));
    expect(plan).toContain(`SEARCH l USING INDEX ${index}`);
    expect(plan).not.toMatch(/SCAN l\b|USE TEMP B-TREE FOR ORDER BY/);
  });

  test.each([
    ['all of them', {}, 'sale_line_day (business_date>? AND business_date<?)'],
    ['of a SKU', { skuId: 1 }, 'sale_line_sku (sku_id=? AND business_date>? AND business_date<?)'],
  ])('%s come from an index in the order of the page', (_, scope, index) => {
    const db = openSmallShop();
    const plan = db.planOf(indexedLinesSql({ from: DAY, to: DAY, ...scope }));
    expect(plan).toContain(`SEARCH l USING INDEX ${index}`);
    expect(plan).not.toMatch(/SCAN l\b|USE TEMP B-TREE FOR ORDER BY/);
  });
});
