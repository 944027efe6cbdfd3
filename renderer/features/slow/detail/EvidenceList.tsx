import { Tooltip } from 'antd';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Evidence } from '#shared/domain/pruning/model';
import { type Format, NO_VALUE } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { useFormat, useT } from '../../../ui/words';
import styles from './Detail.module.css';
import { Part } from './Part';

const facts = [
  'daysSinceSale',
  'silentInStockDays',
  'weeklyUnits',
  'stock',
  'weeksOfSupply',
  'sellThrough',
  'gmroi',
  'stockAgeDays',
  'expiryRisk',
  'tickets',
  'abc',
  'xyz',
] as const;

interface Props {
  readonly evidence: Evidence;
  readonly asOf: BusinessDate | null;
}

/** The figures that the decision rests on; behind each name how it is reckoned. */
export function EvidenceList({ evidence, asOf }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <Part title={t('slow.ui_evidence', { date: format.date(asOf) })}>
      <dl className={styles.evidence}>
        {facts.map((fact) => (
          <div key={fact}>
            <dt>
              <Tooltip title={t(`slow.ui_fact_${fact}_hint`)}>
                <span className={styles.term}>{t(`slow.ui_fact_${fact}`)}</span>
              </Tooltip>
            </dt>
            <dd>{write(fact, evidence, t, format)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function write(
  fact: (typeof facts)[number],
  evidence: Evidence,
  t: Translate,
  format: Format,
): string {
  const days = (count: number | null) =>
    count === null ? NO_VALUE : t('slow.ui_dayCount', { count });
  switch (fact) {
    case 'daysSinceSale':
      return evidence.daysSinceSale === null ? t('slow.ui_never') : days(evidence.daysSinceSale);
    case 'silentInStockDays':
    case 'stockAgeDays':
      return days(evidence[fact]);
    case 'weeklyUnits':
      return format.decimal(evidence.weeklyUnits, 2);
    case 'weeksOfSupply':
      return format.decimal(evidence.weeksOfSupply, 1);
    case 'gmroi':
      return format.decimal(evidence.gmroi, 2);
    case 'sellThrough':
    case 'expiryRisk':
      return format.percent(evidence[fact]);
    case 'tickets':
      return format.count(evidence.tickets);
    case 'stock':
      return evidence.stockQty === null
        ? NO_VALUE
        : `${format.qty(evidence.stockQty)} · ${format.money(evidence.stockValue)}`;
    case 'abc':
      return evidence.abc;
    case 'xyz':
      return evidence.xyz ?? NO_VALUE;
  }
}
