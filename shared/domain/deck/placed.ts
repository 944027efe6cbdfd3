/**
 * A page as boxes on paper, in inches from its top left corner: the one picture that PPTX, PDF and the
 * preview all draw. Every text in it has been measured and fits its box.
 */
import type { ChartPicture } from './chart/picture';
import type { DeckPart } from './model';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PlacedPage {
  /** Of the deck's page; a page that runs on has several of these. */
  readonly id: string;
  readonly part: DeckPart;
  /** Index of the deck's page, and which of its sheets this is, from 1. */
  readonly index: number;
  readonly sheet: number;
  readonly title: string;
  readonly boxes: readonly PlacedBox[];
  readonly notes: string;
}

export type PlacedBox = PlacedText | PlacedShape | PlacedTable | PlacedChart | PlacedImage;

interface Box {
  readonly at: Rect;
  /** What it is called in the outline of the slide; unique on its page. */
  readonly name: string;
}

export interface PlacedText extends Box {
  readonly kind: 'text';
  /** The title is what outlines and screen readers know the page by. */
  readonly role: 'title' | 'subtitle' | 'text';
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Of the figure that it shows: see `DeckFigures`. */
  readonly key?: string;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** All runs of a line have its size: lines are set at an exact distance. */
  readonly size: number;
  readonly align: 'start' | 'center' | 'end';
  readonly bullet: boolean;
  /** Points below the paragraph. */
  readonly after: number;
}

export interface Run {
  readonly text: string;
  readonly colour: string;
  readonly bold: boolean;
  /** Text that a program may keep up to date: the number of the page. */
  readonly field?: 'page';
}

/** A filled rectangle. */
export interface PlacedShape extends Box {
  readonly kind: 'shape';
  readonly fill: string;
}

export interface PlacedImage extends Box {
  readonly kind: 'image';
  /** Data URL. */
  readonly data: string;
  readonly alt: string;
}

export interface PlacedTable extends Box {
  readonly kind: 'table';
  readonly alt: string;
  readonly columns: readonly { readonly width: number; readonly align: 'start' | 'end' }[];
  /** The first is the header. */
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow {
  readonly height: number;
  readonly kind: 'header' | 'row' | 'total' | 'more';
  readonly key: string;
  readonly cells: readonly Run[];
  readonly size: number;
}

export interface PlacedChart extends Box {
  readonly kind: 'chart';
  readonly alt: string;
  /** Where the axes meet and end, inside `at`: labels stand around it. */
  readonly plot: Rect;
  readonly picture: ChartPicture;
}

/** Left and right inner margin of a table's cell. */
export const CELL_PADDING = 0.08;
/** Indent of a paragraph with a bullet. */
export const BULLET_INDENT = 0.22;
