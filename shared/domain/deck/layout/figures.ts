import { colours, type as sizes } from '../look';
import { fitText, lineHeight, shorten, widthOf } from '../measure';
import type { DeckFigures, DeckValue } from '../model';
import type { Paragraph, PlacedBox, Rect } from '../placed';
import { arrow, changeColour } from './change';
import type { LayoutContext, Place } from './context';
import { paragraph, paragraphOf, run, textBox } from './text-box';

type Item = DeckFigures['items'][number];

const PER_ROW = 5;
const MOST_ROWS = 2;
const COLUMN_GAP = 0.28;
const ROW_GAP = 0.22;
const RULE = 0.02;
const ABOVE = 0.1;
const CHANGE_SIZE = 14;
/** Cards that have the page for themselves are set larger. */
const LARGE_HEIGHT = 2.1;
const LARGE: Sizes = { label: 16, value: [44, 40, 36, 32, 28], change: 16 };
const ORDINARY: Sizes = { label: sizes.figureLabel, value: sizes.figure, change: CHANGE_SIZE };

interface Sizes {
  readonly label: number;
  readonly value: readonly number[];
  readonly change: number;
}

/** Rows of figures, and how many changes each can show in a given height. */
export function figureRows(figures: DeckFigures): number {
  return Math.min(MOST_ROWS, Math.ceil(figures.items.length / PER_ROW));
}

/** Height that the figures want, or take where there is less. */
export function figuresHeight(figures: DeckFigures, most: number, alone: boolean): number {
  const rows = figureRows(figures);
  if (rows === 0) return 0;
  if (alone) return Math.min(most, rows * (cardHeight(mostChanges(figures), LARGE) + 0.2));
  for (let changes = mostChanges(figures); changes >= 0; changes -= 1) {
    const height = rows * cardHeight(changes) + (rows - 1) * ROW_GAP;
    if (height <= most || changes === 0) return height;
  }
  return 0;
}

/** Large numbers side by side, each with what it is compared with. */
export const placeFigures: Place<DeckFigures> = (figures, at, context, prefix) => {
  const rows = figureRows(figures);
  const shown = figures.items.slice(0, rows * PER_ROW);
  if (shown.length === 0) return { boxes: [], overflow: [] };
  const perRow = Math.ceil(shown.length / rows);
  const width = (at.w - (perRow - 1) * COLUMN_GAP) / perRow;
  const height = (at.h - (rows - 1) * ROW_GAP) / rows;
  const set = height >= LARGE_HEIGHT ? LARGE : ORDINARY;
  const changes = changesIn(height, set);
  const size = commonSize(shown, width, set);
  const boxes = shown.flatMap((item, index) => {
    const card = {
      x: at.x + (index % perRow) * (width + COLUMN_GAP),
      y: at.y + Math.floor(index / perRow) * (height + ROW_GAP),
      w: width,
      h: height,
    };
    return placeCard(item, card, {
      set,
      size,
      changes,
      context,
      name: `${prefix} ${index + 1}`,
    });
  });
  const left = figures.items
    .slice(shown.length)
    .map(({ label, value }) => `${label}: ${value.text}`);
  return { boxes, overflow: left };
};

interface Card {
  readonly set: Sizes;
  readonly size: number;
  readonly changes: number;
  readonly context: LayoutContext;
  readonly name: string;
}

function placeCard(item: Item, at: Rect, { set, size, changes, context, name }: Card): PlacedBox[] {
  const label = shorten(item.label, at.w, { size: set.label });
  const value = shorten(item.value.text, at.w, { size, bold: true });
  const paragraphs: Paragraph[] = [
    paragraph(label, { size: set.label, colour: colours.quiet }),
    paragraph(value, { size, bold: true, after: 2 }),
    ...item.changes
      .slice(0, changes)
      .map((change) => changeLine(change, at.w, set.change, context)),
  ];
  return [
    { kind: 'shape', name: `${name} rule`, at: { ...at, h: RULE }, fill: context.look.accent },
    textBox(name, { ...at, y: at.y + ABOVE, h: at.h - ABOVE }, paragraphs, { key: item.key }),
  ];
}

/** The number is whole always; its words give way. */
function changeLine(
  { label, value }: { label: string; value: DeckValue },
  width: number,
  size: number,
  { look }: LayoutContext,
): Paragraph {
  // Without a sign it is no change, such as the share of a target.
  const sign = /^[+\-−]/.test(value.text) ? arrow(value) : '';
  const number = `${sign}${value.text}`;
  const room = width - widthOf(`${number}  `, { size, bold: true });
  return paragraphOf(
    [
      run(number, changeColour(value, look), true),
      run(`  ${shorten(label, room, { size })}`, colours.quiet),
    ],
    { size },
  );
}

/** One size for all: the largest in which every number fits. */
function commonSize(items: readonly Item[], width: number, set: Sizes): number {
  return Math.min(
    ...items.map(
      ({ value }) => fitText(value.text, width, { sizes: set.value, lines: 1, bold: true }).size,
    ),
  );
}

function mostChanges({ items }: DeckFigures): number {
  return Math.max(0, ...items.map(({ changes }) => changes.length));
}

function cardHeight(changes: number, set: Sizes = ORDINARY): number {
  const largest = set.value[0] ?? 28;
  return (
    ABOVE + lineHeight(set.label) + lineHeight(largest) + 0.04 + changes * lineHeight(set.change)
  );
}

function changesIn(height: number, set: Sizes): number {
  return Math.max(0, Math.floor((height - cardHeight(0, set) + 1e-6) / lineHeight(set.change)));
}
