import type { PlanOutcomeRow } from '#shared/contract/plans';
import { MONEY_SCALE } from '#shared/domain/money/money';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../../../../ui/Chart';
import type { Look } from '../../../../ui/theme/ThemeProvider';

const ROW = 32;
const AXIS = 28;

/** Bars that a person can still compare. */
const MOST = 12;

/** The shelves that are furthest from their prediction, in the order of the shop. */
export function mostTelling(rows: readonly PlanOutcomeRow[]): readonly PlanOutcomeRow[] {
  if (rows.length <= MOST) return rows;
  const off = ({ actual, predicted }: PlanOutcomeRow) => Math.abs((actual ?? 0) - predicted);
  const told = new Set(rows.toSorted((one, other) => off(other) - off(one)).slice(0, MOST));
  return rows.filter((row) => told.has(row));
}

export function outcomeHeight(rows: readonly PlanOutcomeRow[]): number {
  return rows.length * ROW + AXIS;
}

/** A bar by shelf for what was earned, pale behind it what was before, a mark at the prediction. */
export function outcomeOption(
  look: Look,
  rows: readonly PlanOutcomeRow[],
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const units = (money: number | null) => (money === null ? null : money / MONEY_SCALE);
  const names = rows.map(({ name }) => name);
  return {
    grid: { left: 4, right: 12, top: 4, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 0 } },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.text, opacity: 0.05 } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const row = first === undefined ? undefined : rows[first.dataIndex];
        return row === undefined ? '' : tipOf(row, t, format);
      },
    },
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: names,
        ...axisStyle(look),
        axisLabel: { color: palette.textSecondary, width: 104, overflow: 'truncate' },
      },
      // The time before has an axis of its own, unseen, so that its wider bars stand centred behind.
      { type: 'category', inverse: true, data: names, show: false, axisPointer: { show: false } },
    ],
    xAxis: {
      type: 'value',
      ...axisStyle(look),
      splitNumber: 4,
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) => format.moneyAxis(value * MONEY_SCALE),
      },
    },
    series: [
      {
        type: 'bar',
        data: rows.map(({ actual }) => units(actual)),
        barWidth: '44%',
        z: 3,
        itemStyle: { color: palette.data, borderRadius: [0, 2, 2, 0] },
      },
      {
        type: 'bar',
        yAxisIndex: 1,
        data: rows.map(({ before }) => units(before)),
        barWidth: '76%',
        z: 2,
        silent: true,
        itemStyle: { color: palette.ghost, opacity: 0.4, borderRadius: [0, 2, 2, 0] },
      },
      {
        type: 'line',
        data: rows.map(({ predicted }) => units(predicted)),
        z: 4,
        silent: true,
        symbol: 'rect',
        symbolSize: [2, ROW * 0.8],
        lineStyle: { width: 0 },
        itemStyle: { color: palette.text },
      },
    ],
  };
}

function tipOf(row: PlanOutcomeRow, t: Translate, format: Format): string {
  const { name, actual, predicted, before } = row;
  const escaped = name.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
  return [
    `<b>${escaped}</b>`,
    `${t('plans.actual')} ${format.money(actual)}`,
    `${t('plans.predicted')} ${format.money(predicted)}`,
    `${t('plans.before')} ${format.money(before)}`,
  ].join('<br>');
}

/** The same figures in rows. */
export function outcomeTable(
  rows: readonly PlanOutcomeRow[],
  t: Translate,
  format: Format,
): ChartTable {
  return {
    columns: [t('plans.shelf'), t('plans.before'), t('plans.predicted'), t('plans.actual')],
    rows: rows.map(({ name, before, predicted, actual }) => [
      name,
      format.money(before),
      format.money(predicted),
      format.money(actual),
    ]),
  };
}
