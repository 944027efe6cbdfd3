import type { ReadHandle, WriteHandle } from '../handle';

/** A supplier by name or code, added where there is none; what a person adds has no batch. */
export function supplierNamed(db: WriteHandle, name: string): number {
  return namedIn(db, 'supplier', name);
}

/** A scene by name or code, added where there is none. */
export function sceneNamed(db: WriteHandle, name: string): number {
  return namedIn(db, 'scene', name);
}

/** A scene that is there; undefined where none has this name. */
export function findScene(db: ReadHandle, name: string): number | undefined {
  return find(db, 'scene', name);
}

type PartyTable = 'supplier' | 'scene';

function find(db: ReadHandle, table: PartyTable, name: string): number | undefined {
  return db.get<{ id: number }>(
    `SELECT id FROM ${table} WHERE name = @name OR code = @name ORDER BY name <> @name, id LIMIT 1`,
    { name },
  )?.id;
}

function namedIn(db: WriteHandle, table: PartyTable, name: string): number {
  const known = find(db, table, name);
  if (known !== undefined) return known;
  return db.run(`INSERT INTO ${table} (code, name) VALUES (?, ?)`, [name, name]).id;
}
