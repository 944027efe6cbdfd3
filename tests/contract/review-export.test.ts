import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test, vi } from 'vitest';
import type { Host } from '#electron/backend/context';
import { runCli } from '#electron/cli/run';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { toUnits } from '#shared/domain/money/money';
import { startBackend, type TestBackend } from '../helpers/backend';
import { openPackage, packageFaults, partXml, textOf } from '../helpers/office-package';
import { plainHost } from '../helpers/plain-host';
import { NOW } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import { ordinaryDay, ordinaryDays, sell, setCosts, stockShelves } from '../helpers/trade';

/** Every format is drawn by a worker of its own, which takes its time to start on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const week = { from: '2023-06-19', to: '2023-06-25' };
/** Prints nothing real: what Chromium makes of the page is an end-to-end test. */
const printer: Host = {
  ...plainHost,
  printToPdf: async (html) => new TextEncoder().encode(`%PDF ${html.length}`),
};

function tradingShop(): string {
  const dataDir = tempDir();
  const db = openStore(dataDir, NOW);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  const store = { name: '七三店', currency: 'CNY', sellingAreaM2: null, manager: '周敏' };
  writeStore(db, { ...store, ...clock }, false);
  stockShelves(db);
  setCosts(db);
  sell(db, [...ordinaryDay('2023-06-25'), ...ordinaryDays('2023-06-25', 20)]);
  db.close();
  return dataDir;
}

function openShop(host: Host = printer): TestBackend {
  return startBackend({ dataDir: tradingShop(), host, now: () => NOW });
}

describe('exporting the review of a week', () => {
  test('writes a deck that PowerPoint opens, its pages and its numbers, beside what is there', async () => {
    const { client } = openShop();
    const folder = tempDir();
    const asked = { ...week, lang: 'zh-CN', folder } as const;
    const first = await client.reviews.export(asked);
    expect(first).toMatchObject({ ...week, failed: [] });
    expect(readdirSync(folder).toSorted()).toEqual([
      '周复盘_2023-06-19_2023-06-25.pdf',
      '周复盘_2023-06-19_2023-06-25.pptx',
      '周复盘_2023-06-19_2023-06-25.xlsx',
    ]);
    const pack = await openPackage(readFileSync(join(folder, '周复盘_2023-06-19_2023-06-25.pptx')));
    expect(packageFaults(pack)).toEqual([]);
    expect(textOf(partXml(pack, 'ppt/slides/slide1.xml'))).toContain('七三店');
    await client.reviews.export({ ...asked, formats: ['pptx'] });
    expect(existsSync(join(folder, '周复盘_2023-06-19_2023-06-25 (2).pptx'))).toBe(true);
  });

  test('holds in the workbooks that PowerPoint opens the numbers of the store', async () => {
    const { client } = openShop();
    const folder = tempDir();
    const { files } = await client.reviews.export({
      ...week,
      lang: 'en',
      folder,
      formats: ['pptx'],
    });
    const pack = await openPackage(readFileSync(files[0]?.path ?? ''));
    const { pages } = await client.reviews.deck({ ...week, lang: 'en' });
    const slide = pages.findIndex(({ id }) => id === 'results.days') + 1;
    const { rows } = await client.kpis.query({ ...week, names: ['netSales'], by: 'day' });
    const book = new ExcelJS.Workbook();
    const bytes = pack.parts.get(`ppt/embeddings/chart${slide}-1.xlsx`);
    await book.xlsx.load(new Uint8Array(bytes ?? []).buffer);
    const sheet = book.worksheets[0];
    const written = rows.map((_, day) => sheet?.getCell(day + 2, 2).value);
    expect(written).toEqual(rows.map(({ values }) => toUnits(values[0] ?? 0)));
    expect(written.some((value) => Number(value) > 0)).toBe(true);
  });

  test('names the format that could not be written, and writes the others', async () => {
    const { client } = openShop(plainHost);
    const answer = await client.reviews.export({ ...week, lang: 'en', folder: tempDir() });
    expect(answer.files.map(({ format }) => format)).toEqual(['pptx', 'xlsx']);
    expect(answer.failed).toEqual([{ format: 'pdf', code: 'no_printer', params: {} }]);
  });

  test('leaves nothing when it is cancelled', async () => {
    const { client } = openShop();
    const folder = tempDir();
    const stop = new AbortController();
    const running = client.reviews.export(
      { ...week, lang: 'en', folder },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is previewed page by page', async () => {
    const { client } = openShop();
    const { html } = await client.reviews.preview({ ...week, lang: 'en' });
    const deck = await client.reviews.deck({ ...week, lang: 'en' });
    for (const [index, page] of deck.pages.entries()) {
      expect(html).toContain(`id="page-${index}" data-page="${page.id}"`);
    }
  });
});

describe('archiving the review of a week', () => {
  test('freezes it with its files, version after version', async () => {
    const { client } = openShop();
    const first = await client.reviews.archive({ ...week, lang: 'en' });
    expect(first).toMatchObject({ ...week, version: 1, state: 'closed', lang: 'en' });
    for (const { path, sha256 } of first.files) {
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
    }
    const second = await client.reviews.archive({ ...week, lang: 'zh-CN', formats: ['pptx'] });
    expect(second.version).toBe(2);
    const { total, decks } = await client.reviews.archived({});
    expect(total).toBe(2);
    expect(decks.map(({ version, state }) => [version, state])).toEqual([
      [2, 'closed'],
      [1, 'superseded'],
    ]);
    const { deck } = await client.reviews.archivedDeck({ id: first.id });
    expect(deck.pages).toHaveLength(first.pages);
    const [file] = first.files;
    rmSync(file?.path ?? '');
    const again = await client.reviews.archivedDeck({ id: first.id });
    expect(again.archived.files.map(({ present }) => present)).toEqual([false, true, true]);
  });

  test('keeps neither a version nor a file when one format fails', async () => {
    const { client, dataDir } = openShop(plainHost);
    const archiving = client.reviews.archive({ ...week, lang: 'en' });
    await expect(archiving).rejects.toMatchObject({ code: 'no_printer' });
    expect((await client.reviews.archived({})).total).toBe(0);
    const folder = join(dataDir, 'archive', '2023', '06');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  test('refuses days without data', async () => {
    const { client } = openShop();
    const far = { from: '2019-01-07', to: '2019-01-13', lang: 'en' } as const;
    await expect(client.reviews.archive(far)).rejects.toMatchObject({ code: 'not_enough_data' });
  });
});

describe('qisan deck', () => {
  async function deck(...argv: readonly string[]) {
    let out = '';
    let err = '';
    const dataDir = tradingShop();
    const code = await runCli(
      {
        argv: ['deck', ...argv, '--data', dataDir],
        cwd: dataDir,
        env: { LANG: 'en_GB.UTF-8' },
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        columns: null,
        signal: new AbortController().signal,
      },
      printer,
    );
    return { code, out, err };
  }

  test('writes the deck of an ISO week in the language asked for', async () => {
    const out = tempDir();
    const ran = await deck('--week', '2023-W25', '--out', out, '--lang', 'zh-CN');
    expect(ran.code).toBe(0);
    expect(ran.out.trim().split('\n')).toHaveLength(3);
    expect(readdirSync(out)).toContain('周复盘_2023-06-19_2023-06-25.pptx');
  });

  test.each([
    [['--week', '2023-W53', '--out', '.'], '2023-W53'],
    [['--week', 'last', '--out', '.'], 'last'],
    [['--out', '.'], '--week'],
    [['--week', '2023-W25', '--out', '.', '--format', 'doc'], 'doc'],
  ])('says what does not fit in %j', async (argv, what) => {
    const ran = await deck(...argv);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(what);
  });
});
