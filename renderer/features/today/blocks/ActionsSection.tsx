import type { ActionsBlock, Block } from '#shared/domain/report/daily';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { BlockBody } from './BlockBody';
import styles from './People.module.css';

interface Props {
  readonly actions: Block<ActionsBlock>;
  readonly className: string | undefined;
}

/** What is still to be done, overdue first. */
export function ActionsSection({ actions, className }: Props) {
  const t = useT();
  const format = useFormat();
  const finding =
    actions.state === 'ready' && actions.count > 0
      ? t('report.actionsNote', { count: actions.count, overdue: actions.overdue })
      : undefined;
  return (
    <Section title={t('report.actions')} finding={finding} className={className}>
      <BlockBody block={actions}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.none}>{t('report.none')}</p>
          ) : (
            <ul>
              {rows.map((row) => (
                <li key={row.id} className={styles.line}>
                  <span className={styles.grow}>{row.title}</span>
                  <span className={styles.side}>{format.list(row.owners)}</span>
                  <span className={row.overdueDays > 0 ? styles.late : styles.side}>
                    {row.overdueDays > 0
                      ? t('report.overdue', { count: row.overdueDays })
                      : format.dateShort(row.dueOn)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </BlockBody>
    </Section>
  );
}
