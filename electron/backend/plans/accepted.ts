import type { ReadHandle } from '#electron/store/handle';
import { type PlanInput, type PlanRecord, readPlan } from '#electron/store/plans/records';
import { QisanError } from '#shared/domain/errors';

/** A scenario that was made a plan. */
export interface AcceptedPlan extends PlanRecord {
  readonly terms: NonNullable<PlanInput['accepted']>;
}

/** @throws QisanError `not_found`, also for a scenario that nobody has accepted */
export function readAccepted(db: ReadHandle, id: number): AcceptedPlan {
  const plan = readPlan(db, id);
  const terms = plan.input.accepted;
  if (terms === undefined) throw new QisanError('not_found', { what: String(id) });
  return { ...plan, terms };
}
