import { basename } from 'node:path';
import { QisanError } from '#shared/domain/errors';
import { headerKeys } from '#shared/domain/imports/header';
import {
  type FoundHeader,
  findRecipeHeader,
  HEADER_SEARCH,
  hasFingerprint,
  headerAt,
} from '#shared/domain/imports/header-row';
import { missingFields } from '#shared/domain/imports/kinds';
import type { Recipe, TableChoice } from '#shared/domain/imports/recipe';
import type { RowBatch } from '#shared/domain/imports/rows';
import { isBlankRow } from '#shared/domain/imports/totals';
import {
  type RawRows,
  type UnderstandOptions,
  type Understood,
  understandTable,
} from '#shared/domain/imports/understand/table';
import { fileError } from './file-error';
import { openSource } from './open-source';
import { headOf, type RawBatch, type Source, type SourceTable } from './source';

export type ReadOptions = UnderstandOptions;

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
  const { recipe, sheet } = choice;
  const source = await openSource(path, recipe);
  const table = tableNamed(source, sheet, path);
  try {
    const head = await headOf(table, HEADER_SEARCH);
    const header = headerOf(head, recipe);
    if (header === null) throw new QisanError('file_no_header', { file: basename(path), sheet });
    requireColumns(recipe, header, path, sheet);
    const titles = padTo(header.titles, usualWidth(head, header));
    const firstDataRow = head.firstRow + header.index + header.rows;
    return {
      headers: titles,
      bytes: source.bytes,
      batches: readBatches(path, table, firstDataRow, header, recipe, titles, options),
    };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A sheet is found by its name; the only table of a file is meant whatever its name is now. */
function tableNamed(source: Source, sheet: string, path: string): SourceTable {
  const [first, ...others] = source.tables;
  const named = source.tables.find((table) => table.sheet === sheet);
  const table = named ?? (others.length === 0 ? first : undefined);
  if (table === undefined) throw new QisanError('file_no_header', { file: basename(path), sheet });
  return table;
}

function headerOf(head: RawBatch, recipe: Recipe): FoundHeader | null {
  if (recipe.headerRow !== null) return headerAt(head.cells, recipe.headerRow - head.firstRow);
  return hasFingerprint(head.cells, recipe.fingerprint) ?? findRecipeHeader(head.cells, recipe);
}

function requireColumns(recipe: Recipe, header: FoundHeader, path: string, sheet: string): void {
  const keys = new Set(headerKeys(header.titles));
  const present = recipe.columns.filter((column) => keys.has(column.header));
  const missing = missingFields(recipe.kind, new Set(present.map((column) => column.field)));
  if (missing.length === 0) return;
  const fields = missing.map(([field]) => field).join(', ');
  throw new QisanError('file_missing_columns', { file: basename(path), sheet, fields });
}

/** Columns without a title at the right belong to the table when most rows have them. */
export function usualWidth(head: RawRows, header: FoundHeader): number {
  const widths = new Map<number, number>();
  for (const cells of head.cells.slice(header.index + header.rows)) {
    let width = cells.length;
    while (width > 0 && cells[width - 1] === '') width--;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const [commonest] = [...widths].sort((a, b) => b[1] - a[1]);
  return Math.max(header.titles.length, commonest?.[0] ?? 0);
}

export function padTo(titles: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => titles[index] ?? '');
}

async function* readBatches(
  path: string,
  table: SourceTable,
  firstDataRow: number,
  header: FoundHeader,
  recipe: Recipe,
  titles: readonly string[],
  options: ReadOptions,
): AsyncGenerator<RowBatch> {
  const understanding = understandTable(recipe, titles, options);
  const headerRow = firstDataRow - header.rows;
  try {
    for await (const raw of table.read()) {
      const data = from(raw, firstDataRow);
      const above = raw.cells.slice(0, Math.max(0, headerRow - raw.firstRow));
      const titlesAbove = above.filter((cells) => !isBlankRow(cells)).length;
      const blanksAbove = above.length - titlesAbove;
      const batch = toBatch(data, understanding.understand(data), raw.bytesRead);
      yield above.length === 0
        ? batch
        : {
            ...batch,
            skipped: {
              titles: batch.skipped.titles + titlesAbove,
              blanks: batch.skipped.blanks + blanksAbove,
              totals: batch.skipped.totals,
            },
          };
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

/** The records from a row of the file on. */
export function from(raw: RawRows, firstDataRow: number): RawRows {
  const drop = Math.max(0, firstDataRow - raw.firstRow);
  if (drop === 0) return raw;
  return {
    firstRow: raw.firstRow + drop,
    cells: raw.cells.slice(drop),
    broken: raw.broken.filter((index) => index >= drop).map((index) => index - drop),
  };
}

function toBatch(raw: RawRows, read: Understood, bytesRead: number): RowBatch {
  return {
    understood: read.understood,
    rejected: read.rejected,
    skipped: read.skipped,
    cellsOf: (index) => [...(raw.cells[read.sources[index] ?? -1] ?? [])],
    bytesRead,
  };
}

/**
 * Reads corrected cells by the recipe of their batch. `titles` name the cells: those of the batch
 * they were rejected from. Answers one batch per row, in their order, because rows do not follow
 * each other.
 */
export function understandCells(
  recipe: Recipe,
  titles: readonly string[],
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  options: ReadOptions,
): RowBatch[] {
  const understanding = understandTable(recipe, titles, options);
  return rows.map(({ row, cells }) => {
    const raw = { firstRow: row, cells: [cells], broken: [] };
    return toBatch(raw, understanding.understand(raw), 0);
  });
}
