import { RightOutlined } from '@ant-design/icons';
import type { Block, DailyReport } from '#shared/domain/report/daily';
import type { Key } from '#shared/i18n/t';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { type DrillView, useDrill } from '../drill/drill';
import styles from './AlertsSection.module.css';
import { NeedsLine } from './Needs';

interface Alert {
  readonly name: Key;
  readonly block: Block<unknown>;
  readonly count: number;
  /** What it is about in money or in a rate. */
  readonly weight: string;
  readonly view: DrillView;
}

/** What wants looking after; each line opens the list behind it. */
export function AlertsSection({
  report,
  className,
}: {
  report: DailyReport;
  className: string | undefined;
}) {
  const t = useT();
  const alerts = useAlerts(report);
  return (
    <Section title={t('today.alerts')} className={className}>
      <ul className={styles.list}>
        {alerts.map((alert) => (
          <AlertLine key={alert.name} alert={alert} />
        ))}
      </ul>
    </Section>
  );
}

function AlertLine({ alert }: { alert: Alert }) {
  const t = useT();
  const drill = useDrill();
  if (alert.block.state === 'missing') {
    return (
      <li className={styles.missing}>
        <span>{t(alert.name)}</span>
        <NeedsLine needs={alert.block.needs} />
      </li>
    );
  }
  if (alert.count === 0) {
    return (
      <li className={styles.none}>
        <span className={styles.count}>0</span>
        <span className={styles.name}>{t(alert.name)}</span>
      </li>
    );
  }
  return (
    <li>
      <button type="button" className={styles.alert} onClick={() => drill.open(alert.view)}>
        <span className={styles.count}>{alert.count}</span>
        <span className={styles.name}>{t(alert.name)}</span>
        <span className={styles.weight}>{alert.weight}</span>
        <RightOutlined className={styles.arrow ?? ''} aria-hidden="true" />
      </button>
    </li>
  );
}

function useAlerts(report: DailyReport): readonly Alert[] {
  const t = useT();
  const format = useFormat();
  const { outOfStock, negativeMargin, priceAnomalies, expiring, writeOffs } = report;
  return [
    {
      name: 'report.outOfStock',
      block: outOfStock,
      count: outOfStock.state === 'ready' ? outOfStock.count : 0,
      weight:
        outOfStock.state === 'ready'
          ? t('today.missedShort', { amount: format.moneyShort(outOfStock.missedSales) })
          : '',
      view: { view: 'list', list: 'outOfStock', report },
    },
    {
      name: 'report.negativeMargin',
      block: negativeMargin,
      count: negativeMargin.state === 'ready' ? negativeMargin.count : 0,
      weight: negativeMargin.state === 'ready' ? format.moneyShort(negativeMargin.loss) : '',
      view: { view: 'list', list: 'negativeMargin', report },
    },
    {
      name: 'report.priceAnomalies',
      block: priceAnomalies,
      count: priceAnomalies.state === 'ready' ? priceAnomalies.rows.length : 0,
      weight: '',
      view: { view: 'list', list: 'priceAnomalies', report },
    },
    {
      name: 'report.expiring',
      block: expiring,
      count: expiring.state === 'ready' ? expiring.count : 0,
      weight: expiring.state === 'ready' ? format.moneyShort(expiring.value) : '',
      view: { view: 'list', list: 'expiring', report },
    },
    {
      name: 'report.writeOffs',
      block: writeOffs,
      count: writeOffs.state === 'ready' ? writeOffs.rows.length : 0,
      weight: writeOffs.state === 'ready' ? format.moneyShort(writeOffs.amount) : '',
      view: { view: 'list', list: 'writeOffs', report },
    },
  ];
}
