import type { AttainmentBlock, AttainmentRow, Block } from '#shared/domain/report/daily';
import type { Pace } from '#shared/domain/targets/pace';
import { writeShort } from '#shared/i18n/sentence';
import { DefinitionCard, useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './AttainmentSection.module.css';
import { BlockBody } from './BlockBody';

interface Props {
  readonly attainment: Block<AttainmentBlock>;
  readonly className: string | undefined;
}

/** How far the day and the month have come towards their targets. */
export function AttainmentSection({ attainment, className }: Props) {
  const t = useT();
  const format = useFormat();
  const score = attainment.state === 'ready' ? attainment.score : null;
  return (
    <Section
      title={t('report.attainment')}
      extra={score === null ? undefined : <b>{format.percent(score)}</b>}
      className={className}
    >
      <BlockBody block={attainment}>
        {({ rows }) => (
          <ul className={styles.rows}>
            {rows.map((row) => (
              <Row key={row.kpi} row={row} />
            ))}
          </ul>
        )}
      </BlockBody>
    </Section>
  );
}

function Row({ row }: { row: AttainmentRow }) {
  const t = useT();
  const format = useFormat();
  const name = useKpiWords()(row.kpi).name;
  const { monthToDate: month } = row;
  return (
    <li>
      <div className={styles.words}>
        <DefinitionCard kpi={row.kpi}>
          <button type="button" className="plain-button">
            {name}
          </button>
        </DefinitionCard>
        <span className={styles.values}>
          {writeShort(format, row.unit, row.actual)} / {writeShort(format, row.unit, row.target)}
        </span>
        <b className={styles.rate}>{format.percent(row.attainment, 0)}</b>
      </div>
      <Bar share={row.attainment} />
      {month !== null && (
        <p className={styles.month}>
          <span>
            {t('today.month', {
              attainment: format.percent(month.attainment),
              target: writeShort(format, row.unit, month.monthTarget),
            })}
          </span>
          <MonthPace pace={month.pace ?? null} />
          {month.neededPerDay !== null && month.neededPerDay > 0 && (
            <span>
              {t('today.neededPerDay', {
                amount: writeShort(format, row.unit, month.neededPerDay),
              })}
            </span>
          )}
        </p>
      )}
    </li>
  );
}

/** Where the month ends at the present rate; how sure that is stands behind it. */
function MonthPace({ pace }: { pace: Pace | null }) {
  const t = useT();
  const format = useFormat();
  if (pace === null || pace.share === null) return null;
  const hint = t('today.paceHint', {
    share: format.percent(pace.share),
    low: format.percent(pace.low),
    high: format.percent(pace.high),
  });
  const words = t('today.pace', { share: format.percent(pace.share, 0) });
  return pace.low === null ? <span>{words}</span> : <span title={hint}>{words}</span>;
}

/** Full at the target; what goes beyond does not fit, the number says it. */
function Bar({ share }: { share: number | null }) {
  const width = Math.max(0, Math.min(1, share ?? 0)) * 100;
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.fill} style={{ width: `${width}%` }} />
    </span>
  );
}
