import type { Delimiter } from '#shared/domain/imports/recipe';

/** Records of a delimited text, in order. */
export interface Records {
  readonly cells: string[][];
  /** Indexes of records whose quote is never closed: their line is split as it stands. */
  readonly broken: readonly number[];
}

/**
 * No till writes a quoted text this long. A quote that is open for longer is a stray one; without
 * the limit it would swallow the rest of the file, and memory with it.
 */
const LONGEST_QUOTED = 64 * 1024;
const MOST_QUOTED_LINES = 50;

const QUOTE = 34;
const CARRIAGE_RETURN = 13;

/**
 * Splits delimited text into records as it arrives, with quotes as in RFC 4180. A quote inside an
 * unquoted cell is a plain character (12" pan), text behind a closing quote too.
 *
 * Our own because a stray quote must cost one line, not the rest of the file, and because it is
 * called in the middle of a stream without callbacks; see docs/decisions/0005-text-splitter.md.
 */
export class RecordSplitter {
  #rest = '';

  constructor(
    private readonly delimiter: Delimiter,
    private readonly newline: '\n' | '\r' = '\n',
  ) {}

  /** The records that are complete with this piece. */
  push(text: string): Records {
    return this.split(this.#rest + text, false);
  }

  /** The last record, when the text does not end with a line break. */
  end(): Records {
    return this.split(this.#rest, true);
  }

  private split(text: string, atEnd: boolean): Records {
    const { delimiter, newline } = this;
    const cells: string[][] = [];
    const broken: number[] = [];
    let start = 0;
    let quote = text.indexOf('"');
    while (start < text.length) {
      let end = text.indexOf(newline, start);
      if (end === -1) {
        if (!atEnd) break;
        end = text.length;
      }
      if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
      if (quote === -1 || quote > end) {
        cells.push(plainCells(text, start, end, delimiter));
        start = end + 1;
        continue;
      }
      const record = this.quotedRecord(text, start, atEnd);
      if (record === 'incomplete') break;
      if (record === 'stray') {
        broken.push(cells.length);
        cells.push(plainCells(text, start, end, delimiter));
        start = end + 1;
        continue;
      }
      cells.push(record.cells);
      start = record.next;
    }
    this.#rest = text.slice(start);
    return { cells, broken };
  }

  /** A record with at least one quote in its first line. */
  private quotedRecord(
    text: string,
    start: number,
    atEnd: boolean,
  ): { cells: string[]; next: number } | 'incomplete' | 'stray' {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      let value = '';
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at + 1);
        if (close === -1) {
          return atEnd || text.length - at > LONGEST_QUOTED ? 'stray' : 'incomplete';
        }
        if (close + 1 === text.length && !atEnd) return 'incomplete';
        value = text.slice(at + 1, close).replaceAll('""', '"');
        const after = this.endOfCell(text, close + 1);
        if (after === -1 && !atEnd) return 'incomplete';
        const stop = after === -1 ? text.length : after;
        const behind = trimReturn(text.slice(close + 1, stop));
        const lines = value.includes(this.newline) ? value.split(this.newline).length : 1;
        if (lines > MOST_QUOTED_LINES || value.length > LONGEST_QUOTED) return 'stray';
        if (behind.trim() !== '') {
          // Opened on one line and "closed" in the middle of a word on another: not a quoted text.
          if (lines > 1) return 'stray';
          value = trimReturn(text.slice(at, stop));
        }
        cells.push(value);
        at = stop;
      } else {
        const after = this.endOfCell(text, at);
        if (after === -1 && !atEnd) return 'incomplete';
        const stop = after === -1 ? text.length : after;
        value = text.slice(at, stop);
        cells.push(text[stop] === this.delimiter ? value : trimReturn(value));
        at = stop;
      }
      if (text[at] !== this.delimiter) return { cells, next: at + 1 };
      at++;
    }
  }

  /** Position of the next delimiter or line break, -1 where the text ends before. */
  private endOfCell(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const char = text[at];
      if (char === this.delimiter || char === this.newline) return at;
    }
    return -1;
  }
}

function plainCells(text: string, start: number, end: number, delimiter: string): string[] {
  const stop = end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
  const cells: string[] = [];
  let from = start;
  for (;;) {
    const to = text.indexOf(delimiter, from);
    if (to === -1 || to >= stop) break;
    cells.push(text.slice(from, to));
    from = to + 1;
  }
  cells.push(text.slice(from, stop));
  return cells;
}

/** Position of the quote that closes, a doubled one is a character; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function trimReturn(value: string): string {
  return value.endsWith('\r') ? value.slice(0, -1) : value;
}
