import { useCallback } from 'react';
import type { Action, ActionChange, ActionDetail } from '#shared/contract/actions';
import { type ActionPart, actionParts } from '#shared/domain/action/action';
import type { TaskState } from '#shared/domain/plan/stage';
import { useCommand } from '../../../api/hooks';
import type { Input } from '../../../api/methods';
import type { Undo } from '../../../ui/undo/use-undo';
import { useT } from '../../../ui/words';

export type ActionInput = Input<'actions.save'>;

/** What is done with actions on this screen, each with its way back. */
export function useActionDeeds(undo: Undo) {
  const t = useT();
  const { run: runChange } = useCommand('actions.change');
  const { run: runRemove } = useCommand('actions.remove');
  const { run: runRestore } = useCommand('actions.restore');
  const { run: runSave } = useCommand('actions.save');
  const { run: runStep } = useCommand('actions.setStep');
  const { run } = undo;

  const change = useCallback(
    (name: string, changes: readonly ActionChange[]) =>
      run(
        name,
        () => runChange({ changes: [...changes] }),
        ({ before }) =>
          () =>
            runChange({ changes: [...before] }),
      ),
    [run, runChange],
  );
  const move = useCallback(
    (actions: readonly Action[], state: TaskState) =>
      change(
        t('actions.moved', {
          what: actions.length === 1 ? (actions[0]?.title ?? '') : String(actions.length),
          state: t(`plans.task_${state}`),
        }),
        actions.map(({ id }) => ({ id, state })),
      ),
    [change, t],
  );
  const remove = useCallback(
    (ids: readonly number[]) =>
      run(
        t('actions.removed', { count: ids.length }),
        () => runRemove({ ids: [...ids] }),
        () => () => runRestore({ ids: [...ids] }),
      ),
    [run, runRemove, runRestore, t],
  );
  const save = useCallback(
    (input: ActionInput, before: ActionDetail | null) =>
      run(
        t(before === null ? 'actions.made' : 'actions.edited', { title: input.title }),
        () => runSave(input),
        ({ id }) =>
          () =>
            before === null ? runRemove({ ids: [id] }) : runSave(wordsOf(before)),
      ),
    [run, runSave, runRemove, t],
  );
  const tick = useCallback(
    (id: number, step: ActionDetail['stepList'][number], done: boolean) =>
      run(
        t('actions.ticked', { title: step.title }),
        () => runStep({ id, position: step.position, done }),
        () => () => runStep({ id, position: step.position, done: !done }),
      ),
    [run, runStep, t],
  );
  return { change, move, remove, save, tick };
}

/** An action as it stands, to be written again: what undoes a change of its words. */
function wordsOf(action: ActionDetail): ActionInput {
  const { id, title, detail, note, proof, dueOn, parties, stepList } = action;
  const idsOf = (part: ActionPart) =>
    parties.filter((party) => party.part === part).map(({ employeeId }) => employeeId);
  return {
    ...{ id, title, detail, note, proof, dueOn },
    ...Object.fromEntries(actionParts.map((part) => [part, idsOf(part)])),
    steps: stepList.map((step) => step.title),
    stepsDoneAt: stepList.map(({ doneAt }) => doneAt),
  };
}

export type ActionDeeds = ReturnType<typeof useActionDeeds>;
