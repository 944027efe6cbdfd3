import { Drawer } from 'antd';
import type { RosterHistoryEntry } from '#shared/contract/roster/deeds';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { EmptyState } from '../../../../ui/EmptyState';
import { useFormat, useT, useTimeZone } from '../../../../ui/words';
import { useTakesFloor } from '../floor';
import { useHoursWords } from '../propose/ChangeList';
import { useConflictWords } from '../words';
import styles from './Head.module.css';

const WIDTH = 560;

/** Every change after publishing, the latest first: who, what it was, what it is, what it broke. */
export function HistoryDrawer({ week, onClose }: { week: RosterWeek; onClose: () => void }) {
  const t = useT();
  useTakesFloor();
  const history = useAsk('roster.history', { weekOf: week.from });
  return (
    <Drawer open size={WIDTH} title={t('schedule.historyTitle')} onClose={onClose}>
      <Answer of={history} again={history.again} rows={8}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState small title={t('schedule.historyNone')} />
          ) : (
            <ul className={styles.history}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Drawer>
  );
}

function Entry({ entry }: { entry: RosterHistoryEntry }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const words = useConflictWords();
  const hours = useHoursWords();
  const write = (shift: RosterShift | null) =>
    shift === null ? t('schedule.off') : `${format.dateWeekday(shift.date)} ${hours(shift)}`;
  return (
    <li>
      <span className={styles.quiet}>
        {format.dateTime(entry.at, timeZone)} · {t(`schedule.by_${entry.by}`)}
      </span>
      <strong>{entry.name}</strong>
      <span>
        {entry.before === null ? write(null) : <s>{write(entry.before)}</s>} → {write(entry.after)}
      </span>
      {entry.forced.map((conflict) => (
        <span key={conflict.rule} className={styles.forced}>
          {t('schedule.forcedRule')} {words(conflict)}
        </span>
      ))}
    </li>
  );
}
