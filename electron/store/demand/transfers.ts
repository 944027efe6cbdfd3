import type { ReadHandle, WriteHandle } from '../handle';
import { insertRows } from '../insert-rows';

/** Share of a missing SKU's demand that the others of its leaf category take over. */
export interface TransferRecord {
  readonly categoryId: number;
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  readonly source: 'measured' | 'shop' | 'default';
  readonly missedUnits: number;
}

/** Puts these in the place of all that was there. */
export function replaceTransfers(db: WriteHandle, records: readonly TransferRecord[]): void {
  db.run('DELETE FROM demand_transfer');
  insertRows(db, 'demand_transfer', records);
}

/** With the name of the category, in the order of the shop. */
export function readTransfers(db: ReadHandle): (TransferRecord & { name: string })[] {
  return db.all(
    `SELECT t.category_id categoryId, c.name, t.tau, t.low, t.high, t.source,
       t.missed_units missedUnits
     FROM demand_transfer t JOIN category c ON c.id = t.category_id
     ORDER BY c.position, c.id`,
  );
}
