import { Alert, Button } from 'antd';
import type { RosterWeek } from '#shared/contract/roster/week';
import { useErrorWords } from '../../../../ui/ErrorView';
import { useT } from '../../../../ui/words';
import { useFloor } from '../floor';
import { useRunDialog } from './dialog-store';
import styles from './Propose.module.css';
import { ProposeDialog } from './ProposeDialog';
import { ResultDrawer } from './ResultDrawer';
import { Running } from './Running';
import { type RunKind, useRunStore } from './run-store';
import { SickDialog } from './SickDialog';
import { useRun } from './use-run';

/** A search over the week: its question, its course, its answer. */
export function RunPanel({ week }: { week: RosterWeek }) {
  const t = useT();
  const words = useErrorWords();
  const run = useRunStore((state) => state.run);
  const { shown, open, close } = useRunDialog();
  const { clear } = useRun();
  // Somebody is being asked something else: the result comes once that is answered.
  const waits = useFloor(({ taken }) => taken > 0);
  function again(kind: RunKind): void {
    clear();
    open(kind === 'sick' ? 'sick' : 'propose');
  }
  return (
    <>
      {run.state === 'running' && <Running run={run} />}
      {run.state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={t('schedule.searchFailed')}
          description={words(run.error)}
          action={
            <div className={styles.deeds}>
              <Button size="small" onClick={() => again(run.kind)}>
                {t('common.retry')}
              </Button>
              <Button size="small" onClick={clear}>
                {t('common.close')}
              </Button>
            </div>
          }
        />
      )}
      {run.state === 'answered' && run.before.from === week.from && !waits && (
        <ResultDrawer run={run} />
      )}
      {shown === 'propose' && <ProposeDialog week={week} onClose={close} />}
      {shown === 'sick' && <SickDialog week={week} onClose={close} />}
    </>
  );
}
