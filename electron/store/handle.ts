import type Database from 'better-sqlite3';

/** What SQLite stores: the only values that go in and out of a statement. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/**
 * A handle for reading. Functions that take it cannot write: the methods are not there, and the
 * connection behind a query is opened read-only as well. Statements are prepared once per handle.
 */
export class ReadHandle {
  readonly #statements = new Map<string, Database.Statement>();

  constructor(protected readonly db: Database.Database) {}

  /** First row, or undefined. */
  get<Row>(sql: string, params: SqlParams = []): Row | undefined {
    return this.statement(sql).get(params) as Row | undefined;
  }

  /** All rows. */
  all<Row>(sql: string, params: SqlParams = []): Row[] {
    return this.statement(sql).all(params) as Row[];
  }

  /** Rows one by one, for results that need not be in memory at once. */
  iterate<Row>(sql: string, params: SqlParams = []): IterableIterator<Row> {
    return this.statement(sql).iterate(params) as IterableIterator<Row>;
  }

  /** Rows as plain arrays: for millions of rows, where an object each would cost more than the row. */
  arrays<Row extends readonly SqlValue[]>(sql: string, params: SqlParams = []): Row[] {
    const key = `arrays ${sql}`;
    const statement = this.#statements.get(key) ?? this.db.prepare(sql).raw();
    this.#statements.set(key, statement);
    return statement.all(params) as Row[];
  }

  /** The first column of the first row; throws when there is no row. */
  value<Value extends SqlValue>(sql: string, params: SqlParams = []): Value {
    const row = this.get<Record<string, Value>>(sql, params);
    if (row === undefined) throw new Error(`no row: ${sql}`);
    return Object.values(row)[0] as Value;
  }

  /** Makes a pure function callable in the SQL of this handle. */
  define(name: string, work: (value: SqlValue) => SqlValue): void {
    this.db.function(name, { deterministic: true }, work);
  }

  /** The query plan in one text, for tests that forbid full scans. */
  explain(sql: string, params: SqlParams = []): string {
    const rows = this.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[];
    return rows.map((row) => row.detail).join('\n');
  }

  close(): void {
    this.#statements.clear();
    this.db.close();
  }

  protected statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** A handle for reading and writing. */
export class WriteHandle extends ReadHandle {
  /** Runs a statement that writes; `changes` counts rows, `id` is the last row id. */
  run(sql: string, params: SqlParams = []): { changes: number; id: number } {
    const result = this.statement(sql).run(params);
    return { changes: result.changes, id: Number(result.lastInsertRowid) };
  }

  /** A prepared statement for hot loops (imports). Everyone else uses `run`. */
  prepare(sql: string): Database.Statement {
    return this.statement(sql);
  }

  /** Runs several statements at once, without parameters. */
  exec(sql: string): void {
    this.db.exec(sql);
  }

  /** All or nothing. Nested calls join the outer transaction. Never hold one across an `await`. */
  transaction<Result>(work: () => Result): Result {
    return this.db.inTransaction ? work() : this.db.transaction(work).immediate();
  }

  /**
   * All or nothing over many turns of the event loop: only for a worker that is alone on its own
   * connection, and keeps every other writer out while it runs. `commit` is called with what
   * commits, and throws instead of calling it to roll back.
   */
  async longTransaction<Result>(
    work: () => Result | Promise<Result>,
    commit: (now: () => void) => void = (now) => now(),
  ): Promise<Result> {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = await work();
      commit(() => this.db.exec('COMMIT'));
      return result;
    } catch (error) {
      // A full disk has rolled back already.
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * What follows does not wait for the disk: for what is derived and can be derived again. A power cut
   * may take the last transactions whole; it never leaves half of one. The journal is left as it is
   * for the next writer, so none but a job with a next step should ask for this.
   */
  relax(): void {
    this.db.pragma('synchronous = NORMAL');
    this.db.pragma('wal_autocheckpoint = 0');
  }

  /** Moves the journal into the file and gives its room back to the disk: after long writing. */
  settle(): void {
    this.db.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Copies the whole database, consistent, into a new file. */
  backupTo(file: string): void {
    this.db.prepare('VACUUM INTO ?').run(file);
  }
}
