import { useCallback } from 'react';
import type { KpiTable } from '#shared/contract/kpis';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { MONEY_SCALE } from '#shared/domain/money/money';
import type { Format } from '#shared/i18n/format';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { axisStyle, Chart, type ChartOption, tooltipStyle } from '../../../ui/Chart';
import { EmptyState } from '../../../ui/EmptyState';
import { Section } from '../../../ui/Section';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../ui/words';

const WEEKS = 8;
const HEIGHT = 160;

interface Props {
  readonly monday: BusinessDate;
  readonly lastDate: BusinessDate | null;
}

/** Sales per labour hour, day by day over eight weeks; of days to come nothing is known. */
export function LabourSection({ monday, lastDate }: Props) {
  const t = useT();
  const end = addDays(monday, 6);
  const to = lastDate !== null && lastDate < end ? lastDate : end;
  const from = addDays(to, 1 - 7 * WEEKS);
  const kpis = useAsk('kpis.query', {
    names: ['salesPerLabourHour', 'labourHours'],
    by: 'day',
    from,
    to,
  });
  return (
    <Section title={t('schedule.labour')}>
      <Answer of={kpis} again={kpis.again} rows={4}>
        {(found) =>
          found.rows.some(({ values }) => values[0] !== null) ? (
            <Course table={found} />
          ) : (
            <EmptyState small title={t('schedule.labourNone')} />
          )
        }
      </Answer>
    </Section>
  );
}

function Course({ table }: { table: KpiTable }) {
  const t = useT();
  const format = useFormat();
  const option = useCallback((look: Look) => courseOption(look, table, format), [table, format]);
  return (
    <Chart
      label={t('schedule.labour')}
      height={HEIGHT}
      option={option}
      table={{
        columns: [t('schedule.day'), t('schedule.labour'), t('schedule.labourHours')],
        rows: table.rows.map(({ key, values: [sales = null, hours = null] }) => [
          format.dateWeekday(key),
          format.money(sales),
          format.decimal(hours),
        ]),
      }}
    />
  );
}

function courseOption(look: Look, { rows }: KpiTable, format: Format): ChartOption {
  const { palette } = look;
  return {
    grid: { left: 4, right: 8, top: 10, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 4 } },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      valueFormatter: (value) =>
        format.money(typeof value === 'number' ? value * MONEY_SCALE : null),
    },
    xAxis: {
      type: 'category',
      data: rows.map(({ key }) => format.dateShort(key)),
      boundaryGap: false,
      ...axisStyle(look),
      axisLabel: { color: palette.textSecondary, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      ...axisStyle(look),
      axisLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) => format.moneyAxis(value * MONEY_SCALE),
      },
    },
    series: [
      {
        type: 'line',
        data: rows.map(({ values: [sales = null] }) =>
          sales === null ? null : sales / MONEY_SCALE,
        ),
        connectNulls: false,
        showSymbol: false,
        lineStyle: { color: palette.data, width: 2 },
        itemStyle: { color: palette.data },
      },
    ],
  };
}
