/** Rows of one kind, turned on their side: a list of values for each field, all equally long. */
export type Columns<Row> = { readonly [Field in keyof Row]: readonly Row[Field][] };

/** The rows that columns are made of. */
export function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const entries: [string, readonly unknown[]][] = Object.entries(columns);
  const length = entries[0]?.[1].length ?? 0;
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < length; at++) {
    const row: Record<string, unknown> = {};
    for (const [field, values] of entries) row[field] = values[at];
    rows.push(row);
  }
  return rows as Row[];
}
