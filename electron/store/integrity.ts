import type { ReadHandle } from './handle';

/** What SQLite finds wrong with the structure of the file; empty when it is intact. */
export function damageOf(db: ReadHandle): string[] {
  const lines = db.all<{ integrity_check: string }>('PRAGMA integrity_check');
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
}

/** Rows that refer to a row that is not there. */
export function orphansOf(db: ReadHandle): { table: string; refersTo: string }[] {
  return db
    .all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
    .map((row) => ({ table: row.table, refersTo: row.parent }));
}
