import { factsStamp } from '#electron/store/derived';
import { openReader } from '#electron/store/open';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { computeDemand, type Demand } from '../demand/compute';
import type { TaskControl } from './task';

export interface DemandTask {
  readonly dataDir: string;
  readonly asOf: BusinessDate;
}

export interface DemandAnswer extends Demand {
  /** State of the facts before the first of them was read. */
  readonly stamp: string;
}

/** Forecasts every SKU and measures substitution. Only reads, so that nobody waits for it. */
export function demand(task: DemandTask, control: TaskControl): DemandAnswer {
  const db = openReader(task.dataDir);
  try {
    const stamp = factsStamp(db);
    const found = computeDemand(db, task.asOf, (phase, done, total) => {
      control.stopIfCancelled();
      control.progress({ phase, done, total });
    });
    return { stamp, ...found };
  } finally {
    db.close();
  }
}
