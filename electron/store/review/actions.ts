import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ReviewAction } from '#shared/domain/review/facts';
import type { ReadHandle } from '../handle';

export type ActionRecord = Omit<ReviewAction, 'aim' | 'doneOn'> & {
  readonly doneAt: number | null;
};

/** Which tasks a review tells of: days of the shop, and the same as instants. */
export interface ActionWindow {
  /** Due up to this day, or without a day. */
  readonly dueTo: BusinessDate;
  readonly doneFrom: number;
  readonly doneUntil: number;
}

/**
 * Tasks done in a window, and those open at its end that are due by a day. Tasks of plans stand with
 * their plan and are not among them.
 */
export function readReviewActions(db: ReadHandle, window: ActionWindow): ActionRecord[] {
  return db
    .all<Omit<ActionRecord, 'owners'> & { owners: string }>(
      `SELECT a.id, a.title, a.state, a.due_on dueOn, a.done_at doneAt,
         (SELECT json_group_array(e.name) FROM action_party p JOIN employee e ON e.id = p.employee_id
          WHERE p.action_id = a.id AND p.part = 'responsible') owners
       FROM action a
       WHERE a.source <> 'plan' AND a.created_at < @doneUntil
         AND ((a.state = 'done' AND a.done_at >= @doneFrom AND a.done_at < @doneUntil)
           OR (a.state IN ('open', 'doing') AND (a.due_on IS NULL OR a.due_on <= @dueTo)))
       ORDER BY a.state = 'done' DESC, a.due_on IS NULL, a.due_on, a.id`,
      {
        dueTo: window.dueTo,
        doneFrom: window.doneFrom,
        doneUntil: window.doneUntil,
      },
    )
    .map((row) => ({ ...row, owners: JSON.parse(row.owners) }));
}
