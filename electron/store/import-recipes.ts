import { QisanError } from '#shared/domain/errors';
import type { Recipe } from '#shared/domain/imports/recipe';
import type { ReadHandle, WriteHandle } from './handle';

/** A recipe that a person has confirmed for a source. */
export interface RecipeRecord {
  readonly id: number;
  readonly name: string;
  readonly recipe: Recipe;
  /** Epoch milliseconds. */
  readonly usedAt: number;
  /** Batches read by it that stand. */
  readonly batches: number;
}

interface RecipeRow {
  id: number;
  name: string;
  recipe: string;
  used_at: number;
  batches: number;
}

const SELECT = `
  SELECT r.id, r.name, r.recipe, r.used_at,
         (SELECT count(*) FROM import_batch b WHERE b.recipe_id = r.id AND b.state = 'booked') AS batches
  FROM import_recipe r`;

/** All saved recipes, the last used first. */
export function listRecipes(db: ReadHandle): RecipeRecord[] {
  return db.all<RecipeRow>(`${SELECT} ORDER BY r.used_at DESC, r.id`).map(fromRow);
}

/** @throws QisanError `not_found`. */
export function readRecipe(db: ReadHandle, id: number): RecipeRecord {
  const row = db.get<RecipeRow>(`${SELECT} WHERE r.id = ?`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: `recipe ${id}` });
  return fromRow(row);
}

/**
 * Saves the recipe for its fingerprint, in place of the one that was there; a new one gets the name,
 * or the name with a number where it is taken. Answers its number.
 */
export function saveRecipe(db: WriteHandle, recipe: Recipe, name: string, now: number): number {
  const known = db.get<{ id: number }>('SELECT id FROM import_recipe WHERE fingerprint = ?', [
    recipe.fingerprint,
  ]);
  if (known !== undefined) {
    db.run('UPDATE import_recipe SET kind = ?, recipe = ?, used_at = ? WHERE id = ?', [
      recipe.kind,
      JSON.stringify(recipe),
      now,
      known.id,
    ]);
    return known.id;
  }
  return db.run(
    'INSERT INTO import_recipe (name, fingerprint, kind, recipe, used_at) VALUES (?, ?, ?, ?, ?)',
    [freeName(db, name), recipe.fingerprint, recipe.kind, JSON.stringify(recipe), now],
  ).id;
}

/** Notes that a recipe was used now. */
export function touchRecipe(db: WriteHandle, id: number, now: number): void {
  db.run('UPDATE import_recipe SET used_at = ? WHERE id = ?', [now, id]);
}

/** @throws QisanError `not_found`; `conflict` when another recipe has the name. */
export function renameRecipe(db: WriteHandle, id: number, name: string): RecipeRecord {
  const taken = db.get('SELECT 1 AS taken FROM import_recipe WHERE name = ? AND id <> ?', [
    name,
    id,
  ]);
  if (taken !== undefined) throw new QisanError('conflict', { what: name });
  db.run('UPDATE import_recipe SET name = ? WHERE id = ?', [name, id]);
  return readRecipe(db, id);
}

/** False when there was none. Batches keep what they were read by. */
export function removeRecipe(db: WriteHandle, id: number): boolean {
  return db.run('DELETE FROM import_recipe WHERE id = ?', [id]).changes > 0;
}

function freeName(db: ReadHandle, wish: string): string {
  const taken = new Set(
    db.all<{ name: string }>('SELECT name FROM import_recipe').map((row) => row.name),
  );
  let name = wish;
  for (let n = 2; taken.has(name); n++) name = `${wish} (${n})`;
  return name;
}

function fromRow(row: RecipeRow): RecipeRecord {
  return {
    id: row.id,
    name: row.name,
    recipe: JSON.parse(row.recipe) as Recipe,
    usedAt: row.used_at,
    batches: row.batches,
  };
}
