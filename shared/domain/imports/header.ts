import type { HeaderWords } from './header-word';
import { headerWords, otherFigures } from './header-words';
import { type ImportField, type ImportKind, targetMonths } from './kinds';
import { monthTitle } from './periods';
import { cleanText, toHalfWidth } from './text';

/** A column title as a recipe keeps it: one spelling for what a person would call the same title. */
export function headerKey(title: string): string {
  return toHalfWidth(cleanText(title)).toLowerCase().replace(/\s+/g, '');
}

/** Titles of a table in normal form; the second column of the same words becomes `…#2`. */
export function headerKeys(titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const key = headerKey(title);
    if (key === '') return '';
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** Titles that tell tables apart: a file with the same ones is read by the same recipe. */
export function fingerprint(headers: readonly string[]): string {
  return headers.join('|');
}

/** The unit in a title, `销量(千克)` → `千克`, `单价(元/千克)` → `千克`; '' without one. */
export function unitInTitle(title: string): string {
  const inside = /[([]([^)\]]*)[)\]]/.exec(toHalfWidth(title))?.[1] ?? '';
  const unit = cleanText(inside.split('/').at(-1) ?? '');
  return /^(?:元|¥|￥|%|rmb|cny|\$|€|£|usd|eur)$/i.test(unit) ? '' : unit;
}

/** A title without its unit, brackets and punctuation: what the list of words is asked for. */
export function wordsKey(title: string): string {
  return headerKey(title)
    .replace(/#\d+$/, '')
    .replace(/[([].*?[)\]]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export interface HeaderMatch {
  readonly field: ImportField;
  /** 1 = the words of this column and no other, 0.8 = likely, 0.6 = the words are inside the title. */
  readonly confidence: number;
  /** The kind of table that the words speak for, where they do. */
  readonly kind: ImportKind | null;
}

/** Everything that a title can mean, best first; a title such as `编码` has one meaning per kind. */
export function matchTitle(title: string): readonly HeaderMatch[] {
  const month = monthTitle(title)?.month;
  const field = month === undefined ? undefined : targetMonths[month - 1];
  if (field !== undefined) return [{ field, confidence: 1, kind: 'targets' }];
  const key = wordsKey(title);
  if (key === '' || otherFigures.has(key)) return [];
  return exact.get(key) ?? contained(key);
}

const exact = indexWords();

function indexWords(): ReadonlyMap<string, readonly HeaderMatch[]> {
  const index = new Map<string, HeaderMatch[]>();
  const add = (word: string, entry: HeaderWords, confidence: number) => {
    const matches = index.get(word) ?? [];
    matches.push({ field: entry.field, confidence, kind: entry.kind ?? null });
    index.set(word, matches);
  };
  for (const entry of headerWords) {
    for (const word of entry.sure) add(wordsKey(word), entry, 1);
    for (const word of entry.likely ?? []) add(wordsKey(word), entry, 0.8);
  }
  for (const matches of index.values()) matches.sort((a, b) => b.confidence - a.confidence);
  return index;
}

/** `本期销售数量` contains `销售数量`: the longest known words inside the title, of 2 signs or more. */
function contained(key: string): readonly HeaderMatch[] {
  let best: readonly HeaderMatch[] = [];
  let length = 0;
  for (const [word, matches] of exact) {
    const long = /[a-z]/.test(word) ? word.length >= 5 : word.length >= 2;
    if (long && word.length > length && key.includes(word)) {
      best = matches;
      length = word.length;
    }
  }
  return best.map((match) => ({ ...match, confidence: 0.6 }));
}
