import { basename } from 'node:path';
import { QisanError } from '#shared/domain/errors';
import { contentOf } from '#shared/domain/imports/content';
import { OrderDetector } from '#shared/domain/imports/dates';
import { guessTable } from '#shared/domain/imports/guess';
import { headerKeys } from '#shared/domain/imports/header';
import {
  type FoundHeader,
  findHeader,
  hasFingerprint,
  headerAt,
} from '#shared/domain/imports/header-row';
import type {
  ColumnInspection,
  FileInspection,
  Question,
  TableInspection,
} from '#shared/domain/imports/inspection';
import type { ImportKind } from '#shared/domain/imports/kinds';
import { type ColumnValues, makeRecipe } from '#shared/domain/imports/make-recipe';
import type { Delimiter, Encoding, Recipe } from '#shared/domain/imports/recipe';
import { isBlankRow, isTotalsRow } from '#shared/domain/imports/totals';
import { sampleRows } from '#shared/domain/imports/understand/sample';
import { openSource } from './open-source';
import { from, padTo, type ReadOptions, usualWidth } from './read-table';
import { type Head, headOf, type Source, type SourceTable } from './source';

export interface SavedRecipe {
  readonly id: number;
  readonly name: string;
  readonly recipe: Recipe;
}

/** What a person has set by hand for one table; the rest is guessed around it. */
export interface LayoutWish {
  readonly sheet: string;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly headerRow?: number | undefined;
  readonly kind?: ImportKind | undefined;
  /** The columns as corrected: nothing is guessed, the sample is read by it. */
  readonly recipe?: Recipe | undefined;
}

export interface InspectOptions extends ReadOptions {
  readonly saved: readonly SavedRecipe[];
  readonly wishes?: readonly LayoutWish[];
}

/** Rows that a guess is made from. */
const LOOKED_AT = 1_000;
const SHOWN = 20;

/**
 * Looks at every table of a file. Sheets without a table (notes, empty ones) are left out, unless
 * the file has nothing else.
 *
 * @throws QisanError `file_…`; `file_no_header` when there is no table at all.
 */
export async function inspectFile(path: string, options: InspectOptions): Promise<FileInspection> {
  const [first] = options.wishes ?? [];
  const source = await openSource(path, {
    encoding: first?.encoding ?? null,
    delimiter: first?.delimiter ?? null,
  });
  const tables: TableInspection[] = [];
  for (const table of source.tables) {
    const inspected = await inspectTable(source, table, options);
    if (inspected !== null) tables.push(inspected);
  }
  if (tables.length === 0) {
    throw new QisanError('file_no_header', { file: basename(path), sheet: '' });
  }
  const { format, gzip, bytes } = source;
  return { path, fileName: basename(path), bytes, gzip, format, tables };
}

async function inspectTable(
  source: Source,
  table: SourceTable,
  options: InspectOptions,
): Promise<TableInspection | null> {
  const head = await headOf(table, LOOKED_AT);
  const wish = options.wishes?.find((candidate) => candidate.sheet === table.sheet);
  const known = wish === undefined ? knownTable(head, options.saved) : null;
  const header = known?.header ?? headerByWish(head, wish) ?? lastResort(source, head);
  if (header === null) return null;

  const titles = padTo(header.titles, usualWidth(head, header));
  const columns = columnValues(titles, head, header);
  const guess = guessTable(columns, wish?.kind);
  const made = makeRecipe(columns, guess, table.delimiter);
  const guessed = await settleDateOrder(table, header, made);
  const recipe = wish?.recipe ?? known?.saved.recipe ?? fixLayout(guessed.recipe, wish);
  const data = from(head, head.firstRow + header.index + header.rows);
  if (table.hidden && known === null && guessed.questions.length > 0) return null;
  const saved = known === null ? null : { id: known.saved.id, name: known.saved.name };
  return {
    sheet: table.sheet,
    hidden: table.hidden,
    ...countRows(source, head, data.cells.length),
    layout: {
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerRow: head.firstRow + header.index,
      headerRows: header.rows,
      titles: head.cells.slice(0, header.index).flatMap((cells) => {
        const text = cells.filter((cell) => cell !== '').join(' ');
        return text === '' ? [] : [text];
      }),
    },
    columns: columns.map(
      (column, index): ColumnInspection => ({
        index,
        title: column.title,
        header: column.header,
        samples: column.content.samples,
        guess: guess.columns[index] ?? null,
      }),
    ),
    recipe,
    saved,
    confidence: known === null ? guess.confidence : 1,
    questions: known === null ? guessed.questions : [],
    sample: sampleRows(recipe, titles, { ...data, cells: data.cells.slice(0, SHOWN) }, options),
    top: head.cells.slice(0, SHOWN).map((cells, index) => ({ row: head.firstRow + index, cells })),
  };
}

/** The saved recipe whose titles stand in this table, the latest first. */
function knownTable(
  head: Head,
  saved: readonly SavedRecipe[],
): { saved: SavedRecipe; header: FoundHeader } | null {
  for (const candidate of saved) {
    const { headerRow, fingerprint } = candidate.recipe;
    const header =
      headerRow === null
        ? hasFingerprint(head.cells, fingerprint)
        : sameTitles(headerAt(head.cells, headerRow - head.firstRow), fingerprint);
    if (header !== null) return { saved: candidate, header };
  }
  return null;
}

function sameTitles(header: FoundHeader | null, fingerprint: string): FoundHeader | null {
  if (header === null) return null;
  return headerKeys(header.titles).join('|') === fingerprint ? header : null;
}

function headerByWish(head: Head, wish: LayoutWish | undefined): FoundHeader | null {
  if (wish?.headerRow !== undefined) return headerAt(head.cells, wish.headerRow - head.firstRow);
  return findHeader(head.cells);
}

/** The only table of a file is shown even without titles, so that a person can point to them. */
function lastResort(source: Source, head: Head): FoundHeader | null {
  if (source.tables.length > 1) return null;
  const index = head.cells.findIndex((cells) => cells.filter((cell) => cell !== '').length >= 2);
  return index === -1 ? null : { index, rows: 1, titles: [...(head.cells[index] ?? [])] };
}

function columnValues(titles: readonly string[], head: Head, header: FoundHeader): ColumnValues[] {
  const rows = head.cells
    .slice(header.index + header.rows)
    .filter((cells) => !isBlankRow(cells) && !isTotalsRow(cells));
  const keys = headerKeys(titles);
  return titles.map((title, index) => {
    const values = rows.map((cells) => cells[index] ?? '').filter((value) => value !== '');
    return { title, header: keys[index] ?? '', values, content: contentOf(values.slice(0, 200)) };
  });
}

/** 06/07/2023 may be settled by a 13th further down: the rest of the table is read for it. */
async function settleDateOrder(
  table: SourceTable,
  header: FoundHeader,
  made: { recipe: Recipe; questions: Question[] },
): Promise<{ recipe: Recipe; questions: Question[] }> {
  let { recipe, questions } = made;
  const keys = headerKeys(header.titles);
  for (const question of made.questions) {
    if (question.about !== 'date_order') continue;
    const index = keys.indexOf(question.header);
    const detector = new OrderDetector();
    const { evidence } = await readOrder(table, index, detector);
    if (evidence.verdict !== 'sure') continue;
    const { order } = evidence;
    questions = questions.filter((other) => other !== question);
    recipe = {
      ...recipe,
      columns: recipe.columns.map((column) =>
        column.header === question.header ? { ...column, dateOrder: order } : column,
      ),
    };
  }
  return { recipe, questions };
}

async function readOrder(
  table: SourceTable,
  column: number,
  detector: OrderDetector,
): Promise<OrderDetector> {
  let last = '';
  for await (const batch of table.read()) {
    for (const cells of batch.cells) {
      const value = cells[column] ?? '';
      if (value !== last) detector.add(value);
      last = value;
    }
    if (detector.evidence.verdict === 'sure') break;
  }
  return detector;
}

function fixLayout(recipe: Recipe, wish: LayoutWish | undefined): Recipe {
  if (wish === undefined) return recipe;
  return {
    ...recipe,
    encoding: wish.encoding ?? null,
    delimiter: wish.delimiter ?? null,
    headerRow: wish.headerRow ?? null,
  };
}

function countRows(
  source: Source,
  head: Head,
  dataRows: number,
): { rows: number; rowsAreEstimated: boolean } {
  if (head.cells.length < LOOKED_AT) return { rows: dataRows, rowsAreEstimated: false };
  const perRow = head.bytesRead / head.recordsRead;
  return { rows: Math.round(source.bytes / Math.max(perRow, 0.01)), rowsAreEstimated: true };
}
