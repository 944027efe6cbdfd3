import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { ReadHandle, WriteHandle } from '../handle';

export interface HandProtection {
  readonly skuIds: readonly number[];
  /** Null gives the decision back. */
  readonly reason: string | null;
  /** Last day; null: for good. */
  readonly until: BusinessDate | null;
}

/** What a person has said of each of these SKUs, in their order; nothing: nulls. */
export function handDecisions(
  db: ReadHandle,
  skuIds: readonly number[],
): { skuId: number; reason: string | null; until: BusinessDate | null }[] {
  return db.all(
    `SELECT j.value skuId, p.reason, p.until FROM json_each(?) j
     LEFT JOIN sku_protection p ON p.sku_id = j.value ORDER BY j.key`,
    [JSON.stringify(skuIds)],
  );
}

/**
 * Keeps SKUs from being proposed, or gives that decision back. Answers how many changed.
 *
 * @throws QisanError `not_found`
 */
export function protectSkus(db: WriteHandle, decision: HandProtection, now: number): number {
  const { skuIds, reason, until } = decision;
  const ids = JSON.stringify([...new Set(skuIds)]);
  const missing = db.get<{ id: number }>(
    `SELECT value id FROM json_each(@ids) WHERE value NOT IN (SELECT id FROM sku) LIMIT 1`,
    { ids },
  );
  if (missing !== undefined) throw new QisanError('not_found', { what: `sku ${missing.id}` });
  if (reason === null) {
    return db.run(
      'DELETE FROM sku_protection WHERE sku_id IN (SELECT value FROM json_each(@ids))',
      { ids },
    ).changes;
  }
  return db.run(
    `INSERT INTO sku_protection (sku_id, reason, until, created_at)
     SELECT value, @reason, @until, @now FROM json_each(@ids) WHERE true
     ON CONFLICT (sku_id) DO UPDATE SET reason = excluded.reason, until = excluded.until,
       created_at = excluded.created_at
     WHERE reason <> excluded.reason OR until IS NOT excluded.until`,
    { ids, reason, until, now },
  ).changes;
}

/**
 * Says that a SKU has replaced another one, whose history it goes on with; null takes it back.
 * Answers whether that was new.
 *
 * @throws QisanError `not_found`, `invalid_input` for a SKU that would replace itself, also by way of
 * others, and `conflict` where another SKU has replaced that one
 */
export function linkSuccessor(db: WriteHandle, skuId: number, successorOf: number | null): boolean {
  const known = db.get<{ successorOf: number | null }>(
    'SELECT successor_of successorOf FROM sku WHERE id = ?',
    [skuId],
  );
  if (known === undefined) throw new QisanError('not_found', { what: `sku ${skuId}` });
  if (known.successorOf === successorOf) return false;
  if (successorOf !== null) refuseLink(db, skuId, successorOf);
  db.run('UPDATE sku SET successor_of = ? WHERE id = ?', [successorOf, skuId]);
  return true;
}

function refuseLink(db: WriteHandle, skuId: number, successorOf: number): void {
  const old = db.get<{ code: string }>('SELECT code FROM sku WHERE id = ?', [successorOf]);
  if (old === undefined) throw new QisanError('not_found', { what: `sku ${successorOf}` });
  const circle = db.get(
    `WITH RECURSIVE before (id) AS (
       SELECT @successorOf
       UNION SELECT k.successor_of FROM sku k JOIN before b ON k.id = b.id
         WHERE k.successor_of IS NOT NULL)
     SELECT 1 FROM before WHERE id = @skuId`,
    { skuId, successorOf },
  );
  if (circle !== undefined) {
    throw new QisanError('invalid_input', { field: 'successorOf', detail: old.code });
  }
  const other = db.get<{ code: string }>(
    'SELECT code FROM sku WHERE successor_of = ? AND id <> ?',
    [successorOf, skuId],
  );
  if (other !== undefined) throw new QisanError('conflict', { what: other.code });
}

/** The SKU whose history a SKU goes on with; null where nobody linked one. */
export function readPredecessor(
  db: ReadHandle,
  skuId: number,
): { readonly skuId: number; readonly name: string } | null {
  return (
    db.get<{ skuId: number; name: string }>(
      'SELECT o.id skuId, o.name FROM sku k JOIN sku o ON o.id = k.successor_of WHERE k.id = ?',
      [skuId],
    ) ?? null
  );
}
