import type { ImportField, ImportKind } from './kinds';

/** Words that stand over a column, in the form of `wordsKey`: lower case, no blanks, no brackets. */
export interface HeaderWords {
  readonly field: ImportField;
  /** Said by no other kind of column. */
  readonly sure: readonly string[];
  /** Fits, but is said of other things too (a "price" can be the price before discount). */
  readonly likely?: readonly string[];
  /** The words speak for this kind of table. */
  readonly kind?: ImportKind;
}
