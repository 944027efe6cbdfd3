import { Button, Modal, Radio, Segmented } from 'antd';
import { useRef, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../../../api/hooks';
import { href } from '../../../../ui/routes';
import { useFormat, useT } from '../../../../ui/words';
import { CannotList, countOf } from '../findings/CannotList';
import { useTakesFloor } from '../floor';
import styles from './Propose.module.css';
import { useRun } from './use-run';

const times = [10, 30, 60, 300] as const;

/** How long to search, and whether the present roster is to be kept near to. */
export function ProposeDialog({ week, onClose }: { week: RosterWeek; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  useTakesFloor();
  const start = useRef<HTMLButtonElement>(null);
  const { propose } = useRun();
  const [seconds, setSeconds] = useState<number>(30);
  const [from, setFrom] = useState<'anew' | 'near'>('anew');
  const locked = week.shifts.filter((shift) => shift.locked).length;
  const { weeks } = week.footing;
  const label = (value: number) =>
    value < 60
      ? format.duration(value * 1_000)
      : t('schedule.minutes', { minutes: format.count(value / 60) });
  return (
    <Modal
      open
      title={t('schedule.proposeTitle', { dates: format.range(week.from, week.to) })}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      // Enter starts, Esc leaves.
      afterOpenChange={(open) => open && start.current?.focus()}
      footer={(_, { CancelBtn }) => (
        <>
          <CancelBtn />
          <Button
            ref={start}
            type="primary"
            onClick={() => {
              onClose();
              propose(week, seconds, from);
            }}
          >
            {t('schedule.proposeStart')}
          </Button>
        </>
      )}
    >
      <div className={styles.question}>
        <p>
          {weeks > 0
            ? t('schedule.proposeFooting', { count: weeks })
            : t('schedule.proposeNoFooting')}{' '}
          <a href={href('schedule', ['demand'], { week: week.from })} onClick={onClose}>
            {t('schedule.toDemand')}
          </a>
        </p>
        {week.shifts.length > 0 && (
          <Radio.Group
            vertical
            value={from}
            onChange={({ target }) => setFrom(target.value)}
            options={[
              {
                value: 'anew',
                label:
                  locked === 0
                    ? t('schedule.fromAnewNone')
                    : t('schedule.fromAnew', { count: locked }),
              },
              { value: 'near', label: t('schedule.fromNear') },
            ]}
          />
        )}
        <div className={styles.line}>
          <span>{t('schedule.searchTime')}</span>
          <Segmented
            aria-label={t('schedule.searchTime')}
            value={seconds}
            onChange={setSeconds}
            options={times.map((value) => ({ value, label: label(value) }))}
          />
        </div>
        <p className={styles.quiet}>{t('schedule.searchHint')}</p>
        <Beforehand weekOf={week.from} />
        {week.publication !== null && (
          <p className={styles.warning}>{t('schedule.proposePublished')}</p>
        )}
      </div>
    </Modal>
  );
}

/** What no search will meet, said before somebody waits for it. */
function Beforehand({ weekOf }: { weekOf: BusinessDate }) {
  const { data } = useAsk('roster.diagnosis', { weekOf });
  if (data === undefined || data === null || countOf(data) === 0) return null;
  return (
    <div className={styles.beforehand}>
      <CannotList diagnosis={data} />
    </div>
  );
}
