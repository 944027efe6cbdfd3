import type { ImportField, ImportKind } from './kinds';

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Order of the parts of a day where a text such as 06/07/2023 leaves it open. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Which sign stands before the fraction. */
export const decimalSigns = ['point', 'comma'] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/** What a bare number of a length column means. */
export const lengthUnits = ['m', 'cm'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

/** One column of the file that is used. */
export interface RecipeColumn {
  readonly field: ImportField;
  /**
   * Its header words in normal form (`headerKey`), with `#2`, `#3` where the same words stand over
   * several columns. Columns are found by words, so a moved or added column does no harm.
   */
  readonly header: string;
  /** Only for columns of days; decided over the column, or by the person. */
  readonly dateOrder?: DateOrder;
  /** Only for columns of numbers. */
  readonly decimal?: DecimalSign;
  /** Only for columns of lengths: what a bare number is. */
  readonly lengthUnit?: LengthUnit;
}

/** How one table of a source is read: what a person has confirmed once and need not say again. */
export interface Recipe {
  readonly kind: ImportKind;
  /** The header words of the table it was made for, in one text (`fingerprint`). */
  readonly fingerprint: string;
  /** All header words in normal form, in the order of the columns: names for the cells of rejects. */
  readonly headers: readonly string[];
  readonly columns: readonly RecipeColumn[];
  /** null = found anew in every file. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** First row of the header counted from 1, null = found anew in every file. */
  readonly headerRow: number | null;
  /**
   * `calendar`: a sale at 01:30 is moved to the day before by the shop's cut-off hour. `business`:
   * the source has done that already.
   */
  readonly dateIs: 'calendar' | 'business';
  /** Are rates and shares percentages (9.5) or fractions (0.095)? A cell with a % sign is always a percentage. */
  readonly ratioUnit: 'percent' | 'fraction';
  /** The day of a table without a column of days (stock on hand); null = the business date of today. */
  readonly fixedDate: string | null;
}

/** A table of a file (its sheet; text files have one, named '') and how to read it. */
export interface TableChoice {
  readonly sheet: string;
  readonly recipe: Recipe;
}
