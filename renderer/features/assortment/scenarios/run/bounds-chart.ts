import { MONEY_SCALE } from '#shared/domain/money/money';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../../../../ui/Chart';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import type { TracePoint } from '../store';

/** Best and bound closing in on each other. */
export function boundsOption(
  look: Look,
  trace: readonly TracePoint[],
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const line = (
    name: string,
    value: (point: TracePoint) => number,
    color: string,
    dashed: boolean,
  ) => {
    // Both end close together: one name stands above its line, the other below.
    const offset: [number, number] = [0, dashed ? -8 : 8];
    return {
      type: 'line',
      name,
      step: 'end',
      showSymbol: false,
      data: trace.map((point) => [point.at / 1_000, value(point) / MONEY_SCALE]),
      lineStyle: { color, width: 2, type: dashed ? 'dashed' : 'solid' },
      itemStyle: { color },
      endLabel: {
        show: true,
        formatter: name,
        color: palette.textSecondary,
        offset,
      },
    } as const;
  };
  return {
    grid: { left: 4, right: 96, top: 12, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 0 } },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      valueFormatter: (value) => format.moneyAxis(Number(value) * MONEY_SCALE),
    },
    xAxis: {
      type: 'value',
      max: 'dataMax',
      ...axisStyle(look),
      splitLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        showMaxLabel: false,
        formatter: (value: number) => `${value} s`,
      },
    },
    yAxis: {
      type: 'value',
      scale: true,
      ...axisStyle(look),
      splitNumber: 3,
      axisLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) => format.moneyAxis(value * MONEY_SCALE),
      },
    },
    series: [
      line(t('range.uiBest'), ({ profit }) => profit, palette.data, false),
      line(t('range.uiBoundShort'), ({ bound }) => bound, palette.textTertiary, true),
    ],
  };
}

/** The same figures in rows. */
export function boundsTable(
  trace: readonly TracePoint[],
  t: Translate,
  format: Format,
): ChartTable {
  return {
    columns: [t('range.uiTime'), t('range.uiBest'), t('range.uiBoundShort')],
    rows: trace.map(({ at, profit, bound }) => [
      `${format.decimal(at / 1_000, 1)} s`,
      format.money(profit),
      format.money(bound),
    ]),
  };
}
