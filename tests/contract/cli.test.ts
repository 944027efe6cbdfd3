import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '#electron/backend/context';
import { runCli } from '#electron/cli/run';
import { openStore } from '#electron/store/open';
import { plainHost } from '../helpers/plain-host';
import { tempDir } from '../helpers/temp-dir';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that it has to be. */
  json(): Record<string, unknown>;
}

interface RunOptions {
  readonly host?: Host;
  readonly signal?: AbortSignal;
  readonly cwd?: string;
}

/** The program as a terminal runs it, on a data directory. */
async function qisan(
  dataDir: string,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal = {
    argv: [...argv, '--data', dataDir],
    cwd: options.cwd ?? dataDir,
    env: { LANG: 'en_GB.UTF-8' },
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    columns: null,
    signal: options.signal ?? new AbortController().signal,
  };
  const code = await runCli(terminal, options.host ?? plainHost);
  return { code, out, err, json: () => JSON.parse(out) };
}

const SALES = [
  '小票号,商品编码,商品名称,数量,金额,销售时间',
  'T1,1001,矿泉水,2,4.00,2023-06-15 09:10:00',
  'T1,1002,面包,1,6.50,2023-06-15 09:10:00',
  'T2,1001,矿泉水,1,2.00,2023-06-15 18:40:00',
].join('\n');

/** A directory with a till export in it. */
function withSales(rows = SALES): string {
  const dir = tempDir();
  writeFileSync(join(dir, 'sales.csv'), `${rows}\n`);
  return dir;
}

describe('qisan import', () => {
  test('books a file and answers rows and sums, in units and exact', async () => {
    const dir = withSales();
    const ran = await qisan(dir, ['import', 'sales.csv', '--json']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
    expect(ran.json()).toMatchObject({
      ok: true,
      totals: {
        rowsRead: 3,
        booked: { rows: 3, qty: 4, qtyExact: 4_000, amount: 12.5, amountExact: 125_000 },
        known: { rows: 0 },
        rejected: { rows: 0 },
      },
      failed: [],
    });
  });

  test('knows every row of the same file again and changes nothing', async () => {
    const dir = withSales();
    await qisan(dir, ['import', 'sales.csv']);
    const again = await qisan(dir, ['import', 'sales.csv', '--json']);
    expect(again.code).toBe(0);
    expect(again.json()).toMatchObject({ totals: { booked: { rows: 0 }, known: { rows: 3 } } });
  });

  test('with rejected rows is done in part: exit code 3, and the reasons', async () => {
    const dir = withSales(`${SALES}\nT3,1001,矿泉水,1,2.00,2023-13-45 10:00:00`);
    const ran = await qisan(dir, ['import', 'sales.csv', '--json']);
    expect(ran.code).toBe(3);
    expect(ran.json()).toMatchObject({
      ok: false,
      totals: { booked: { rows: 3 }, rejected: { rows: 1 } },
      batches: [{ rejectReasons: [{ reason: 'bad_date', rows: 1 }] }],
    });
  });

  test('of a file that is not there fails and names it', async () => {
    const ran = await qisan(tempDir(), ['import', 'nowhere.csv']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('nowhere.csv');
  });

  test('is taken back by undo, whole', async () => {
    const dir = withSales();
    await qisan(dir, ['import', 'sales.csv']);
    const undone = await qisan(dir, ['undo', '1']);
    expect(undone).toMatchObject({ code: 0, err: '' });
    expect(undone.out).toContain('sales.csv');
    const kpi = await qisan(dir, [
      'kpi',
      'netSales',
      '--from',
      '2023-06-15',
      '--to',
      '2023-06-15',
      '--json',
    ]);
    expect(kpi.json()).not.toMatchObject({ rows: [{ values: { netSales: 12.5 } }] });
  });
});

describe('qisan kpi', () => {
  test('answers in units that people use, and exact', async () => {
    const dir = withSales();
    await qisan(dir, ['import', 'sales.csv']);
    const range = ['--from', '2023-06-15', '--to', '2023-06-15'];
    const ran = await qisan(dir, ['kpi', 'netSales', 'tickets', ...range, '--json']);
    expect(ran.json()).toMatchObject({
      currency: 'CNY',
      rows: [{ values: { netSales: 12.5, tickets: 2 }, exact: { netSales: 125_000, tickets: 2 } }],
    });
    const byHour = await qisan(dir, ['kpi', 'netSales', ...range, '--by', 'hour', '--json']);
    const rows = byHour.json().rows as { key: string; values: { netSales: number } }[];
    const sold = rows.filter((row) => (row.values.netSales ?? 0) > 0);
    expect(sold.map((row) => [row.key, row.values.netSales])).toEqual([
      ['9', 10.5],
      ['18', 2],
    ]);
  });

  test('prints a table for a person', async () => {
    const dir = withSales();
    await qisan(dir, ['import', 'sales.csv']);
    const ran = await qisan(dir, [
      'kpi',
      'netSales',
      '--from',
      '2023-06-15',
      '--to',
      '2023-06-15',
      '--by',
      'day',
      '--lang',
      'zh-CN',
    ]);
    expect(ran.out.split('\n').map((line) => line.split(/\s{2,}/))).toEqual([
      ['日期', '销售额'],
      ['2023-06-15', '¥12.50'],
      [''],
    ]);
  });
});

describe('qisan report', () => {
  test('writes what it can without a printer, says why, and is done in part', async () => {
    const dir = withSales();
    await qisan(dir, ['import', 'sales.csv']);
    const ran = await qisan(dir, [
      'report',
      '--date',
      '2023-06-15',
      '--out',
      'out',
      '--lang',
      'zh-CN',
    ]);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('PDF: ');
    expect(readdirSync(join(dir, 'out')).toSorted()).toEqual([
      '日报_2023-06-15.csv',
      '日报_2023-06-15.xlsx',
    ]);
  });

  test('is all done when every format was written', async () => {
    const dir = withSales();
    await qisan(dir, ['import', 'sales.csv']);
    const printToPdf = async () => new TextEncoder().encode('%PDF');
    const argv = [
      'report',
      '--date',
      '2023-06-15',
      '--out',
      'out',
      '--format',
      'pdf,csv',
      '--json',
    ];
    const ran = await qisan(dir, argv, { host: { ...plainHost, printToPdf } });
    expect(ran.code).toBe(0);
    const [pdf] = ran.json().files as { format: string; path: string }[];
    expect(pdf?.format).toBe('pdf');
    expect(readFileSync(pdf?.path ?? '', 'utf8')).toBe('%PDF');
  });
});

describe('qisan call', () => {
  test('reaches any method of the contract with its exact integers', async () => {
    const dir = withSales();
    await qisan(dir, ['import', 'sales.csv']);
    const ran = await qisan(dir, ['call', 'reports.daily', '{"date":"2023-06-15"}', '--json']);
    expect(ran.code).toBe(0);
    const figures = ran.json().figures as { kpi: string; value: number }[];
    expect(figures.find((figure) => figure.kpi === 'netSales')?.value).toBe(125_000);
  });

  const refusals: [string, string[], number, string][] = [
    ['a method that does not exist', ['call', 'reports.nothing'], 1, 'not_found'],
    ['a name of JavaScript itself', ['call', '__proto__.constructor'], 1, 'not_found'],
    [
      'an input that does not fit',
      ['call', 'reports.daily', '{"date":"2023-02-30"}'],
      1,
      'invalid_input',
    ],
    ['JSON that is none', ['call', 'reports.daily', '{date}'], 2, 'usage'],
  ];
  test.each(refusals)('refuses %s', async (_name, argv, code, error) => {
    const ran = await qisan(tempDir(), [...argv, '--json']);
    expect(ran.code).toBe(code);
    expect(ran.json()).toMatchObject({ ok: false, error: { code: error } });
    expect(ran.err).not.toBe('');
  });
});

describe('the command line', () => {
  test('tells its commands in the language of the person', async () => {
    const english = await qisan(tempDir(), ['help']);
    expect(english.code).toBe(0);
    for (const name of ['import', 'undo', 'kpi', 'report', 'check', 'demo', 'call']) {
      expect(english.out).toMatch(new RegExp(`^  ${name}`, 'm'));
    }
    expect((await qisan(tempDir(), ['help', '--lang', 'zh-CN'])).out).toContain('用法');
  });

  const mistakes: [string, string[], string][] = [
    ['an unknown command', ['exprot'], 'exprot'],
    ['an unknown option', ['report', '--date', '2023-06-15', '--colour'], '--colour'],
    ['a missing option', ['report', '--out', 'x'], '--date'],
    [
      'a format that there is not',
      ['report', '--date', '2023-06-15', '--out', 'x', '--format', 'doc'],
      'doc',
    ],
    [
      'a KPI that there is not',
      ['kpi', 'sales', '--from', '2023-06-15', '--to', '2023-06-15'],
      'netSales',
    ],
    ['a batch that is no number', ['undo', 'last'], 'last'],
  ];
  test.each(mistakes)('answers %s with exit code 2 and the usage', async (_name, argv, word) => {
    const dir = tempDir();
    const ran = await qisan(dir, argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(word);
    expect(ran.err).toContain('Usage: ');
    // It has not even opened the data.
    expect(existsSync(join(dir, 'qisan.sqlite'))).toBe(false);
  });

  test('cancelled by Ctrl+C ends with 130 and leaves nothing behind', async () => {
    const dir = tempDir();
    const controller = new AbortController();
    const running = qisan(dir, ['demo', '--json'], { signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    const ran = await running;
    expect(ran.code).toBe(130);
    expect(ran.json()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(existsSync(join(dir, 'demo'))).toBe(false);
  });

  test('waits while another program writes, and then does its work', async () => {
    const dir = withSales();
    await qisan(dir, ['check']);
    const other = openStore(dir, Date.now());
    other.exec('BEGIN IMMEDIATE');
    setTimeout(() => {
      other.exec('COMMIT');
      other.close();
    }, 6_500);
    const ran = await qisan(dir, ['call', 'settings.set', '{"density":"comfortable"}', '--json']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('Another Qisan is writing');
  }, 20_000);
});
