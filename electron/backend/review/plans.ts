import type { ReadHandle } from '#electron/store/handle';
import { listPlans } from '#electron/store/plans/records';
import type { ReviewPlan } from '#shared/domain/review/facts';
import type { ReviewFrame } from '#shared/domain/review/frame';
import { cutPlanList } from '../cuts/view';

/** Plans under way in the range: approved by its end, and not finished before it began. */
export function reviewPlans(db: ReadHandle, { range }: ReviewFrame): ReviewPlan[] {
  const assortment = listPlans(db).map(
    ({ uplift, ...plan }): ReviewPlan => ({ ...pick(plan), kind: 'assortment', predicted: uplift }),
  );
  const cuts = cutPlanList(db)
    .filter(({ approvedAt }) => approvedAt !== null)
    .map(
      ({ predicted, ...plan }): ReviewPlan => ({
        ...pick(plan),
        kind: 'prune',
        // Predicted is what leaving loses; a plan brings what it does not lose.
        predicted: -predicted.point,
      }),
    );
  return [...assortment, ...cuts].filter(
    ({ state, startsOn }) =>
      state !== 'withdrawn' &&
      (startsOn === null || startsOn <= range.to) &&
      (state === 'approved' || state === 'executing' || (startsOn ?? range.to) >= range.from),
  );
}

function pick(
  plan: Omit<ReviewPlan, 'kind' | 'predicted'>,
): Omit<ReviewPlan, 'kind' | 'predicted'> {
  const { id, title, state, startsOn, tasks, tasksOpen } = plan;
  return { id, title, state, startsOn, tasks, tasksOpen };
}
