import { type Folded, fold } from '../chart/fold';
import { axisForm } from '../chart/number-form';
import type { ChartPicture, PictureSeries, ValueAxis } from '../chart/picture';
import { niceScale, withRoomBelow } from '../chart/scale';
import { drawnSeries, type PlainSeries, plainNumber, plainSeries } from '../chart/series';
import { colours, type as sizes } from '../look';
import { lineHeight, shorten, widthOf } from '../measure';
import type { DeckChart } from '../model';
import type { PlacedBox, Rect } from '../placed';
import { inset, type LayoutContext, type Place } from './context';
import { LEGEND_HEIGHT, legendBox } from './legend';
import { across, axisWidth, labelsUp } from './plot';
import { emptyBox, paragraph, textBox } from './text-box';

/** Widest share of a chart that names of bars may take. */
const NAMES_SHARE = 0.36;
/** Height of a row in a chart of horizontal bars. */
const ROW = 0.34;
const NUMBER_ROOM = 0.12;

/** A chart with its legend on top, where it has more than one series. */
export const placeChart: Place<DeckChart> = (chart, at, context, prefix) => {
  const values = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  if (values.length === 0 || chart.labels.length === 0) {
    return { boxes: [emptyBox(prefix, at, context.words.noData)], overflow: [] };
  }
  const sideways = across(chart, at.w);
  const room = sideways ? Math.max(3, Math.floor((at.h - 2 * LEGEND_HEIGHT) / ROW)) : null;
  const folded = fold(chart, room, context.words);
  const series = plainSeries(folded.chart, context);
  const legend = legendOf(series, at, prefix);
  const rest = restOf(folded, series, at, context, prefix);
  const area = inset(
    at,
    legend.length === 0 ? 0 : LEGEND_HEIGHT,
    rest.length === 0 ? 0 : LEGEND_HEIGHT,
  );
  const { plot, picture } = (sideways ? drawAcross : drawUp)(folded.chart, series, area);
  const box: PlacedBox = { kind: 'chart', name: prefix, at: area, alt: chart.alt, plot, picture };
  return { boxes: [...legend, box, ...rest], overflow: [] };
};

/** How many bars there was no room for, and what they come to together. */
function restOf(
  { left, sum }: Folded,
  series: readonly PlainSeries[],
  at: Rect,
  { words }: LayoutContext,
  prefix: string,
): PlacedBox[] {
  const [only] = series;
  if (left === 0 || only === undefined) return [];
  const size = sizes.label;
  const height = lineHeight(size);
  const amount = sum === null ? null : only.write(plainNumber(sum, only.unit) ?? 0);
  const text = shorten(words.leftOut(left, amount), at.w, { size });
  const box = { ...at, y: at.y + at.h - height, h: height };
  return [textBox(`${prefix} rest`, box, [paragraph(text, { size, colour: colours.quiet })])];
}

function legendOf(series: readonly PlainSeries[], at: Rect, prefix: string): PlacedBox[] {
  if (series.length < 2) return [];
  const entries = series.map(({ name, colour, draws, hollow }) => {
    const sign = draws === 'line' ? '━' : hollow ? '□' : '■';
    return { sign, colour, name } as const;
  });
  return [legendBox(entries, at, prefix)];
}

interface Drawn {
  readonly plot: Rect;
  readonly picture: ChartPicture;
}

function drawUp(chart: DeckChart, series: readonly PlainSeries[], at: Rect): Drawn {
  const size = sizes.label;
  const first = axisOf(chart, series, 'first');
  const second = series.some(({ axis }) => axis === 'second')
    ? axisOf(chart, series, 'second')
    : null;
  const guess = at.w - axisWidth(first, size) - (second === null ? 0 : axisWidth(second, size));
  const drawn = drawnSeries(chart, series, { slot: guess / chart.labels.length, size });
  const everyBarSaysItsNumber = drawn.every(
    ({ written, values }) => written.length === values.filter((value) => value !== null).length,
  );
  const shown = !everyBarSaysItsNumber || second !== null;
  const left = shown ? axisWidth(first, size) : 0.05;
  const right = second === null ? 0.1 : axisWidth(second, size);
  const plotWidth = at.w - left - right;
  const { labels, step, height } = labelsUp(chart, plotWidth, size);
  const top = lineHeight(size) + 0.05;
  const plot = { x: at.x + left, y: at.y + top, w: plotWidth, h: at.h - top - height };
  const scale = withRoomBelow(first.scale, lowestOf(series), lineHeight(size) / plot.h);
  return {
    plot,
    picture: {
      colours: quietColours,
      direction: 'up',
      stacked: chart.type === 'stackedColumn',
      labels,
      keys: chart.keys,
      labelStep: step,
      series: drawn,
      axis: { ...first, scale, shown },
      second,
      gapWidth: gapOf(chart.labels.length),
      size,
    },
  };
}

function drawAcross(chart: DeckChart, series: readonly PlainSeries[], at: Rect): Drawn {
  const size = at.h / chart.labels.length >= ROW ? 14 : sizes.label;
  const axis = axisOf(chart, series, 'first');
  const widest = Math.max(...chart.labels.map((label) => widthOf(label, { size })));
  const names = Math.min(at.w * NAMES_SHARE, widest + 0.05);
  const labels = chart.labels.map((label) => shorten(label, names, { size }));
  const drawn: PictureSeries[] = drawnSeries(chart, series, {
    slot: Number.POSITIVE_INFINITY,
    size,
  });
  const stacked = chart.type === 'stackedColumn';
  const numbers = stacked ? 0 : numberWidth(series, size);
  const left = names + 0.12;
  const plot = { x: at.x + left, y: at.y, w: at.w - left - numbers - NUMBER_ROOM, h: at.h };
  const room = stacked ? 0 : (numbers + NUMBER_ROOM) / plot.w;
  const scale = withRoomBelow(axis.scale, lowestOf(series), room);
  return {
    plot,
    picture: {
      colours: quietColours,
      direction: 'across',
      stacked,
      labels,
      keys: chart.keys,
      labelStep: 1,
      series: drawn,
      axis: { ...axis, scale, shown: false },
      second: null,
      gapWidth: gapOf(chart.labels.length),
      size,
    },
  };
}

/** The lowest of the bars, which carries its number below it. */
function lowestOf(series: readonly PlainSeries[]): number {
  const bars = series.filter(({ draws }) => draws === 'bar');
  return Math.min(0, ...bars.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

/** Room for the numbers that stand at the end of the bars. */
function numberWidth(series: readonly PlainSeries[], size: number): number {
  const written = series.flatMap(({ values, write }) =>
    values.map((value) => (value === null ? '' : write(value))),
  );
  return Math.max(...written.map((text) => widthOf(text, { size }))) + 0.08;
}

/** The axis over all series on it; stacked bars reach as high as their sum. */
function axisOf(
  chart: DeckChart,
  series: readonly PlainSeries[],
  which: 'first' | 'second',
): ValueAxis {
  const own = series.filter(({ axis }) => axis === which);
  const bars = own.filter(({ draws }) => draws === 'bar');
  const stacked = chart.type === 'stackedColumn' && bars.length > 0;
  const sums = stacked
    ? chart.labels.map((_, index) => bars.reduce((sum, it) => sum + (it.values[index] ?? 0), 0))
    : [];
  const values = [...own.flatMap((it) => it.values.filter((value) => value !== null)), ...sums];
  const scale = niceScale(values, { zero: bars.length > 0 });
  const form = own[0]?.form ?? { code: '0', prefix: '', suffix: '', divisor: 1, digits: 0 };
  return { scale, form: axisForm(form, scale), shown: true };
}

/** A few bars do not become walls. */
function gapOf(count: number): number {
  if (count <= 2) return 260;
  if (count <= 5) return 120;
  return 55;
}

const quietColours: ChartPicture['colours'] = {
  text: colours.quiet,
  axis: colours.faint,
  grid: colours.hairline,
};
