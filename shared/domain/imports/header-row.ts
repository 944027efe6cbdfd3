import { parseMoment } from './dates';
import { fingerprint, headerKeys, matchTitle } from './header';
import { looksNumeric } from './numbers';
import { monthTitle } from './periods';
import type { Recipe } from './recipe';
import { cleanText } from './text';

/** Where the titles of a table stand. */
export interface FoundHeader {
  /** Index of its first record. */
  readonly index: number;
  /** 1, or 2 where groups of columns have a title of their own above. */
  readonly rows: 1 | 2;
  readonly titles: readonly string[];
}

type Records = readonly (readonly string[])[];

/** Titles stand near the top: a page of head lines at most. */
export const HEADER_SEARCH = 60;

/**
 * Finds the titles of a table whose layout is not known: the row (or two) with the most known
 * words and no figures; without known words the first row of several texts above a row with
 * figures. null where there is none.
 */
export function findHeader(records: Records): FoundHeader | null {
  let best: FoundHeader | null = null;
  let bestScore = 0;
  for (const candidate of candidates(records)) {
    const score = knownTitles(candidate.titles);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return bestScore >= 1.5 ? best : firstTextsAboveFigures(records);
}

/** The titles at a row that a person pointed to, or that a recipe names: one row or two. */
export function headerAt(records: Records, index: number): FoundHeader | null {
  const found = candidates(records).filter((candidate) => candidate.index === index);
  const [single, pair] = found;
  if (single === undefined) {
    const titles = records[index];
    return titles === undefined ? null : { index, rows: 1, titles: tidy(titles) };
  }
  if (pair === undefined) return single;
  return knownTitles(pair.titles) > knownTitles(single.titles) ? pair : single;
}

/** The titles that a recipe was made for, wherever they stand now; null where they are not there. */
export function findRecipeHeader(records: Records, recipe: Recipe): FoundHeader | null {
  let best: FoundHeader | null = null;
  let bestCount = 0;
  for (const candidate of candidates(records)) {
    const keys = new Set(headerKeys(candidate.titles));
    const count = recipe.columns.filter((column) => keys.has(column.header)).length;
    if (count > bestCount) {
      best = candidate;
      bestCount = count;
    }
  }
  return best;
}

/** True when one of the possible headers near the top has exactly these words. */
export function hasFingerprint(records: Records, wanted: string): FoundHeader | null {
  for (const candidate of candidates(records)) {
    if (fingerprint(headerKeys(candidate.titles)) === wanted) return candidate;
  }
  return null;
}

/** Rows (single, then with the next one) that could be titles: texts, no figures. */
function candidates(records: Records): FoundHeader[] {
  const found: FoundHeader[] = [];
  const top = records.slice(0, HEADER_SEARCH).map(tidy);
  for (const [index, titles] of top.entries()) {
    if (!couldBeTitles(titles)) continue;
    found.push({ index, rows: 1, titles });
    const below = top[index + 1];
    if (below === undefined || !couldBeTitles(below)) continue;
    const joined = joinTitles(titles, below);
    if (knownTitles(joined) > Math.max(knownTitles(titles), knownTitles(below))) {
      found.push({ index, rows: 2, titles: joined });
    }
  }
  return found;
}

function tidy(record: readonly string[]): string[] {
  const titles = record.map((cell) => cleanText(cell));
  while (titles.length > 0 && titles.at(-1) === '') titles.pop();
  return titles;
}

function couldBeTitles(titles: readonly string[]): boolean {
  const filled = titles.filter((title) => title !== '');
  if (filled.length < 2) return false;
  // Months across the columns are titles, though each alone could be a day.
  const months = filled.filter((title) => /^\d{4}[-/]\d{1,2}$/.test(title)).length;
  return filled.every(
    (title) =>
      (months > 1 && monthTitle(title) !== null) ||
      (!looksNumeric(title) && parseMoment(title, 'ymd') === null),
  );
}

/** 1 for each different title whose words are known, half for words that are inside others. */
function knownTitles(titles: readonly string[]): number {
  let score = 0;
  for (const title of new Set(titles)) {
    const confidence = matchTitle(title)[0]?.confidence ?? 0;
    score += confidence >= 0.8 ? 1 : confidence > 0 ? 0.5 : 0;
  }
  return score;
}

/** A group title reaches to the right as far as the cells below it have titles and its own row has none. */
function joinTitles(groups: readonly string[], below: readonly string[]): string[] {
  const joined: string[] = [];
  let group = '';
  for (let column = 0; column < Math.max(groups.length, below.length); column++) {
    const own = groups[column] ?? '';
    const sub = below[column] ?? '';
    if (own !== '') group = own;
    else if (sub === '') group = '';
    joined.push(joinTitle(group, own, sub));
  }
  return joined;
}

function joinTitle(group: string, own: string, sub: string): string {
  if (sub === '') return own;
  if (group === '') return sub;
  const both = `${group} ${sub}`;
  return (matchTitle(both)[0]?.confidence ?? 0) >= 0.8 ? both : sub;
}

function firstTextsAboveFigures(records: Records): FoundHeader | null {
  const top = records.slice(0, HEADER_SEARCH).map(tidy);
  for (const [index, titles] of top.entries()) {
    if (!couldBeTitles(titles)) continue;
    const below = top.slice(index + 1).find((record) => record.length > 0);
    const figures = below?.some((cell) => looksNumeric(cell) || parseMoment(cell, 'ymd') !== null);
    if (figures === true && (below?.length ?? 0) >= titles.length / 2) {
      return { index, rows: 1, titles };
    }
  }
  return null;
}
