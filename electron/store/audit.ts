import type { WriteHandle } from './handle';

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
