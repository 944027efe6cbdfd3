import type { Block, RosterBlock, RosterRow } from '#shared/domain/report/daily';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { BlockBody } from './BlockBody';
import styles from './People.module.css';

interface Props {
  readonly roster: Block<RosterBlock>;
  readonly className: string | undefined;
}

/** Who works tomorrow. */
export function RosterSection({ roster, className }: Props) {
  const t = useT();
  const format = useFormat();
  const byTime = (shifts: readonly RosterRow[]) =>
    grouped(
      shifts,
      (shift) => `${format.clock(shift.startMinute)}–${format.clock(shift.endMinute)}`,
    ).map(([time, rows]) => [time, rows.map(({ name }) => name)] as const);
  const finding =
    roster.state === 'ready'
      ? t(roster.draft ? 'report.rosterDraft' : 'report.rosterNote', {
          date: format.dateWeekday(roster.date),
          heads: roster.heads,
          hours: format.decimal(roster.hours, Number.isInteger(roster.hours) ? 0 : 1),
        })
      : undefined;
  return (
    <Section title={t('report.roster')} finding={finding} className={className}>
      <BlockBody block={roster}>
        {({ rows, onLeave }) => (
          <div className={styles.roster}>
            {grouped(rows, (row) => row.staffGroup).map(([group, shifts]) => (
              <div key={group} className={styles.group}>
                <h3>{t(`report.group_${group}`)}</h3>
                <ul>
                  {byTime(shifts).map(([time, names]) => (
                    <li key={time}>
                      <span className={styles.side}>{time}</span>
                      <span>{format.list(names)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
            {onLeave.length > 0 && (
              <p className={styles.none}>
                {t('report.onLeave')}: {format.list(onLeave)}
              </p>
            )}
          </div>
        )}
      </BlockBody>
    </Section>
  );
}

/** Rows by what they have in common, in the order in which that first occurs. */
function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}
