import type { Deck, DeckLook, DeckPart } from '../model';
import type { PlacedBox, Rect } from '../placed';

/** The few words that a layout adds to what the deck says. */
export interface DeckWords {
  part(part: DeckPart): string;
  /** Instead of a chart or table that has nothing to show. */
  readonly noData: string;
  /** Beside a comment that nobody has accepted yet. */
  readonly draft: string;
  /** Below a list that was cut. */
  more(count: number): string;
  moreInNotes(count: number): string;
  /** The series that stands for all the rest. */
  others(count: number): string;
  /** Bars that there was no room for, and what they come to together. */
  leftOut(count: number, amount: string | null): string;
  readonly staple: string;
  readonly specialty: string;
  target(share: number, tolerance: number): string;
  /** Of a page that runs on. */
  sheet(sheet: number, sheets: number): string;
}

export interface LayoutContext {
  readonly deck: Deck;
  readonly look: DeckLook;
  readonly words: DeckWords;
  /** Sign of the deck's currency. */
  readonly sign: string;
}

/** What became of a block: its boxes, and what there was no room for. */
export interface Placed {
  readonly boxes: readonly PlacedBox[];
  /** Goes into the speaker notes: nothing that was said is lost. */
  readonly overflow: readonly string[];
}

/** Draws a block into a rectangle. `prefix` keeps the names of boxes apart. */
export type Place<Block> = (
  block: Block,
  at: Rect,
  context: LayoutContext,
  prefix: string,
) => Placed;

export function inset({ x, y, w, h }: Rect, top: number, bottom = 0): Rect {
  return { x, y: y + top, w, h: Math.max(0, h - top - bottom) };
}
