import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import type { EmployeeDetail } from '#shared/contract/people';
import { failureOf, useCommand } from '../../../api/hooks';
import { DayField } from '../../../ui/DayField';
import { useErrorWords } from '../../../ui/ErrorView';
import { useFormat, useT } from '../../../ui/words';
import { ForgetButton } from './ForgetButton';
import styles from './People.module.css';

/** The last day of employment: said here, or taken back. The person's past shifts stay. */
export function LeftField(props: {
  readonly person: EmployeeDetail;
  readonly onForgotten: () => void;
}) {
  const { person, onForgotten } = props;
  const t = useT();
  const format = useFormat();
  const words = useErrorWords();
  const { message } = App.useApp();
  const command = useCommand('people.setLeft');
  const [day, setDay] = useState(person.leftOn ?? '');

  async function set(leftOn: string | null): Promise<void> {
    try {
      const { shiftsAfter } = await command.run({ id: person.id, leftOn });
      if (shiftsAfter > 0) {
        void message.warning(t('schedule.people_shiftsAfter', { count: shiftsAfter }));
      }
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  if (person.leftOn !== null) {
    return (
      <span className={styles.deeds}>
        {t('schedule.people_leavesOn', { date: format.date(person.leftOn) })}{' '}
        <Button size="small" loading={command.running} onClick={() => void set(null)}>
          {t('schedule.people_stays')}
        </Button>
        <ForgetButton person={person} onForgotten={onForgotten} />
      </span>
    );
  }
  return (
    <Popover
      trigger="click"
      content={
        <div className={styles.left}>
          <label htmlFor="left-on">{t('schedule.people_lastDay')}</label>
          <DayField id="left-on" value={day} onChange={setDay} />
          <Button
            type="primary"
            disabled={day === ''}
            loading={command.running}
            onClick={() => void set(day)}
          >
            {t('common.save')}
          </Button>
        </div>
      }
    >
      <Button>{t('schedule.people_leaves')}</Button>
    </Popover>
  );
}
