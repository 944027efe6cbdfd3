import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '#electron/backend/context';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { QisanError } from '#shared/domain/errors';
import { startBackend, type TestBackend } from '../helpers/backend';
import { plainHost } from '../helpers/plain-host';
import { NOW } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import {
  goods,
  ordinaryDay,
  ordinaryDays,
  sell,
  setCosts,
  stockShelves,
  yuan,
} from '../helpers/trade';

const DAY = '2023-06-19';

/** Prints nothing real: the PDF itself is an end-to-end test. */
const print: Host['printToPdf'] = async (html) => new TextEncoder().encode(`%PDF ${html.length}`);

interface Shop extends TestBackend {
  /** A ticket of 8 yuan that comes in after the others. */
  lateTicket(): void;
  /** Does something while a page is being printed. */
  whilePrinting(work: () => void): void;
}

function openShop(printToPdf = print): Shop {
  let meanwhile = () => {};
  const dataDir = tempDir();
  const db = openStore(dataDir, NOW);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  writeStore(
    db,
    { name: '七三店', currency: 'CNY', ...clock, sellingAreaM2: null, manager: '周敏' },
    false,
  );
  stockShelves(db);
  setCosts(db);
  sell(db, [...ordinaryDay(DAY), ...ordinaryDays(DAY, 8)]);
  db.close();
  const host: Host = {
    ...plainHost,
    printToPdf(html) {
      meanwhile();
      return printToPdf(html);
    },
  };
  const running = startBackend({ dataDir, host, now: () => NOW });
  return {
    ...running,
    whilePrinting(work) {
      meanwhile = work;
    },
    lateTicket() {
      const line = { date: DAY, ticket: 'late', hour: 21, sku: goods.juice, amount: 8 };
      sell(running.backend.stores.current.write, [line]);
    },
  };
}

const close = (shop: Shop, note?: string) =>
  shop.client.reports.close({ date: DAY, lang: 'zh-CN', ...(note === undefined ? {} : { note }) });

describe('closing a day', () => {
  test('freezes the report with note and data version, and writes PDF and XLSX', async () => {
    const shop = openShop();
    const archived = await close(shop, '晚高峰排队');
    expect(archived).toMatchObject({ date: DAY, version: 1, state: 'closed', note: '晚高峰排队' });
    expect(archived.files.map((file) => basename(file.path))).toEqual([
      '日报_2023-06-19.pdf',
      '日报_2023-06-19.xlsx',
    ]);
    for (const file of archived.files) {
      expect(file.path.startsWith(join(shop.dataDir, 'archive', '2023', '06'))).toBe(true);
      const content = readFileSync(file.path);
      expect(createHash('sha256').update(content).digest('hex')).toBe(file.sha256);
    }
    const { report } = await shop.client.reports.archived({ id: archived.id });
    expect(report.dataVersion).toBe(archived.dataVersion);
    expect(report.note).toBe('晚高峰排队');
    expect(report.figures[0]?.value).toBe(yuan(110));
  });

  test('goes to the folder of the settings', async () => {
    const shop = openShop();
    const archiveFolder = tempDir();
    await shop.client.settings.set({ archiveFolder });
    const [file] = (await close(shop)).files;
    expect(file?.path.startsWith(join(archiveFolder, '2023', '06'))).toBe(true);
  });

  test('is written into the audit log', async () => {
    const shop = openShop();
    await close(shop);
    await shop.client.reports.reopen({ date: DAY, reason: '漏录一单' });
    const entries = shop.backend.stores.current.read.all<{ method: string; input: string }>(
      "SELECT method, input FROM audit WHERE method LIKE 'reports.%' ORDER BY id",
    );
    expect(entries.map((entry) => entry.method)).toEqual(['reports.close', 'reports.reopen']);
    expect(entries[1]?.input).toContain('漏录一单');
  });

  test('is refused where nothing has changed since', async () => {
    const shop = openShop();
    await close(shop);
    await expect(close(shop)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is refused before there is a store', async () => {
    const empty = startBackend();
    await expect(empty.client.reports.close({ date: DAY, lang: 'en' })).rejects.toMatchObject({
      code: 'no_store',
    });
  });
});

describe('a closed day', () => {
  test('is closed until a late line comes in, then changed, and closed again as version 2', async () => {
    const shop = openShop();
    const { reports } = shop.client;
    expect((await reports.status({ date: DAY })).state).toBe('open');
    const first = await close(shop);
    expect(await reports.status({ date: DAY })).toMatchObject({ state: 'closed', changes: [] });

    shop.lateTicket();
    const changed = await reports.status({ date: DAY });
    expect(changed.state).toBe('changed');
    expect(changed.dataVersion).toBeGreaterThan(first.dataVersion);
    expect(changed.changes).toContainEqual({
      kind: 'figure',
      kpi: 'netSales',
      unit: 'money',
      before: yuan(110),
      now: yuan(118),
    });

    const second = await close(shop);
    expect(second.version).toBe(2);
    expect(second.files.map((file) => basename(file.path))).toEqual([
      '日报_2023-06-19_v2.pdf',
      '日报_2023-06-19_v2.xlsx',
    ]);
    const { reports: versions } = await reports.archive({});
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'closed'],
      [1, 'superseded'],
    ]);
    expect((await reports.status({ date: DAY })).state).toBe('closed');
  });

  test('is changed when its note is', async () => {
    const shop = openShop();
    await close(shop, 'a');
    await shop.client.sales.describeDay({ date: DAY, note: 'b' });
    const status = await shop.client.reports.status({ date: DAY });
    expect(status).toMatchObject({ state: 'changed', changes: [{ kind: 'note' }] });
  });

  test('stays closed when only an earlier day changes', async () => {
    const shop = openShop();
    await close(shop);
    const line = { date: '2023-06-18', ticket: 'x', hour: 10, sku: goods.tea, amount: 4 };
    sell(shop.backend.stores.current.write, [line]);
    expect((await shop.client.reports.status({ date: DAY })).state).toBe('closed');
  });

  test('can be reopened with a reason, once', async () => {
    const shop = openShop();
    const { reports } = shop.client;
    await close(shop);
    await reports.reopen({ date: DAY, reason: '补录' });
    expect((await reports.status({ date: DAY })).state).toBe('reopened');
    await expect(reports.reopen({ date: DAY, reason: '补录' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await close(shop)).version).toBe(2);
  });

  test('renders the same document years later, whatever has come in since', async () => {
    const shop = openShop();
    const { reports } = shop.client;
    await close(shop);
    const choice = { date: DAY, lang: 'zh-CN', version: 1 } as const;
    const before = await reports.document(choice);
    shop.lateTicket();
    await shop.client.settings.set({ stapleTarget: 0.5 });
    await shop.client.app.saveStore({
      name: 'New name',
      currency: 'USD',
      timeZone: 'America/New_York',
      cutoffHour: 0,
      opensMinute: 0,
      closesMinute: 1_000,
      sellingAreaM2: null,
      manager: '',
    });
    expect(await reports.document(choice)).toEqual(before);
  });

  test('says when somebody has taken a file away', async () => {
    const shop = openShop();
    const { files } = await close(shop);
    rmSync(files[0]?.path ?? '');
    const { latest } = await shop.client.reports.status({ date: DAY });
    expect(latest?.files.map((file) => file.present)).toEqual([false, true]);
  });
});

describe('a failure while closing', () => {
  const archiveOf = (shop: Shop) => join(shop.dataDir, 'archive', '2023', '06');
  const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

  test('of the printer leaves nothing closed and no file, and keeps the note', async () => {
    const shop = openShop(plainHost.printToPdf);
    await expect(close(shop, '已写的备注')).rejects.toMatchObject({ code: 'no_printer' });
    expect((await shop.client.reports.status({ date: DAY })).state).toBe('open');
    expect(filesIn(archiveOf(shop))).toEqual([]);
    expect((await shop.client.reports.daily({ date: DAY })).note).toBe('已写的备注');
  });

  test('of the last file takes back the first', async () => {
    const shop = openShop();
    // The workbook is staged first here; while the page is printed, a folder takes its place.
    const inTheWay = join(archiveOf(shop), '日报_2023-06-19.xlsx');
    shop.whilePrinting(() => mkdirSync(join(inTheWay, 'x'), { recursive: true }));
    await expect(
      shop.client.reports.close({ date: DAY, lang: 'zh-CN', formats: ['xlsx', 'pdf'] }),
    ).rejects.toMatchObject({ code: 'file_unwritable' });
    expect((await shop.client.reports.status({ date: DAY })).state).toBe('open');
    expect(filesIn(archiveOf(shop))).toEqual(['日报_2023-06-19.xlsx']);
  });

  test('because a till export came in meanwhile leaves nothing closed', async () => {
    const shop = openShop();
    shop.whilePrinting(shop.lateTicket);
    await expect(close(shop)).rejects.toMatchObject({ code: 'conflict' });
    expect((await shop.client.reports.status({ date: DAY })).state).toBe('open');
    expect(filesIn(archiveOf(shop))).toEqual([]);
    shop.whilePrinting(() => {});
    expect((await close(shop)).version).toBe(1);
  });

  test('by cancelling is heard at once, also while the printer is at work', async () => {
    const controller = new AbortController();
    const shop = openShop(() => new Promise(() => setTimeout(() => controller.abort(), 10)));
    const input = { date: DAY, lang: 'zh-CN' } as const;
    await expect(
      shop.client.reports.close(input, { signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect((await shop.client.reports.status({ date: DAY })).state).toBe('open');
    expect(filesIn(archiveOf(shop))).toEqual([]);
  });
});

describe('writing a report out', () => {
  test('gives every format its usual name and overwrites nothing', async () => {
    const shop = openShop();
    const folder = join(tempDir(), 'out');
    const input = { date: DAY, lang: 'en', folder } as const;
    await shop.client.reports.export(input);
    const again = await shop.client.reports.export({ ...input, formats: ['csv'] });
    expect(again.files.map((file) => basename(file.path))).toEqual(['daily_2023-06-19 (2).csv']);
    expect(readdirSync(folder).toSorted()).toEqual([
      'daily_2023-06-19 (2).csv',
      'daily_2023-06-19.csv',
      'daily_2023-06-19.pdf',
      'daily_2023-06-19.xlsx',
    ]);
  });

  test('without a printer still writes the other formats, and says so', async () => {
    const shop = openShop(plainHost.printToPdf);
    const result = await shop.client.reports.export({ date: DAY, lang: 'en', folder: tempDir() });
    expect(result.files.map((file) => file.format)).toEqual(['xlsx', 'csv']);
    expect(result.failed).toEqual([{ format: 'pdf', code: 'no_printer', params: {} }]);
  });

  test('takes the closed version while it is the truth, and the data once it is not', async () => {
    const shop = openShop();
    const input = { date: DAY, lang: 'en', formats: ['csv'], folder: tempDir() } as const;
    expect((await shop.client.reports.export({ ...input, formats: ['csv'] })).version).toBeNull();
    await close(shop);
    expect((await shop.client.reports.export({ ...input, formats: ['csv'] })).version).toBe(1);
    shop.lateTicket();
    expect((await shop.client.reports.export({ ...input, formats: ['csv'] })).version).toBeNull();
    const first = await shop.client.reports.export({ ...input, formats: ['csv'], version: 1 });
    expect(first.version).toBe(1);
    await expect(
      shop.client.reports.export({ ...input, formats: ['csv'], version: 9 }),
    ).rejects.toBeInstanceOf(QisanError);
  });

  test('writes a table of a screen where the person said', async () => {
    const shop = openShop();
    const path = join(tempDir(), '表.csv');
    const columns = [
      { title: '单品', kind: 'text' },
      { title: '金额', kind: 'money' },
    ] as const;
    const answer = await shop.client.exports.table({
      title: '畅销',
      columns: [...columns],
      rows: [['茶', yuan(12.5)]],
      format: 'csv',
      path,
    });
    expect(answer).toEqual({ path, rows: 1 });
    expect(readFileSync(path, 'utf8')).toBe('\ufeff单品,金额\r\n茶,12.5\r\n');
  });
});

describe('the check', () => {
  test('finds a sound store sound, and an archive file that was altered', async () => {
    const shop = openShop();
    const { files } = await close(shop);
    expect(await shop.client.maintenance.check({})).toMatchObject({
      sound: true,
      days: 9,
      archive: { files: 2, missing: [], altered: [] },
    });
    const [pdf, xlsx] = files.map((file) => file.path);
    writeFileSync(pdf ?? '', 'altered');
    rmSync(xlsx ?? '');
    expect(await shop.client.maintenance.check({})).toMatchObject({
      sound: false,
      archive: { missing: [xlsx], altered: [pdf] },
    });
  });

  test('finds a daily figure that is not what its lines say', async () => {
    const shop = openShop();
    shop.backend.stores.current.write.run(
      'UPDATE sales_day SET net_sales = net_sales + 1 WHERE business_date = ?',
      [DAY],
    );
    const report = await shop.client.maintenance.check({});
    expect(report.sound).toBe(false);
    expect(report.differences).toMatchObject([{ table: 'sales_day', date: DAY }]);
  });
});
