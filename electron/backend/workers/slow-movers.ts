import { openReader, openWriter } from '#electron/store/open';
import type { LookBack } from '#shared/contract/slow-movers';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { classify, type OnStep } from '../pruning/classify';
import type { Foretell } from '../pruning/foretell';
import { lookBackView } from '../pruning/look-back';
import { refreshFigures, refreshPastWeek, refreshPresent, refuseTooFew } from '../pruning/refresh';
import type { TaskControl } from './task';

export interface SlowMoversTask {
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The present first, then its figures, then one past week after the other until none is left. */
  readonly part: 'present' | 'figures' | 'history';
}

export interface SlowMoversAnswer {
  /** Past weeks that are still to be judged. */
  readonly weeksLeft: number;
}

/** Classifies the carried SKUs, tells the week's figures, or judges one past week, in one transaction. */
export async function classifySlowMovers(
  task: SlowMoversTask,
  control: TaskControl,
  beside: Foretell,
): Promise<SlowMoversAnswer> {
  const db = openWriter(task.dataDir);
  try {
    // The figures come right after, and settle what the classes have written.
    if (task.part === 'present') db.relax();
    return await db.longTransaction(async () => {
      if (task.part === 'present') {
        await refreshPresent(db, task.now, steps('slow_movers', control), beside);
        return { weeksLeft: Number.POSITIVE_INFINITY };
      }
      if (task.part === 'figures') {
        refreshFigures(db);
        return { weeksLeft: Number.POSITIVE_INFINITY };
      }
      return { weeksLeft: await refreshPastWeek(db, steps('slow_weeks', control), beside) };
    }, control.commit);
  } finally {
    db.close();
  }
}

export interface SlowLookTask {
  readonly dataDir: string;
  readonly asOf: BusinessDate;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Classifies as of a day in the past, and keeps nothing. */
export async function lookBack(
  { dataDir, asOf, now }: SlowLookTask,
  control: TaskControl,
  beside: Foretell,
): Promise<LookBack> {
  const db = openReader(dataDir);
  try {
    refuseTooFew(db, asOf);
    const looked = await classify(db, asOf, steps('slow_movers', control), beside);
    return lookBackView(db, looked, asOf, now);
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
