import { App } from 'antd';
import type { ScenarioSummary } from '#shared/contract/assortment';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import { useErrorWords } from '../../../../ui/ErrorView';
import { useT } from '../../../../ui/words';
import { useTitle } from '../../use-title';

/** Throws a scenario away, after asking: it can be run again, but not brought back. */
export function useRemove(): (
  scenario: Pick<ScenarioSummary, 'id' | 'title' | 'createdAt'>,
  then?: () => void,
) => void {
  const t = useT();
  const link = useLink();
  const titleOf = useTitle();
  const words = useErrorWords();
  const { modal, message } = App.useApp();
  return (scenario, then) =>
    void modal.confirm({
      title: t('range.uiRemoveTitle', { title: titleOf(scenario) }),
      content: t('range.uiRemoveText'),
      okText: t('common.remove'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: async () => {
        try {
          await clientOf(link).assortment.remove({ id: scenario.id });
          then?.();
        } catch (error) {
          void message.error(words(failureOf(error)));
        }
      },
    });
}
