import { useCallback } from 'react';
import type { Block, HourRow, HoursBlock } from '#shared/domain/report/daily';
import type { Format } from '#shared/i18n/format';
import { writeSentence } from '#shared/i18n/sentence';
import type { Translate } from '#shared/i18n/t';
import {
  axisStyle,
  Chart,
  type ChartOption,
  type ChartTable,
  tooltipStyle,
} from '../../../ui/Chart';
import { Section } from '../../../ui/Section';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../ui/words';
import { useDrill } from '../drill/drill';
import { BlockBody } from './BlockBody';
import styles from './HoursSection.module.css';
import { Needs } from './Needs';

const HEIGHT = 236;

interface Props {
  readonly hours: Block<HoursBlock>;
  readonly className: string | undefined;
}

/** Net sales by hour, last week's behind them, heads on duty below. */
export function HoursSection({ hours, className }: Props) {
  const t = useT();
  const format = useFormat();
  const finding =
    hours.state === 'ready' && hours.finding !== null
      ? writeSentence({ t, format }, hours.finding)
      : undefined;
  return (
    <Section title={t('report.hours')} finding={finding} className={className}>
      <BlockBody block={hours}>{(content) => <Hours block={content} />}</BlockBody>
    </Section>
  );
}

function Hours({ block }: { block: HoursBlock }) {
  const t = useT();
  const format = useFormat();
  const drill = useDrill();
  const rows = openHours(block.rows);
  const option = useCallback(
    (look: Look) => hoursOption(look, rows, block, t, format),
    [rows, block, t, format],
  );
  if (rows.length === 0) return <p className={styles.note}>{t('report.noHours')}</p>;
  const open = (index: number) => {
    const row = rows[index];
    if (row !== undefined) drill.open({ view: 'lines', filter: { hour: row.hour } });
  };
  return (
    <>
      <Chart
        label={t('report.hours')}
        height={HEIGHT}
        option={option}
        table={hoursTable(rows, t, format)}
        onSelect={open}
      />
      <p className={styles.note}>
        {[
          block.ghostDate !== null &&
            t('today.ghost', {
              date: format.dateWeekday(block.ghostDate),
            }),
          block.labour.state === 'ready' &&
            t('today.headsBelow', {
              heads: t(
                block.labour.record === 'worked' ? 'report.headsWorked' : 'report.headsScheduled',
              ),
            }),
          block.withoutTime !== 0 &&
            t('report.withoutTime', { amount: format.money(block.withoutTime) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {block.labour.state === 'missing' && <Needs needs={block.labour.needs} />}
    </>
  );
}

/** From the first to the last hour in which anything was sold, now or last week. */
function openHours(rows: readonly HourRow[]): readonly HourRow[] {
  const busy = rows.map(
    (row) => row.netSales !== 0 || row.tickets > 0 || (row.ghostSales ?? 0) !== 0,
  );
  const first = busy.indexOf(true);
  return first === -1 ? [] : rows.slice(first, busy.lastIndexOf(true) + 1);
}

function hoursOption(
  look: Look,
  rows: readonly HourRow[],
  block: HoursBlock,
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const units = (money: number) => money / 10_000;
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
    xAxis: {
      type: 'category',
      data: rows.map((row) => String(row.hour).padStart(2, '0')),
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
    yAxis: {
      type: 'value',
      ...axisStyle(look),
      splitNumber: 4,
      axisLine: { show: false },
      axisLabel: {
        color: palette.textSecondary,
        formatter: (value: number) => format.moneyAxis(value * 10_000),
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
        type: 'line',
        step: 'middle',
        data: rows.map((row) => (row.ghostSales === null ? null : units(row.ghostSales))),
        z: 2,
        silent: true,
        symbol: 'none',
        lineStyle: { color: palette.ghost, width: 1 },
        areaStyle: { color: palette.ghost, opacity: 0.35 },
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

function hoursTable(rows: readonly HourRow[], t: Translate, format: Format): ChartTable {
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
