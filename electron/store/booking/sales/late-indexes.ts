import type { WriteHandle } from '../../handle';

/** Tables whose indexes cost most of the time that a long file takes. */
const TABLES = "('sale_line', 'sales_day_sku')";
/** Shorter files are booked before the indexes could be made anew. */
const WORTH_IT = 20_000;

/**
 * A long file that is at least as large as the store is booked without the indexes of its lines, and
 * they are made at the end, in one go, in the same transaction: sorting once is cheaper than finding
 * a place two million times. Should a row have to be looked up before that, they are made then.
 */
export class LateIndexes {
  #missing: readonly string[];

  /** `expectedRows`: an estimate; 0 = not known, then the indexes stay. */
  constructor(
    private readonly db: WriteHandle,
    expectedRows: number,
  ) {
    const stored = db.value<number>('SELECT coalesce(max(id), 0) FROM sale_line');
    const late = expectedRows >= WORTH_IT && expectedRows >= stored;
    this.#missing = late ? this.drop() : [];
  }

  get waiting(): boolean {
    return this.#missing.length > 0;
  }

  /** Makes the indexes that are still missing. */
  make(): void {
    for (const sql of this.#missing) this.db.exec(sql);
    this.#missing = [];
  }

  private drop(): string[] {
    const indexes = this.db.all<{ name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'index' AND tbl_name IN ${TABLES} AND sql IS NOT NULL`,
    );
    for (const { name } of indexes) this.db.exec(`DROP INDEX ${name}`);
    return indexes.map((index) => index.sql);
  }
}
