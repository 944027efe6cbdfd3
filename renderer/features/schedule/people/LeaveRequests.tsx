import { App, Button } from 'antd';
import type { LeaveEntry } from '#shared/contract/people';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { LeaveState } from '#shared/domain/people/employee';
import { failureOf, useAsk, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './People.module.css';

/** Requests are looked for from today on, as far ahead as anybody plans. */
const AHEAD_DAYS = 180;

/** Leave that somebody has asked for and nobody has answered. */
export function LeaveRequests() {
  const app = useAsk('app.status', {});
  const today = app.data?.today;
  return today === undefined ? null : <Open today={today} />;
}

function Open({ today }: { today: BusinessDate }) {
  const t = useT();
  const leave = useAsk('people.leave', {
    from: addDays(today, -7),
    to: addDays(today, AHEAD_DAYS),
  });
  const open = (leave.data ?? []).filter(({ state }) => state === 'requested');
  if (open.length === 0) return null;
  return (
    <Section title={t('schedule.people_openRequests', { count: open.length })}>
      <ul className={styles.requests}>
        {open.map((entry) => (
          <Request key={entry.id} leave={entry} />
        ))}
      </ul>
    </Section>
  );
}

function Request({ leave }: { leave: LeaveEntry }) {
  const t = useT();
  const format = useFormat();
  const { decide, running } = useDecide();
  return (
    <li>
      <strong>{leave.name}</strong>
      <span>
        {format.range(leave.from, leave.to)} · {t(`schedule.leave_${leave.kind}`)}
        {leave.note !== '' && ` · ${leave.note}`}
      </span>
      <span className={styles.note}>
        {leave.shifts > 0 && t('schedule.people_coversShifts', { count: leave.shifts })}
      </span>
      <Button size="small" loading={running} onClick={() => void decide(leave.id, 'approved')}>
        {t('schedule.people_approve')}
      </Button>
      <Button size="small" disabled={running} onClick={() => void decide(leave.id, 'refused')}>
        {t('schedule.people_refuse')}
      </Button>
    </li>
  );
}

/** Approves or refuses, and says which planned shifts that touches. */
export function useDecide() {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();
  const command = useCommand('people.decideLeave');
  async function decide(id: number, state: LeaveState): Promise<void> {
    try {
      const { shifts } = await command.run({ id, state });
      if (shifts > 0) void message.warning(t('schedule.people_nowUncovered', { count: shifts }));
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  return { decide, running: command.running };
}
