import type { SqlValue, WriteHandle } from '../../handle';
import type { Aftermath } from '../aftermath';
import type { Entity } from '../change-log';
import { handOver, noteEffects } from './give-back';

/** Tables with one row per key whose rows no other table refers to, with the columns of the key. */
const facts: readonly {
  entity: Entity;
  key: string;
  /** True of a row that a person has written anew since: it is theirs now. */
  edited?: string;
}[] = [
  { entity: 'sku_price', key: 'sku_id, from_date' },
  { entity: 'sku_cost', key: 'sku_id, from_date' },
  { entity: 'stock_level', key: 'business_date, sku_id' },
  { entity: 'footfall', key: 'business_date, hour, door' },
  { entity: 'shift', key: 'business_date, employee_id, record, start_minute' },
  {
    entity: 'target',
    key: 'kpi, scope, scope_id, period, starts_on',
    edited: 'value <> batch_value',
  },
];
/** Attributes that come and go whole. */
const attributes = ['sku_barcode', 'sku_scene', 'employee_skill', 'staff_wish'];
/** What others refer to: handed over where a later batch has changed it, else swept when unused. */
const owners: readonly Entity[] = ['sku', 'category', 'supplier', 'employee'];

/** Removes the dated facts that a batch added; answers how many a later batch had made its own. */
export function takeAwayFacts(db: WriteHandle, batchId: number, aftermath: Aftermath): number {
  let kept = 0;
  for (const { entity, key, edited } of facts) {
    const rows = db.all<Record<string, SqlValue>>(
      `SELECT ${key} FROM ${entity} WHERE batch_id = ?`,
      [batchId],
    );
    for (const row of rows) {
      const values = Object.values(row);
      if (handOver(db, entity, values, batchId)) kept += 1;
      else noteEffects(entity, values, {}, aftermath);
    }
    if (edited !== undefined) {
      kept += db.run(`UPDATE ${entity} SET batch_id = NULL WHERE batch_id = ? AND ${edited}`, [
        batchId,
      ]).changes;
    }
    db.run(`DELETE FROM ${entity} WHERE batch_id = ?`, [batchId]);
  }
  return kept;
}

/** SKUs whose search text has to be made anew because a barcode went. */
export function takeAwayAttributes(db: WriteHandle, batchId: number): Set<number> {
  const skus = db.all<{ sku_id: number }>(
    'SELECT DISTINCT sku_id FROM sku_barcode WHERE batch_id = ?',
    [batchId],
  );
  for (const table of attributes) db.run(`DELETE FROM ${table} WHERE batch_id = ?`, [batchId]);
  return new Set(skus.map((row) => row.sku_id));
}

/** Hands SKUs, categories, suppliers and employees over that a later batch has changed. */
export function handOverOwners(db: WriteHandle, batchId: number): void {
  for (const entity of owners) {
    const rows = db.all<{ id: number }>(`SELECT id FROM ${entity} WHERE batch_id = ?`, [batchId]);
    for (const { id } of rows) handOver(db, entity, [id], batchId);
  }
}

/** Added by a batch that is undone. */
const UNDONE = "batch_id IN (SELECT id FROM import_batch WHERE state = 'undone')";

function unusedBy(...references: string[]): string {
  return references.map((where) => `NOT EXISTS (SELECT 1 FROM ${where})`).join(' AND ');
}

function mentionedBy(entity: 'sku' | 'category', column: string, table: string): string {
  return `import_change WHERE entity = '${entity}' AND json_extract(before, '$.${column}') = ${table}.id`;
}

/** When a row of each table is needed by nothing. A before-image needs what it would put back. */
const unused: readonly { table: string; where: string }[] = [
  {
    table: 'sku',
    where: unusedBy(
      'sale_line WHERE sku_id = sku.id',
      'sku_cost WHERE sku_id = sku.id',
      'sku_price WHERE sku_id = sku.id',
      'sku_barcode WHERE sku_id = sku.id',
      'sku_scene WHERE sku_id = sku.id',
      'stock_level WHERE sku_id = sku.id',
      'stock_movement WHERE sku_id = sku.id',
      'stock_lot WHERE sku_id = sku.id',
      'promotion_sku WHERE sku_id = sku.id',
      'plan_item WHERE sku_id = sku.id',
      'sku AS heir WHERE heir.successor_of = sku.id',
    ),
  },
  {
    table: 'category',
    where: unusedBy(
      'sku WHERE category_id = category.id',
      'category AS child WHERE child.parent_id = category.id',
      "target WHERE scope = 'category' AND scope_id = category.id",
      mentionedBy('sku', 'category_id', 'category'),
      mentionedBy('category', 'parent_id', 'category'),
    ),
  },
  {
    table: 'supplier',
    where: unusedBy(
      'sku WHERE supplier_id = supplier.id',
      'stock_movement WHERE supplier_id = supplier.id',
      mentionedBy('sku', 'supplier_id', 'supplier'),
    ),
  },
  { table: 'scene', where: unusedBy('sku_scene WHERE scene_id = scene.id') },
  { table: 'member', where: unusedBy('ticket WHERE member_id = member.id') },
  {
    table: 'channel',
    where: unusedBy(
      'ticket WHERE channel_id = channel.id',
      'sale_line WHERE channel_id = channel.id',
      'channel_day WHERE channel_id = channel.id',
      "target WHERE scope = 'channel' AND scope_id = channel.id",
    ),
  },
  {
    table: 'employee',
    where: unusedBy(
      'employee_skill WHERE employee_id = employee.id',
      'staff_wish WHERE employee_id = employee.id',
      'shift WHERE employee_id = employee.id',
      'leave WHERE employee_id = employee.id',
      'action_party WHERE employee_id = employee.id',
      "target WHERE scope = 'employee' AND scope_id = employee.id",
    ),
  },
];

/**
 * Removes what undone batches have added and nothing needs any more, whichever undo it was that
 * freed the last use. Repeated, because a category can be empty only after its subcategories went.
 */
export function sweepUndone(db: WriteHandle): void {
  let removed = 1;
  while (removed > 0) {
    removed = 0;
    for (const { table, where } of unused) {
      removed += db.run(`DELETE FROM ${table} WHERE ${UNDONE} AND ${where}`).changes;
    }
  }
}
