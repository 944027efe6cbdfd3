import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { FailedFile, RunResult, WatchStatus } from '#shared/contract/imports';
import type { Settings } from '#shared/contract/settings';
import { QisanError } from '#shared/domain/errors';
import type { Backend } from './backend';
import { noticeOf } from './watch-notices';

export interface WatchTimes {
  /** A file is complete when it has not grown for so long. */
  readonly settledMs: number;
  /** How often a missing folder, and a file that could not be read yet, is tried again. */
  readonly retryMs: number;
}

const TIMES: WatchTimes = { settledMs: 2_000, retryMs: 30_000 };

/** Locks of spreadsheet programs, downloads and copies under way, hidden files. */
const UNFINISHED = /^(?:~\$|\.)|\.(?:tmp|temp|part|partial|crdownload|download|lock|filepart)$/i;

/** The file may be read later, so it stays where it is. */
const PASSING = new Set(['file_busy', 'locked', 'disk_full', 'cancelled', 'backend_gone']);

/**
 * Imports what a till drops into the folder of the settings, one file after the other, and moves it
 * to `done` or `failed` beneath it. What lies there at the start is taken too: nothing is forgotten
 * over a restart, and a file taken twice books nothing twice.
 */
export class WatchFolder {
  #folder: string | null = null;
  #watcher: FSWatcher | null = null;
  #missing = false;
  readonly #pending: string[] = [];
  #working: Promise<void> = Promise.resolve();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #stop = new AbortController();
  readonly #unsubscribe: () => void;

  constructor(
    private readonly backend: Backend,
    private readonly times: WatchTimes = TIMES,
  ) {
    backend.watchStatus = () => this.status();
    this.#unsubscribe = backend.onChange((topics) => {
      if (topics.includes('settings') || topics.includes('store')) void this.follow();
    });
    void this.follow();
  }

  status(): WatchStatus {
    const state = this.#folder === null ? 'off' : this.#missing ? 'missing' : 'watching';
    return { folder: this.#folder, state, pending: this.#pending.map((path) => basename(path)) };
  }

  /** Stops watching; the file under way is left for the next start. */
  async close(): Promise<void> {
    this.#unsubscribe();
    this.#stop.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#watcher?.close();
    await this.#working;
  }

  /** Watches what the settings say now. */
  private async follow(): Promise<void> {
    const { watchFolder } = (await this.backend.call('settings.get', {})) as Settings;
    if (watchFolder === this.#folder || this.#stop.signal.aborted) return;
    this.#folder = watchFolder;
    this.#pending.length = 0;
    await this.#watcher?.close();
    this.#watcher = null;
    if (watchFolder !== null) this.open(watchFolder);
  }

  private open(folder: string): void {
    if (this.#folder !== folder || this.#stop.signal.aborted) return;
    this.#missing = !existsSync(folder);
    if (this.#missing) {
      this.later(() => this.open(folder));
      return;
    }
    this.#watcher = watch(folder, {
      depth: 0,
      ignored: (path, stats) => stats?.isFile() === true && UNFINISHED.test(basename(path)),
      awaitWriteFinish: {
        stabilityThreshold: this.times.settledMs,
        pollInterval: Math.min(300, this.times.settledMs),
      },
    });
    this.#watcher.on('add', (path) => this.take(path));
    // A file that follows another of its name at once counts as a change of it.
    this.#watcher.on('change', (path) => this.take(path));
    this.#watcher.on('unlinkDir', (path) => {
      if (path === folder) void this.reopen(folder);
    });
    this.#watcher.on('error', () => void this.reopen(folder));
  }

  /** The drive was unplugged or the share has gone: wait for it to come back. */
  private async reopen(folder: string): Promise<void> {
    await this.#watcher?.close();
    this.#watcher = null;
    this.#missing = true;
    this.later(() => this.open(folder));
  }

  private take(path: string): void {
    if (this.#pending.includes(path)) return;
    this.#pending.push(path);
    this.#working = this.#working.then(() => this.importOne(path));
  }

  private async importOne(path: string): Promise<void> {
    const wanted = this.#pending.includes(path) && !this.#stop.signal.aborted;
    try {
      if (wanted && existsSync(path) && this.isSettled(path)) await this.importFile(path);
    } catch {
      // It was imported and could not be moved (another program looks at it): the next turn finds
      // all of it known already, and tries to move it again.
    } finally {
      const index = this.#pending.indexOf(path);
      if (index !== -1) this.#pending.splice(index, 1);
      // What is still there was not ready, or is the next file of the same name.
      if (wanted && existsSync(path)) this.later(() => this.takeAgain(path));
    }
  }

  private isSettled(path: string): boolean {
    const age = Date.now() - statSync(path).mtimeMs;
    return age < 0 || age >= this.times.settledMs;
  }

  private takeAgain(path: string): void {
    const watched = this.#folder !== null && dirname(path) === this.#folder;
    if (watched && existsSync(path)) this.take(path);
  }

  private async importFile(path: string): Promise<void> {
    const before = stamp(path);
    const result = await this.run(path);
    if (this.#stop.signal.aborted) return;
    const passing = result.failed.some((failure) => PASSING.has(failure.code));
    // Still growing after all: what came in the meantime is taken with the next turn.
    if (passing || stamp(path) !== before) return;
    const place = result.failed.length === 0 ? 'done' : 'failed';
    const moved = moveInto(path, place);
    await this.backend.notify(noticeOf(basename(path), moved, result));
  }

  private async run(path: string): Promise<RunResult> {
    try {
      const input = { files: [{ path }], origin: 'watch' };
      const options = { origin: 'watch', signal: this.#stop.signal } as const;
      return (await this.backend.call('imports.run', input, options)) as RunResult;
    } catch (error) {
      const { code, params } = error instanceof QisanError ? error : new QisanError('internal');
      const failure: FailedFile = { path, sheet: '', code, params };
      return { batches: [], failed: [failure] };
    }
  }

  private later(work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#stop.signal.aborted) work();
    }, this.times.retryMs);
    this.#timers.add(timer);
  }
}

/** Size and time of the last change, '' when the file has gone. */
function stamp(path: string): string {
  if (!existsSync(path)) return '';
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

/** Moves a file into a folder beside it, under a free name; answers where it is now. */
function moveInto(path: string, place: 'done' | 'failed'): string {
  const folder = join(dirname(path), place);
  mkdirSync(folder, { recursive: true });
  const name = basename(path);
  const ending = /\.gz$/i.test(name) ? extname(name.slice(0, -3)) + name.slice(-3) : extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let target = join(folder, name);
  for (let n = 2; existsSync(target); n++) target = join(folder, `${stem} (${n})${ending}`);
  renameSync(path, target);
  return target;
}
