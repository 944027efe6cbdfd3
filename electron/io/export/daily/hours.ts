import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { MONEY_SCALE } from '#shared/domain/money/money';
import type { HourRow, HoursBlock } from '#shared/domain/report/daily';
import { writeSentence } from '#shared/i18n/sentence';
import { FONT_FAMILY } from '../fonts';
import { type Html, html, raw } from '../html';
import { mm } from './layout';
import { type PageContext, writeNeeds } from './page-context';

use([BarChart, LineChart, GridComponent, SVGRenderer]);

/** CSS pixels of a millimetre. */
const PX = 96 / 25.4;
const INK = '#292524';
const QUIET = '#57534e';
const BAR = '#57534e';
const GHOST = '#e2dfdb';
const GHOST_EDGE = '#a8a29e';
const HEADS = '#d6d3d1';
/** What ECharts does under a pointer, with names numbered across documents. Paper has no pointer. */
const hoverStyles = /<style[\s\S]*?<\/style>| class="[^"]*"/g;

const SMALL = 8.6;
const LINE = 11;

/** Somebody who came a few minutes early does not open an hour. */
const FEWEST_HEADS = 0.5;

/** Sales by hour as bars over last week's ghost, heads on duty below, and sales per labour hour. */
export function hours(context: PageContext, height: number): Html {
  const { report, t, format } = context;
  const block = report.hours;
  if (block.state === 'missing') {
    return html`<section class="missing"><h2>${t('report.hours')}</h2><p>${writeNeeds(
      context,
      block.needs,
    )}</p></section>`;
  }
  const title = block.finding === null ? t('report.hours') : writeSentence(context, block.finding);
  const legend = [
    html`<span><i class="bar"></i>${t('report.hoursSales')}</span>`,
    block.ghostDate === null
      ? null
      : html`<span><i class="ghost"></i>${format.dateShort(block.ghostDate)}</span>`,
    block.labour.state === 'ready'
      ? html`<span><i class="heads"></i>${t(
          block.labour.record === 'worked' ? 'report.headsWorked' : 'report.headsScheduled',
        )}</span>`
      : html`<span>${writeNeeds(context, block.labour.needs)}</span>`,
    block.withoutTime === 0
      ? null
      : html`<span>${t('report.withoutTime', { amount: format.money(block.withoutTime) })}</span>`,
  ];
  return html`<section class="hours"><div class="title"><h2>${title}</h2><p class="legend">${legend}</p></div>
${chart(context, block, height - mm.title)}</section>`;
}

function chart(context: PageContext, block: HoursBlock, height: number): Html {
  const rows = trim(block.rows);
  if (rows.length === 0) return html`<p class="none">${context.t('report.noHours')}</p>`;
  const picture = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: Math.round(mm.page.width * PX),
    height: Math.round(height * PX),
  });
  picture.setOption(options(context, rows, block.labour.state === 'ready', height));
  const svg = picture.renderToSVGString();
  picture.dispose();
  return raw(svg.replace(hoverStyles, ''));
}

function options(
  { format, t }: PageContext,
  rows: readonly HourRow[],
  withHeads: boolean,
  height: number,
): EChartsCoreOption {
  const label = { fontFamily: FONT_FAMILY, fontSize: SMALL, color: QUIET };
  const foot = withHeads ? 62 : 16;
  const categories = rows.map((row) => format.clock(row.hour * 60).slice(0, 2));
  const units = (money: number | null) => (money === null ? null : money / MONEY_SCALE);
  const axis = { type: 'category', data: categories, axisTick: { show: false } };
  const hidden = { type: 'value', show: false, min: 0 };
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: INK },
    grid: [
      { left: 28, right: 4, top: 14, height: height * PX - 14 - foot },
      { left: 28, right: 4, bottom: withHeads ? 27 : 16, height: withHeads ? 26 : 0 },
    ],
    xAxis: [
      {
        ...axis,
        axisLine: { lineStyle: { color: GHOST_EDGE, width: 0.7 } },
        axisLabel: withHeads ? { show: false } : { ...label, interval: 0 },
      },
      {
        ...axis,
        gridIndex: 1,
        show: withHeads,
        axisLine: { lineStyle: { color: GHOST_EDGE, width: 0.7 } },
        axisLabel: {
          ...label,
          interval: 0,
          margin: 4,
          lineHeight: LINE,
          formatter: (hour: string, index: number) => `${hour}\n${perHour(format, rows[index])}`,
        },
      },
    ],
    yAxis: [
      hidden,
      {
        ...hidden,
        gridIndex: 1,
        show: withHeads,
        name: axisName(
          t('report.heads'),
          t('report.perLabourHour', { currency: format.currencySign }),
        ),
        nameLocation: 'middle',
        nameRotate: 0,
        nameGap: 12,
        nameTextStyle: { ...label, align: 'center', lineHeight: LINE - 1 },
        axisLabel: { show: false },
        splitLine: { show: false },
      },
    ],
    series: [
      {
        type: 'bar',
        silent: true,
        emphasis: { disabled: true },
        data: rows.map((row) => units(row.ghostSales)),
        barWidth: '78%',
        itemStyle: { color: GHOST, borderColor: GHOST_EDGE, borderWidth: 0.5 },
        z: 1,
      },
      {
        type: 'bar',
        silent: true,
        emphasis: { disabled: true },
        data: rows.map((row) => units(row.netSales)),
        barWidth: '52%',
        barGap: '-83%',
        itemStyle: { color: BAR },
        label: {
          ...label,
          show: true,
          position: 'top',
          distance: 3,
          color: INK,
          // Legible in front of a taller ghost. A box and no outline: Chromium prints outlined text as
          // shapes, not as text of the font.
          backgroundColor: '#fff',
          padding: [1, 1, 0, 1],
          formatter: ({ dataIndex }: { dataIndex: number }) => barLabel(format, rows[dataIndex]),
        },
        z: 2,
      },
      {
        type: 'bar',
        silent: true,
        emphasis: { disabled: true },
        xAxisIndex: 1,
        yAxisIndex: 1,
        data: rows.map((row) => row.heads),
        barWidth: '78%',
        itemStyle: { color: HEADS },
        label: {
          ...label,
          show: withHeads,
          position: 'insideBottom',
          color: INK,
          formatter: ({ dataIndex }: { dataIndex: number }) => headsLabel(format, rows[dataIndex]),
        },
      },
    ],
  };
}

/** Beside the bars of heads, and three lines further down beside the second row of the axis. */
function axisName(heads: string, perHour: string): string {
  return `\n\n\n${heads}\n\n\n${perHour}`;
}

function barLabel(format: PageContext['format'], row: HourRow | undefined): string {
  if (row === undefined || row.netSales === 0) return '';
  return format.countShort(Math.round(row.netSales / MONEY_SCALE));
}

function headsLabel(format: PageContext['format'], row: HourRow | undefined): string {
  const heads = row?.heads ?? null;
  if (heads === null || heads < FEWEST_HEADS) return '';
  return Number.isInteger(heads) ? format.count(heads) : format.decimal(heads, 1);
}

function perHour(format: PageContext['format'], row: HourRow | undefined): string {
  const sales = row?.salesPerLabourHour ?? null;
  return sales === null ? '' : format.countShort(Math.round(sales / MONEY_SCALE));
}

/** From the first to the last hour in which anything happened. */
function trim(rows: readonly HourRow[]): readonly HourRow[] {
  const busy = (row: HourRow) =>
    row.netSales !== 0 || (row.heads ?? 0) >= FEWEST_HEADS || (row.ghostSales ?? 0) !== 0;
  const first = rows.findIndex(busy);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(busy) + 1);
}
