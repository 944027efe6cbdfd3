import { parseYesNo } from '../choices';
import { DateReader } from '../dates';
import type { ImportField } from '../kinds';
import { LONGEST_CM, parseLength } from '../lengths';
import { parseNumber, parseRatio, parseScaled } from '../numbers';
import type { RejectParams, RejectReason } from '../reasons';
import type { DateOrder, DecimalSign, Recipe, RecipeColumn } from '../recipe';
import { cleanCode, cleanText, isScientific } from '../text';

export type Cells = readonly string[];
/** Reads one value of a row; what stands in its way goes to the `RowIssues`. */
export type CellReader<Value> = (cells: Cells) => Value;

/** The first thing that is wrong with the row being read. */
export class RowIssues {
  reason: RejectReason | null = null;
  params: RejectParams = {};

  note(reason: RejectReason, params: RejectParams): void {
    if (this.reason !== null) return;
    this.reason = reason;
    this.params = params;
  }

  clear(): void {
    this.reason = null;
  }
}

/** Values kept per column: one string for equal texts saves memory, and time where they are looked up. */
const KEPT = 50_000;

/** Makes the readers of a table's columns from its recipe and the titles of this very file. */
export class Columns {
  readonly #columns = new Map<ImportField, { index: number; column: RecipeColumn }>();

  constructor(
    private readonly recipe: Recipe,
    headers: readonly string[],
    private readonly issues: RowIssues,
  ) {
    for (const column of recipe.columns) {
      const index = headers.indexOf(column.header);
      if (index !== -1) this.#columns.set(column.field, { index, column });
    }
  }

  has(field: ImportField): boolean {
    return this.#columns.has(field);
  }

  /** The title in normal form, '' where there is no such column. */
  header(field: ImportField): string {
    return this.#columns.get(field)?.column.header ?? '';
  }

  text(field: ImportField): CellReader<string> {
    return this.cached(field, cleanText);
  }

  /** A code or barcode. A cell like 6.92E+12 is an issue: its digits are lost. */
  code(field: ImportField): CellReader<string> {
    const read = this.cached(field, cleanCode);
    return (cells) => {
      const code = read(cells);
      if (code.includes('+') && isScientific(code)) {
        this.issues.note('scientific_code', { field, text: code });
      }
      return code;
    };
  }

  /** A code that hardly repeats (ticket numbers): only the last one is remembered. */
  runningCode(field: ImportField): CellReader<string> {
    const index = this.index(field);
    if (index === null) return () => '';
    let lastRaw = '';
    let last = '';
    return (cells) => {
      const raw = cells[index] ?? '';
      if (raw !== lastRaw) {
        lastRaw = raw;
        last = cleanCode(raw);
        if (last.includes('+') && isScientific(last)) {
          this.issues.note('scientific_code', { field, text: last });
        }
      }
      return last;
    };
  }

  /** An integer of 1/scale; null when empty. */
  scaled(field: ImportField, scale: number): CellReader<number | null> {
    const found = this.#columns.get(field);
    if (found === undefined) return () => null;
    const { index, column } = found;
    const decimal = column.decimal ?? 'point';
    return (cells) => {
      const raw = cells[index] ?? '';
      if (raw === '') return null;
      const value = parseScaled(raw, scale, decimal);
      if (value === null || !Number.isNaN(value)) return value;
      this.issues.note('bad_number', { field, text: cleanText(raw) });
      return null;
    };
  }

  number(field: ImportField, range: { min: number; max: number }): CellReader<number | null> {
    return this.measured(field, range, (raw, decimal) => parseNumber(raw, decimal));
  }

  ratio(field: ImportField): CellReader<number | null> {
    return this.measured(field, { min: 0, max: 1 }, (raw, decimal) =>
      parseRatio(raw, decimal, this.recipe.ratioUnit),
    );
  }

  /** Centimetres; null when empty. */
  length(field: ImportField): CellReader<number | null> {
    const unit = this.#columns.get(field)?.column.lengthUnit ?? 'cm';
    return this.measured(field, { min: 0, max: LONGEST_CM }, (raw, decimal) =>
      parseLength(raw, decimal, unit),
    );
  }

  yesNo(field: ImportField): CellReader<boolean | null> {
    return this.choice(field, parseYesNo);
  }

  /** One of a closed list; null when empty. */
  choice<Value>(
    field: ImportField,
    parse: (raw: string) => Value | null,
  ): CellReader<Value | null> {
    const read = this.text(field);
    return (cells) => {
      const text = read(cells);
      if (text === '') return null;
      const value = parse(text);
      if (value === null) this.issues.note('unknown_choice', { field, text });
      return value;
    };
  }

  /** A reader of days: false when the cell is empty or no day (then there is an issue, too). */
  moments(field: ImportField): { readonly reader: DateReader; read(cells: Cells): boolean } | null {
    const found = this.#columns.get(field);
    if (found === undefined) return null;
    const reader = new DateReader(found.column.dateOrder ?? 'ymd');
    const read = (cells: Cells): boolean => {
      const raw = cells[found.index] ?? '';
      if (reader.read(raw)) return true;
      const text = cleanText(raw);
      if (text !== '') this.issues.note('bad_date', { field, text });
      return false;
    };
    return { reader, read };
  }

  /** A day without its time; null when empty. */
  day(field: ImportField): CellReader<string | null> {
    const moments = this.moments(field);
    if (moments === null) return () => null;
    return (cells) => (moments.read(cells) ? moments.reader.day : null);
  }

  /** How a column's days are read. */
  dateOrder(field: ImportField): DateOrder {
    return this.#columns.get(field)?.column.dateOrder ?? 'ymd';
  }

  decimal(field: ImportField): DecimalSign {
    return this.#columns.get(field)?.column.decimal ?? 'point';
  }

  /** The raw text of a cell, as it stands. */
  raw(field: ImportField): CellReader<string> {
    const index = this.index(field);
    return index === null ? () => '' : (cells) => cells[index] ?? '';
  }

  private index(field: ImportField): number | null {
    return this.#columns.get(field)?.index ?? null;
  }

  private cached(field: ImportField, clean: (raw: string) => string): CellReader<string> {
    const index = this.index(field);
    if (index === null) return () => '';
    const known = new Map<string, string>();
    return (cells) => {
      const raw = cells[index] ?? '';
      if (raw === '') return '';
      const seen = known.get(raw);
      if (seen !== undefined) return seen;
      if (known.size >= KEPT) known.clear();
      const text = ownCopy(clean(raw));
      known.set(text === raw ? text : ownCopy(raw), text);
      return text;
    };
  }

  private measured(
    field: ImportField,
    range: { min: number; max: number },
    parse: (raw: string, decimal: 'point' | 'comma') => number | null,
  ): CellReader<number | null> {
    const found = this.#columns.get(field);
    if (found === undefined) return () => null;
    const decimal = found.column.decimal ?? 'point';
    return (cells) => {
      const raw = cells[found.index] ?? '';
      const value = parse(raw, decimal);
      if (value === null) return null;
      if (Number.isNaN(value)) this.issues.note('bad_number', { field, text: cleanText(raw) });
      else if (value < range.min || value > range.max) {
        this.issues.note('out_of_range', { field, text: cleanText(raw) });
      } else return value;
      return null;
    };
  }
}

/**
 * The same text in memory of its own. A cell is a window into the piece of file that it was cut
 * from; keeping the cell would keep the piece.
 */
function ownCopy(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}
