import { App } from 'antd';
import type { ScenarioSummary } from '#shared/contract/assortment';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import { useErrorWords } from '../../../../ui/ErrorView';
import { useT } from '../../../../ui/words';

/** Throws a scenario away, after asking: it can be run again, but not brought back. */
export function useRemove(): (
  scenario: Pick<ScenarioSummary, 'id' | 'title'>,
  then?: () => void,
) => void {
  const t = useT();
  const link = useLink();
  const words = useErrorWords();
  const { modal, message } = App.useApp();
  return ({ id, title }, then) =>
    void modal.confirm({
      title: t('range.uiRemoveTitle', { title }),
      content: t('range.uiRemoveText'),
      okText: t('common.remove'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: async () => {
        try {
          await clientOf(link).assortment.remove({ id });
          then?.();
        } catch (error) {
          void message.error(words(failureOf(error)));
        }
      },
    });
}
