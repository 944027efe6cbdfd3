import { Checkbox } from 'antd';
import type { ActionDetail } from '#shared/contract/actions';
import { useT } from '../../../ui/words';
import styles from './Actions.module.css';
import type { ActionDeeds } from './use-action-deeds';

/** Steps to be ticked off; the state follows them. */
export function Steps({ action, deeds }: { action: ActionDetail; deeds: ActionDeeds }) {
  const t = useT();
  return (
    <ul className={styles.steps} aria-label={t('actions.steps')}>
      {action.stepList.map((step) => (
        <li key={step.position}>
          <Checkbox
            checked={step.doneAt !== null}
            onChange={({ target }) => void deeds.tick(action.id, step, target.checked)}
          >
            {step.title}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
