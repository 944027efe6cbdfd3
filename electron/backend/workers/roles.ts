import { openWriter } from '#electron/store/open';
import { refreshPastWeeks, refreshRoles } from '#electron/store/roles/refresh';
import type { TaskControl } from './task';

export interface RolesTask {
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The roles first, then portions of the weekly history until none is left. */
  readonly part: 'roles' | 'history';
}

export interface RolesAnswer {
  /** Weeks of history that are still to be made. */
  readonly weeksLeft: number;
}

/** Computes a part of what is kept of roles and mix, in one transaction. */
export async function computeRoles(task: RolesTask, control: TaskControl): Promise<RolesAnswer> {
  const db = openWriter(task.dataDir);
  try {
    return await db.longTransaction(() => {
      if (task.part === 'roles') {
        control.progress({ phase: 'roles', done: 0, total: 0 });
        refreshRoles(db, task.now);
      }
      const weeksLeft = refreshPastWeeks(db, (done, total) => {
        control.stopIfCancelled();
        control.progress({ phase: 'mix_weeks', done, total });
      });
      return { weeksLeft };
    }, control.commit);
  } finally {
    db.close();
  }
}
