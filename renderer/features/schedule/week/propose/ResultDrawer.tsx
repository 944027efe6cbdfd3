import { Button, Drawer } from 'antd';
import type { RosterWeek } from '#shared/contract/roster/week';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { useT } from '../../../../ui/words';
import { HoleList, UnmetList, WorthList } from '../findings/lists';
import { diffOf } from '../model/diff';
import { useHistory } from '../model/history';
import { BeforeAfter } from './BeforeAfter';
import { Certificate } from './Certificate';
import { ChangeList } from './ChangeList';
import styles from './Propose.module.css';
import type { Run } from './run-store';
import { useRun } from './use-run';

interface Props {
  readonly run: Extract<Run, { state: 'answered' }>;
  /** As it is now. */
  readonly week: RosterWeek;
}

const WIDTH = 600;

/** What a search has found: how good it is, what became better and worse, what it changed. */
export function ResultDrawer({ run, week }: Props) {
  const t = useT();
  const link = useLink();
  const { clear } = useRun();
  const { answer, before, kind, leaveId } = run;

  async function takeBack(): Promise<void> {
    clear();
    if (answer.kind !== 'solved') return;
    const { roster, people } = clientOf(link);
    const patches = [...answer.inverse];
    // A leave that the sick call has entered goes as well: all is as it was.
    if (leaveId !== null) await people.removeLeave({ id: leaveId });
    if (patches.length > 0) {
      const { inverse } = await roster.change({ weekOf: before.from, patches, force: true });
      const name = t(kind === 'sick' ? 'schedule.did_sick' : 'schedule.did_propose');
      useHistory.getState().undid({ name, weekOf: before.from, patches: inverse });
    }
  }
  if (answer.kind === 'nobody') {
    return (
      <Drawer open size={WIDTH} title={t('schedule.resultNobody')} onClose={clear}>
        <p>{t('schedule.resultNobodyText')}</p>
      </Drawer>
    );
  }
  const diff = diffOf(before.shifts, week.shifts);
  return (
    <Drawer
      open
      size={WIDTH}
      title={t(kind === 'sick' ? 'schedule.resultSick' : 'schedule.resultTitle')}
      onClose={clear}
      footer={
        <div className={styles.foot}>
          <Button onClick={() => void takeBack()}>{t('schedule.takeBack')}</Button>
          <Button type="primary" onClick={clear}>
            {t('schedule.keep')}
          </Button>
        </div>
      }
    >
      <div className={styles.result}>
        <Certificate certificate={answer.certificate} />
        {answer.unsolvable.length > 0 && (
          <p className={styles.warning}>
            {t('schedule.unsolvable', {
              names: week.people
                .filter(({ id }) => answer.unsolvable.includes(id))
                .map(({ name }) => name)
                .join(t('schedule.separator')),
            })}
          </p>
        )}
        {kind === 'sick' && <ChangeList changes={diff} />}
        <BeforeAfter before={before} after={week} />
        <HoleList holes={answer.holes} />
        <UnmetList wishes={answer.unmetWishes} clashes={answer.wishClashes} />
        <WorthList weekOf={week.from} />
        {kind !== 'sick' && <ChangeList changes={diff} />}
      </div>
    </Drawer>
  );
}
