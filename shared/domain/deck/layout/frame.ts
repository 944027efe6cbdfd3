import { colours, page, type as sizes } from '../look';
import { fitText, lineHeight, shorten, widthOf } from '../measure';
import type { DeckPage } from '../model';
import type { PlacedBox, Rect } from '../placed';
import type { LayoutContext } from './context';
import { paragraph, paragraphOf, run, textBox } from './text-box';

const { width: W, height: H, margin } = page;
const inner = W - 2 * margin;

/** What a page's blocks stand on. */
export const body: Rect = { x: margin, y: 1.86, w: inner, h: 4.9 };

const PART_Y = 0.36;
const TITLE_Y = 0.6;
const FOOT_Y = 7;
const FOOT_RULE = 0.01;
const LOGO = { w: 1.3, h: 0.42 };

/** Part, title and subtitle on top; store, days, company and page number at the foot. */
export function frame(
  source: DeckPage,
  title: string,
  number: number,
  context: LayoutContext,
): PlacedBox[] {
  return [...heading(source, title, context), ...footer(number, context), ...logo(context)];
}

function heading(source: DeckPage, text: string, { look, words }: LayoutContext): PlacedBox[] {
  const width = inner - (look.logo === null ? 0 : LOGO.w + 0.3);
  // One line in smaller letters is read faster than two in large ones.
  const smallest = sizes.title.at(-1) ?? 24;
  const lines = widthOf(text, { size: smallest, bold: true }) <= width ? 1 : 2;
  // Two lines leave room for the subtitle only in the smallest.
  const fitting = lines === 1 ? sizes.title : [smallest];
  const title = fitText(text, width, { sizes: fitting, lines, bold: true });
  const high = title.lines * lineHeight(title.size);
  const below = TITLE_Y + high + 0.04;
  const part = shorten(words.part(source.part), width, { size: sizes.part, bold: true });
  const boxes: PlacedBox[] = [
    textBox('Part', { x: margin, y: PART_Y, w: width, h: lineHeight(sizes.part) }, [
      paragraph(part, { size: sizes.part, colour: look.accent, bold: true }),
    ]),
    textBox(
      'Title',
      { x: margin, y: TITLE_Y, w: width, h: high },
      [paragraph(title.text, { size: title.size, bold: true })],
      { role: 'title' },
    ),
  ];
  if (source.subtitle === '') return boxes;
  const size = sizes.subtitle;
  const subtitle = shorten(source.subtitle, inner, { size });
  return [
    ...boxes,
    textBox(
      'Subtitle',
      { x: margin, y: below, w: inner, h: lineHeight(size) },
      [paragraph(subtitle, { size, colour: colours.quiet })],
      { role: 'subtitle' },
    ),
  ];
}

function footer(number: number, { deck, look }: LayoutContext): PlacedBox[] {
  const size = sizes.footer;
  const height = lineHeight(size);
  const company = shorten(look.company, inner * 0.35, { size });
  const before = company === '' ? '' : `${company}   ·   `;
  const rightWidth = widthOf(`${before}${number}`, { size }) + 0.1;
  const left = shorten(`${deck.store}   ·   ${deck.title}`, inner - rightWidth - 0.3, { size });
  return [
    {
      kind: 'shape',
      name: 'Foot rule',
      at: { x: margin, y: FOOT_Y, w: inner, h: FOOT_RULE },
      fill: colours.rule,
    },
    textBox('Foot', { x: margin, y: FOOT_Y + 0.08, w: inner - rightWidth - 0.2, h: height }, [
      paragraph(left, { size, colour: colours.quiet }),
    ]),
    textBox(
      'Page number',
      { x: W - margin - rightWidth, y: FOOT_Y + 0.08, w: rightWidth, h: height },
      [
        paragraphOf(
          [run(before, colours.quiet), { ...run(String(number), colours.quiet), field: 'page' }],
          { size, align: 'end' },
        ),
      ],
    ),
  ];
}

function logo({ look }: LayoutContext): PlacedBox[] {
  if (look.logo === null) return [];
  const at = { x: W - margin - LOGO.w, y: PART_Y, ...LOGO };
  return [{ kind: 'image', name: 'Logo', at, data: look.logo, alt: look.company }];
}

/** The first page: what this is, of which shop and days, and who made it. */
export function cover(source: DeckPage, context: LayoutContext): PlacedBox[] {
  const { deck, look } = context;
  const width = inner * 0.86;
  const title = fitText(source.title, width, { sizes: sizes.cover, lines: 2, bold: true });
  const high = title.lines * lineHeight(title.size);
  const y = 3.6 - high;
  const subtitle = fitText(source.subtitle, width, { sizes: [20, 18], lines: 2 });
  const store = shorten(deck.store, width, { size: 20, bold: true });
  const foot = shorten(look.company, width, { size: 14 });
  const boxes: PlacedBox[] = [
    { kind: 'shape', name: 'Band', at: { x: 0, y: 0, w: 0.28, h: H }, fill: look.accent },
    // A title that is the name of the shop says it already.
    ...(source.title === deck.store
      ? []
      : [
          textBox('Store', { x: margin + 0.3, y: y - 0.6, w: width, h: lineHeight(20) }, [
            paragraph(store, { size: 20, bold: true, colour: look.accent }),
          ]),
        ]),
    textBox(
      'Title',
      { x: margin + 0.3, y, w: width, h: high },
      [paragraph(title.text, { size: title.size, bold: true })],
      { role: 'title' },
    ),
    textBox(
      'Subtitle',
      { x: margin + 0.3, y: 3.8, w: width, h: subtitle.lines * lineHeight(subtitle.size) },
      [paragraph(subtitle.text, { size: subtitle.size, colour: colours.quiet })],
      { role: 'subtitle' },
    ),
    textBox('Company', { x: margin + 0.3, y: 6.75, w: width, h: lineHeight(14) }, [
      paragraph(foot, { size: 14, colour: colours.quiet }),
    ]),
  ];
  return [...boxes, ...mark(context)];
}

/** The company's logo, or the mark of the program: a bar split seven to three. */
function mark({ look }: LayoutContext): PlacedBox[] {
  const at = { x: margin + 0.3, y: 0.7 };
  if (look.logo !== null) {
    const box = { ...at, w: 2.4, h: 0.8 };
    return [{ kind: 'image', name: 'Logo', at: box, data: look.logo, alt: look.company }];
  }
  const width = 1.5;
  const height = 0.3;
  return [
    {
      kind: 'shape',
      name: 'Mark 7',
      at: { ...at, w: width * 0.7, h: height },
      fill: colours.staple,
    },
    {
      kind: 'shape',
      name: 'Mark 3',
      at: { x: at.x + width * 0.7, y: at.y, w: width * 0.3, h: height },
      fill: colours.specialty,
    },
  ];
}
