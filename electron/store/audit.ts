import type { ReadHandle, WriteHandle } from './handle';

export interface AuditEntry {
  readonly at: number;
  readonly method: string;
  readonly input: unknown;
  readonly origin: 'window' | 'terminal' | 'watch' | 'system';
}

/** Writes who did what, in the transaction of the deed itself. */
export function addAudit(db: WriteHandle, entry: AuditEntry): void {
  db.run('INSERT INTO audit (at, method, input, origin) VALUES (?, ?, ?, ?)', [
    entry.at,
    entry.method,
    JSON.stringify(entry.input ?? null),
    entry.origin,
  ]);
}

export interface AuditRecord extends AuditEntry {
  readonly id: number;
}

/** The latest entries of some methods, latest first. */
export function readAudit(
  db: ReadHandle,
  methods: readonly string[],
  most: number,
): readonly AuditRecord[] {
  return db
    .all<{ id: number; at: number; method: string; input: string; origin: AuditEntry['origin'] }>(
      `SELECT id, at, method, input, origin FROM audit
       WHERE method IN (${methods.map(() => '?').join(', ')}) ORDER BY id DESC LIMIT ?`,
      [...methods, most],
    )
    .map((row) => ({ ...row, input: JSON.parse(row.input) as unknown }));
}
