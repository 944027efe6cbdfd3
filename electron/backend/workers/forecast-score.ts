import { openReader } from '#electron/store/open';
import type { ForecastScore } from '#shared/contract/demand';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { scoreForecast } from '../demand/score';
import type { TaskControl } from './task';

export interface ScoreTask {
  readonly dataDir: string;
  readonly asOf: BusinessDate;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Backtest of the forecast on the shop's own past. */
export function forecastScore(task: ScoreTask, control: TaskControl): ForecastScore {
  const db = openReader(task.dataDir);
  try {
    const score = scoreForecast(db, task.asOf, (phase, done, total) => {
      control.stopIfCancelled();
      control.progress({ phase, done, total });
    });
    return { ...score, measuredAt: task.now };
  } finally {
    db.close();
  }
}
