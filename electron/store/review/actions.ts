import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import type { ReviewAction } from '#shared/domain/review/facts';
import { insertAction, writeParties } from '../actions/write';
import type { ReadHandle, WriteHandle } from '../handle';

export type ActionRecord = Omit<ReviewAction, 'aim' | 'doneOn'> & {
  readonly doneAt: number | null;
  /** The figure that it is meant to move, where it came out of a review. */
  readonly kpi: string | null;
  readonly categoryId: number | null;
};

/** Which tasks a review tells of: days of the shop, and the same as instants. */
export interface ActionWindow {
  /** Due up to this day, or without a day. */
  readonly dueTo: BusinessDate;
  readonly doneFrom: number;
  readonly doneUntil: number;
}

/**
 * Tasks done in a window, and those open at its end that are due by a day. Tasks of plans and
 * runs of checklists are told elsewhere.
 */
export function readReviewActions(db: ReadHandle, window: ActionWindow): ActionRecord[] {
  return db
    .all<Omit<ActionRecord, 'owners'> & { owners: string }>(
      `SELECT a.id, a.title, a.state, a.due_on dueOn, a.done_at doneAt, r.kpi,
         r.category_id categoryId,
         (SELECT json_group_array(e.name) FROM action_party p JOIN employee e ON e.id = p.employee_id
          WHERE p.action_id = a.id AND p.part = 'responsible') owners
       FROM action a LEFT JOIN review_action r ON r.action_id = a.id
       WHERE a.source NOT IN ('plan', 'routine') AND a.removed_at IS NULL AND a.run_on IS NULL
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

export interface NewReviewTask {
  readonly reviewId: number;
  /** The days that are reviewed. */
  readonly range: DateRange;
  readonly pageId: string;
  readonly title: string;
  readonly dueOn: BusinessDate;
  readonly ownerId: number | null;
  readonly kpi: KpiName;
  readonly categoryId: number | null;
}

/** Writes a task that came out of a page, and answers its id. @throws QisanError `not_found` for its owner */
export function insertReviewTask(db: WriteHandle, task: NewReviewTask, now: number): number {
  const id = insertAction(db, {
    title: task.title,
    detail: '',
    note: '',
    proof: '',
    dueOn: task.dueOn,
    source: 'review',
    sourceRef: `${task.range.from} ${task.range.to}`,
    now,
  });
  writeParties(db, id, 'responsible', task.ownerId === null ? [] : [task.ownerId]);
  db.run(
    `INSERT INTO review_action (action_id, review_id, page_id, kpi, category_id)
     VALUES (?, ?, ?, ?, ?)`,
    [id, task.reviewId, task.pageId, task.kpi, task.categoryId],
  );
  return id;
}
