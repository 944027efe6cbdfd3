import type { ReadHandle, WriteHandle } from './handle';

/** The stored value of a setting, or undefined when it was never set. */
export function readSetting(db: ReadHandle, key: string): unknown {
  const row = db.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', [key]);
  return row === undefined ? undefined : JSON.parse(row.value);
}

export function writeSetting(db: WriteHandle, key: string, value: unknown): void {
  db.run(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, JSON.stringify(value)],
  );
}
