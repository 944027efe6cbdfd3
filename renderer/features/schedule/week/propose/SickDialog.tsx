import { Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useFormat, useT } from '../../../../ui/words';
import { useTakesFloor } from '../floor';
import { daysOf } from '../model/rows';
import styles from './Propose.module.css';
import { useRun } from './use-run';

const SECONDS = 15;

/** Somebody cannot come: who and when; the rest of the week is mended with few changes. */
export function SickDialog({ week, onClose }: { week: RosterWeek; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  useTakesFloor();
  const { sickCall } = useRun();
  const [employeeId, setEmployeeId] = useState<number | null>(null);
  const [from, setFrom] = useState<BusinessDate | null>(null);
  const [to, setTo] = useState<BusinessDate | null>(null);
  const days = daysOf(week).map((date) => ({ value: date, label: format.dateWeekday(date) }));
  const last = to === null || (from !== null && to < from) ? from : to;
  const touched = week.shifts.filter(
    (shift) =>
      shift.employeeId === employeeId &&
      from !== null &&
      last !== null &&
      from <= shift.date &&
      shift.date <= last,
  );
  const ready = employeeId !== null && from !== null && last !== null;
  return (
    <Modal
      open
      title={t('schedule.sickTitle')}
      okText={t('schedule.sickStart')}
      okButtonProps={{ disabled: !ready }}
      cancelText={t('common.cancel')}
      onOk={() => {
        if (!ready) return;
        onClose();
        sickCall(week, { employeeId, from, to: last }, SECONDS);
      }}
      onCancel={onClose}
    >
      <div className={styles.question}>
        <p className={styles.quiet}>{t('schedule.sickText')}</p>
        <div className={styles.form}>
          <label htmlFor={`${id}-who`}>{t('schedule.person')}</label>
          <Select
            id={`${id}-who`}
            showSearch={{ optionFilterProp: 'label' }}
            value={employeeId}
            onChange={setEmployeeId}
            options={week.people.map((person) => ({ value: person.id, label: person.name }))}
          />
          <label htmlFor={`${id}-from`}>{t('schedule.people_from')}</label>
          <Select id={`${id}-from`} value={from} onChange={setFrom} options={days} />
          <label htmlFor={`${id}-to`}>{t('schedule.people_to')}</label>
          <Select
            id={`${id}-to`}
            value={last}
            onChange={setTo}
            options={days.filter(({ value }) => from === null || value >= from)}
          />
        </div>
        {ready && (
          <p>
            {touched.length === 0
              ? t('schedule.sickTouchesNone')
              : t('schedule.sickTouches', { count: touched.length })}
          </p>
        )}
      </div>
    </Modal>
  );
}
