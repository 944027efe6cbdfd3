import { openReader, openWriter } from '#electron/store/open';
import type { Knowledge } from '#electron/store/pruning/state';
import type { SlowMoverStatus } from '#shared/contract/slow-movers';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { classify, type OnStep } from '../pruning/classify';
import { countClasses } from '../pruning/counts';
import { knowledgeOf, refreshPastWeek, refreshPresent, refuseTooFew } from '../pruning/refresh';
import type { TaskControl } from './task';

export interface SlowMoversTask {
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The present first, then one past week after the other until none is left. */
  readonly part: 'present' | 'history';
}

export interface SlowMoversAnswer {
  /** Past weeks that are still to be judged. */
  readonly weeksLeft: number;
}

/** Classifies the carried SKUs, or judges one past week, in one transaction. */
export async function classifySlowMovers(
  task: SlowMoversTask,
  control: TaskControl,
): Promise<SlowMoversAnswer> {
  const db = openWriter(task.dataDir);
  try {
    return await db.longTransaction(() => {
      if (task.part === 'present') {
        refreshPresent(db, task.now, steps('slow_movers', control));
        return { weeksLeft: Number.POSITIVE_INFINITY };
      }
      return { weeksLeft: refreshPastWeek(db, steps('slow_weeks', control)) };
    }, control.commit);
  } finally {
    db.close();
  }
}

export interface SlowLookTask {
  readonly dataDir: string;
  readonly asOf: BusinessDate;
}

export interface SlowLookAnswer extends Knowledge, Pick<SlowMoverStatus, 'classes' | 'protected'> {
  readonly carried: number;
}

/** Counts the classes as of a day in the past, and keeps nothing. */
export function lookBack(task: SlowLookTask, control: TaskControl): SlowLookAnswer {
  const db = openReader(task.dataDir);
  try {
    refuseTooFew(db, task.asOf);
    const { records } = classify(db, task.asOf, steps('slow_movers', control));
    return { ...knowledgeOf(records), ...countClasses(records) };
  } finally {
    db.close();
  }
}

function steps(phase: string, control: TaskControl): OnStep {
  return (done, total) => {
    control.stopIfCancelled();
    control.progress({ phase, done, total });
  };
}
