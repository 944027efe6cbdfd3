import { MONEY_SCALE } from '#shared/domain/money/money';
import type { HourRow, HoursBlock } from '#shared/domain/report/daily';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../../../ui/Chart';
import type { Look } from '../../../ui/theme/ThemeProvider';

/** Bars of the hours before wide pale ones of last week; heads on duty stand under the hours. */
export function hoursOption(
  look: Look,
  rows: readonly HourRow[],
  block: HoursBlock,
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const units = (money: number) => money / MONEY_SCALE;
  const hours = rows.map((row) => String(row.hour).padStart(2, '0'));
  const staffed = block.labour.state === 'ready';
  return {
    grid: { left: 4, right: 4, top: 12, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 0 } },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.text, opacity: 0.05 } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const row = first === undefined ? undefined : rows[first.dataIndex];
        return row === undefined ? '' : hourTip(row, t, format);
      },
    },
    xAxis: [
      {
        type: 'category',
        data: hours,
        ...axisStyle(look),
        axisLabel: {
          interval: 0,
          lineHeight: 16,
          color: palette.textSecondary,
          formatter: (label: string, index: number) => {
            const heads = rows[index]?.heads ?? null;
            return staffed ? `${label}\n{heads|${writeHeads(heads, format)}}` : label;
          },
          rich: { heads: { color: palette.textTertiary, fontSize: 12, lineHeight: 18 } },
        },
      },
      // Last week has an axis of its own, unseen, so that its wider bars stand centred behind.
      { type: 'category', data: hours, show: false, axisPointer: { show: false } },
    ],
    yAxis: {
      type: 'value',
      ...axisStyle(look),
      splitNumber: 4,
      axisLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) => format.moneyAxis(value * MONEY_SCALE),
      },
    },
    series: [
      {
        type: 'bar',
        data: rows.map((row) => units(row.netSales)),
        barWidth: '56%',
        z: 3,
        itemStyle: { color: palette.data, borderRadius: [2, 2, 0, 0] },
      },
      {
        type: 'bar',
        xAxisIndex: 1,
        barWidth: '88%',
        data: rows.map((row) => (row.ghostSales === null ? null : units(row.ghostSales))),
        z: 2,
        silent: true,
        itemStyle: { color: palette.ghost, opacity: 0.4, borderRadius: [2, 2, 0, 0] },
      },
    ],
  };
}

function hourTip(row: HourRow, t: Translate, format: Format): string {
  const lines = [
    `<b>${format.clock(row.hour * 60)}–${format.clock((row.hour + 1) * 60)}</b>`,
    `${t('report.netSales')} ${format.money(row.netSales)}`,
    row.ghostSales !== null && `${t('report.lastWeek')} ${format.money(row.ghostSales)}`,
    `${t('today.tickets')} ${format.count(row.tickets)}`,
    row.visitors !== null && `${t('today.visitors')} ${format.count(row.visitors)}`,
    row.heads !== null && `${t('report.heads')} ${writeHeads(row.heads, format)}`,
    row.salesPerLabourHour !== null &&
      `${t('today.perLabourHour')} ${format.money(row.salesPerLabourHour)}`,
  ];
  return lines.filter(Boolean).join('<br>');
}

/** The same figures in rows. */
export function hoursTable(rows: readonly HourRow[], t: Translate, format: Format): ChartTable {
  return {
    columns: [
      t('today.hour'),
      t('report.netSales'),
      t('report.lastWeek'),
      t('today.tickets'),
      t('report.heads'),
      t('today.perLabourHour'),
    ],
    rows: rows.map((row) => [
      format.clock(row.hour * 60),
      format.money(row.netSales),
      format.money(row.ghostSales),
      format.count(row.tickets),
      writeHeads(row.heads, format),
      format.money(row.salesPerLabourHour),
    ]),
  };
}

/** Whole heads without decimals, parts of an hour with one. */
function writeHeads(heads: number | null, format: Format): string {
  return format.decimal(heads, heads !== null && Number.isInteger(heads) ? 0 : 1);
}
