import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { chooseSilently } from '#electron/io/import/choose-silently';
import { type OpenTable, openTable, type ReadOptions } from '#electron/io/import/read-table';
import { Booking } from '#electron/store/booking/booking';
import type { WriteHandle } from '#electron/store/handle';
import { listRecipes, saveRecipe, touchRecipe } from '#electron/store/import-recipes';
import { openWriter } from '#electron/store/open';
import { readClock } from '#electron/store/store-info';
import type { BatchResult, FailedFile } from '#shared/contract/imports';
import { businessDateOf } from '#shared/domain/calendar/calendar';
import type { ImportKind } from '#shared/domain/imports/kinds';
import type { TableChoice } from '#shared/domain/imports/recipe';
import type { SkippedRows } from '#shared/domain/imports/rows';
import { batchResult } from '../batch-result';
import { toQisanError } from '../failures';
import { hashOfFile } from './file-hash';
import { ImportProgress } from './import-progress';
import type { TaskControl } from './task';

/** One file to be booked into the store of a data directory. */
export interface ImportTask {
  readonly dataDir: string;
  readonly path: string;
  /** As a person confirmed them; absent: by saved recipe or sure guess. */
  readonly tables?: readonly TableChoice[] | undefined;
  readonly kind?: ImportKind | undefined;
  readonly recipe?: string | undefined;
  readonly origin: 'hand' | 'watch' | 'terminal';
  readonly dropDuplicates: boolean;
  readonly remember: boolean;
  readonly recipeName?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface ImportAnswer {
  readonly batches: readonly BatchResult[];
  readonly failed: readonly FailedFile[];
}

interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

interface Choice extends TableChoice {
  readonly savedId: number | null;
}

/**
 * For a connection that books files: indexes are sorted beside the memory. Foreign keys are not asked
 * row by row: every number that is written was found or given by this very transaction, while nobody
 * else can write. The check of the store asks them all, and so do the tests after every file.
 */
const SETTINGS = `
  PRAGMA temp_store = FILE;
  PRAGMA foreign_keys = OFF;`;

/**
 * Reads a file and books it, each table a batch in a transaction of its own. A file or table that
 * fails is told and does not hold up the others; a cancel leaves the table under way out, whole.
 */
export async function importFile(task: ImportTask, control: TaskControl): Promise<ImportAnswer> {
  const db = openWriter(task.dataDir);
  const batches: BatchResult[] = [];
  const failed: FailedFile[] = [];
  const attempt = async (sheet: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const { code, params } = toQisanError(error, 'imports.run');
      if (code === 'cancelled') throw error;
      failed.push({ path: task.path, sheet, code, params });
    }
  };
  try {
    db.exec(SETTINGS);
    await attempt('', async () => {
      const facts = await factsOf(task.path, control);
      for (const choice of await choicesOf(task, db)) {
        await attempt(choice.sheet, async () => {
          batches.push(await importTable(db, task, facts, choice, control));
        });
      }
    });
    return { batches, failed };
  } finally {
    db.settle();
    db.close();
  }
}

async function choicesOf(task: ImportTask, db: WriteHandle): Promise<readonly Choice[]> {
  if (task.tables !== undefined) return task.tables.map((table) => ({ ...table, savedId: null }));
  return await chooseSilently(task.path, listRecipes(db), readOptions(db, task.now), task);
}

async function importTable(
  db: WriteHandle,
  task: ImportTask,
  facts: FileFacts,
  choice: Choice,
  control: TaskControl,
): Promise<BatchResult> {
  const table = await openTable(task.path, choice, readOptions(db, task.now));
  const book = async () => {
    const recipeId = rememberRecipe(db, task, choice);
    const booking = new Booking(db, {
      kind: choice.recipe.kind,
      origin: task.origin,
      fileName: basename(task.path),
      filePath: task.path,
      fileBytes: facts.bytes,
      fileSha256: facts.sha256,
      sheet: choice.sheet,
      recipe: choice.recipe,
      recipeId,
      headers: table.headers,
      dropDuplicates: task.dropDuplicates,
      expectedRows: rowsIn(task.path, facts.bytes),
      now: task.now,
    });
    const skipped = await bookRows(booking, table, control);
    return batchResult(db, booking.batchId, skipped);
  };
  return await db.longTransaction(book, control.commit);
}

async function bookRows(
  booking: Booking,
  table: OpenTable,
  control: TaskControl,
): Promise<SkippedRows> {
  const progress = new ImportProgress(table.bytes, control);
  const skipped = { titles: 0, blanks: 0, totals: 0 };
  for await (const batch of table.batches) {
    control.stopIfCancelled();
    booking.take(batch.understood, (index) => batch.cellsOf(index));
    booking.reject(batch.rejected);
    booking.skip(batch.skipped);
    skipped.titles += batch.skipped.titles;
    skipped.blanks += batch.skipped.blanks;
    skipped.totals += batch.skipped.totals;
    progress.read(batch.bytesRead, booking.tally);
  }
  booking.finish((done, total) => {
    control.stopIfCancelled();
    progress.settled(done, total, booking.tally);
  });
  return skipped;
}

/** The recipe that the batch is filed under: the saved one that was used, or one a person confirmed. */
function rememberRecipe(db: WriteHandle, task: ImportTask, choice: Choice): number | null {
  if (choice.savedId !== null) {
    touchRecipe(db, choice.savedId, task.now);
    return choice.savedId;
  }
  if (task.tables === undefined || !task.remember) return null;
  const name = task.recipeName ?? nameFor(task.path, choice.sheet);
  return saveRecipe(db, choice.recipe, name, task.now);
}

/** A file's name without its ending and its dates: exports are called after their day. */
function nameFor(path: string, sheet: string): string {
  const stem = basename(path).replace(/(\.(gz|csv|tsv|txt|xlsx|xls))+$/i, '');
  const undated = stem.replace(/[-_ ]*\d{4}[-_.年]?\d{1,2}[-_.月]?\d{1,2}日?/g, '').trim();
  const name = undated === '' ? stem : undated;
  return (sheet === '' ? name : `${name} – ${sheet}`).slice(0, 80);
}

/** About how many rows a file has, by its size: text, or text that is packed. */
function rowsIn(path: string, bytes: number): number {
  return Math.round(bytes / (/\.(gz|xlsx)$/i.test(path) ? 15 : 80));
}

function readOptions(db: WriteHandle, now: number): ReadOptions {
  const clock = readClock(db);
  return { clock, today: businessDateOf(now, clock) };
}

async function factsOf(path: string, control: TaskControl): Promise<FileFacts> {
  return { sha256: await hashOfFile(path, control), bytes: statSync(path).size };
}
