/**
 * How wide text will be, without a font at hand. The deck is shown with whatever fonts a PC has, so
 * every character is as wide as in the wider one of Helvetica and Noto Sans SC: what fits here fits
 * anywhere.
 */

/** Advance widths of the characters U+0020 to U+007E in 1/1000 em. */
const LATIN = [
  278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 728, 293, 535, 667, 556, 833, 723, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 556, 325, 564, 607, 275, 275, 552,
  284, 926, 610, 606, 620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338, 270, 338, 584,
];
const EM = 1000;
/** Latin letters with accents, currency signs, en dash. */
const OTHER = 611;
/** The minus of print is as wide as a plus. */
const MINUS = '\u2212';
const MINUS_WIDTH = 584;
/** Is not seen, and no line ends beside it. */
export const WORD_JOINER = '\u2060';
/** From here on a character is taken to be as wide as it is high. */
const FIRST_WIDE = 0x2014;
/** Signs that a Chinese font draws as wide as its characters. */
const WIDE_SIGNS = '·±×÷°';
/** Between a Chinese character and a Latin letter. */
const AIR = 150;
const RESERVE = 1.02;
const BOLD_RESERVE = 1.08;
const POINTS_PER_INCH = 72;

export interface TypeSize {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Height of a line in inches: every format writes it as this exact distance. */
export function lineHeight(size: number): number {
  return (size * LINE_SPACING) / POINTS_PER_INCH;
}

export const LINE_SPACING = 1.28;

/** Width in inches of text on one line. */
export function widthOf(text: string, { size, bold = false }: TypeSize): number {
  let thousandths = 0;
  let before: number | null = null;
  for (const character of text.replaceAll(WORD_JOINER, '')) {
    const own = advance(character);
    // Some programs put air between Chinese and Latin letters.
    if (before !== null && before !== own && (before === EM || own === EM)) thousandths += AIR;
    thousandths += own;
    before = own;
  }
  const reserve = bold ? BOLD_RESERVE : RESERVE;
  return (thousandths / EM) * (size / POINTS_PER_INCH) * reserve;
}

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const latin = LATIN[code - 0x20];
  if (latin !== undefined) return latin;
  if (character === MINUS) return MINUS_WIDTH;
  return code < FIRST_WIDE && !WIDE_SIGNS.includes(character) ? OTHER : EM;
}

/** The text on lines of at most that width; a word that is too long is broken where it must be. */
export function wrap(text: string, width: number, type: TypeSize): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (widthOf((line + piece).trimEnd(), type) <= width) line += piece;
      else {
        if (line.trim() !== '') lines.push(line.trimEnd());
        const broken = breakUp(piece, width, type);
        lines.push(...broken.slice(0, -1));
        line = broken.at(-1) ?? '';
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Where a line may end: after a space, and before or after a Chinese character. */
function pieces(text: string): string[] {
  return text.match(/[\u2e80-\uffff][，。；：！？、）》」”]*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];
}

function breakUp(word: string, width: number, type: TypeSize): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf((part + character).trimEnd(), type) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** The text on one line of at most that width: what is too long ends in "…". */
export function shorten(text: string, width: number, type: TypeSize): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (widthOf(oneLine, type) <= width) return oneLine;
  let kept = '';
  for (const character of oneLine) {
    if (widthOf(`${kept}${character}…`, type) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export interface Fitted {
  readonly text: string;
  readonly size: number;
  readonly lines: number;
}

/**
 * The text in at most `lines` lines, in the largest of the sizes in which it fits; where it fits in
 * none it is shortened in the smallest. Sizes come largest first.
 */
export function fitText(
  text: string,
  width: number,
  { sizes, lines: most, bold = false }: { sizes: readonly number[]; lines: number; bold?: boolean },
): Fitted {
  for (const size of sizes) {
    const lines = wrap(text, width, { size, bold }).length;
    if (lines <= most) return { text, size, lines };
  }
  const size = sizes.at(-1) ?? 14;
  const lines = wrap(text, width, { size, bold });
  const rest = lines.slice(most - 1).join(' ');
  const kept = [...lines.slice(0, most - 1), shorten(`${rest}…`, width, { size, bold })];
  return { text: joinLines(kept), size, lines: most };
}

/** Lines of a text put together again: a space where words met, nothing between Chinese characters. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const wide = /[\u2e80-\uffff]$/u.test(text) || /^[\u2e80-\uffff]/u.test(line);
    return wide ? text + line : `${text} ${line}`;
  }, '');
}
