import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capture } from '../../build/lib/run';

const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'electron', 'cli.cjs');
const LAST_DAY = '2026-06-21';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command line, in a process of its own; `interrupt`: Ctrl+C after so many milliseconds. */
function qisan(
  argv: readonly string[],
  options: { withElectron?: boolean; interrupt?: number } = {},
): Promise<Ran> {
  const { QISAN_ELECTRON: _inherited, DISPLAY: _display, ...env } = process.env;
  const starter = join(root, 'build', 'electron-runtime', 'run.mjs');
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: folder,
    env: { ...env, ...(options.withElectron === true ? { QISAN_ELECTRON: starter } : {}) },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  if (options.interrupt !== undefined) setTimeout(() => child.kill('SIGINT'), options.interrupt);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

let folder = '';

/** The demo store, once for all tests. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qisan-cli-'));
  const made = await qisan(['demo', '--data', 'data', '--until', LAST_DAY, '--lang', 'zh-CN']);
  expect(made.err).toBe('');
  expect(made.code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built command line', () => {
  test('keeps standard output for the one JSON document', async () => {
    const ran = await qisan(['check', '--data', 'data', '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ ok: true, sound: true, differences: [] });
  });

  test('says on standard error what was wrong, and ends with 2', async () => {
    const ran = await qisan(['repotr']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('repotr');
  });

  test('ends with 130 after Ctrl+C', async () => {
    const ran = await qisan(['demo', '--data', 'interrupted'], { interrupt: 1_500 });
    expect(ran.code).toBe(130);
  });

  test('without an Electron writes the other formats and says why the PDF is not there', async () => {
    const ran = await qisan(['report', '--data', 'data', '--date', LAST_DAY, '--out', 'plain']);
    expect(ran).toMatchObject({ code: 3 });
    expect(ran.out).toMatch(/\.xlsx\n.*\.csv\nPDF: /s);
  });
});

describe.each(['zh-CN', 'en'] as const)('the report of a day in %s', (lang) => {
  let files: { format: string; path: string }[] = [];
  const pathOf = (format: string) => files.find((file) => file.format === format)?.path ?? '';

  beforeAll(async () => {
    const argv = [
      'report',
      '--data',
      'data',
      '--date',
      LAST_DAY,
      '--out',
      lang,
      '--lang',
      lang,
      '--json',
    ];
    const ran = await qisan(argv, { withElectron: true });
    expect(ran).toMatchObject({ code: 0 });
    files = JSON.parse(ran.out).files;
  });

  test('is one A4 page of PDF', async () => {
    const { output } = await capture('pdfinfo', [pathOf('pdf')]);
    expect(output).toMatch(/^Pages: +1$/m);
    expect(output).toMatch(/^Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)$/m);
  });

  test('has its glyphs inside as TrueType, so that its text can be found and copied', async () => {
    const { output } = await capture('pdffonts', [pathOf('pdf')]);
    const fonts = output.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(/NotoSansSC.* CID TrueType +Identity-H +yes yes yes/);
  });

  test('says in words and figures what the data say', async () => {
    const { output: text } = await capture('pdftotext', ['-layout', pathOf('pdf'), '-']);
    const asked = await qisan([
      'kpi',
      'netSales',
      'tickets',
      '--from',
      LAST_DAY,
      '--to',
      LAST_DAY,
      '--data',
      'data',
      '--json',
    ]);
    const [{ values }] = JSON.parse(asked.out).rows;
    const amount = new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(
      values.netSales,
    );
    expect(text).toContain(`¥${amount}`);
    expect(text).toContain(String(values.tickets));
    const words =
      lang === 'zh-CN'
        ? ['经营日报', '销售额', '客单价', '刚需与特色', '店长备注', '口径']
        : ['Daily report', 'Net sales', 'Average ticket', "Manager's note"];
    for (const word of words) expect(text).toContain(word);
    // The foot is the last thing on the page: nothing was pushed off it.
    expect(text.trimEnd()).toMatch(/1 ?\/ ?1$/);
  });

  test('is a workbook that another program reads, with numbers as numbers', () => {
    const book = read(readFileSync(pathOf('xlsx')), { cellDates: true });
    expect(book.SheetNames).toHaveLength(7);
    const [summary = '', , categories = ''] = book.SheetNames;
    const figures = utils.sheet_to_json<unknown[]>(book.Sheets[summary] ?? {}, { header: 1 });
    const sales = figures.find((row) => row[0] === (lang === 'zh-CN' ? '销售额' : 'Net sales'));
    const rows = utils
      .sheet_to_json<unknown[]>(book.Sheets[categories] ?? {}, { header: 1 })
      .slice(1);
    const sum = rows.reduce((total, row) => total + Number(row[1]), 0);
    expect(typeof sales?.[1]).toBe('number');
    expect(sum).toBeCloseTo(Number(sales?.[1]), 1);
  });

  test('is a text file that Excel opens in the right encoding', () => {
    const content = readFileSync(pathOf('csv'));
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(content.toString('utf8')).toContain(`${LAST_DAY},`);
  });
});
