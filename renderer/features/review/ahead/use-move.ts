import { App } from 'antd';
import { useCallback } from 'react';
import { type AheadItem, fixedBecause } from '#shared/domain/ahead/item';
import { addDays } from '#shared/domain/calendar/calendar';
import { useCommand } from '../../../api/hooks';
import type { Undo } from '../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../ui/words';

/**
 * Moves a thing by some days, with its way back, and answers whether it did; of what cannot be moved it
 * says why.
 */
export function useMove({ run }: Undo) {
  const t = useT();
  const format = useFormat();
  const { message } = App.useApp();
  const { run: moveEvent } = useCommand('ahead.moveEvent');
  const { run: changeActions } = useCommand('actions.change');
  return useCallback(
    async (item: AheadItem, days: number): Promise<boolean> => {
      const { kind, id, title } = item;
      const fixed = fixedBecause(item);
      if (fixed !== null) {
        void message.info({ key: 'ahead', content: t(`ahead.fixed_${fixed}`) });
        return false;
      }
      const name = t('ahead.moved', { title, date: format.dateShort(addDays(item.from, days)) });
      const answer = await (kind === 'action'
        ? run(
            name,
            () => changeActions({ changes: [{ id, dueOn: addDays(item.to, days) }] }),
            ({ before }) =>
              () =>
                changeActions({ changes: [...before] }),
          )
        : run(
            name,
            () => moveEvent({ id, days }),
            () => () => moveEvent({ id, days: -days }),
          ));
      if (answer !== null) void message.info({ key: 'ahead', content: name });
      return answer !== null;
    },
    [run, moveEvent, changeActions, message, t, format],
  );
}
