import type { Deck, DeckBlock, DeckFigures, DeckPage } from '../model';
import type { PlacedPage, Rect } from '../placed';
import { placeChart } from './chart';
import type { DeckWords, LayoutContext, Placed } from './context';
import { placeFigures } from './figures';
import { body, cover, frame } from './frame';
import { MOST_PANELS, type Panel, slotsOf } from './grid';
import { placeMix } from './mix';
import { placeTable, splitTable } from './table';
import { placeText, splitText } from './text';

/** Blocks of the cover stand below its subtitle. */
const coverBody: Rect = { x: body.x + 0.3, y: 4.6, w: body.w - 0.6, h: 1.9 };

/**
 * The whole deck on paper: every page with its boxes, and the further pages of tables and texts that
 * do not fit on one. The same deck gives the same boxes.
 */
export function layOutDeck(deck: Deck, words: DeckWords, sign: string): readonly PlacedPage[] {
  const context: LayoutContext = { deck, look: deck.look, words, sign };
  const pages: PlacedPage[] = [];
  deck.pages.forEach((page, index) => {
    const sheets = sheetsOf(page, context);
    sheets.forEach((blocks, sheet) => {
      pages.push(
        placePage(
          page,
          blocks,
          { index, sheet: sheet + 1, of: sheets.length, number: pages.length + 1 },
          context,
        ),
      );
    });
  });
  return pages;
}

interface Position {
  readonly index: number;
  readonly sheet: number;
  readonly of: number;
  readonly number: number;
}

function placePage(
  page: DeckPage,
  blocks: readonly DeckBlock[],
  { index, sheet, of, number }: Position,
  context: LayoutContext,
): PlacedPage {
  const title = of === 1 ? page.title : `${page.title} ${context.words.sheet(sheet, of)}`;
  const onCover = page.part === 'cover';
  const outer = onCover ? cover(page, context) : frame(page, title, number, context);
  const placed = placeBlocks(blocks, onCover ? coverBody : body, context);
  const left = placed.flatMap(({ overflow }) => overflow);
  return {
    id: page.id,
    part: page.part,
    index,
    sheet,
    title,
    boxes: [...outer, ...placed.flatMap(({ boxes }) => boxes)],
    notes: [page.notes, left.join('\n')].filter((text) => text !== '').join('\n\n'),
  };
}

function placeBlocks(
  blocks: readonly DeckBlock[],
  area: Rect,
  context: LayoutContext,
): readonly Placed[] {
  const figures = blocks.filter((block) => block.kind === 'figures');
  const panels = blocks
    .filter((block): block is Panel => block.kind !== 'figures')
    .slice(0, MOST_PANELS);
  const slots = slotsOf(figures, panels, area, context);
  const strips = figures.flatMap((block, index) => {
    const at = slots.figures[index];
    return at === undefined ? [] : [placeFigures(block, at, context, `Figures ${index + 1}`)];
  });
  const placed = panels.flatMap((block, index) => {
    const at = slots.panels[index];
    return at === undefined ? [] : [placePanel(block, at, context, index + 1)];
  });
  return [...strips, ...placed];
}

function placePanel(block: Panel, at: Rect, context: LayoutContext, number: number): Placed {
  switch (block.kind) {
    case 'chart':
      return placeChart(block, at, context, `Chart ${number}`);
    case 'table':
      return placeTable(block, at, context, `Table ${number}`);
    case 'text':
      return placeText(block, at, context, `Text ${number}`);
    case 'mix':
      return placeMix(block, at, context, `Mix ${number}`);
  }
}

/** A page whose one panel is a table or a text goes on where that is long, and so does one too full. */
function sheetsOf(page: DeckPage, context: LayoutContext): readonly (readonly DeckBlock[])[] {
  if (page.part === 'cover') return [page.blocks];
  const figures = page.blocks.filter((block): block is DeckFigures => block.kind === 'figures');
  const panels = page.blocks.filter((block): block is Panel => block.kind !== 'figures');
  const [only, ...others] = panels;
  if (only === undefined) return [figures];
  if (others.length > 0) return chunks(panels, figures);
  const [slot] = slotsOf(figures, panels, body, context).panels;
  if (slot === undefined) return [page.blocks];
  if (only.kind === 'table') {
    return splitTable(only, slot).map((part, index) => (index === 0 ? [...figures, part] : [part]));
  }
  if (only.kind === 'text') {
    const parts = splitText(only, slot, context);
    return parts.map((part, index) => (index === 0 ? [...figures, part] : [part]));
  }
  return [page.blocks];
}

function chunks(panels: readonly Panel[], figures: readonly DeckFigures[]): DeckBlock[][] {
  const sheets: DeckBlock[][] = [];
  for (let from = 0; from < panels.length; from += MOST_PANELS) {
    const part = panels.slice(from, from + MOST_PANELS);
    sheets.push(from === 0 ? [...figures, ...part] : part);
  }
  return sheets;
}
