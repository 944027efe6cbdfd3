import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../../../../ui/Chart';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import type { CoverStep } from '../model/cover';

export interface CoverChartOptions {
  readonly steps: readonly CoverStep[];
  /** Room to the left of the first half hour, px: the picture stands over the lines of the people. */
  readonly left: number;
}

/** Half the usual width of a half hour on the screen, px. */
const HALF_BAR = 13;

/** Heads there as bars, what is missing on top of them by figure, what is wanted as a line. */
export function coverOption(
  look: Look,
  { steps, left }: CoverChartOptions,
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const bar = (value: (step: CoverStep) => number, color: string, sign: '−' | '+' | null) =>
    ({
      type: 'bar',
      stack: 'heads',
      barCategoryGap: '8%',
      silent: true,
      data: steps.map((step) => value(step)),
      itemStyle: { color },
      label: {
        show: sign !== null,
        position: sign === '−' ? 'inside' : 'top',
        distance: 2,
        fontSize: 11,
        color: sign === '−' ? palette.surface : palette.textSecondary,
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const step = steps[dataIndex];
          const heads = step === undefined ? 0 : value(step);
          return heads >= 0.5 ? `${sign ?? ''}${writeHeads(heads, format)}` : '';
        },
      },
    }) as const;
  return {
    grid: { left, right: 0, top: 16, bottom: 20 },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.text, opacity: 0.05 } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const step = first === undefined ? undefined : steps[first.dataIndex];
        return step === undefined ? '' : coverTip(step, t, format);
      },
    },
    xAxis: {
      type: 'category',
      data: steps.map(({ minute }) => format.clock(minute)),
      ...axisStyle(look),
      axisLabel: {
        color: palette.textSecondary,
        fontSize: 11,
        align: 'left',
        // Labels begin at the middle of their half hour: back to its beginning.
        padding: [0, 0, 0, -HALF_BAR],
        interval: (index: number) => (steps[index]?.minute ?? 0) % 60 === 0,
        hideOverlap: true,
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 3,
      ...axisStyle(look),
      axisLine: { show: false },
      axisLabel: { color: palette.textSecondary, fontSize: 11 },
    },
    series: [
      bar(({ covered }) => covered, `${palette.ghost}99`, null),
      bar(({ missing }) => missing, palette.error, '−'),
      bar(({ surplus }) => surplus, `${palette.data}55`, '+'),
      {
        type: 'line',
        step: 'middle',
        showSymbol: false,
        silent: true,
        data: steps.map(({ need }) => need),
        lineStyle: { color: palette.text, width: 1.5 },
        itemStyle: { color: palette.text },
      },
    ],
  };
}

function coverTip(step: CoverStep, t: Translate, format: Format): string {
  const heads = (value: number) => writeHeads(value, format);
  return [
    `<b>${format.clock(step.minute)}–${format.clock(step.minute + 30)}</b>`,
    `${t('schedule.need')} ${heads(step.need)}`,
    `${t('schedule.there')} ${heads(step.covered + step.surplus)}`,
    step.missing > 0 && `${t('schedule.missingHeads', { heads: heads(step.missing) })}`,
    step.surplus > 0 && `${t('schedule.surplusHeads', { heads: heads(step.surplus) })}`,
  ]
    .filter(Boolean)
    .join('<br>');
}

/** The same figures in rows. */
export function coverTable(steps: readonly CoverStep[], t: Translate, format: Format): ChartTable {
  return {
    columns: [
      t('schedule.time'),
      t('schedule.need'),
      t('schedule.there'),
      t('schedule.missingHead'),
      t('schedule.surplusHead'),
    ],
    rows: steps.map((step) => [
      format.clock(step.minute),
      writeHeads(step.need, format),
      writeHeads(step.covered + step.surplus, format),
      writeHeads(step.missing, format),
      writeHeads(step.surplus, format),
    ]),
  };
}

/** Whole heads without decimals, parts of a half hour with one. */
export function writeHeads(heads: number, format: Format): string {
  return format.decimal(heads, Number.isInteger(heads) ? 0 : 1);
}
