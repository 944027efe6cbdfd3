import { Button, Drawer } from 'antd';
import { ClashAlert } from '../../../../ui/clash';
import { useT } from '../../../../ui/words';
import { CannotList } from '../findings/CannotList';
import { HoleList, UnmetList, WorthList } from '../findings/lists';
import { diffOf } from '../model/diff';
import { BeforeAfter } from './BeforeAfter';
import { Certificate } from './Certificate';
import { ChangeList } from './ChangeList';
import styles from './Propose.module.css';
import type { Run } from './run-store';
import { useRun } from './use-run';
import { useTakeBack } from './use-take-back';

interface Props {
  readonly run: Extract<Run, { state: 'answered' }>;
}

const WIDTH = 600;

/** What a search has found: how good it is, what became better and worse, what it changed. */
export function ResultDrawer({ run }: Props) {
  const t = useT();
  const { clear } = useRun();
  const { takeBack, running, error } = useTakeBack(run);
  const { answer, before, after, kind } = run;
  if (answer.kind === 'nobody') {
    return (
      <Drawer open size={WIDTH} title={t('schedule.resultNobody')} onClose={clear}>
        <p>{t('schedule.resultNobodyText')}</p>
      </Drawer>
    );
  }
  const diff = diffOf(before.shifts, after.shifts);
  return (
    <Drawer
      open
      size={WIDTH}
      title={t(kind === 'sick' ? 'schedule.resultSick' : 'schedule.resultTitle')}
      onClose={clear}
      footer={
        <div className={styles.foot}>
          <Button loading={running} onClick={() => void takeBack()}>
            {t('schedule.takeBack')}
          </Button>
          <Button type="primary" disabled={running} onClick={clear}>
            {t('schedule.keep')}
          </Button>
        </div>
      }
    >
      <div className={styles.result}>
        {error !== null && <ClashAlert error={error} part="schedule" />}
        <Certificate certificate={answer.certificate} />
        {kind === 'sick' && <ChangeList changes={diff} />}
        <BeforeAfter before={before} after={after} />
        <CannotList diagnosis={answer.diagnosis} />
        <HoleList holes={answer.holes} />
        <UnmetList wishes={answer.unmetWishes} />
        <WorthList weekOf={after.from} />
        {kind !== 'sick' && <ChangeList changes={diff} />}
      </div>
    </Drawer>
  );
}
