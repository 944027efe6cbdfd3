import { App, Checkbox } from 'antd';
import type { ActionDetail } from '#shared/contract/actions';
import { failureOf, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import styles from './Actions.module.css';

/** Steps to be ticked off; the state follows them. */
export function Steps({ action }: { action: ActionDetail }) {
  const t = useT();
  const { message } = App.useApp();
  const words = useErrorWords();
  const { run } = useCommand('actions.setStep');
  return (
    <ul className={styles.steps} aria-label={t('actions.steps')}>
      {action.stepList.map(({ position, title, doneAt }) => (
        <li key={position}>
          <Checkbox
            checked={doneAt !== null}
            onChange={({ target }) =>
              run({ id: action.id, position, done: target.checked }).catch(
                (error: unknown) => void message.error(words(failureOf(error))),
              )
            }
          >
            {title}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
