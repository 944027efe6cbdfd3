import { inspectFile, type LayoutWish } from '#electron/io/import/inspect';
import { totalsOf } from '#electron/io/import/preview';
import type { ReadOptions } from '#electron/io/import/read-table';
import type { ReadHandle } from '#electron/store/handle';
import { batchOfContent, countUnknownSkus } from '#electron/store/import-lookups';
import { listRecipes } from '#electron/store/import-recipes';
import { openReader } from '#electron/store/open';
import { readClock } from '#electron/store/store-info';
import type { FilePreview, TablePreview } from '#shared/contract/imports';
import { businessDateOf } from '#shared/domain/calendar/calendar';
import type { FileInspection } from '#shared/domain/imports/inspection';
import type { TableChoice } from '#shared/domain/imports/recipe';
import { hashOfFile } from './file-hash';
import type { TaskControl } from './task';

interface LookTask {
  readonly dataDir: string;
  readonly path: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface InspectTask extends LookTask {
  readonly layouts: readonly LayoutWish[];
}

export interface PreviewTask extends LookTask {
  readonly tables: readonly TableChoice[];
}

/** What a file holds and how it would be read. */
export function inspect(task: InspectTask): Promise<FileInspection> {
  return reading(task, (db) =>
    inspectFile(task.path, {
      ...readOptions(db, task.now),
      saved: listRecipes(db),
      wishes: task.layouts,
    }),
  );
}

/** What a file would book; it is read to its end, and nothing is written. */
export function preview(task: PreviewTask, control: TaskControl): Promise<FilePreview> {
  return reading(task, async (db) => {
    const tables: TablePreview[] = [];
    for (const choice of task.tables) {
      const totals = await totalsOf(
        task.path,
        choice,
        readOptions(db, task.now),
        (bytesRead, bytes, rows) => {
          control.stopIfCancelled();
          control.progress({ phase: 'reading', done: bytesRead, total: bytes, detail: { rows } });
        },
      );
      const { skus, ...sums } = totals;
      tables.push({ ...sums, skus: skus.length, newSkus: countUnknownSkus(db, skus) });
    }
    const bookedBefore = batchOfContent(db, await hashOfFile(task.path, control));
    return { path: task.path, tables, bookedBefore };
  });
}

async function reading<Answer>(
  task: LookTask,
  work: (db: ReadHandle) => Promise<Answer>,
): Promise<Answer> {
  const db = openReader(task.dataDir);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function readOptions(db: ReadHandle, now: number): ReadOptions {
  const clock = readClock(db);
  return { clock, today: businessDateOf(now, clock) };
}
