import { writeNumber } from '#shared/domain/deck/chart/number-form';
import type { ChartPicture, PictureSeries, ValueAxis } from '#shared/domain/deck/chart/picture';
import { ticksOf } from '#shared/domain/deck/chart/scale';
import { widthOf } from '#shared/domain/deck/measure';
import type { PlacedChart, Rect } from '#shared/domain/deck/placed';
import { type Html, html } from '../../html';
import { barsOf } from './bars';

/** Units of the drawing to an inch: points, so that sizes of type are what they say. */
const POINTS = 72;
/** Of the characters of a line of type, from its middle to its base. */
const BASELINE = 0.35;

interface Surface {
  readonly picture: ChartPicture;
  /** In points, from the top left corner of the chart's box. */
  readonly plot: Rect;
}

/** The chart as a vector picture with the same axes, colours and numbers as the native one. */
export function drawChart({ at, plot, picture, alt }: PlacedChart): Html {
  const surface: Surface = {
    picture,
    plot: {
      x: (plot.x - at.x) * POINTS,
      y: (plot.y - at.y) * POINTS,
      w: plot.w * POINTS,
      h: plot.h * POINTS,
    },
  };
  const box = `0 0 ${round(at.w * POINTS)} ${round(at.h * POINTS)}`;
  return html`<svg viewBox="${box}" role="img" aria-label="${alt}" font-size="${picture.size}">${axes(
    surface,
  )}${bars(surface)}${lines(surface)}${base(surface)}${names(surface)}</svg>`;
}

/** Position of a value along the axis of values. */
function position({ plot, picture }: Surface, value: number, axis: ValueAxis): number {
  const { min, max } = axis.scale;
  const share = (value - min) / (max - min);
  return picture.direction === 'up' ? plot.y + plot.h * (1 - share) : plot.x + plot.w * share;
}

/** Middle of a category's slot. */
function middle({ plot, picture }: Surface, index: number): number {
  const share = (index + 0.5) / picture.labels.length;
  return picture.direction === 'up' ? plot.x + plot.w * share : plot.y + plot.h * share;
}

function axes(surface: Surface): Html {
  const { picture, plot } = surface;
  if (picture.direction === 'across') return html``;
  const { colours } = picture;
  const ticks = picture.axis.shown ? ticksOf(picture.axis.scale) : [];
  const grid = ticks.map((tick) => {
    const y = round(position(surface, tick, picture.axis));
    return html`<path d="M${round(plot.x)} ${y}h${round(plot.w)}" stroke="#${colours.grid}"/><text x="${round(
      plot.x - 6,
    )}" y="${baseline(y, picture)}" text-anchor="end" fill="#${colours.text}">${writeNumber(
      tick,
      picture.axis.form,
    )}</text>`;
  });
  const { second } = picture;
  const right =
    second === null
      ? []
      : ticksOf(second.scale).map((tick) => {
          const y = position(surface, tick, second);
          return html`<text x="${round(plot.x + plot.w + 6)}" y="${baseline(y, picture)}" fill="#${
            colours.text
          }">${writeNumber(tick, second.form)}</text>`;
        });
  return html`${grid}${right}`;
}

/** The line of zero, on which the bars stand. */
function base(surface: Surface): Html {
  const { picture, plot } = surface;
  const at = round(position(surface, Math.max(0, picture.axis.scale.min), picture.axis));
  const path =
    picture.direction === 'up'
      ? `M${round(plot.x)} ${at}h${round(plot.w)}`
      : `M${at} ${round(plot.y)}v${round(plot.h)}`;
  return html`<path d="${path}" stroke="#${picture.colours.axis}"/>`;
}

function names(surface: Surface): Html {
  const { picture, plot } = surface;
  const { labels, labelStep, colours, size, keys } = picture;
  const texts = labels.map((label, index) => {
    if (index % labelStep !== 0) return null;
    const at = middle(surface, index);
    const [x, y, anchor] =
      picture.direction === 'up'
        ? [at, plot.y + plot.h + size * 1.25, 'middle']
        : [plot.x - 8, at + size * BASELINE, 'end'];
    return html`<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#${
      colours.text
    }" data-key="${keys[index] ?? ''}">${label}</text>`;
  });
  return html`${texts}`;
}

function bars(surface: Surface): Html {
  const { picture } = surface;
  const drawn = picture.series.filter(({ draws }) => draws === 'bar');
  const slot = slotSize(surface);
  const placed = barsOf(drawn, picture, slot).map(
    ({ series, index, from, to, offset, thickness }) => {
      const start = position(surface, from, picture.axis);
      const end = position(surface, to, picture.axis);
      const across = middle(surface, index) - slot / 2 + offset;
      const point = series.points.find((it) => it.index === index);
      const box = rectangle(picture, { start, end, across, thickness });
      const paint = series.hollow
        ? `fill:none;stroke:#${series.colour};stroke-width:1.25`
        : `fill:#${point?.colour ?? series.colour}`;
      const bar = html`<path d="${box}" style="${paint}" data-key="${picture.keys[index] ?? ''}"/>`;
      const written = series.written.includes(index)
        ? number(surface, series, { value: to - from, start, end, centre: across + thickness / 2 })
        : null;
      return { bar, written };
    },
  );
  // Numbers last: the bar beside must not stand on them.
  return html`${placed.map(({ bar }) => bar)}${placed.map(({ written }) => written)}`;
}

function slotSize({ picture, plot }: Surface): number {
  return (picture.direction === 'up' ? plot.w : plot.h) / picture.labels.length;
}

interface Bar {
  readonly start: number;
  readonly end: number;
  readonly across: number;
  readonly thickness: number;
}

function rectangle({ direction }: ChartPicture, { start, end, across, thickness }: Bar): string {
  return direction === 'up'
    ? `M${round(across)} ${round(start)}V${round(end)}h${round(thickness)}V${round(start)}z`
    : `M${round(start)} ${round(across)}H${round(end)}v${round(thickness)}H${round(start)}z`;
}

interface Written {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Middle of the bar's thickness. */
  readonly centre: number;
}

/** The number at the end of its bar, or inside it where bars are stacked. */
function number(
  surface: Surface,
  series: PictureSeries,
  { value, start, end, centre }: Written,
): Html | null {
  const { picture } = surface;
  const text = writeNumber(value, series.form);
  const { size } = picture;
  if (picture.stacked) {
    const room = Math.abs(end - start);
    if (room < widthOf(text, { size, bold: true }) * POINTS) return null;
    return html`<text x="${round((start + end) / 2)}" y="${baseline(
      centre,
      picture,
    )}" text-anchor="middle" fill="#fff" font-weight="600">${text}</text>`;
  }
  const negative = value < 0;
  const colour = picture.colours.text;
  if (picture.direction === 'up') {
    const y = negative ? end + size * 1.1 : end - size * 0.4;
    return html`<text x="${round(centre)}" y="${round(y)}" text-anchor="middle" fill="#${colour}">${text}</text>`;
  }
  const x = negative ? end - 4 : end + 4;
  return html`<text x="${round(x)}" y="${baseline(centre, picture)}" text-anchor="${
    negative ? 'end' : 'start'
  }" fill="#${colour}">${text}</text>`;
}

function lines(surface: Surface): Html {
  const drawn = surface.picture.series.filter(({ draws }) => draws === 'line');
  return html`${drawn.map((series) => line(surface, series))}`;
}

/** A line with gaps where values are missing. */
function line(surface: Surface, series: PictureSeries): Html {
  const { picture } = surface;
  const axis = series.axis === 'second' && picture.second !== null ? picture.second : picture.axis;
  const points = series.values.map((value, index) =>
    value === null
      ? null
      : { x: round(middle(surface, index)), y: round(position(surface, value, axis)) },
  );
  const path = points
    .map((point, index) => {
      if (point === null) return '';
      return `${(points[index - 1] ?? null) === null ? 'M' : 'L'}${point.x} ${point.y}`;
    })
    .join('');
  const dash = series.dashed ? 'stroke-dasharray:5 4' : '';
  const marks = points.map((point, index) => {
    const alone = (points[index - 1] ?? null) === null && (points[index + 1] ?? null) === null;
    if (point === null || !(series.markers || alone)) return null;
    return html`<circle cx="${point.x}" cy="${point.y}" r="${series.markers ? 3 : 1.5}" fill="#${
      series.colour
    }" data-key="${picture.keys[index] ?? ''}"/>`;
  });
  return html`<path d="${path}" fill="none" stroke="#${series.colour}" stroke-width="${
    series.width
  }" stroke-linejoin="round" style="${dash}"/>${marks}`;
}

function baseline(y: number, { size }: ChartPicture): number {
  return round(y + size * BASELINE);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
