import type { ReactNode } from 'react';
import type { RangeResult } from '#shared/domain/assortment/result';
import type { RangeFigures, ScenarioRules } from '#shared/domain/assortment/scenario';
import { writeRuleCost } from '#shared/i18n/range-words';
import { Change } from '../../../../ui/Delta';
import { MixGauge } from '../../../../ui/MixGauge';
import { Section } from '../../../../ui/Section';
import { useFormat, useT } from '../../../../ui/words';
import { useYuan } from '../use-yuan';
import styles from './Result.module.css';

interface Props {
  readonly result: RangeResult;
  readonly rules: ScenarioRules;
  readonly className: string | undefined;
}

/** Today, the best with the rule, the best without it: side by side, and what the rule costs. */
export function Comparison({ result, rules, className }: Props) {
  const t = useT();
  const format = useFormat();
  const { today, best, withoutMix } = result;
  const columns = [
    { key: 'today', name: t('range.uiToday'), figures: today },
    {
      key: 'best',
      name: t(rules.target === null ? 'range.uiBestRange' : 'range.uiBestWithRule'),
      figures: best,
    },
    ...(withoutMix === null
      ? []
      : [{ key: 'without', name: t('range.uiBestWithoutRule'), figures: withoutMix }]),
  ] as const;
  return (
    <Section
      title={t('range.uiComparison')}
      finding={writeRuleCost({ t, format }, result, rules)}
      className={className}
      flush
    >
      <table className={styles.comparison}>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" data-column={key}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={t('range.uiProfitWeek')} columns={columns} large>
            {({ profit }, isToday) => (
              <MoneyCell value={profit} than={isToday ? null : today.profit} />
            )}
          </Row>
          <Row name={t('range.uiSalesWeek')} columns={columns}>
            {({ sales }, isToday) => (
              <MoneyCell value={sales} than={isToday ? null : today.sales} />
            )}
          </Row>
          <Row name={t('range.uiSkus')} columns={columns}>
            {({ skus }, isToday) => <CountCell value={skus} than={isToday ? null : today.skus} />}
          </Row>
          <Row name={t('range.uiFacings')} columns={columns}>
            {({ facings }, isToday) => (
              <CountCell value={facings} than={isToday ? null : today.facings} />
            )}
          </Row>
          <Row
            name={t('range.uiStapleShareBy', { basis: t(`range.uiIn_${rules.basis}`).trim() })}
            columns={columns}
          >
            {({ stapleShare }) => (
              <>
                <span>{format.percent(stapleShare[rules.basis])}</span>
                <MixGauge
                  share={stapleShare[rules.basis]}
                  target={rules.target ?? 0.7}
                  tolerance={rules.target === null ? 0 : rules.tolerance}
                  basis={t(`range.uiBasis_${rules.basis}`)}
                />
              </>
            )}
          </Row>
        </tbody>
      </table>
    </Section>
  );
}

interface RowProps {
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly figures: RangeFigures }[];
  readonly large?: boolean;
  readonly children: (figures: RangeFigures, isToday: boolean) => ReactNode;
}

function Row({ name, columns, large = false, children }: RowProps) {
  return (
    <tr className={large ? styles.largeRow : undefined}>
      <th scope="row">{name}</th>
      {columns.map(({ key, figures }) => (
        <td key={key} data-column={key}>
          {children(figures, key === 'today')}
        </td>
      ))}
    </tr>
  );
}

/** A value and its difference to today. */
function MoneyCell({ value, than }: { value: number; than: number | null }) {
  const yuan = useYuan();
  return (
    <>
      <span>{yuan.whole(value)}</span>
      {than !== null && <Change value={value - than} text={yuan.signed(value - than)} />}
    </>
  );
}

function CountCell({ value, than }: { value: number; than: number | null }) {
  const format = useFormat();
  const difference = value - (than ?? value);
  return (
    <>
      <span>{format.count(value)}</span>
      {difference !== 0 && (
        <span className={styles.note}>
          {difference > 0 ? '+' : ''}
          {format.count(difference)}
        </span>
      )}
    </>
  );
}
