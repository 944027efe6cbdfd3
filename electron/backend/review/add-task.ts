import type { WriteHandle } from '#electron/store/handle';
import { insertReviewTask, type NewReviewTask } from '#electron/store/review/actions';
import { readReview } from '#electron/store/review/records';
import { QisanError } from '#shared/domain/errors';
import { reviewOfRange } from './review';

/**
 * Makes what a page asks for a task, and keeps the figure that it is meant to move.
 * @throws QisanError `not_found`; `conflict` where the page asks for nothing
 */
export function addTask(
  db: WriteHandle,
  {
    id,
    ...task
  }: Omit<NewReviewTask, 'reviewId' | 'range' | 'kpi' | 'categoryId'> & { readonly id: number },
  now: number,
): number {
  const { from, to } = readReview(db, id);
  const page = reviewOfRange(db, { from, to }, now).pages.find((one) => one.id === task.pageId);
  if (page === undefined) throw new QisanError('not_found', { what: task.pageId });
  if (page.proposal === null) throw new QisanError('conflict', { what: task.pageId });
  const { kpi, categoryId } = page.proposal;
  return insertReviewTask(db, { ...task, reviewId: id, range: { from, to }, kpi, categoryId }, now);
}
