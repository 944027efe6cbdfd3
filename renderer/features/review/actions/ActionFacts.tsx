import type { Action } from '#shared/contract/actions';
import { useFormat, useT } from '../../../ui/words';
import styles from './Actions.module.css';

/** Who, until when, how far: in one quiet line. */
export function ActionFacts({ action }: { action: Action }) {
  const t = useT();
  const format = useFormat();
  const owners = ownersOf(action);
  return (
    <span className={styles.facts}>
      {owners !== '' && <span>{owners}</span>}
      {action.dueOn !== null && (
        <span className={action.overdueDays > 0 ? styles.late : undefined}>
          {action.overdueDays > 0
            ? t('actions.late', { count: action.overdueDays })
            : t('plans.due', { date: format.dateShort(action.dueOn) })}
        </span>
      )}
      {action.steps > 0 && (
        <span>{t('plans.tasksDone', { done: action.stepsDone, total: action.steps })}</span>
      )}
      {action.photos > 0 && <span>{t('actions.photos', { count: action.photos })}</span>}
      {action.source !== 'hand' && (
        <span className={styles.source}>{t(`actions.source_${action.source}`)}</span>
      )}
    </span>
  );
}

export function ownersOf({ parties }: Action): string {
  return parties
    .filter(({ part }) => part === 'responsible')
    .map(({ name }) => name)
    .join(' · ');
}
