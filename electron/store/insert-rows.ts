import type { SqlValue, WriteHandle } from './handle';

/**
 * Inserts plain rows whose keys are the columns of a table in camel case. All rows have the keys of
 * the first. Table and keys come from our own code, never from a file or a person.
 */
export function insertRows<Row extends { readonly [Key in keyof Row]: SqlValue }>(
  db: WriteHandle,
  table: string,
  rows: readonly Row[],
): void {
  const [first] = rows;
  if (first === undefined) return;
  const keys = Object.keys(first) as (keyof Row & string)[];
  const places = keys.map(() => '?').join(', ');
  const statement = db.prepare(
    `INSERT INTO ${table} (${keys.map(toColumn).join(', ')}) VALUES (${places})`,
  );
  for (const row of rows) statement.run(keys.map((key) => row[key]));
}

function toColumn(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
