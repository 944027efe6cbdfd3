/**
 * What can be wrong with a shop's data without any row having been refused. Its words are
 * `data.<code>_title`, `_why` and `_do`. Those that bend figures stand first.
 */
export const findingCodes = [
  /** SKUs sold in the last 90 days of sales whose cost is not known: profit leaves them out. */
  'cost_missing',
  /** SKUs whose price in force is below their cost in force. */
  'price_below_cost',
  /** Days between the first and the last sale without any sale. */
  'days_without_sales',
  /** Rows that imports could not book and that still wait. */
  'rejects_open',
  /** Identical lines in imports that nobody has judged. */
  'duplicates_counted',
  /** SKUs in "to be classified". */
  'unclassified',
  /** SKUs whose latest stock on hand is below zero. */
  'stock_negative',
  /** Carried SKUs without stock on hand in the last 14 days of sales. */
  'stock_missing',
  /** Barcodes of 8, 12, 13 or 14 digits whose check digit is wrong. */
  'barcode_wrong',
  /** SKUs of the same name and size under several codes. */
  'name_twice',
  /** Categories with SKUs whose shelf has no length and no number of facings. */
  'shelf_missing',
] as const;

export type FindingCode = (typeof findingCodes)[number];
