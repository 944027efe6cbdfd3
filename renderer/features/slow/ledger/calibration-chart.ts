import { MONEY_SCALE } from '#shared/domain/money/money';
import { type Format, NO_VALUE } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { axisStyle, type ChartOption, type ChartTable, tooltipStyle } from '../../../ui/Chart';
import type { Look } from '../../../ui/theme/ThemeProvider';
import { writeInterval } from '../plans/cut-words';
import { type JudgedEntry, type Verdict, verdictOf } from './verdict';

/** Cuts that a person can still tell apart in one picture. */
const MOST = 120;
/** Up to this many the names stand below. */
const NAMED = 16;
/** Marks and intervals give way a little where there are many. */
const CROWDED = 60;

/** The latest cuts, in the order of what was predicted of them. */
export function drawn(judged: readonly JudgedEntry[]): readonly JudgedEntry[] {
  return judged
    .toSorted((one, other) => (one.cutOn < other.cutOn ? 1 : -1))
    .slice(0, MOST)
    .toSorted((one, other) => one.predicted.point - other.predicted.point);
}

/** Points up where more was lost, down where less, a dot inside. */
const symbols: Readonly<Record<Verdict, string>> = {
  inside: 'circle',
  more: 'triangle',
  less: 'path://M0 0 L10 0 L5 9 Z',
};

/** A bar from the lower to the upper end, a tick at the prediction, the truth as a mark upon it. */
export function calibrationOption(
  look: Look,
  cuts: readonly JudgedEntry[],
  t: Translate,
  format: Format,
): ChartOption {
  const { palette } = look;
  const units = (money: number) => money / MONEY_SCALE;
  const crowded = cuts.length > CROWDED;
  const size = crowded ? 6 : 11;
  const colours = { inside: palette.data, more: palette.error, less: palette.surface } as const;
  return {
    grid: { left: 4, right: 12, top: 8, bottom: 0, outerBounds: { left: 0, right: 0, bottom: 0 } },
    tooltip: {
      ...tooltipStyle(look),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.text, opacity: 0.05 } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const cut = first === undefined ? undefined : cuts[first.dataIndex];
        return cut === undefined ? '' : tipOf(cut, t, format);
      },
    },
    xAxis: {
      type: 'category',
      data: cuts.map(({ name }, at) => `${at + 1} ${name}`),
      ...axisStyle(look),
      axisLine: { show: false },
      axisLabel: {
        show: cuts.length <= NAMED,
        interval: 0,
        width: 72,
        overflow: 'truncate',
        color: palette.textSecondary,
        formatter: (label: string) => label.replace(/^\d+ /, ''),
      },
    },
    yAxis: {
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
        type: 'line',
        data: cuts.map(({ predicted }) => units(predicted.point)),
        z: 3,
        symbol: 'rect',
        symbolSize: [crowded ? 5 : 16, 2],
        lineStyle: { width: 0 },
        itemStyle: { color: palette.text },
        markLine: {
          z: 1,
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          lineStyle: { type: 'solid', width: crowded ? 4 : 10, color: palette.ghost, opacity: 0.7 },
          data: [
            ...cuts.map(({ predicted: { low, high } }, at) => segment(at, low, high)),
            {
              yAxis: 0,
              lineStyle: {
                type: 'solid' as const,
                width: 1,
                color: palette.lineStrong,
                opacity: 1,
              },
            },
          ],
        },
      },
      {
        type: 'line',
        z: 4,
        lineStyle: { width: 0 },
        symbolSize: size,
        // As far as the truth can be measured: the figures of a category fluctuate by themselves.
        markLine: {
          z: 2,
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          lineStyle: { type: 'solid', width: 1, color: palette.textSecondary },
          data: cuts.map(({ actual, noise }, at) =>
            segment(at, actual - (noise ?? 0), actual + (noise ?? 0)),
          ),
        },
        data: cuts.map((cut) => {
          const verdict = verdictOf(cut);
          return {
            value: units(cut.actual),
            symbol: symbols[verdict],
            itemStyle: {
              color: colours[verdict],
              borderColor: verdict === 'less' ? palette.text : colours[verdict],
              borderWidth: 1.5,
            },
          };
        }),
      },
      ...['low', 'high'].map((end) => ({
        // Strokes do not widen the axis, and are left out whole where they go beyond it.
        type: 'line' as const,
        silent: true,
        symbol: 'none',
        lineStyle: { width: 0 },
        data: cuts.map((cut) => units(end === 'low' ? lowest(cut) : highest(cut))),
      })),
    ],
  };
}

/** Ends of what is drawn of a cut. */
function lowest({ predicted, actual, noise }: JudgedEntry): number {
  return Math.min(predicted.low, actual - (noise ?? 0));
}

function highest({ predicted, actual, noise }: JudgedEntry): number {
  return Math.max(predicted.high, actual + (noise ?? 0));
}

/** An upright stroke over the place of a cut, between two amounts. */
function segment(
  at: number,
  low: number,
  high: number,
): [{ coord: number[] }, { coord: number[] }] {
  return [{ coord: [at, low / MONEY_SCALE] }, { coord: [at, high / MONEY_SCALE] }];
}

function tipOf(cut: JudgedEntry, t: Translate, format: Format): string {
  const { name, predicted, actual, noise } = cut;
  const interval = writeInterval(t, format, predicted);
  const escaped = name.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
  return [
    `<b>${escaped}</b>`,
    `${t('slow.book_predicted')} ${format.money(predicted.point)}${interval === null ? '' : ` (${interval})`}`,
    `${t('slow.book_actual')} ${format.money(actual)} (± ${format.money(noise)}): ${t(`slow.book_state_${verdictOf(cut)}`)}`,
  ].join('<br>');
}

/** The same figures in rows. */
export function calibrationTable(
  cuts: readonly JudgedEntry[],
  t: Translate,
  format: Format,
): ChartTable {
  return {
    columns: [
      t('slow.book_item'),
      t('slow.book_predicted'),
      t('slow.plan_interval'),
      t('slow.book_actual'),
      t('slow.book_verdict'),
    ],
    rows: cuts.map((cut) => [
      cut.name,
      format.money(cut.predicted.point),
      writeInterval(t, format, cut.predicted) ?? NO_VALUE,
      format.money(cut.actual),
      t(`slow.book_state_${verdictOf(cut)}`),
    ]),
  };
}
