import { RightOutlined } from '@ant-design/icons';
import type { Block, DailyReport } from '#shared/domain/report/daily';
import type { Key, Translate } from '#shared/i18n/t';
import { href } from '../../../ui/routes';
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
  /** What opens: the list behind it, or the place where it is dealt with. */
  readonly opens: DrillView | { readonly place: string };
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
  const { opens } = alert;
  const line = (
    <>
      <span className={styles.count}>{alert.count}</span>
      <span className={styles.name}>{t(alert.name)}</span>
      <span className={styles.weight}>{alert.weight}</span>
      <RightOutlined className={styles.arrow ?? ''} aria-hidden="true" />
    </>
  );
  return (
    <li>
      {'place' in opens ? (
        <a className={styles.alert} href={opens.place}>
          {line}
        </a>
      ) : (
        <button type="button" className={styles.alert} onClick={() => drill.open(opens)}>
          {line}
        </button>
      )}
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
      opens: { view: 'list', list: 'outOfStock', report },
    },
    {
      name: 'report.negativeMargin',
      block: negativeMargin,
      count: negativeMargin.state === 'ready' ? negativeMargin.count : 0,
      weight: negativeMargin.state === 'ready' ? format.moneyShort(negativeMargin.loss) : '',
      opens: { view: 'list', list: 'negativeMargin', report },
    },
    {
      name: 'report.priceAnomalies',
      block: priceAnomalies,
      count: priceAnomalies.state === 'ready' ? priceAnomalies.rows.length : 0,
      weight: '',
      opens: { view: 'list', list: 'priceAnomalies', report },
    },
    {
      name: 'report.expiring',
      block: expiring,
      count: expiring.state === 'ready' ? expiring.count : 0,
      weight: expiring.state === 'ready' ? format.moneyShort(expiring.value) : '',
      opens: { view: 'list', list: 'expiring', report },
    },
    {
      name: 'report.writeOffs',
      block: writeOffs,
      count: writeOffs.state === 'ready' ? writeOffs.rows.length : 0,
      weight: writeOffs.state === 'ready' ? format.moneyShort(writeOffs.amount) : '',
      opens: { view: 'list', list: 'writeOffs', report },
    },
    ...slowMoversAlert(report, t),
  ];
}

/** Absent in reports of before slow movers were classified. */
function slowMoversAlert({ slowMovers }: DailyReport, t: Translate): readonly Alert[] {
  if (slowMovers === undefined) return [];
  const ready = slowMovers.state === 'ready' ? slowMovers : { came: 0, went: 0 };
  return [
    {
      name: 'report.slowMovers',
      block: slowMovers,
      count: ready.came + ready.went,
      weight: t('today.slowShort', { came: ready.came, went: ready.went }),
      opens: { place: href('slow') },
    },
  ];
}
