import { App } from 'antd';
import { useCallback } from 'react';
import { failureOf, useCommand } from '../../api/hooks';
import { useClashWords } from '../../ui/clash';
import { useT } from '../../ui/words';

/** Takes one cut back, after saying what that can and cannot undo. */
export function useTakeBack(): (cut: { readonly itemId: number; readonly name: string }) => void {
  const t = useT();
  const words = useClashWords('slow');
  const { run } = useCommand('cuts.undo');
  const { modal, message } = App.useApp();
  return useCallback(
    ({ itemId, name: item }) => {
      async function takeBack(): Promise<void> {
        try {
          await run({ itemId });
          void message.success(t('slow.plan_takenBack', { item }));
        } catch (error) {
          // What stands in the way is named: it stays until it has been read.
          void modal.error({
            title: t('slow.plan_takeBack'),
            content: words(failureOf(error)),
          });
        }
      }
      void modal.confirm({
        title: t('slow.plan_takeBackTitle', { item }),
        content: t('slow.plan_takeBackText'),
        okText: t('slow.plan_takeBack'),
        okButtonProps: { danger: true },
        cancelText: t('common.cancel'),
        onOk: takeBack,
      });
    },
    [run, modal, message, t, words],
  );
}
