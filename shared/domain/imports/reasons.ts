/**
 * Why a row cannot be booked. The sentence is `imports.reject_<reason>` in the dictionary, filled
 * with the params named here. A row has one reason: the first that stands in its way.
 */
export const readingReasons = [
  /** { field }: a cell that must not be empty is. */
  'missing_value',
  /** { field, text }: not a day, or a day that does not exist. */
  'bad_date',
  /** { field, text }: not a time of day. */
  'bad_time',
  /** { field, text }: not the hours of a day or a week. */
  'bad_hours',
  /** { field, text }: not a number. */
  'bad_number',
  /** { field, text }: a number that cannot be (a negative cost, 25 o'clock, a loss rate above 100 %). */
  'out_of_range',
  /** { field, text }: 6.92E+12, a spreadsheet has cut the digits of a code. */
  'scientific_code',
  /** { field, text }: a word that is none of the known ones. */
  'unknown_choice',
  /** { date }: after today by the shop's clock. */
  'future_date',
  /** {}: a target names two of a category, a channel and a person. */
  'target_of_two',
  /** { kpi, scope }: there are no targets of that figure for a category, a channel or a person. */
  'no_such_target',
  /** { expected, found }: more cells than columns (a delimiter inside a text without quotes). */
  'wrong_columns',
  /** {}: a quote that is never closed. */
  'open_quote',
] as const;

export const bookingReasons = [
  /** { code }: no such SKU, and this kind of table does not create any. */
  'unknown_sku',
  /** { code }: no such category. */
  'unknown_category',
  /** { code }: no such employee: hours and targets are booked of people who are known. */
  'unknown_employee',
  /** { name }: no such channel. */
  'unknown_channel',
  /** { date }: the person has other worked hours at that time. */
  'hours_overlap',
  /** { name }: the category would hang below itself. */
  'category_loop',
  /** { barcode, code }: the barcode belongs to another SKU. */
  'barcode_taken',
  /** { row }: an earlier row of the same file says something else about the same thing. */
  'contradicts_row',
  /** { ticket, lineNo }: this line of this ticket was booked before with another content. */
  'line_changed',
  /** { date }: scanned lines of this day and channel are booked; its totals would count them again. */
  'day_has_lines',
  /** { date }: totals of this day and channel are booked; its lines would count them again. */
  'day_has_totals',
] as const;

export const rejectReasons = [...readingReasons, ...bookingReasons] as const;

export type RejectReason = (typeof rejectReasons)[number];
export type RejectParams = Readonly<Record<string, string | number>>;

/** How many rows fell out for a reason. */
export interface ReasonCount {
  readonly reason: RejectReason;
  readonly rows: number;
}
