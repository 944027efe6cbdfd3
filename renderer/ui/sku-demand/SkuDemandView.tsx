import { Tooltip } from 'antd';
import { type ReactNode, useCallback } from 'react';
import type { SkuDemand } from '#shared/contract/demand';
import { isKey } from '#shared/i18n/t';
import { useAsk } from '../../api/hooks';
import { Answer } from '../Answer';
import { Chart } from '../Chart';
import { EmptyState } from '../EmptyState';
import type { Look } from '../theme/ThemeProvider';
import { useFormat, useT } from '../words';
import { pastOption, pastTable, weekdayOption, weekdayTable } from './charts';
import styles from './SkuDemandView.module.css';
import { sourceKeys } from './source-keys';

const PAST_HEIGHT = 180;
const WEEKDAYS_HEIGHT = 140;

/** What one SKU sold, what is expected of it, and why: for any place that speaks of a SKU. */
export function SkuDemandView({ skuId }: { readonly skuId: number }) {
  const t = useT();
  const demand = useAsk('demand.sku', { skuId });
  if (demand.state === 'failed' && demand.error.code === 'not_found') {
    return <EmptyState small title={t('demand.notForecast')} hint={t('demand.notForecastHint')} />;
  }
  return (
    <Answer of={demand} again={demand.again} rows={6}>
      {(found) => <Found demand={found} />}
    </Answer>
  );
}

function Found({ demand }: { demand: SkuDemand }) {
  const t = useT();
  const format = useFormat();
  const { past, factors } = demand;
  const line = useCallback((look: Look) => pastOption(look, past, format), [past, format]);
  const bars = useCallback((look: Look) => weekdayOption(look, factors, format), [factors, format]);
  return (
    <div className={styles.view}>
      <Facts demand={demand} />
      {past.length === 0 ? (
        <p className={styles.note}>{t('demand.noPast')}</p>
      ) : (
        <div>
          <h3 className={styles.heading}>{t('demand.past')}</h3>
          <p className={styles.note}>{t('demand.pastFinding')}</p>
          <Chart
            label={t('demand.past')}
            height={PAST_HEIGHT}
            option={line}
            table={pastTable(past, t, format)}
          />
        </div>
      )}
      <div className={styles.week}>
        <h3 className={styles.heading}>{t('demand.weekdays')}</h3>
        <Chart
          label={t('demand.weekdays')}
          height={WEEKDAYS_HEIGHT}
          option={bars}
          table={weekdayTable(factors, t, format)}
        />
      </div>
    </div>
  );
}

function Facts({ demand }: { demand: SkuDemand }) {
  const t = useT();
  const format = useFormat();
  const { week, demandClass, method, attributes } = demand;
  const methodKey = `demand.${method}`;
  const amount = (units: number) => format.decimal(units, units < 10 ? 1 : 0);
  return (
    <dl className={styles.facts}>
      <div className={styles.expected}>
        <dt>{t('demand.nextWeek')}</dt>
        <dd>
          <strong>{amount(week.point)}</strong>
          <span className={styles.note}>
            {t('demand.nextWeekRange', { low: amount(week.low), high: amount(week.high) })}
          </span>
        </dd>
      </div>
      <Fact name={t('demand.source')}>{t(sourceKeys[demand.source])}</Fact>
      {demandClass !== null && (
        <Fact name={t('demand.class')}>
          <Tooltip title={t(`demand.${demandClass}Hint`)}>
            <span>{t(`demand.${demandClass}`)}</span>
          </Tooltip>
        </Fact>
      )}
      {isKey(methodKey) && <Fact name={t('demand.method')}>{t(methodKey)}</Fact>}
      {demand.source !== 'estimate' && (
        <>
          <Fact name={t('demand.knownDays')}>{format.count(demand.knownDays)}</Fact>
          <Fact name={t('demand.outDays')}>{format.count(demand.outDays)}</Fact>
          <Fact name={t('demand.promotedDays')}>{format.count(demand.promotedDays)}</Fact>
        </>
      )}
      {Object.entries(attributes).map(([attribute, factor]) => {
        const key = `demand.${attribute}`;
        return (
          <Fact key={attribute} name={isKey(key) ? t(key) : attribute}>
            {t('demand.times', { factor: format.decimal(factor, 2) })}
          </Fact>
        );
      })}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
