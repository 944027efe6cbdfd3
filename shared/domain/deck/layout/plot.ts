import { writeNumber } from '../chart/number-form';
import type { ValueAxis } from '../chart/picture';
import { ticksOf } from '../chart/scale';
import { type as sizes } from '../look';
import { lineHeight, shorten, widthOf } from '../measure';
import type { DeckChart } from '../model';

/** Most bars that are better laid on their side than left without their names. */
const MOST_ACROSS = 40;
/** Share of its slot that a label may take. */
const SLOT_SHARE = 0.94;

/**
 * Whether the bars grow to the right: as asked, and where names of things would not fit below columns.
 * Days and hours stay in their order from left to right.
 */
export function across(chart: DeckChart, width: number): boolean {
  if (chart.type === 'bar') return true;
  if (chart.type !== 'column' || chart.labels.length > MOST_ACROSS) return false;
  if (chart.series.some(({ role }) => role === 'line') || ordered(chart)) return false;
  return widestLabel(chart.labels, sizes.label) > (width * 0.9 * SLOT_SHARE) / chart.labels.length;
}

/** Dates, weeks, months by their keys; hours by their names. */
function ordered({ keys, labels }: DeckChart): boolean {
  return (
    keys.some((key) => /^\d{4}-(W?\d{2})/.test(key)) ||
    labels.some((label) => /^\d{1,2}:\d{2}$/.test(label))
  );
}

/** Labels below the columns: all, or every so many of a row of days. */
export function labelsUp(
  chart: DeckChart,
  plotWidth: number,
  size: number,
): { labels: string[]; step: number; height: number } {
  const slot = plotWidth / chart.labels.length;
  const widest = widestLabel(chart.labels, size);
  const step =
    ordered(chart) || chart.labels.length > MOST_ACROSS
      ? Math.max(1, Math.ceil(widest / (slot * SLOT_SHARE)))
      : 1;
  const labels = chart.labels.map((label) => shorten(label, slot * step * SLOT_SHARE, { size }));
  return { labels, step, height: lineHeight(size) + 0.1 };
}

function widestLabel(labels: readonly string[], size: number): number {
  return Math.max(0, ...labels.map((label) => widthOf(label, { size })));
}

/** Room for the numbers of an axis. */
export function axisWidth(axis: ValueAxis, size: number): number {
  const texts = ticksOf(axis.scale).map((tick) => writeNumber(tick, axis.form));
  return Math.max(...texts.map((text) => widthOf(text, { size }))) + 0.12;
}
