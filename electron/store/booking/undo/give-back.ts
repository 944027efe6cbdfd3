import type { SqlValue, WriteHandle } from '../../handle';
import type { Aftermath } from '../aftermath';
import { type Columns, type Entity, setColumns, whereKey } from '../change-log';

interface ChangeRow {
  id: number;
  entity: Entity;
  row_key: string;
  before: string;
  after: string;
}

/** Changes of the same row that came later and still stand, the oldest first. */
function laterChanges(db: WriteHandle, entity: Entity, rowKey: string, batchId: number) {
  return db.all<ChangeRow & { batch_id: number }>(
    `SELECT id, batch_id, entity, row_key, before, after FROM import_change
     WHERE entity = ? AND row_key = ? AND batch_id > ? ORDER BY id`,
    [entity, rowKey, batchId],
  );
}

/**
 * Puts back what a batch had changed, the last change first. A value that a later batch (or a person)
 * has changed again stays; the later batch then remembers our before-image as its own, so that
 * undoing it leads back to the same place. Answers how many values stayed.
 */
export function giveBackChanges(db: WriteHandle, batchId: number, aftermath: Aftermath): number {
  const changes = db.all<ChangeRow>(
    'SELECT id, entity, row_key, before, after FROM import_change WHERE batch_id = ? ORDER BY id DESC',
    [batchId],
  );
  let kept = 0;
  for (const change of changes) kept += giveBack(db, batchId, change, aftermath);
  db.run('DELETE FROM import_change WHERE batch_id = ?', [batchId]);
  return kept;
}

function giveBack(
  db: WriteHandle,
  batchId: number,
  change: ChangeRow,
  aftermath: Aftermath,
): number {
  const key = JSON.parse(change.row_key) as SqlValue[];
  const before = JSON.parse(change.before) as Columns;
  const after = JSON.parse(change.after) as Columns;
  const current = db.get<Columns>(
    `SELECT * FROM ${change.entity} WHERE ${whereKey(change.entity)}`,
    key,
  );
  if (current === undefined) return 0;
  const later = laterChanges(db, change.entity, change.row_key, batchId);
  const restored: Record<string, SqlValue> = {};
  let kept = 0;
  for (const [column, value] of Object.entries(before)) {
    const next = later.find((row) => column in JSON.parse(row.before));
    if (next === undefined && current[column] === after[column]) restored[column] = value;
    else kept += 1;
    if (next !== undefined) inherit(db, next.id, column, value);
  }
  if (Object.keys(restored).length === 0) return kept;
  setColumns(db, change.entity, key, restored);
  noteEffects(change.entity, key, restored, aftermath);
  return kept;
}

/** The later change now starts from what was before ours. */
function inherit(db: WriteHandle, changeId: number, column: string, value: SqlValue): void {
  db.run("UPDATE import_change SET before = json_set(before, '$.' || ?, ?) WHERE id = ?", [
    column,
    value,
    changeId,
  ]);
}

/** What a changed or removed row means for the rollups and versions of days. */
export function noteEffects(
  entity: Entity,
  key: readonly SqlValue[],
  columns: Columns,
  aftermath: Aftermath,
): void {
  const [first, second] = key;
  if (entity === 'sku' && 'weighed' in columns) aftermath.skuReread(Number(first));
  if (entity === 'sku' && 'category_id' in columns) aftermath.skuMoved(Number(first));
  if (entity === 'sku_cost') aftermath.costChanged(Number(first), String(second));
  if (entity === 'stock_level' || entity === 'footfall' || entity === 'shift') {
    aftermath.factsChanged(String(first));
  }
}

/**
 * Rows that the batch added and a later batch changed become the later one's: it is what still says
 * them. Answers how many.
 */
export function handOver(
  db: WriteHandle,
  entity: Entity,
  key: readonly SqlValue[],
  batchId: number,
): boolean {
  const heir = laterChanges(db, entity, JSON.stringify(key), batchId)[0];
  if (heir === undefined) return false;
  setColumns(db, entity, key, { batch_id: heir.batch_id });
  db.run('DELETE FROM import_change WHERE id = ?', [heir.id]);
  return true;
}
