import type { Block, MoverRow, MoversBlock } from '#shared/domain/report/daily';
import { Change } from '../../../ui/Delta';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { useDrill } from '../drill/drill';
import { BlockBody } from './BlockBody';
import styles from './MoversSection.module.css';

interface Props {
  readonly movers: Block<MoversBlock>;
  readonly className: string | undefined;
}

/** What sold unlike it usually does on this weekday. */
export function MoversSection({ movers, className }: Props) {
  const t = useT();
  const format = useFormat();
  const finding =
    movers.state === 'ready'
      ? t('today.moversBase', { dates: format.list(movers.baseDates.map(format.dateShort)) })
      : undefined;
  return (
    <Section title={t('report.movers')} className={className}>
      <BlockBody block={movers}>
        {({ up, down }) => (
          <>
            <div className={styles.sides}>
              <Side title={t('report.moversUp')} rows={up} />
              <Side title={t('report.moversDown')} rows={down} />
            </div>
            <p className={styles.base}>{finding}</p>
          </>
        )}
      </BlockBody>
    </Section>
  );
}

function Side({ title, rows }: { title: string; rows: readonly MoverRow[] }) {
  const t = useT();
  const format = useFormat();
  const drill = useDrill();
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      {rows.length === 0 && <p className={styles.base}>{t('report.none')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.skuId} className={styles.row}>
            <button
              type="button"
              className={`plain-button ${styles.name}`}
              title={row.name}
              onClick={() =>
                drill.open({ view: 'lines', filter: { skuId: row.skuId }, name: row.name })
              }
            >
              {row.name}
            </button>
            <span className={styles.sales}>{format.money(row.netSales)}</span>
            <span className={styles.difference} title={format.money(row.usual)}>
              <Change value={row.difference} text={format.moneySigned(row.difference)} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
