import { InputNumber } from 'antd';
import { useState } from 'react';
import type { Target } from '#shared/contract/targets';
import type { KpiName, KpiUnit } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { MONEY_SCALE, QTY_SCALE } from '#shared/domain/money/money';
import { NO_VALUE } from '#shared/i18n/format';
import { writeValue } from '#shared/i18n/sentence';
import { DefinitionCard, useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { useFormat, useT } from '../../../ui/words';
import styles from './Targets.module.css';

interface Props {
  readonly kpis: readonly KpiName[];
  /** `YYYY-MM` */
  readonly months: readonly string[];
  readonly targets: readonly Target[];
  readonly onSet: (kpi: KpiName, month: string, value: number | null) => void;
}

/** Months down, KPIs across; a cell is saved when it is left. */
export function TargetTable({ kpis, months, targets, onSet }: Props) {
  const t = useT();
  const format = useFormat();
  const words = useKpiWords();
  const find = (kpi: KpiName, month: string) =>
    targets.find((target) => target.kpi === kpi && target.startsOn === `${month}-01`)?.value ??
    null;
  return (
    <div className={styles.targets}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('targets.month')}</th>
            {kpis.map((kpi) => (
              <th key={kpi} scope="col">
                <DefinitionCard kpi={kpi}>
                  <button type="button" className="plain-button">
                    {words(kpi).name}
                    {unitSign(kpiTable[kpi].unit, format.currencySign)}
                  </button>
                </DefinitionCard>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{format.month(month)}</th>
              {kpis.map((kpi) => (
                <td key={kpi}>
                  <TargetCell
                    // A value that came from elsewhere replaces what stands in the field.
                    key={find(kpi, month)}
                    label={t('targets.targetFor', {
                      kpi: words(kpi).name,
                      month: format.month(month),
                    })}
                    unit={kpiTable[kpi].unit}
                    value={find(kpi, month)}
                    onSet={(value) => onSet(kpi, month, value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('targets.yearTotal')}</th>
            {kpis.map((kpi) => (
              <td key={kpi}>{kpiTable[kpi].additive && <YearTotal {...{ kpi, targets }} />}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function YearTotal({ kpi, targets }: { kpi: KpiName; targets: readonly Target[] }) {
  const format = useFormat();
  const own = targets.filter((target) => target.kpi === kpi);
  const sum = own.reduce((total, { value }) => total + value, 0);
  const { unit } = kpiTable[kpi];
  if (own.length === 0) return NO_VALUE;
  return unit === 'money' ? format.moneyPlain(sum) : writeValue(format, unit, sum);
}

interface CellProps {
  readonly label: string;
  readonly unit: KpiUnit;
  readonly value: number | null;
  readonly onSet: (value: number | null) => void;
}

function TargetCell({ label, unit, value, onSet }: CellProps) {
  const scale = scaleOf(unit);
  const [text, setText] = useState<number | null>(value === null ? null : value / scale);
  function commit(): void {
    const next = text === null ? null : Math.round(text * scale * 1e6) / 1e6;
    if (next !== value) onSet(unit === 'money' && next !== null ? Math.round(next) : next);
  }
  return (
    <InputNumber
      variant="borderless"
      styles={{ input: { textAlign: 'right' } }}
      controls={false}
      min={0}
      aria-label={label}
      value={text}
      formatter={(shown) => String(shown ?? '').replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}
      parser={(typed) => Number((typed ?? '').replaceAll(',', ''))}
      onChange={setText}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}

/** How many of the KPI's units one typed unit is: yuan, per cent, selling units. */
function scaleOf(unit: KpiUnit): number {
  switch (unit) {
    case 'money':
      return MONEY_SCALE;
    case 'ratio':
      return 0.01;
    case 'qty':
      return QTY_SCALE;
    case 'count':
    case 'number':
    case 'days':
    case 'weeks':
    case 'hours':
      return 1;
  }
}

function unitSign(unit: KpiUnit, currencySign: string): string {
  if (unit === 'money') return ` (${currencySign})`;
  return unit === 'ratio' ? ' (%)' : '';
}
