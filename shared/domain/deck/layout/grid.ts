import { gap } from '../look';
import type { DeckBlock, DeckFigures } from '../model';
import type { Rect } from '../placed';
import type { LayoutContext } from './context';
import { figuresHeight } from './figures';
import { tableHeight } from './table';
import { textHeight } from './text';

export type Panel = Exclude<DeckBlock, DeckFigures>;

/** Most panels that one page shows. */
export const MOST_PANELS = 4;
/** Share of the body that figures may take from panels below them. */
const FIGURES_SHARE = 0.44;
/** A table of that many columns wants the whole width. */
const WIDE_TABLE = 6;
/** Smallest height of a text that stands below something. */
const LEAST_TEXT = 1.1;

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
  const most = panels.length === 0 ? body.h : body.h * FIGURES_SHARE;
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

function panelSlots(panels: readonly Panel[], area: Rect, context: LayoutContext): Rect[] {
  const [first, second, third] = panels;
  if (first === undefined) return [];
  if (second === undefined) return [area];
  if (third === undefined) return pairSlots(first, second, area, context);
  const [left, right] = columns(area, 0.58);
  if (panels.length === 3) return [left, ...stacked(second, third, right, context)];
  const [top, bottom] = rows(area, 0.5);
  return [top, bottom].flatMap((row) => columns(row, 0.5)).slice(0, panels.length);
}

function pairSlots(first: Panel, second: Panel, area: Rect, context: LayoutContext): Rect[] {
  if (wide(first) && second.kind === 'text') return above(first, second, area, context);
  return columns(area, weightOf(first) / (weightOf(first) + weightOf(second)));
}

function wide(panel: Panel): boolean {
  return panel.kind === 'table' && panel.columns.length >= WIDE_TABLE;
}

/** The comment gets the height that it needs, within limits; what it speaks of gets the rest. */
function above(first: Panel, second: Panel, area: Rect, context: LayoutContext): Rect[] {
  const text = second.kind === 'text' ? textHeight(second, area.w, context) : area.h / 2;
  const most = first.kind === 'table' ? area.h - gap - tableHeight(first, area.w) : area.h / 2;
  const height = Math.min(
    Math.max(LEAST_TEXT, Math.min(text, Math.max(most, area.h * 0.36))),
    area.h,
  );
  return rows(area, (area.h - gap - height) / (area.h - gap));
}

function stacked(upper: Panel, lower: Panel, area: Rect, context: LayoutContext): Rect[] {
  if (lower.kind === 'text') return above(upper, lower, area, context);
  return rows(area, 0.5);
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
