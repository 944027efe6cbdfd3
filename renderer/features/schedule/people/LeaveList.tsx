import { Button, Select, Tag } from 'antd';
import { useId, useState } from 'react';
import type { EmployeeDetail } from '#shared/contract/people';
import { type Leave, type LeaveKind, leaveKinds } from '#shared/domain/people/employee';
import { useCommand } from '../../../api/hooks';
import { DayField } from '../../../ui/DayField';
import { useErrorWords } from '../../../ui/ErrorView';
import { useFormat, useT } from '../../../ui/words';
import { useDecide } from './LeaveRequests';
import styles from './People.module.css';

/** Leave of a person, the latest first; granted here, or asked for and decided later. */
export function LeaveList({ person }: { person: EmployeeDetail }) {
  const t = useT();
  return (
    <section className={styles.part} aria-label={t('schedule.people_leave')}>
      <h3>{t('schedule.people_leave')}</h3>
      {person.leave.length === 0 && <p className={styles.note}>{t('schedule.people_noLeave')}</p>}
      <ul className={styles.lines}>
        {person.leave.map((leave) => (
          <LeaveLine key={leave.id} leave={leave} />
        ))}
      </ul>
      <AddLeave employeeId={person.id} />
    </section>
  );
}

function LeaveLine({ leave }: { leave: Leave }) {
  const t = useT();
  const format = useFormat();
  const { decide, running } = useDecide();
  const remove = useCommand('people.removeLeave');
  const dates = format.range(leave.from, leave.to);
  return (
    <li>
      <span>
        {dates} · {t(`schedule.leave_${leave.kind}`)}
        {leave.note !== '' && ` · ${leave.note}`}
      </span>
      <Tag>{t(`schedule.leaveState_${leave.state}`)}</Tag>
      <span className={styles.deeds}>
        {leave.state !== 'approved' && (
          <Button size="small" loading={running} onClick={() => void decide(leave.id, 'approved')}>
            {t('schedule.people_approve')}
          </Button>
        )}
        {leave.state === 'requested' && (
          <Button size="small" disabled={running} onClick={() => void decide(leave.id, 'refused')}>
            {t('schedule.people_refuse')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('schedule.people_removeLeave', { dates })}
          loading={remove.running}
          onClick={() => void remove.run({ id: leave.id }).catch(() => undefined)}
        >
          {t('common.remove')}
        </Button>
      </span>
    </li>
  );
}

function AddLeave({ employeeId }: { employeeId: number }) {
  const t = useT();
  const id = useId();
  const words = useErrorWords();
  const request = useCommand('people.requestLeave');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<LeaveKind>('annual');
  const [state, setState] = useState<'approved' | 'requested'>('approved');
  const last = to === '' || to < from ? from : to;

  async function add(): Promise<void> {
    try {
      await request.run({ employeeId, from, to: last, kind, state });
      setFrom('');
      setTo('');
    } catch {
      // `request.error` is on the screen.
    }
  }
  return (
    <div className={styles.add}>
      <label htmlFor={`${id}-from`}>{t('schedule.people_from')}</label>
      <DayField id={`${id}-from`} value={from} onChange={setFrom} />
      <label htmlFor={`${id}-to`}>{t('schedule.people_to')}</label>
      <DayField id={`${id}-to`} value={to} onChange={setTo} />
      <Select
        aria-label={t('schedule.people_leaveKind')}
        value={kind}
        onChange={setKind}
        options={leaveKinds.map((value) => ({ value, label: t(`schedule.leave_${value}`) }))}
      />
      <Select
        aria-label={t('schedule.people_leaveState')}
        value={state}
        onChange={setState}
        options={(['approved', 'requested'] as const).map((value) => ({
          value,
          label: t(`schedule.leaveState_${value}`),
        }))}
      />
      <Button disabled={from === ''} loading={request.running} onClick={() => void add()}>
        {t('schedule.people_addLeave')}
      </Button>
      {request.error !== null && (
        <p className={styles.failure} role="alert">
          {request.error.code === 'conflict'
            ? t('schedule.people_leaveThere')
            : words(request.error)}
        </p>
      )}
    </div>
  );
}
