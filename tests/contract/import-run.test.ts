import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStore } from '#electron/store/check-store';
import { openStore } from '#electron/store/open';
import { checkRollups } from '#electron/store/rollups/check';
import type { Progress } from '#shared/contract/define';
import { writeSalesFile } from '../bench/import/sales-file';
import { startBackend, type TestBackend } from '../helpers/backend';
import { moment } from '../helpers/moment';
import { dump, factTables } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';

const NOON = Date.UTC(2024, 5, 20, 4);
const LONG = { timeout: 120_000 };
const ALL_TABLES = [
  ...factTables,
  'business_day',
  'import_batch',
  'import_reject',
  'import_recipe',
];

const start = () => startBackend({ now: () => NOON });
const stored = (qisan: TestBackend) => dump(qisan.backend.stores.current.write, ALL_TABLES);

/** A file that takes a while: enough lines to be interrupted in the middle. */
function longFile(lines: number): string {
  const path = join(tempDir(), 'till.csv');
  writeSalesFile(path, lines);
  return path;
}

function drop(name: string, lines: readonly string[]): string {
  const path = join(tempDir(), name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('an import under way', () => {
  it(
    'tells rows, bytes, rejects and the time left, in order, and what was booked',
    LONG,
    async () => {
      const qisan = start();
      const heard: Progress[] = [];
      const { batches } = await qisan.client.imports.run(
        { files: [{ path: longFile(60_000) }] },
        { onProgress: (progress) => heard.push(progress) },
      );
      const reading = heard.filter((progress) => progress.phase === 'importing');
      expect(reading.length).toBeGreaterThan(2);
      const done = reading.map((progress) => progress.done);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      const last = reading.at(-1);
      expect(last?.total).toBeGreaterThan(4_000_000);
      expect(last?.detail).toMatchObject({ known: 0, rejected: 0, bytes: last?.total });
      expect(last?.detail?.secondsLeft).toBeGreaterThanOrEqual(0);
      expect(batches).toMatchObject([{ booked: { rows: 60_000 }, rejected: { rows: 0 } }]);
    },
  );

  it('does not keep a query waiting, and a command only until it has ended', LONG, async () => {
    const qisan = start();
    const started = moment();
    const run = qisan.client.imports.run(
      { files: [{ path: longFile(60_000) }] },
      { onProgress: () => started.tell() },
    );
    await started.come;
    const command = qisan.client.settings.set({ density: 'comfortable' });
    expect((await qisan.client.app.status({})).lastDate).toBeNull();
    expect(await qisan.client.app.jobs({})).toMatchObject([{ method: 'imports.run' }]);
    await command;
    expect((await qisan.client.app.status({})).lastDate).toBe('2023-12-31');
    await run;
  });

  it(
    'is cancelled within 200 ms, leaves nothing behind, and can be started again',
    LONG,
    async () => {
      const qisan = start();
      const before = stored(qisan);
      const path = longFile(150_000);
      const canceller = new AbortController();
      let askedAt = 0;
      const run = qisan.client.imports.run(
        { files: [{ path }] },
        {
          signal: canceller.signal,
          onProgress: ({ detail }) => {
            if (askedAt > 0 || (detail?.booked ?? 0) < 10_000) return;
            askedAt = performance.now();
            canceller.abort();
          },
        },
      );
      await expect(run).rejects.toMatchObject({ code: 'cancelled' });
      expect(performance.now() - askedAt).toBeLessThan(200);
      // The next writer waits until nothing of the import is left.
      await qisan.client.settings.set({});
      expect(stored(qisan)).toEqual(before);
      const short = drop('short.csv', ['date,ticket,code,qty,price', '2023-06-15,1,a,1,2.00']);
      const { batches } = await qisan.client.imports.run({
        files: [{ path: short, kind: 'sales_lines' }],
      });
      expect(batches).toMatchObject([{ booked: { rows: 1 } }]);
    },
  );

  it('can be cancelled by its number from anywhere, as the status bar does', LONG, async () => {
    const qisan = start();
    const started = moment();
    const run = qisan.client.imports.run(
      { files: [{ path: longFile(100_000) }] },
      { onProgress: () => started.tell() },
    );
    const failed = expect(run).rejects.toMatchObject({ code: 'cancelled' });
    await started.come;
    const [job] = await qisan.client.app.jobs({});
    expect(job?.method).toBe('imports.run');
    expect(await qisan.client.app.cancelJob({ id: job?.id ?? 0 })).toEqual({ cancelled: true });
    await failed;
  });

  it('fails with backend_gone when the connection breaks, and books nothing', LONG, async () => {
    const qisan = start();
    const before = stored(qisan);
    const started = moment();
    const run = qisan.client.imports.run(
      { files: [{ path: longFile(100_000) }] },
      { onProgress: () => started.tell() },
    );
    const failed = expect(run).rejects.toMatchObject({ code: 'backend_gone' });
    await started.come;
    qisan.close();
    await failed;
    await qisan.backend.call('settings.set', {});
    expect(stored(qisan)).toEqual(before);
  });

  it(
    'that is killed with its process leaves a sound store without a trace of it',
    LONG,
    async () => {
      const dataDir = tempDir();
      openStore(dataDir, NOON).close();
      const script = join(import.meta.dirname, '..', 'helpers', 'import-process.ts');
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', script, dataDir, longFile(150_000)],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const said: string[] = [];
      await new Promise<void>((resolve) => {
        child.stdout.on('data', (chunk: Buffer) => {
          said.push(chunk.toString());
          child.kill('SIGKILL');
        });
        child.on('exit', () => resolve());
      });
      expect(said.join('')).toBe('booking\n');
      const db = openStore(dataDir, NOON);
      expect(dump(db, ['import_batch', 'sale_line', 'ticket', 'sku', 'sales_day'])).toEqual({
        import_batch: [],
        sale_line: [],
        ticket: [],
        sku: [],
        sales_day: [],
      });
      expect(checkStore(db)).toEqual({ damage: [], orphans: [], days: 0, differences: [] });
      expect(checkRollups(db)).toEqual([]);
      db.close();
    },
  );
});

describe('files that cannot be imported', () => {
  it('do not hold up the others', async () => {
    const good = drop('good.csv', ['日期,小票号,编码,数量,单价', '2023-06-15,1,a,1,2.00']);
    const empty = drop('empty.csv', []);
    const { batches, failed } = await start().client.imports.run({
      files: [{ path: '/nowhere/gone.csv' }, { path: empty }, { path: good }],
    });
    expect(failed).toMatchObject([
      { path: '/nowhere/gone.csv', code: 'file_unreadable' },
      { path: empty, code: 'file_empty' },
    ]);
    expect(batches).toMatchObject([
      { fileName: 'good.csv', booked: { rows: 1, qty: 1_000, amount: 20_000 } },
    ]);
  });

  it.each([
    { name: 'no file', method: 'run', input: { files: [] } },
    { name: 'an empty path', method: 'run', input: { files: [{ path: '' }] } },
    { name: 'an unknown kind', method: 'run', input: { files: [{ path: 'a', kind: 'cats' }] } },
    {
      name: 'an unknown origin',
      method: 'run',
      input: { files: [{ path: 'a' }], origin: 'cloud' },
    },
    { name: 'a batch number that is none', method: 'undo', input: { batchId: -1 } },
    { name: 'no batch number', method: 'undo', input: {} },
    { name: 'no corrected row', method: 'correct', input: { batchId: 1, rows: [] } },
    {
      name: 'cells that are no texts',
      method: 'correct',
      input: { batchId: 1, rows: [{ id: 1, cells: [1] }] },
    },
    { name: 'a reason that is none', method: 'rejects', input: { reason: 'because' } },
    {
      name: 'a language that is none',
      method: 'exportRejects',
      input: { batchId: 1, path: 'a', lang: 'xx' },
    },
    { name: 'a switch in no position', method: 'dropDuplicates', input: { batchId: 1 } },
    { name: 'a page too long', method: 'duplicates', input: { batchId: 1, limit: 5_000 } },
  ])('are refused as invalid input: $name', async ({ method, input }) => {
    const qisan = start();
    const before = stored(qisan);
    await expect(qisan.backend.call(`imports.${method}`, input)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(stored(qisan)).toEqual(before);
  });

  it.each(['undo', 'batch', 'dropDuplicates'])(
    'are not found by %s under a number that is none',
    async (method) => {
      const input = { batchId: 77, drop: true };
      await expect(start().backend.call(`imports.${method}`, input)).rejects.toMatchObject({
        code: 'not_found',
      });
    },
  );
});
