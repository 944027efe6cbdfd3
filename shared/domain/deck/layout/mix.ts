import { writeNumber } from '../chart/number-form';
import type { ChartPicture, PictureSeries } from '../chart/picture';
import { colours } from '../look';
import { shorten, widthOf } from '../measure';
import type { DeckMix } from '../model';
import type { PlacedBox, Rect } from '../placed';
import { inset, type LayoutContext, type Place } from './context';
import { LEGEND_HEIGHT, legendBox } from './legend';
import { emptyBox } from './text-box';

const NAMES_SHARE = 0.34;
const ROW = 0.5;
const SIZE = 14;
const percent = { code: '0.0%', prefix: '', suffix: '%', divisor: 0.01, digits: 1 };
/** Of the line that stands for the target. */
const LINE = 0.025;

/** The 7 : 3 bars: staples from the left, specialities from the right, the target as a thin line. */
export const placeMix: Place<DeckMix> = (mix, at, context, prefix) => {
  const rows = mix.rows.slice(0, Math.max(1, Math.floor((at.h - LEGEND_HEIGHT) / ROW)));
  if (!rows.some(({ staple }) => staple !== null)) {
    return { boxes: [emptyBox(prefix, at, context.words.noData)], overflow: [] };
  }
  const widest = Math.max(...rows.map(({ label }) => widthOf(label, { size: SIZE })));
  const names = Math.min(at.w * NAMES_SHARE, widest + 0.05);
  const height = Math.min(at.h - LEGEND_HEIGHT, rows.length * 1.1);
  const area = { ...inset(at, LEGEND_HEIGHT), h: height };
  const plot = { ...area, x: at.x + names + 0.12, w: at.w - names - 0.2 };
  const picture = pictureOf(rows, names, context);
  const alt = rows
    .map(({ label, staple }) => `${label} ${staple === null ? '–' : writeNumber(staple, percent)}`)
    .join(', ');
  const line = { x: plot.x + plot.w * mix.target - LINE / 2, y: plot.y, w: LINE, h: plot.h };
  const boxes: PlacedBox[] = [
    legend(mix, at, context, prefix),
    { kind: 'chart', name: prefix, at: area, alt, plot, picture },
    { kind: 'shape', name: `${prefix} target`, at: line, fill: colours.ink },
  ];
  const left = mix.rows.length - rows.length;
  return { boxes, overflow: left === 0 ? [] : mix.rows.slice(rows.length).map(inWords) };
};

function inWords({ label, staple }: DeckMix['rows'][number]): string {
  return `${label}: ${staple === null ? '–' : writeNumber(staple, percent)}`;
}

function legend(mix: DeckMix, at: Rect, { words }: LayoutContext, prefix: string): PlacedBox {
  const entries = [
    { sign: '■', colour: colours.staple, name: words.staple },
    { sign: '■', colour: colours.specialty, name: words.specialty },
    { sign: '┃', colour: colours.ink, name: words.target(mix.target, mix.tolerance) },
  ] as const;
  return legendBox(entries, at, prefix);
}

function pictureOf(rows: DeckMix['rows'], names: number, { words }: LayoutContext): ChartPicture {
  const share = (role: 'staple' | 'specialty'): PictureSeries => ({
    name: words[role],
    draws: 'bar',
    hollow: false,
    axis: 'first',
    values: rows.map(({ staple }) =>
      staple === null ? null : role === 'staple' ? staple : 1 - staple,
    ),
    form: percent,
    colour: colours[role],
    points: [],
    width: 0,
    dashed: false,
    markers: false,
    written: rows.flatMap(({ staple }, index) => (staple === null ? [] : [index])),
  });
  return {
    direction: 'across',
    stacked: true,
    labels: rows.map(({ label }) => shorten(label, names, { size: SIZE })),
    keys: rows.map(() => ''),
    labelStep: 1,
    series: [share('staple'), share('specialty')],
    axis: { scale: { min: 0, max: 1, step: 0.25 }, form: percent, shown: false },
    second: null,
    gapWidth: 70,
    size: SIZE,
    colours: { text: colours.quiet, axis: colours.faint, grid: colours.hairline },
  };
}
