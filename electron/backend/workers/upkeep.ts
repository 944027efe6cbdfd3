import { dropDuplicates } from '#electron/store/booking/copies';
import { type Undone, undoBatch } from '#electron/store/booking/undo/undo-batch';
import { checkStore, type StoreCheck } from '#electron/store/check-store';
import type { WriteHandle } from '#electron/store/handle';
import { openReader, openWriter } from '#electron/store/open';
import { type Rebuilt, rebuildRollups } from '#electron/store/rollups/rebuild';
import type { OnDay } from '#electron/store/rollups/refresh';
import type { TaskControl } from './task';

interface WritingTask {
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface UndoTask extends WritingTask {
  readonly batchId: number;
}
export type UndoAnswer = Undone;

export interface DuplicatesTask extends UndoTask {
  readonly drop: boolean;
}
export interface DuplicatesAnswer {
  readonly lines: number;
}

export type RebuildTask = WritingTask;
export type RebuildAnswer = Rebuilt;

export interface CheckTask {
  readonly dataDir: string;
}
export type CheckAnswer = StoreCheck;

export function undo(task: UndoTask, control: TaskControl): Promise<UndoAnswer> {
  return writing(task, control, (db) =>
    undoBatch(db, task.batchId, task.now, steps('undoing', control)),
  );
}

export function switchDuplicates(
  task: DuplicatesTask,
  control: TaskControl,
): Promise<DuplicatesAnswer> {
  return writing(task, control, (db) => ({
    lines: dropDuplicates(db, task.batchId, task.drop, task.now, steps('rollups', control)),
  }));
}

export function rebuild(task: RebuildTask, control: TaskControl): Promise<RebuildAnswer> {
  return writing(task, control, (db) => rebuildRollups(db, task.now, steps('rollups', control)));
}

export function check(task: CheckTask, control: TaskControl): CheckAnswer {
  const db = openReader(task.dataDir);
  try {
    return checkStore(db, (phase, done, total) => steps(phase, control)(done, total));
  } finally {
    db.close();
  }
}

async function writing<Answer>(
  task: WritingTask,
  control: TaskControl,
  work: (db: WriteHandle) => Answer,
): Promise<Answer> {
  const db = openWriter(task.dataDir);
  try {
    return await db.longTransaction(() => work(db), control.commit);
  } finally {
    db.close();
  }
}

function steps(phase: string, control: TaskControl): OnDay {
  return (done, total) => {
    control.stopIfCancelled();
    control.progress({ phase, done, total });
  };
}
