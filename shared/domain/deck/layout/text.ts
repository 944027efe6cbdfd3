import { colours, type as sizes } from '../look';
import { fitText, lineHeight, shorten, wrap } from '../measure';
import type { DeckText } from '../model';
import { BULLET_INDENT, type Paragraph, type Rect, type Run } from '../placed';
import { inset, type LayoutContext, type Place, type Placed } from './context';
import { paragraph, run, textBox } from './text-box';

type Item = DeckText['items'][number];

/** Points between two items. */
const AFTER = 7;
const HEADING_AFTER = 6;
const POINTS = 72;

/** Comments as a list under their heading, in the largest size in which all fit. */
export const placeText: Place<DeckText> = (text, at, context, prefix) => {
  const head = headingOf(text, at, context);
  const room = at.h - heightOf(head, at.w);
  const size =
    sizes.body.find((it) => itemsHeight(text.items, it, at.w, context) <= room) ??
    sizes.body.at(-1) ??
    14;
  const kept = fitting(text.items, size, { ...at, h: room }, context);
  const left = text.items.slice(kept);
  const more =
    left.length === 0
      ? []
      : [paragraph(context.words.moreInNotes(left.length), { size: 14, colour: colours.quiet })];
  const items = text.items.slice(0, kept).map((item) => itemParagraph(item, size, context));
  const paragraphs = [...head, ...items, ...more];
  if (paragraphs.length === 0) return { boxes: [], overflow: [] };
  const overflow = left.map((item) => `${text.title}: ${item.text}`);
  const placed: Placed = { boxes: [textBox(prefix, at, paragraphs)], overflow };
  // One comment that is longer than its box is cut there, and whole in the notes.
  return kept === 0 && left.length > 0 ? shortened(text, at, context, prefix, head) : placed;
};

/** How high the block would be, in its middle size where nothing else is asked. */
export function textHeight(
  text: DeckText,
  width: number,
  context: LayoutContext,
  size = 16,
): number {
  const at = { x: 0, y: 0, w: width, h: 10 };
  return (
    heightOf(headingOf(text, at, context), width) + itemsHeight(text.items, size, width, context)
  );
}

/** A text that has its page for itself goes on on further pages. */
export function splitText(
  text: DeckText,
  at: Pick<Rect, 'w' | 'h'>,
  context: LayoutContext,
): DeckText[] {
  const size = sizes.body.at(-1) ?? 14;
  const head = headingOf(text, { ...at, x: 0, y: 0 }, context);
  const room = at.h - heightOf(head, at.w);
  const sheets: DeckText[] = [];
  let rest = text.items;
  while (rest.length > 0) {
    const all = itemsHeight(rest, size, at.w, context) <= room;
    const count = all
      ? rest.length
      : Math.max(1, fitting(rest, size, { ...at, x: 0, y: 0, h: room }, context));
    sheets.push({ ...text, items: rest.slice(0, count) });
    rest = rest.slice(count);
  }
  return sheets.length === 0 ? [text] : sheets;
}

function headingOf({ title }: DeckText, { w }: Rect, { look }: LayoutContext): Paragraph[] {
  if (title === '') return [];
  const size = sizes.heading;
  const text = shorten(title, w, { size, bold: true });
  return [paragraph(text, { size, bold: true, colour: look.accent, after: HEADING_AFTER })];
}

/** Number of items that fit, with a line left for "more" where not all do. */
function fitting(items: readonly Item[], size: number, at: Rect, context: LayoutContext): number {
  if (itemsHeight(items, size, at.w, context) <= at.h) return items.length;
  let count = 0;
  const room = at.h - lineHeight(14);
  while (
    count < items.length &&
    itemsHeight(items.slice(0, count + 1), size, at.w, context) <= room
  ) {
    count += 1;
  }
  return count;
}

function itemsHeight(
  items: readonly Item[],
  size: number,
  width: number,
  context: LayoutContext,
): number {
  return heightOf(
    items.map((item) => itemParagraph(item, size, context)),
    width,
  );
}

function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce((sum, it) => {
    const text = it.runs.map((part) => part.text).join('');
    const room = width - (it.bullet ? BULLET_INDENT : 0);
    const bold = it.runs.some((part) => part.bold);
    const lines = wrap(text, room, { size: it.size, bold }).length;
    return sum + lines * lineHeight(it.size) + it.after / POINTS;
  }, 0);
}

function itemParagraph(item: Item, size: number, { words }: LayoutContext): Paragraph {
  const runs: Run[] = [
    ...flagRuns(item.flag),
    run(item.text),
    ...(item.draft ? [run(`  (${words.draft})`, colours.quiet)] : []),
  ];
  return { runs, size, align: 'start', bullet: true, after: AFTER };
}

/** A sign in a colour of status: the sign alone says it too. */
function flagRuns(flag: Item['flag']): Run[] {
  if (flag === 'warning') return [run('! ', colours.red, true)];
  return flag === 'good' ? [run('✓ ', colours.green, true)] : [];
}

function shortened(
  text: DeckText,
  at: Rect,
  context: LayoutContext,
  prefix: string,
  head: readonly Paragraph[],
): Placed {
  const size = sizes.body.at(-1) ?? 14;
  const area = inset(at, heightOf(head, at.w));
  const lines = Math.max(1, Math.floor(area.h / lineHeight(size)) - 1);
  const [first, ...others] = text.items;
  if (first === undefined) return { boxes: [], overflow: [] };
  const width = at.w - BULLET_INDENT - 0.4;
  const cut = fitText(first.text, width, { sizes: [size], lines, bold: true }).text;
  const words = itemParagraph({ ...first, text: cut, draft: false }, size, context);
  return {
    boxes: [textBox(prefix, at, [...head, { ...words, after: 0 }])],
    overflow: [first, ...others].map((item) => `${text.title}: ${item.text}`),
  };
}
