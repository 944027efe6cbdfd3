import { basename } from 'node:path';
import { QisanError } from '#shared/domain/errors';
import type { TableInspection } from '#shared/domain/imports/inspection';
import type { ImportKind } from '#shared/domain/imports/kinds';
import type { TableChoice } from '#shared/domain/imports/recipe';
import { inspectFile, type SavedRecipe } from './inspect';
import type { ReadOptions } from './read-table';

export interface SilentWishes {
  /** Only this kind is meant. */
  readonly kind?: ImportKind | undefined;
  /** Use this saved recipe, by name. */
  readonly recipe?: string | undefined;
}

/** A table to import without asking, and the saved recipe it is read by (null = a sure guess). */
export interface SilentChoice extends TableChoice {
  readonly savedId: number | null;
}

/**
 * How to read every table of a file without asking: by the saved recipe of its header, else by the
 * guess. Sheets that hold no table are left out.
 *
 * @throws QisanError `not_found` for a recipe that does not exist; `file_unsure`,
 *   `file_missing_columns`, `file_no_header` when a person is needed.
 */
export async function chooseSilently(
  path: string,
  saved: readonly SavedRecipe[],
  options: ReadOptions,
  wishes: SilentWishes = {},
): Promise<SilentChoice[]> {
  const named = wishes.recipe === undefined ? null : recipeNamed(saved, wishes.recipe);
  const fitting = saved.filter(
    ({ recipe }) => wishes.kind === undefined || recipe.kind === wishes.kind,
  );
  const { tables } = await inspectFile(path, {
    ...options,
    saved: named === null ? fitting : [named],
  });
  if (named !== null) {
    const wanted = tables.filter((table) => table.saved !== null);
    return (wanted.length > 0 ? wanted : tables).map(({ sheet }) => ({
      sheet,
      recipe: named.recipe,
      savedId: named.id,
    }));
  }
  const choices: SilentChoice[] = [];
  for (const table of tables) choices.push(await chooseTable(path, table, options, wishes));
  return choices;
}

function recipeNamed(saved: readonly SavedRecipe[], name: string): SavedRecipe {
  const found = saved.find((recipe) => recipe.name === name);
  if (found === undefined) throw new QisanError('not_found', { what: name });
  return found;
}

async function chooseTable(
  path: string,
  table: TableInspection,
  options: ReadOptions,
  wishes: SilentWishes,
): Promise<SilentChoice> {
  const { sheet, recipe, saved } = table;
  if (saved !== null) return { sheet, recipe, savedId: saved.id };
  if (wishes.kind !== undefined && recipe.kind !== wishes.kind) {
    return chooseTable(path, await inspectAs(path, sheet, wishes.kind, options), options, {});
  }
  const [missing, ...others] = table.questions.filter((question) => question.about === 'missing');
  const file = basename(path);
  if (missing !== undefined) {
    const fields = [missing, ...others].map((question) => question.fields[0]).join(', ');
    throw new QisanError('file_missing_columns', { file, sheet, fields });
  }
  if (table.questions.length > 0) throw new QisanError('file_unsure', { file, sheet });
  return { sheet, recipe, savedId: null };
}

async function inspectAs(
  path: string,
  sheet: string,
  kind: ImportKind,
  options: ReadOptions,
): Promise<TableInspection> {
  const { tables } = await inspectFile(path, { ...options, saved: [], wishes: [{ sheet, kind }] });
  const table = tables.find((candidate) => candidate.sheet === sheet);
  if (table === undefined) throw new QisanError('file_no_header', { file: basename(path), sheet });
  return table;
}
