import { colours } from '../look';
import { lineHeight, WORD_JOINER } from '../measure';
import type { Paragraph, PlacedText, Rect, Run } from '../placed';

interface Line {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly align?: Paragraph['align'];
  readonly after?: number;
}

export function run(text: string, colour: string = colours.ink, bold = false): Run {
  return { text: unbroken(text), colour, bold };
}

/** A sign and the currency after it stay on one line: by itself a line may end between "−" and "¥". */
function unbroken(text: string): string {
  return text.replace(/(?<=[+\u2212])(?=\p{Sc})/gu, WORD_JOINER);
}

/** A paragraph in one kind of type. */
export function paragraph(text: string, line: Line): Paragraph {
  return paragraphOf([run(text, line.colour, line.bold)], line);
}

export function paragraphOf(runs: readonly Run[], line: Line): Paragraph {
  const { size, align = 'start', after = 0 } = line;
  return { runs, size, align, bullet: false, after };
}

export function textBox(
  name: string,
  at: Rect,
  paragraphs: readonly Paragraph[],
  more: Partial<Pick<PlacedText, 'role' | 'anchor' | 'key'>> = {},
): PlacedText {
  return { kind: 'text', name, at, paragraphs, role: 'text', anchor: 'top', ...more };
}

/** A quiet sentence in the middle of a block that has nothing to show. */
export function emptyBox(name: string, at: Rect, text: string): PlacedText {
  const size = 16;
  const height = Math.min(at.h, lineHeight(size) * 2);
  const box = { ...at, y: at.y + (at.h - height) / 2, h: height };
  const words = paragraph(text, { size, colour: colours.quiet, align: 'center' });
  return textBox(name, box, [words], { anchor: 'middle' });
}
