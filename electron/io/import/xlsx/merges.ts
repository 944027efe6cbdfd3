import type { Readable } from 'node:stream';
import { columnIndex } from './cell-reference';

interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  value: string;
}

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const LONGEST_TAG = 200;
const MOST = 100_000;

/**
 * Cells merged over several rows: a day that stands once beside all its lines. Every row gets the
 * value of the first. (Merged over columns only, a title is where it has to be already.)
 */
export class VerticalMerges {
  readonly #starts = new Map<number, Merge[]>();
  #open: Merge[] = [];

  add(top: number, bottom: number, column: number): void {
    const starting = this.#starts.get(top) ?? [];
    starting.push({ top, bottom, column, value: '' });
    this.#starts.set(top, starting);
  }

  /** The cells of a row with what reaches down into it; rows come in their order. */
  fill(row: number, cells: string[]): string[] {
    if (this.#starts.size === 0) return cells;
    this.#open = this.#open.filter((merge) => merge.bottom >= row);
    for (const merge of this.#open) {
      if (merge.value === '' || (cells[merge.column] ?? '') !== '') continue;
      while (cells.length < merge.column) cells.push('');
      cells[merge.column] = merge.value;
    }
    for (const merge of this.#starts.get(row) ?? []) {
      merge.value = cells[merge.column] ?? '';
      this.#open.push(merge);
    }
    return cells;
  }
}

/** Merges stand behind the rows in a sheet's XML, so they are looked for in a first pass. */
export async function readMerges(stream: Readable): Promise<VerticalMerges> {
  const merges = new VerticalMerges();
  const decoder = new TextDecoder('latin1');
  let rest = '';
  let count = 0;
  for await (const piece of stream) {
    const text = rest + decoder.decode(piece, { stream: true });
    rest = text.slice(-LONGEST_TAG);
    if (!text.includes('mergeCell ')) continue;
    let end = 0;
    for (const match of text.matchAll(MERGE)) {
      end = (match.index ?? 0) + match[0].length;
      const [, left = '', top = '', , bottom = ''] = match;
      if (top === bottom || ++count > MOST) continue;
      merges.add(Number(top), Number(bottom), columnIndex(left));
    }
    rest = text.slice(Math.max(end, text.length - LONGEST_TAG));
  }
  return merges;
}
