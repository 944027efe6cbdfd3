import type { ImportField, ImportKind } from './kinds';
import type { RejectParams, RejectReason } from './reasons';
import type { Recipe } from './recipe';

export type FileFormat = 'text' | 'xlsx' | 'xls';

/** What a file is and holds, before anything of it is booked. */
export interface FileInspection {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly gzip: boolean;
  readonly format: FileFormat;
  /** Sheets with at least one cell, in their order; a text file has one, named ''. */
  readonly tables: readonly TableInspection[];
}

export interface TableInspection {
  readonly sheet: string;
  /** The spreadsheet program does not show it; listed only when it is recognised for sure. */
  readonly hidden: boolean;
  /** Rows of data; an estimate from the size for long text files. */
  readonly rows: number;
  readonly rowsAreEstimated: boolean;
  /** Encoding, delimiter and header row as found (also where the recipe says "find anew"). */
  readonly layout: TableLayout;
  readonly columns: readonly ColumnInspection[];
  /** How to read it: the saved recipe where there is one, else the best guess. */
  readonly recipe: Recipe;
  /** The saved recipe that fits this table; null = guessed. */
  readonly saved: { readonly id: number; readonly name: string } | null;
  /** How sure the guess of the kind is, 0–1. */
  readonly confidence: number;
  /** What a person has to answer before it is booked; empty = can be imported without asking. */
  readonly questions: readonly Question[];
  /** The first rows as understood by `recipe`. */
  readonly sample: readonly SampleRow[];
  /** The top of the table as it stands in the file, to point to the row with the titles. */
  readonly top: readonly RawRow[];
}

export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface TableLayout {
  /** Text files only. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** First row of the header, from 1; it spans `headerRows` rows. */
  readonly headerRow: number;
  readonly headerRows: number;
  /** Texts of the rows above the header: often the shop's name and the period. */
  readonly titles: readonly string[];
}

export interface ColumnInspection {
  /** Position from 0. */
  readonly index: number;
  /** As written in the file. */
  readonly title: string;
  /** In normal form; what a `RecipeColumn` refers to. */
  readonly header: string;
  /** First values that are not empty, as written. */
  readonly samples: readonly string[];
  readonly guess: ColumnGuess | null;
}

export interface ColumnGuess {
  readonly field: ImportField;
  /** 0–1; from 0.75 up it is taken without asking. */
  readonly confidence: number;
  /** Known by its words, or by what is in it. */
  readonly by: 'header' | 'content';
}

/** The sentence is `imports.question_<about>`. */
export type Question =
  /** The kind of the table is not clear. */
  | { readonly about: 'kind'; readonly candidates: readonly ImportKind[] }
  /** One of these columns is needed and was not found. */
  | { readonly about: 'missing'; readonly fields: readonly ImportField[] }
  /** 06/07/2023 can be read in two ways in the whole column. */
  | { readonly about: 'date_order'; readonly header: string; readonly example: string }
  /** 1,234 can be read in two ways in the whole column. */
  | { readonly about: 'decimal'; readonly header: string; readonly example: string }
  /** Nothing says whether the numbers of a length column are metres or centimetres. */
  | { readonly about: 'length_unit'; readonly header: string; readonly example: string }
  /** A needed column was guessed from what is in it, or from words that are not certain. */
  | { readonly about: 'column'; readonly header: string; readonly field: ImportField };

/** One row of the file as it would be taken. */
export interface SampleRow {
  readonly row: number;
  readonly cells: readonly string[];
  /**
   * Values by field in plain units: money and quantities as decimals, days as YYYY-MM-DD, times as
   * HH:MM:SS. Derived ones too (`amount`, `saleType`: sale, return, adjustment).
   */
  readonly values: Readonly<Partial<Record<ImportField, string | number | null>>>;
  /** null = it can be taken. */
  readonly problem: { readonly reason: RejectReason; readonly params: RejectParams } | null;
}
