import { Button, Modal } from 'antd';
import type { LeftOut } from '#shared/contract/roster/deeds';
import { useFormat, useT } from '../../../../ui/words';
import styles from '../findings/Findings.module.css';
import { ConflictList } from '../findings/lists';
import { useTakesFloor } from '../floor';
import { useRemarks } from './remarks-store';

/** A week was put over this one: who was left out on which days and why, which rules are broken now. */
export function RemarksDialog({ onUndo }: { onUndo: () => void }) {
  const t = useT();
  const { remarks, close } = useRemarks();
  useTakesFloor(remarks !== null);
  function undo(): void {
    close();
    onUndo();
  }
  return (
    <Modal
      open={remarks !== null}
      title={remarks?.done === false ? t('schedule.nothingToCopy') : remarks?.name}
      onCancel={close}
      footer={
        <>
          {remarks?.done && <Button onClick={undo}>{t('common.undo')}</Button>}
          <Button type="primary" onClick={close}>
            {t(remarks?.done ? 'schedule.keep' : 'common.close')}
          </Button>
        </>
      }
    >
      <div className={styles.all}>
        {remarks !== null && remarks.leftOut.length > 0 && (
          <LeftOutList leftOut={remarks.leftOut} />
        )}
        <ConflictList conflicts={remarks?.broken ?? []} />
      </div>
    </Modal>
  );
}

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className={styles.list}>
      <h3>{t('schedule.leftOutTitle', { count: leftOut.length })}</h3>
      <ul>
        {byPerson(leftOut).map(({ employeeId, name, why, dates }) => (
          <li key={`${employeeId};${why}`}>
            <strong>{name}</strong>
            <span>
              {t(`schedule.leftOut_${why}`, {
                dates: format.list(dates.map((date) => format.dateWeekday(date))),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line for a person and a reason, with all its days. */
function byPerson(leftOut: readonly LeftOut[]) {
  const lines = new Map<string, Omit<LeftOut, 'date'> & { readonly dates: string[] }>();
  for (const { date, ...one } of leftOut) {
    const key = `${one.employeeId};${one.why}`;
    const line = lines.get(key) ?? { ...one, dates: [] };
    if (!line.dates.includes(date)) line.dates.push(date);
    lines.set(key, line);
  }
  return [...lines.values()];
}
