import { gap, type as sizes } from '../look';
import type { DeckBlock, DeckFigures } from '../model';
import type { Rect } from '../placed';
import type { LayoutContext } from './context';
import { figuresHeight } from './figures';
import { leastTableHeight, tableHeight } from './table';
import { naturalWidth } from './table-columns';
import { textHeight } from './text';

export type Panel = Exclude<DeckBlock, DeckFigures>;

/** Most panels that one page shows. */
export const MOST_PANELS = 4;
/** Share of the body that figures may take from panels below them. */
const FIGURES_SHARE = 0.44;
/** A table of that many columns wants the whole width. */
const WIDE_TABLE = 6;
/** Most of the width that a table may take from what stands beside it. */
const MOST_TABLE = 0.58;
/** Most of the height that a comment takes from what it stands below. */
const TEXT_SHARE = 0.45;
/** Smallest height of a text that stands below something, and below a table that needs the room. */
const LEAST_TEXT = 1.1;
const LEAST_BELOW_TABLE = 0.9;
const SMALLEST = Math.min(...sizes.body);

export interface Slots {
  readonly figures: readonly Rect[];
  readonly panels: readonly Rect[];
}

/**
 * Where the blocks of a page stand: figures in a strip on top, below them one panel, two side by side,
 * a large one with two beside it, or four. A comment stands beside what it speaks of, or below it
 * where that needs the width.
 */
export function slotsOf(
  figures: readonly DeckFigures[],
  panels: readonly Panel[],
  body: Rect,
  context: LayoutContext,
): Slots {
  const most = figuresRoom(panels, body, context);
  const strips: Rect[] = [];
  let y = body.y;
  for (const strip of figures) {
    const height = Math.min(
      figuresHeight(strip, most / figures.length, panels.length === 0),
      body.y + body.h - y,
    );
    strips.push({ ...body, y, h: height });
    y += height + gap;
  }
  const below = { ...body, y, h: Math.max(0, body.y + body.h - y) };
  return { figures: strips, panels: panelSlots(panels, below, context) };
}

/** Figures take all that is left by a comment alone below them: words can be told how much they need. */
function figuresRoom(panels: readonly Panel[], body: Rect, context: LayoutContext): number {
  const [only, another] = panels;
  if (only === undefined) return body.h;
  const share = body.h * FIGURES_SHARE;
  if (only.kind !== 'text' || another !== undefined) return share;
  const left = body.h - gap - Math.max(LEAST_TEXT, textHeight(only, body.w, context, SMALLEST));
  return Math.max(share, left);
}

function panelSlots(panels: readonly Panel[], area: Rect, context: LayoutContext): Rect[] {
  const [first, second, third] = panels;
  if (first === undefined) return [];
  if (second === undefined) return [area];
  if (third === undefined) return pairSlots(first, second, area, context);
  const [left, right] = columns(area, firstShare(first, second, area));
  if (panels.length === 3) return [left, ...stacked(second, third, right, context)];
  const [top, bottom] = rows(area, 0.5);
  return [top, bottom].flatMap((row) => columns(row, 0.5)).slice(0, panels.length);
}

function pairSlots(first: Panel, second: Panel, area: Rect, context: LayoutContext): Rect[] {
  if (wide(first) && second.kind === 'text') return above(first, second, area, context);
  return columns(area, firstShare(first, second, area));
}

function wide(panel: Panel): boolean {
  return panel.kind === 'table' && panel.columns.length >= WIDE_TABLE;
}

/**
 * A table gets the height of its rows, the comment below it what is left, or what it needs. Rows are
 * not cut for a comment: it is set smaller, and goes on in the notes.
 */
function above(first: Panel, second: Panel, area: Rect, context: LayoutContext): Rect[] {
  const text = second.kind === 'text' ? textHeight(second, area.w, context) : area.h / 2;
  const wanted = Math.max(LEAST_TEXT, Math.min(text, area.h * TEXT_SHARE));
  const most = area.h - gap - wanted;
  if (first.kind !== 'table') return rows(area, most / (area.h - gap));
  const least = Math.min(leastTableHeight(first, area.w), area.h - gap - LEAST_BELOW_TABLE);
  const upper = Math.max(least, Math.min(most, tableHeight(first, area.w, most)));
  return rows(area, upper / (area.h - gap));
}

function stacked(upper: Panel, lower: Panel, area: Rect, context: LayoutContext): Rect[] {
  if (lower.kind === 'text') return above(upper, lower, area, context);
  return rows(area, 0.5);
}

/**
 * Share of the width that the first of two columns gets: by what kinds of panels want, and as much for
 * a table as leaves nothing in it cut, within limits.
 */
function firstShare(first: Panel, second: Panel, area: Rect): number {
  const wanted = weightOf(first) / (weightOf(first) + weightOf(second));
  const needs = (panel: Panel) =>
    panel.kind === 'table' ? Math.min(MOST_TABLE, naturalWidth(panel) / area.w + 0.02) : 0;
  if (needs(first) > 0 && needs(second) > 0) return needs(first) / (needs(first) + needs(second));
  if (needs(first) > 0) return Math.max(wanted, needs(first));
  return Math.min(wanted, 1 - needs(second));
}

/** How much of the width a kind of panel wants. */
function weightOf(panel: Panel): number {
  switch (panel.kind) {
    case 'chart':
      return 7;
    case 'table':
      return panel.columns.length >= 5 ? 7.5 : panel.columns.length >= 4 ? 6 : 5;
    case 'text':
      return 4;
    case 'mix':
      return 5;
  }
}

function columns(area: Rect, share: number): [Rect, Rect] {
  const space = gap + 0.1;
  const left = (area.w - space) * share;
  const right = area.w - space - left;
  return [
    { ...area, w: left },
    { ...area, x: area.x + left + space, w: right },
  ];
}

function rows(area: Rect, share: number): [Rect, Rect] {
  const top = (area.h - gap) * share;
  return [
    { ...area, h: top },
    { ...area, y: area.y + top + gap, h: area.h - gap - top },
  ];
}
