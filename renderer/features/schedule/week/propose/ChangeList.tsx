import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { useFormat, useT } from '../../../../ui/words';
import type { CellChange } from '../model/diff';
import { useNames } from '../words';
import styles from './Propose.module.css';

/** What was changed, person by person: before and after. */
export function ChangeList({ changes }: { changes: readonly CellChange[] }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const write = useHoursWords();
  return (
    <section aria-label={t('schedule.changes')}>
      <h3 className={styles.heading}>{t('schedule.changesCount', { count: changes.length })}</h3>
      <table className={styles.compare}>
        <tbody>
          {changes.map(({ employeeId, date, before, after }) => (
            <tr key={`${employeeId};${date}`}>
              <th scope="row">
                {format.dateWeekday(date)} · {names(employeeId)}
              </th>
              <td>
                {before.length === 0 ? t('schedule.off') : <s>{before.map(write).join(' ')}</s>}
              </td>
              <td>
                <strong>
                  {after.length === 0 ? t('schedule.off') : after.map(write).join(' ')}
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 14:00–22:00 Tills */
export function useHoursWords(): (shift: RosterShift) => string {
  const t = useT();
  const format = useFormat();
  return ({ startMinute, endMinute, group }) =>
    `${format.clock(startMinute)}–${format.clock(endMinute)} ${t(`report.group_${group}`)}`;
}
