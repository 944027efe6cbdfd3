import type { NumberForm } from './number-form';
import type { Scale } from './scale';

/** A chart with every choice made: what is drawn in which colour, on which axis, with which labels. */
export interface ChartPicture {
  /** `across`: bars grow to the right and categories stand below each other, first on top. */
  readonly direction: 'up' | 'across';
  readonly stacked: boolean;
  readonly labels: readonly string[];
  readonly keys: readonly string[];
  /** Every so many labels are written; 1: all. */
  readonly labelStep: number;
  readonly series: readonly PictureSeries[];
  readonly axis: ValueAxis;
  /** On the right, for lines of a combination only. */
  readonly second: ValueAxis | null;
  /** Space between the groups of bars, in per cent of the width of one bar. */
  readonly gapWidth: number;
  /** Size of type in points. */
  readonly size: number;
  readonly colours: { readonly text: string; readonly axis: string; readonly grid: string };
}

export interface ValueAxis {
  readonly scale: Scale;
  readonly form: NumberForm;
  /** False where every bar carries its number: the axis would say it twice. */
  readonly shown: boolean;
}

export interface PictureSeries {
  readonly name: string;
  readonly draws: 'bar' | 'line';
  /** Bars only: an outline without a filling, for a target beside the bar. */
  readonly hollow: boolean;
  readonly axis: 'first' | 'second';
  /** In units that people use: money in currency units, quantities in selling units; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly form: NumberForm;
  readonly colour: string;
  /** Points in another colour than the series. */
  readonly points: readonly { readonly index: number; readonly colour: string }[];
  /** Lines only: in points. */
  readonly width: number;
  readonly dashed: boolean;
  readonly markers: boolean;
  /** Indices of the points that carry their number. */
  readonly written: readonly number[];
}
