import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WatchFolder } from '#electron/backend/watch-folder';
import { startBackend, type TestBackend } from '../helpers/backend';
import { tempDir } from '../helpers/temp-dir';

const noon = Date.UTC(2023, 5, 20, 4);
const times = { settledMs: 120, retryMs: 200 };
const patient = { timeout: 15_000, interval: 50 };

const sales = (ticket: number): string =>
  `时间,小票号,编码,品名,数量,金额\n2023-06-15 20:42:23,${ticket},6901,可乐,2,7.00\n`;

interface Watched extends TestBackend {
  readonly folder: string;
  readonly watching: WatchFolder;
}

async function watchFolder(folder = tempDir(), dataDir = tempDir()): Promise<Watched> {
  const started = startBackend({ dataDir, now: () => noon });
  const watching = new WatchFolder(started.backend, times);
  onTestFinished(() => watching.close());
  await started.client.settings.set({ watchFolder: folder });
  return { ...started, folder, watching };
}

const names = (...parts: readonly string[]): string[] => {
  const folder = join(...parts);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

const lines = ({ backend }: TestBackend): number =>
  backend.stores.current.read.value<number>('SELECT count(*) FROM sale_line');

describe('the watched folder', { timeout: 30_000 }, () => {
  it('books what is dropped into it, moves it to done, and says so', async () => {
    const watched = await watchFolder();
    writeFileSync(join(watched.folder, 'a.csv'), sales(1));
    await vi.waitFor(() => expect(names(watched.folder, 'done')).toEqual(['a.csv']), patient);
    await vi.waitFor(async () => {
      expect(await watched.client.app.notices({})).toMatchObject([
        { level: 'info', code: 'watch_imported', params: { file: 'a.csv', rows: 1 } },
      ]);
    }, patient);
    expect(lines(watched)).toBe(1);
    expect(await watched.client.imports.watch({})).toEqual({
      folder: watched.folder,
      state: 'watching',
      pending: [],
    });
    const { batches } = await watched.client.imports.batches({});
    expect(batches).toMatchObject([{ origin: 'watch', fileName: 'a.csv' }]);
  });

  it('moves what it cannot read for certain to failed, with a notice that leads on', async () => {
    const watched = await watchFolder();
    writeFileSync(join(watched.folder, 'odd.csv'), 'alpha,beta\n1,2\n');
    await vi.waitFor(async () => {
      expect(await watched.client.app.notices({})).toMatchObject([
        { level: 'error', code: 'watch_unsure', params: { file: 'odd.csv' } },
      ]);
    }, patient);
    expect(names(watched.folder, 'failed')).toEqual(['odd.csv']);
    expect(lines(watched)).toBe(0);
  });

  it('keeps both of two files with one name, and books nothing twice', async () => {
    const watched = await watchFolder();
    const path = join(watched.folder, 'day.csv');
    writeFileSync(path, sales(1));
    await vi.waitFor(() => expect(names(watched.folder, 'done')).toEqual(['day.csv']), patient);
    writeFileSync(path, sales(1));
    await vi.waitFor(
      () => expect(names(watched.folder, 'done')).toEqual(['day (2).csv', 'day.csv']),
      patient,
    );
    await vi.waitFor(async () => {
      const notices = await watched.client.app.notices({});
      expect(notices.map((notice) => notice.code).sort()).toEqual([
        'watch_imported',
        'watch_known',
      ]);
    }, patient);
    expect(lines(watched)).toBe(1);
  });

  it('waits for a file that is still being written, and leaves names of unfinished ones alone', async () => {
    const watched = await watchFolder();
    const part = join(watched.folder, 'c.csv.part');
    writeFileSync(part, sales(1).slice(0, 30));
    writeFileSync(join(watched.folder, '~$book.xlsx'), 'lock');
    writeFileSync(join(watched.folder, 'b.csv'), sales(2));
    await vi.waitFor(() => expect(names(watched.folder, 'done')).toEqual(['b.csv']), patient);
    expect(lines(watched)).toBe(1);
    writeFileSync(part, sales(1));
    renameSync(part, join(watched.folder, 'c.csv'));
    await vi.waitFor(
      () => expect(names(watched.folder, 'done')).toEqual(['b.csv', 'c.csv']),
      patient,
    );
    expect(lines(watched)).toBe(2);
    expect(names(watched.folder)).toContain('~$book.xlsx');
  });

  it('takes at the next start what was dropped meanwhile', async () => {
    const folder = tempDir();
    const dataDir = tempDir();
    const first = await watchFolder(folder, dataDir);
    await first.watching.close();
    first.close();
    await first.backend.close();
    writeFileSync(join(folder, 'night.csv'), sales(1));
    const second = await watchFolder(folder, dataDir);
    await vi.waitFor(() => expect(names(folder, 'done')).toEqual(['night.csv']), patient);
    expect(lines(second)).toBe(1);
  });

  it('waits for a folder that is not there, and stops when the setting says so', async () => {
    const folder = join(tempDir(), 'usb');
    const watched = await watchFolder(folder);
    await vi.waitFor(async () => {
      expect(await watched.client.imports.watch({})).toMatchObject({ state: 'missing' });
    }, patient);
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.csv'), sales(1));
    await vi.waitFor(() => expect(names(folder, 'done')).toEqual(['a.csv']), patient);
    await watched.client.settings.set({ watchFolder: null });
    await vi.waitFor(async () => {
      expect(await watched.client.imports.watch({})).toEqual({
        folder: null,
        state: 'off',
        pending: [],
      });
    }, patient);
  });
});
