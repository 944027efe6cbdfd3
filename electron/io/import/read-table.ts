import type { BusinessDate, ShopClock } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { ImportKind } from '#shared/domain/imports/kinds';
import type { Recipe, TableChoice } from '#shared/domain/imports/recipe';
import type { RowBatch } from '#shared/domain/imports/rows';

export interface ReadOptions {
  readonly clock: ShopClock;
  /** Business date of now: days after it are rejected, and stand in where a table has no days. */
  readonly today: BusinessDate;
}

export interface OpenTable {
  /** Titles of the columns as written, for the cells of rejects. */
  readonly headers: readonly string[];
  /** Size of the file, the measure of `RowBatch.bytesRead`. */
  readonly bytes: number;
  /**
   * The rows in batches of about 2 000. Cancel by leaving the loop: the file is closed then.
   * The last batch can be empty but for its rejects and skipped rows.
   */
  readonly batches: AsyncIterable<RowBatch>;
}

export interface SavedRecipe {
  readonly id: number;
  readonly name: string;
  readonly recipe: Recipe;
}

/**
 * Opens one table of a file for reading by its recipe.
 *
 * @throws QisanError `file_…` as listed at the contract of imports; also while iterating.
 */
export async function openTable(
  path: string,
  choice: TableChoice,
  options: ReadOptions,
): Promise<OpenTable> {
  throw new QisanError('file_unrecognised', {
    file: path,
    sheet: choice.sheet,
    today: options.today,
  });
}

/** Reads corrected cells by the recipe of their batch; `cells` are in the order of `recipe.headers`. */
export function understandCells(
  recipe: Recipe,
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  options: ReadOptions,
): RowBatch {
  throw new QisanError('file_unrecognised', {
    file: recipe.kind,
    rows: rows.length,
    today: options.today,
  });
}

export interface SilentWishes {
  /** Only this kind is meant. */
  readonly kind?: ImportKind;
  /** Use this saved recipe, by name. */
  readonly recipe?: string;
}

/** A table to import without asking, and the saved recipe it is read by (null = a sure guess). */
export interface SilentChoice extends TableChoice {
  readonly savedId: number | null;
}

/**
 * How to read every table of a file without asking: by the saved recipe of its header, else by the
 * guess. Sheets that hold no table are left out.
 *
 * @throws QisanError `file_unsure`, `file_missing_columns`, `file_no_header` … when a person is needed.
 */
export async function chooseSilently(
  path: string,
  saved: readonly SavedRecipe[],
  options: ReadOptions,
  wishes: SilentWishes = {},
): Promise<SilentChoice[]> {
  throw new QisanError('file_unsure', {
    file: path,
    saved: saved.length,
    today: options.today,
    ...wishes,
  });
}
