import { createHash } from 'node:crypto';
import { QisanError } from '#shared/domain/errors';
import type { WriteHandle } from './handle';
import type { Migration } from './migrations/index';

const ledger = `
CREATE TABLE IF NOT EXISTS schema_migration (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  hash        TEXT NOT NULL,
  applied_at  INTEGER NOT NULL
) STRICT`;

interface AppliedRow {
  id: number;
  hash: string;
}

/** Steps that the file still lacks. Throws when the file is newer than this program or altered. */
export function pendingMigrations(
  db: WriteHandle,
  steps: readonly Migration[],
): readonly Migration[] {
  const known = db.get('SELECT 1 AS known FROM sqlite_schema WHERE name = ?', ['schema_migration']);
  if (known === undefined) return steps;
  const applied = db.all<AppliedRow>('SELECT id, hash FROM schema_migration ORDER BY id');
  for (const row of applied) {
    const step = steps.find((candidate) => candidate.id === row.id);
    if (step === undefined) throw new QisanError('newer_data', { version: row.id });
    if (hashOf(step) !== row.hash)
      throw new QisanError('damaged_data', { detail: `schema ${row.id}` });
  }
  return steps.filter((step) => !applied.some((row) => row.id === step.id));
}

/**
 * Brings the file to the newest schema: all pending steps in one transaction, so that a failure
 * leaves the file as it was. The caller takes a verified backup first when the file holds data.
 */
export function migrate(db: WriteHandle, steps: readonly Migration[], now: number): void {
  const pending = pendingMigrations(db, steps);
  if (pending.length === 0) return;
  db.transaction(() => {
    db.exec(ledger);
    for (const step of pending) {
      db.exec(step.sql);
      db.run('INSERT INTO schema_migration (id, name, hash, applied_at) VALUES (?, ?, ?, ?)', [
        step.id,
        step.name,
        hashOf(step),
        now,
      ]);
    }
  });
}

function hashOf(step: Migration): string {
  return createHash('sha256').update(step.sql).digest('hex');
}
