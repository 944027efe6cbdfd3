import { type ActionRecord, readAction, readSteps } from '#electron/store/actions/records';
import { writeDueOn, writeParties, writeState, writeStepDone } from '#electron/store/actions/write';
import { setCutTask } from '#electron/store/cuts/carry-out';
import type { WriteHandle } from '#electron/store/handle';
import { setTaskState } from '#electron/store/plans/tasks';
import type { Moment } from '#electron/store/skus/change';
import type { ActionChange } from '#shared/contract/actions';
import { type ActionPart, stateBySteps } from '#shared/domain/action/action';
import { QisanError } from '#shared/domain/errors';
import type { TaskState } from '#shared/domain/plan/stage';

/**
 * Brings an action into a state. The task of a plan goes the way of its plan, so that the items and the
 * stage follow wherever it is ticked off.
 *
 * @throws QisanError `not_found`; `conflict` for a task of a plan that was withdrawn
 */
export function moveAction(
  db: WriteHandle,
  action: Pick<ActionRecord, 'id' | 'plan'>,
  state: TaskState,
  moment: Moment,
): void {
  const move = { taskId: action.id, state, ...moment };
  switch (action.plan?.kind) {
    case 'assortment':
      setTaskState(db, 'assortment', move);
      return;
    case 'prune':
      setCutTask(db, move);
      return;
    case undefined:
      writeState(db, action.id, state, moment.now);
  }
}

/** Makes the changes and answers how the actions were before. All or nothing. */
export function changeActions(
  db: WriteHandle,
  changes: readonly ActionChange[],
  moment: Moment,
): ActionChange[] {
  return changes.map((change) => {
    const action = readAction(db, change.id);
    const before: ActionChange = { id: change.id };
    if (change.state !== undefined && change.state !== action.state) {
      before.state = action.state;
      moveAction(db, action, change.state, moment);
    }
    if (change.dueOn !== undefined) {
      before.dueOn = action.dueOn;
      writeDueOn(db, action.id, change.dueOn);
    }
    if (change.ownerIds !== undefined) {
      before.ownerIds = idsOf(action, 'responsible');
      writeParties(db, action.id, 'responsible', change.ownerIds);
    }
    return before;
  });
}

/** Ticks a step; the state of the action follows its steps. @throws QisanError `not_found` */
export function setStep(
  db: WriteHandle,
  step: { readonly id: number; readonly position: number; readonly done: boolean },
  moment: Moment,
): void {
  const action = readAction(db, step.id);
  if (!writeStepDone(db, step.id, step.position, step.done ? moment.now : null)) {
    throw new QisanError('not_found', { what: `step ${step.position}` });
  }
  const steps = readSteps(db, step.id);
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  const state = stateBySteps(done, steps.length, action.state);
  if (state !== action.state) moveAction(db, action, state, moment);
}

function idsOf(action: ActionRecord, part: ActionPart): number[] {
  return action.parties.filter((party) => party.part === part).map(({ employeeId }) => employeeId);
}
