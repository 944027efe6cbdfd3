import { UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { BatchSummary } from '#shared/contract/imports';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { useFormat, useT } from '../../../ui/words';
import { useDays } from '../words';

/** Takes a whole import back, after saying what will go. */
export function UndoButton({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const link = useLink();
  const format = useFormat();
  const days = useDays();
  const words = useErrorWords();
  const { modal, message } = App.useApp();
  const { rows, amount } = batch.booked;

  async function undo(): Promise<void> {
    try {
      await clientOf(link).imports.undo({ batchId: batch.batchId });
      void message.success(t('imports.undone', { count: rows }));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  function ask(): void {
    const what = { rows, file: batch.fileName };
    void modal.confirm({
      title: t('imports.undoTitle'),
      content:
        amount === 0
          ? t('imports.undoTextPlain', what)
          : t('imports.undoText', {
              ...what,
              amount: format.money(amount),
              days: days(batch.from, batch.to),
            }),
      okText: t('imports.undoBatch'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: undo,
    });
  }
  return (
    <Button size="small" icon={<UndoOutlined />} onClick={ask}>
      {t('imports.undoBatch')}
    </Button>
  );
}
