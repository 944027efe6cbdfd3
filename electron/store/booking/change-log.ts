import type { SqlValue, WriteHandle } from '../handle';

/** Tables whose rows an import may change, with the columns of their key. */
const keys = {
  category: ['id'],
  supplier: ['id'],
  sku: ['id'],
  employee: ['id'],
  sku_price: ['sku_id', 'from_date'],
  sku_cost: ['sku_id', 'from_date'],
  stock_level: ['business_date', 'sku_id'],
  footfall: ['business_date', 'hour', 'door'],
  shift: ['business_date', 'employee_id', 'record', 'start_minute'],
  target: ['kpi', 'scope', 'scope_id', 'period', 'starts_on'],
} as const satisfies Record<string, readonly string[]>;

export type Entity = keyof typeof keys;
export type Columns = Readonly<Record<string, SqlValue>>;

/** `id = ? AND …` for the key of an entity. */
export function whereKey(entity: Entity): string {
  return keys[entity].map((column) => `${column} = ?`).join(' AND ');
}

/**
 * Changes rows for one batch and remembers what they were before, so that the batch can be undone.
 * Rows that the batch itself added need no such memory: undo removes them.
 */
export class ChangeLog {
  constructor(
    private readonly db: WriteHandle,
    private readonly batchId: number,
  ) {}

  /** Sets the columns that differ; false when none did (or there is no such row). */
  update(entity: Entity, key: readonly SqlValue[], wanted: Columns): boolean {
    const current = this.db.get<Columns>(
      `SELECT batch_id, ${Object.keys(wanted).join(', ')} FROM ${entity} WHERE ${whereKey(entity)}`,
      key,
    );
    if (current === undefined) return false;
    const changed = Object.entries(wanted).filter(([column, value]) => current[column] !== value);
    if (changed.length === 0) return false;
    const after = Object.fromEntries(changed);
    setColumns(this.db, entity, key, after);
    if (current.batch_id !== this.batchId) {
      const before = Object.fromEntries(
        changed.map(([column]) => [column, current[column] ?? null]),
      );
      this.remember(entity, key, before, after);
    }
    return true;
  }

  private remember(
    entity: Entity,
    key: readonly SqlValue[],
    before: Columns,
    after: Columns,
  ): void {
    this.db.run(
      'INSERT INTO import_change (batch_id, entity, row_key, before, after) VALUES (?, ?, ?, ?, ?)',
      [this.batchId, entity, JSON.stringify(key), JSON.stringify(before), JSON.stringify(after)],
    );
  }
}

export function setColumns(
  db: WriteHandle,
  entity: Entity,
  key: readonly SqlValue[],
  columns: Columns,
): void {
  const assignments = Object.keys(columns).map((column) => `${column} = ?`);
  db.run(`UPDATE ${entity} SET ${assignments.join(', ')} WHERE ${whereKey(entity)}`, [
    ...Object.values(columns),
    ...key,
  ]);
}
