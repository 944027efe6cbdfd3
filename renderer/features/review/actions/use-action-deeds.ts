import { useCallback } from 'react';
import type { Action, ActionChange } from '#shared/contract/actions';
import type { TaskState } from '#shared/domain/plan/stage';
import { useCommand } from '../../../api/hooks';
import type { Undo } from '../../../ui/undo/use-undo';
import { useT } from '../../../ui/words';

/** What is done with actions on this screen, each with its way back. */
export function useActionDeeds(undo: Undo) {
  const t = useT();
  const { run: runChange } = useCommand('actions.change');
  const { run: runRemove } = useCommand('actions.remove');
  const { run: runRestore } = useCommand('actions.restore');
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
  return { change, move, remove };
}

export type ActionDeeds = ReturnType<typeof useActionDeeds>;
