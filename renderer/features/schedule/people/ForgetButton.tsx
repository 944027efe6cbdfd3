import { App, Button } from 'antd';
import type { EmployeeDetail } from '#shared/contract/people';
import { forgottenCode } from '#shared/domain/people/employee';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

interface Props {
  readonly person: EmployeeDetail;
  readonly onForgotten: () => void;
}

/** Deletes the data of somebody who has left. Nothing brings them back: it asks before. */
export function ForgetButton({ person, onForgotten }: Props) {
  const t = useT();
  const words = useErrorWords();
  const { modal, message } = App.useApp();
  const command = useCommand('people.forget');
  const { data } = useAsk('app.status', {});
  const { id, name, code, leftOn } = person;
  if (data === undefined || leftOn === null || leftOn >= data.today) return null;
  if (code === forgottenCode(id)) return null;

  async function forget(): Promise<void> {
    try {
      await command.run({ id });
      onForgotten();
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  function ask(): void {
    void modal.confirm({
      title: t('schedule.people_forgetTitle', { name }),
      content: t('schedule.people_forgetText'),
      okText: t('schedule.people_forget'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: forget,
    });
  }
  return (
    <Button size="small" danger loading={command.running} onClick={ask}>
      {t('schedule.people_forget')}
    </Button>
  );
}
