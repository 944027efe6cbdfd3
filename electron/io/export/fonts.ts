import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The family of every page that is written out. Its glyphs go into a PDF as real TrueType text. */
export const FONT_FAMILY = 'Noto Sans SC';

const weights = [400, 600] as const;

interface Face {
  readonly weight: number;
  /** Path of the woff2 file. */
  readonly file: string;
  /** Code points it has glyphs for: closed ranges. */
  readonly ranges: readonly (readonly [number, number])[];
}

let known: readonly Face[] | null = null;

/**
 * `@font-face` rules with the fonts inside, for exactly the characters of `text`. The font comes in
 * about a hundred pieces by range of characters; a page needs ten or twenty of them.
 */
export function fontFaces(text: string): string {
  const needed = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  known ??= weights.flatMap(readFaces);
  return known
    .filter((face) => covers(face, needed))
    .map(rule)
    .join('\n');
}

/** Characters of `text` that the font cannot show. */
export function withoutGlyph(text: string): string[] {
  known ??= weights.flatMap(readFaces);
  const faces = known;
  const characters = [...new Set(text)].filter((character) => character > ' ');
  return characters.filter((character) => {
    const code = new Set([character.codePointAt(0) ?? 0]);
    return !faces.some((face) => covers(face, code));
  });
}

function covers(face: Face, needed: ReadonlySet<number>): boolean {
  for (const code of needed) {
    if (face.ranges.some(([from, to]) => code >= from && code <= to)) return true;
  }
  return false;
}

function rule(face: Face): string {
  const data = readFileSync(face.file).toString('base64');
  const range = face.ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`);
  return `@font-face{font-family:'${FONT_FAMILY}';font-style:normal;font-weight:${face.weight};
src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range.join(',')}}`;
}

/** The package's own stylesheet says which file has which characters. */
function readFaces(weight: number): Face[] {
  const folder = packageFolder();
  const css = readFileSync(join(folder, `${weight}.css`), 'utf8');
  return [...css.matchAll(/@font-face \{(.*?)\}/gs)].flatMap(([, body = '']) => {
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(body)?.[1];
    const ranges = /unicode-range: ([^;]+);/.exec(body)?.[1];
    if (file === undefined || ranges === undefined) return [];
    return [{ weight, file: join(folder, file), ranges: ranges.split(',').map(parseRange) }];
  });
}

/** `U+4e00-4e05` or `U+26`. */
function parseRange(text: string): [number, number] {
  const [from = '', to = from] = text.trim().slice(2).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function packageFolder(): string {
  const resolve = createRequire(import.meta.filename).resolve;
  return join(resolve('@fontsource/noto-sans-sc/400.css'), '..');
}
