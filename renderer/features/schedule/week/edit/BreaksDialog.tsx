import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useT } from '../../../../ui/words';
import { useTakesFloor } from '../floor';
import type { Edits } from '../use-edits';
import { useConflictWords } from '../words';
import styles from './Edit.module.css';

/** A change that breaks rules: each by name and figures; it is done only when somebody says so. */
export function BreaksDialog({ edits }: { edits: Edits }) {
  const t = useT();
  const words = useConflictWords();
  const { question, answer } = edits;
  const [reason, setReason] = useState('');
  useTakesFloor(question !== null);
  const field = useRef<InputRef>(null);
  return (
    <Modal
      open={question !== null}
      title={t('schedule.forceTitle', { count: question?.broken.length ?? 0 })}
      okText={t('schedule.force')}
      okButtonProps={{ danger: true }}
      cancelText={t('schedule.forceNot')}
      onOk={() => answer({ reason })}
      afterClose={() => setReason('')}
      // The keys are on the reason: Enter does it, Esc lets it be.
      afterOpenChange={(open) => open && field.current?.focus()}
      onCancel={() => answer(null)}
    >
      <p>{question?.name}</p>
      <ul className={styles.breaks}>
        {question?.broken.map((conflict) => (
          <li key={`${conflict.rule};${conflict.employeeId};${conflict.date}`}>
            <strong>{t(`schedule.rule_${conflict.rule}`)}</strong>
            <span>{words(conflict)}</span>
          </li>
        ))}
      </ul>
      <Input
        ref={field}
        onPressEnter={() => answer({ reason })}
        aria-label={t('schedule.reason')}
        placeholder={t('schedule.reason')}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className={styles.note}>{t('schedule.forceText')}</p>
    </Modal>
  );
}
