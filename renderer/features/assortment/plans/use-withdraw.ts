import { App } from 'antd';
import type { Plan } from '#shared/contract/plans';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import { useClashWords } from '../../../ui/clash';
import { useT } from '../../../ui/words';

/** Takes a plan back, after saying what that means. */
export function useWithdraw(plan: Pick<Plan, 'id' | 'changes'>): () => void {
  const t = useT();
  const link = useLink();
  const words = useClashWords('plans');
  const { modal, message } = App.useApp();

  async function withdraw(): Promise<void> {
    try {
      const { undone } = await clientOf(link).plans.withdraw({ id: plan.id });
      void message.success(t('plans.withdrawn', { count: undone }));
    } catch (error) {
      // What stands in the way is named: it stays until it has been read.
      void modal.error({ title: t('plans.withdraw'), content: words(failureOf(error)) });
    }
  }
  return () =>
    void modal.confirm({
      title: t('plans.withdrawTitle'),
      content: t('plans.withdrawText', { count: plan.changes }),
      okText: t('plans.withdraw'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: withdraw,
    });
}
