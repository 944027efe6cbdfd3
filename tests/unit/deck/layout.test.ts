import { describe, expect, it } from 'vitest';
import { placedDeck } from '#electron/io/export/deck/placed';
import { page } from '#shared/domain/deck/look';
import { lineHeight, widthOf, wrap } from '#shared/domain/deck/measure';
import type { Deck } from '#shared/domain/deck/model';
import {
  BULLET_INDENT,
  CELL_PADDING,
  type PlacedBox,
  type PlacedPage,
  type PlacedTable,
  type PlacedText,
  type Rect,
} from '#shared/domain/deck/placed';
import { extremeDeck, sampleDeck } from '../../helpers/deck';

const POINTS = 72;
/** Rounding of inches. */
const DUST = 0.005;
const SMALLEST = { text: 10, body: 14 };

const decks: readonly (readonly [string, Deck])[] = [
  ['a week in English', sampleDeck('en')],
  ['a week in Chinese', sampleDeck('zh-CN')],
  ['extremes in English', extremeDeck('en')],
  ['extremes in Chinese', extremeDeck('zh-CN')],
];

describe.each(decks)('the pages of %s', (_name, deck) => {
  const pages = placedDeck(deck);

  it.each(pages.map((it) => [it.title.slice(0, 40), it] as const))(
    'hold everything inside, side by side, and legible: %s',
    (_title, placed) => {
      expect([...outside(placed), ...overlaps(placed), ...overflows(placed)]).toEqual([]);
    },
  );

  it('have a title of at least 24 points and nothing below 10', () => {
    const texts = pages.flatMap(({ boxes }) => boxes.filter((box) => box.kind === 'text'));
    const titles = texts.filter(({ role }) => role === 'title');
    expect(titles).toHaveLength(pages.length);
    expect(Math.min(...sizesOf(titles))).toBeGreaterThanOrEqual(24);
    expect(Math.min(...sizesOf(texts))).toBeGreaterThanOrEqual(SMALLEST.text);
    const comments = texts.filter(({ name }) => /^(Text|Figures) \d/.test(name));
    expect(Math.min(...sizesOf(comments))).toBeGreaterThanOrEqual(SMALLEST.body);
  });

  it('lose no comment: what is not on a page is in its notes', () => {
    deck.pages.forEach((source, index) => {
      const own = pages.filter((placed) => placed.index === index);
      const said = own.map((placed) => wordsOn(placed) + placed.notes).join('\n');
      for (const block of source.blocks) {
        if (block.kind !== 'text') continue;
        for (const { text } of block.items) expect(said).toContain(text);
      }
    });
  });
});

describe('a deck', () => {
  it('gives the same boxes each time', () => {
    expect(placedDeck(sampleDeck('en'))).toEqual(placedDeck(sampleDeck('en')));
  });

  it('goes on on further pages where a table or a text is long', () => {
    const titles = placedDeck(extremeDeck('en')).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Thirty comments'))).toEqual([
      'Thirty comments (1/3)',
      'Thirty comments (2/3)',
      'Thirty comments (3/3)',
    ]);
  });

  it('gives names of things room by laying columns on their side, days stay in a row', () => {
    const [long] = chartsOf(extremeDeck('en'), 'Forty names of sixty characters');
    expect(long?.direction).toBe('across');
    const [days] = chartsOf(sampleDeck('en'), 'Four days out of seven on target');
    expect(days?.direction).toBe('up');
  });
});

function chartsOf(deck: Deck, title: string) {
  return placedDeck(deck)
    .filter((placed) => placed.title === title)
    .flatMap(({ boxes }) => boxes.flatMap((box) => (box.kind === 'chart' ? [box.picture] : [])));
}

function sizesOf(texts: readonly PlacedText[]): number[] {
  return texts.flatMap(({ paragraphs }) => paragraphs.map(({ size }) => size));
}

function wordsOn({ boxes }: PlacedPage): string {
  return boxes
    .flatMap((box) => (box.kind === 'text' ? box.paragraphs : []))
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n');
}

function outside({ boxes }: PlacedPage): string[] {
  return boxes
    .filter(
      ({ at }) =>
        at.x < 0 ||
        at.y < 0 ||
        at.w <= 0 ||
        at.h <= 0 ||
        at.x + at.w > page.width + DUST ||
        at.y + at.h > page.height + DUST,
    )
    .map(({ name }) => `${name} is not on the page`);
}

/** Thin shapes are rules and marks; everything else keeps its distance. */
function overlaps({ boxes }: PlacedPage): string[] {
  const solid = boxes.filter(({ kind }) => kind !== 'shape');
  return solid.flatMap((box, index) =>
    solid
      .slice(index + 1)
      .filter((other) => overlap(box.at, other.at))
      .map((other) => `${box.name} overlaps ${other.name}`),
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x + DUST < b.x + b.w &&
    b.x + DUST < a.x + a.w &&
    a.y + DUST < b.y + b.h &&
    b.y + DUST < a.y + a.h
  );
}

function overflows({ boxes }: PlacedPage): string[] {
  return boxes.flatMap((box: PlacedBox) => {
    if (box.kind === 'text' && textHeight(box) > box.at.h + DUST) {
      return [`${box.name} is too high: ${textHeight(box).toFixed(2)} in ${box.at.h.toFixed(2)}`];
    }
    return box.kind === 'table' ? tableOverflows(box) : [];
  });
}

function textHeight({ paragraphs, at }: PlacedText): number {
  return paragraphs.reduce((sum, { runs, size, after, bullet }, index) => {
    const text = runs.map((run) => run.text).join('');
    const bold = runs.some((run) => run.bold);
    const width = at.w - (bullet ? BULLET_INDENT : 0) + DUST;
    const onOne = runs.reduce((used, run) => used + widthOf(run.text, { size, bold: run.bold }), 0);
    const lines = onOne <= width ? 1 : wrap(text, width, { size, bold }).length;
    const space = index === paragraphs.length - 1 ? 0 : after / POINTS;
    return sum + lines * lineHeight(size) + space;
  }, 0);
}

function tableOverflows({ name, rows, columns, at }: PlacedTable): string[] {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const cut = rows.flatMap(({ cells, size, kind, height: own }) =>
    cells
      .filter(({ text, bold }, index) => {
        const room = (columns[index]?.width ?? 0) - 2 * CELL_PADDING + DUST;
        const lines = wrap(text, room, { size, bold }).length;
        const most = columns[index]?.align === 'start' ? 2 : 1;
        return kind === 'row' && (lines > most || lines * lineHeight(size) > own + DUST);
      })
      .map(({ text }) => `${name}: "${text}" is larger than its cell`),
  );
  return [
    ...(height > at.h + DUST || width > at.w + DUST ? [`${name} is larger than its box`] : []),
    ...cut,
  ];
}
