import { openWriter } from '#electron/store/open';
import { refreshRoles } from '#electron/store/roles/refresh';
import type { TaskControl } from './task';

export interface RolesTask {
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Computes roles and weekly mix again, in one transaction. */
export async function computeRoles(task: RolesTask, control: TaskControl): Promise<null> {
  const db = openWriter(task.dataDir);
  try {
    control.progress({ phase: 'roles', done: 0, total: 0 });
    return await db.longTransaction(() => {
      refreshRoles(db, task.now, (done, total) => {
        control.stopIfCancelled();
        control.progress({ phase: 'mix_weeks', done, total });
      });
      return null;
    }, control.commit);
  } finally {
    db.close();
  }
}
