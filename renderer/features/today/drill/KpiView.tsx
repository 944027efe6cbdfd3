import { Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { KpiRow } from '#shared/contract/kpis';
import { addDays } from '#shared/domain/calendar/calendar';
import { cellKindOf } from '#shared/domain/export/cells';
import type { Breakdown } from '#shared/domain/kpi/names';
import type { Comparison, Figure } from '#shared/domain/report/daily';
import { writeValue } from '#shared/i18n/sentence';
import type { Key } from '#shared/i18n/t';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { axisStyle, Chart, type ChartOption, tooltipStyle } from '../../../ui/Chart';
import { Delta } from '../../../ui/Delta';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { useKpiWords } from '../../../ui/kpi/DefinitionCard';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../ui/words';
import styles from './Drill.module.css';
import { type DrillView, useDrill } from './drill';

const breakdownWords: Readonly<Record<Exclude<Breakdown, 'total' | 'day'>, Key>> = {
  hour: 'today.byHour',
  category: 'today.byCategory',
  sku: 'today.bySku',
  channel: 'today.byChannel',
};

type Way = keyof typeof breakdownWords;

/** One figure: what it means, what it is compared with, its course, and what it is made of. */
export function KpiView({ figure }: { figure: Figure }) {
  const t = useT();
  const words = useKpiWords()(figure.kpi);
  const { yesterday, lastWeek, target } = figure.compare;
  return (
    <>
      <div className={styles.kpi}>
        <p>{words.definition}</p>
        {words.formula !== null && <p className={styles.formula}>{words.formula}</p>}
        <dl className={styles.compare}>
          <Compared name={t('today.vsYesterday')} figure={figure} of={yesterday} />
          <Compared name={t('today.vsLastWeek')} figure={figure} of={lastWeek} />
          <Compared name={t('today.vsTarget')} figure={figure} of={target} />
        </dl>
        <Trend figure={figure} />
      </div>
      <Composition figure={figure} />
    </>
  );
}

function Compared({ name, figure, of }: { name: string; figure: Figure; of: Comparison }) {
  const format = useFormat();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{writeValue(format, figure.unit, of.base)}</dd>
      <dd>
        <Delta of={of} />
      </dd>
    </div>
  );
}

/** The last fourteen days. */
function Trend({ figure }: { figure: Figure }) {
  const t = useT();
  const format = useFormat();
  const { date } = useDrill();
  const { trend, unit } = figure;
  const days = useMemo(
    () => trend.map((_, index) => addDays(date, index - trend.length + 1)),
    [trend, date],
  );
  const option = useCallback(
    (look: Look): ChartOption => ({
      grid: {
        left: 4,
        right: 12,
        top: 12,
        bottom: 0,
        outerBounds: { left: 0, right: 0, bottom: 0 },
      },
      tooltip: {
        ...tooltipStyle(look),
        trigger: 'axis',
        valueFormatter: (value) =>
          writeValue(format, unit, typeof value === 'number' ? value : null),
      },
      xAxis: { type: 'category', data: days.map(format.dateShort), ...axisStyle(look) },
      yAxis: {
        type: 'value',
        scale: unit === 'ratio',
        splitNumber: 3,
        ...axisStyle(look),
        axisLine: { show: false },
        axisLabel: {
          color: look.palette.textSecondary,
          formatter: (value: number) =>
            unit === 'money' ? format.moneyAxis(value) : writeValue(format, unit, value),
        },
      },
      series: [
        {
          type: 'line',
          data: [...trend],
          connectNulls: false,
          symbolSize: 6,
          lineStyle: { color: look.palette.data, width: 2 },
          itemStyle: { color: look.palette.data },
        },
      ],
    }),
    [days, trend, unit, format],
  );
  return (
    <Chart
      label={t('today.trend')}
      height={150}
      option={option}
      table={{
        columns: [t('today.day'), t('today.value')],
        rows: days.map((day, index) => [
          format.dateLong(day),
          writeValue(format, unit, trend[index] ?? null),
        ]),
      }}
    />
  );
}

function Composition({ figure }: { figure: Figure }) {
  const t = useT();
  const definitions = useAsk('kpis.definitions', {});
  const [chosen, setChosen] = useState<Way | null>(null);
  const known = definitions.data?.find(({ name }) => name === figure.kpi);
  const ways = (known?.breakdowns ?? []).filter((way): way is Way => way in breakdownWords);
  const way = chosen ?? ways[0];
  if (way === undefined) return null;
  return (
    <div className={styles.fill}>
      <CompositionTable
        key={way}
        figure={figure}
        way={way}
        ways={
          <Segmented<Way>
            size="small"
            aria-label={t('today.madeOf')}
            value={way}
            options={ways.map((value) => ({ value, label: t(breakdownWords[value]) }))}
            onChange={setChosen}
          />
        }
      />
    </div>
  );
}

interface TableProps {
  readonly figure: Figure;
  readonly way: Way;
  readonly ways: React.ReactNode;
}

function CompositionTable({ figure, way, ways }: TableProps) {
  const t = useT();
  const format = useFormat();
  const name = useKpiWords()(figure.kpi).name;
  const { date, deeper } = useDrill();
  const table = useAsk('kpis.query', { names: [figure.kpi], by: way, from: date, to: date });
  const columns = useMemo<readonly Column<KpiRow>[]>(
    () => [
      {
        key: 'label',
        title: t(breakdownWords[way]),
        kind: 'text',
        value: (row) => (way === 'hour' ? format.clock(Number(row.key) * 60) : row.label),
      },
      {
        key: 'value',
        title: name,
        kind: cellKindOf(figure.unit),
        width: 200,
        value: (row) => row.values[0] ?? null,
      },
    ],
    [t, way, name, figure.unit, format],
  );
  return (
    <Answer of={table} again={table.again}>
      {({ rows }) => (
        <DataTable
          title={name}
          rows={rows}
          rowKey={(row) => row.key}
          columns={columns}
          tools={ways}
          onOpen={(row) => deeper(linesOf(way, row))}
        />
      )}
    </Answer>
  );
}

function linesOf(way: Way, row: KpiRow): DrillView {
  const key = Number(row.key);
  switch (way) {
    case 'hour':
      return { view: 'lines', filter: { hour: key } };
    case 'category':
      return { view: 'lines', filter: { categoryId: key }, name: row.label };
    case 'sku':
      return { view: 'lines', filter: { skuId: key }, name: row.label };
    case 'channel':
      return { view: 'lines', filter: { channelId: key }, name: row.label };
  }
}
