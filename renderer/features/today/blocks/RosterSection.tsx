import type { Block, RosterBlock, RosterRow, StaffGroup } from '#shared/domain/report/daily';
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
            {byGroup(rows).map(([group, shifts]) => (
              <div key={group} className={styles.group}>
                <h3>{t(`report.group_${group}`)}</h3>
                <ul>
                  {shifts.map((shift) => (
                    <li key={`${shift.employeeId}-${shift.startMinute}`}>
                      <span>{shift.name}</span>
                      <span className={styles.side}>
                        {format.clock(shift.startMinute)}–{format.clock(shift.endMinute)}
                      </span>
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

function byGroup(rows: readonly RosterRow[]): [StaffGroup, RosterRow[]][] {
  const groups = new Map<StaffGroup, RosterRow[]>();
  for (const row of rows) groups.set(row.staffGroup, [...(groups.get(row.staffGroup) ?? []), row]);
  return [...groups];
}
