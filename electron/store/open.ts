import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { QisanError } from '#shared/domain/errors';
import { ReadHandle, WriteHandle } from './handle';
import { migrate, pendingMigrations } from './migrate';
import { type Migration, migrations } from './migrations/index';

/** Name of the database file inside the data directory. */
export const DATABASE_FILE = 'qisan.sqlite';

/**
 * Opens (or creates) the store of a data directory for writing, and migrates it. When a file with
 * data is about to be migrated, a verified copy is kept beside it first (`backup/before-<id>.sqlite`).
 *
 * @throws QisanError `newer_data` when the file was written by a newer program, `damaged_data`
 *   when it is not a sound Qisan database.
 */
export function openStore(
  dataDir: string,
  now: number,
  steps: readonly Migration[] = migrations,
): WriteHandle {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, DATABASE_FILE);
  const existed = existsSync(file);
  const db = new WriteHandle(connect(file, false));
  try {
    const pending = pendingMigrations(db, steps);
    if (existed && pending.length > 0 && pending.length < steps.length) {
      keepCopy(db, dataDir, `before-${pending[0]?.id ?? 0}.sqlite`);
    }
    migrate(db, steps, now);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A second connection for writing, for a worker thread. The store must have been opened before. */
export function openWriter(dataDir: string): WriteHandle {
  return new WriteHandle(connect(join(dataDir, DATABASE_FILE), false));
}

/** A connection that cannot write. The store must have been opened before. */
export function openReader(dataDir: string): ReadHandle {
  return new ReadHandle(connect(join(dataDir, DATABASE_FILE), true));
}

/** Loads the native part of the driver, which the first connection of a thread would do else. */
export function loadDriver(): void {
  new Database(':memory:').close();
}

function connect(file: string, readonly: boolean): Database.Database {
  try {
    const db = new Database(file, { readonly, timeout: 5_000 });
    if (!readonly) {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
    }
    db.pragma('foreign_keys = ON');
    db.pragma('cache_size = -32768');
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    throw new QisanError('damaged_data', { detail: String(error) }, { cause: error });
  }
}

function keepCopy(db: WriteHandle, dataDir: string, name: string): void {
  const folder = join(dataDir, 'backup');
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, name);
  rmSync(copy, { force: true });
  db.backupTo(copy);
  const check = new ReadHandle(new Database(copy, { readonly: true }));
  try {
    if (check.value<string>('PRAGMA integrity_check') !== 'ok') {
      throw new QisanError('damaged_data', { detail: copy });
    }
  } finally {
    check.close();
  }
}
