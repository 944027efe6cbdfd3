import type { SkuDemand } from '#shared/contract/demand';
import { addDays } from '#shared/domain/calendar/calendar';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../Chart';
import type { Look } from '../theme/ThemeProvider';

/** Any Monday: weekdays are written by their dates. */
const MONDAY = '2024-01-01';

const GRID = {
  left: 4,
  right: 8,
  top: 12,
  bottom: 0,
  outerBounds: { left: 0, right: 0, bottom: 4 },
} as const;

/** A line of the units of each day, broken where demand is not known. */
export function pastOption(look: Look, past: SkuDemand['past'], format: Format): ChartOption {
  const { palette } = look;
  return {
    grid: GRID,
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      valueFormatter: (value) => units(value, format),
    },
    xAxis: {
      type: 'category',
      data: past.map(({ date }) => format.dateShort(date)),
      ...axisStyle(look),
      boundaryGap: false,
    },
    yAxis: { type: 'value', splitNumber: 3, ...axisStyle(look), axisLine: { show: false } },
    series: [
      {
        type: 'line',
        data: past.map((day) => day.units),
        connectNulls: false,
        // A known day between two gaps would not be seen as a line.
        showSymbol: past.some((_, at) => isAlone(past, at)),
        symbolSize: (_value: unknown, { dataIndex }: { dataIndex: number }) =>
          isAlone(past, dataIndex) ? 4 : 0,
        lineStyle: { color: palette.data, width: 1.5 },
        itemStyle: { color: palette.data },
      },
    ],
  };
}

function isAlone(past: SkuDemand['past'], at: number): boolean {
  const known = (day: number) => (past[day]?.units ?? null) !== null;
  return known(at) && !known(at - 1) && !known(at + 1);
}

function units(value: unknown, format: Format): string {
  return format.decimal(typeof value === 'number' ? value : null, 1);
}

export function pastTable(past: SkuDemand['past'], t: Translate, format: Format): ChartTable {
  return {
    columns: [t('demand.day'), t('demand.units')],
    rows: past.map((day) => [format.date(day.date), format.decimal(day.units, 1)]),
  };
}

/** Bars from Monday to Sunday. */
export function weekdayOption(look: Look, factors: readonly number[], format: Format): ChartOption {
  const { palette } = look;
  return {
    grid: GRID,
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      valueFormatter: (value) => format.decimal(typeof value === 'number' ? value : null, 2),
    },
    xAxis: { type: 'category', data: weekdayNames(format), ...axisStyle(look) },
    yAxis: { type: 'value', splitNumber: 2, ...axisStyle(look), axisLine: { show: false } },
    series: [
      {
        type: 'bar',
        data: [...factors],
        barWidth: '56%',
        itemStyle: { color: palette.data, borderRadius: [2, 2, 0, 0] },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: palette.textTertiary, type: 'solid', width: 1 },
          data: [{ yAxis: 1 }],
        },
      },
    ],
  };
}

export function weekdayTable(factors: readonly number[], t: Translate, format: Format): ChartTable {
  const names = weekdayNames(format);
  return {
    columns: [t('demand.day'), t('demand.factor')],
    rows: factors.map((factor, day) => [names[day] ?? '', format.decimal(factor, 2)]),
  };
}

function weekdayNames(format: Format): string[] {
  return Array.from({ length: 7 }, (_, day) => format.weekday(addDays(MONDAY, day)));
}
