/** What earlier dates turned out to be, against what lines that had not seen them expected. */
export interface Lessons {
  /** In usual sales of their date, like `actual`. */
  readonly expected: Float64Array;
  readonly actual: Float64Array;
  readonly origin: Int32Array;
  /** Their place in the order of leaving by the lines as they are now, values in usual sales too. */
  readonly rank: Float64Array;
}
