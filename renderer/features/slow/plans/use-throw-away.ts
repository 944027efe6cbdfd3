import { App } from 'antd';
import { failureOf, useCommand } from '../../../api/hooks';
import { useClashWords } from '../../../ui/clash';
import { go, href } from '../../../ui/routes';
import { useT } from '../../../ui/words';

/** Throws away a plan that nobody approved, after a question: its decisions go with it. */
export function useThrowAway(id: number): () => void {
  const t = useT();
  const words = useClashWords('slow');
  const remove = useCommand('cuts.remove');
  const { modal, message } = App.useApp();

  async function throwAway(): Promise<void> {
    try {
      // First away from it: what is gone cannot be asked for again.
      go(href('slow', ['plans']));
      await remove.run({ id });
      void message.success(t('slow.plan_thrownAway'));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  return () =>
    void modal.confirm({
      title: t('slow.plan_throwAwayTitle'),
      content: t('slow.plan_throwAwayText'),
      okText: t('slow.plan_throwAway'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: throwAway,
    });
}
