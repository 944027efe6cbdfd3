import { Alert, Button, InputNumber, Modal } from 'antd';
import { useId, useState } from 'react';
import type { AttendanceDay, WorkSpan } from '#shared/contract/roster/deeds';
import { useCommand } from '../../../api/hooks';
import { useClashWords } from '../../../ui/clash';
import { useFormat, useT } from '../../../ui/words';
import { HalfHourSelect } from '../ui/HalfHourSelect';
import styles from './Hours.module.css';
import type { WorkedPlace } from './worked-place';

interface Props {
  readonly place: WorkedPlace;
  readonly day: AttendanceDay | null;
  readonly onClose: () => void;
}

/** What a person has worked on a day, entered by hand; hours of a file are undone with their import. */
export function WorkedDialog({ place, day, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const words = useClashWords('schedule');
  const save = useCommand('roster.saveWorked');
  const remove = useCommand('roster.removeWorked');
  const worked = day?.worked ?? [];
  // Where something is recorded already, the planned hours would only overlap it.
  const planned = worked.length === 0 ? day?.scheduled[0] : undefined;
  const [start, setStart] = useState<number | null>(planned?.startMinute ?? null);
  const [end, setEnd] = useState<number | null>(planned?.endMinute ?? null);
  const [pause, setPause] = useState(planned?.breakMinutes ?? 0);
  const error = save.error ?? remove.error;
  const ready = start !== null && end !== null && end - start > pause;

  async function add(): Promise<void> {
    if (start === null || end === null) return;
    try {
      const { employeeId, date } = place;
      await save.run({
        ...{ employeeId, date, startMinute: start, endMinute: end, breakMinutes: pause },
      });
      onClose();
    } catch {
      // `save.error` is on the screen.
    }
  }
  const write = (span: WorkSpan) =>
    `${format.clock(span.startMinute)}–${format.clock(span.endMinute)}`;
  return (
    <Modal
      open
      title={t('schedule.workedTitle', { name: place.name, date: format.dateWeekday(place.date) })}
      okText={t('schedule.workedAdd')}
      okButtonProps={{ disabled: !ready, loading: save.running }}
      cancelText={t('common.close')}
      onOk={() => void add()}
      onCancel={onClose}
    >
      {day !== null && day.scheduled.length > 0 && (
        <p className={styles.note}>
          {t('schedule.workedPlanned', { hours: day.scheduled.map(write).join(' ') })}
        </p>
      )}
      <ul className={styles.spans}>
        {worked.map((span) => (
          <li key={span.id}>
            <span>
              {write(span)}{' '}
              <span className={styles.note}>
                {t(span.batchId === null ? 'schedule.workedByHand' : 'schedule.workedFromFile')}
              </span>
            </span>
            {span.batchId === null && (
              <Button
                size="small"
                loading={remove.running}
                aria-label={t('schedule.workedRemove', { hours: write(span) })}
                onClick={() => void remove.run({ id: span.id }).catch(() => undefined)}
              >
                {t('common.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <HalfHourSelect label={t('schedule.from')} value={start} onChange={setStart} />
        –
        <HalfHourSelect
          label={t('schedule.to')}
          value={end}
          first={30}
          last={1800}
          onChange={setEnd}
        />
        <label htmlFor={`${id}-break`}>{t('schedule.break')}</label>
        <InputNumber
          id={`${id}-break`}
          min={0}
          max={480}
          precision={0}
          suffix={t('schedule.minuteUnit')}
          value={pause}
          onChange={(minutes) => setPause(minutes ?? 0)}
        />
      </div>
      {error !== null && <Alert type="error" showIcon title={words(error)} />}
    </Modal>
  );
}
