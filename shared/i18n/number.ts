/** The minus of print, as wide as a digit. Unlike a hyphen no line ends after it: −¥1,234 stays whole. */
export const MINUS = '\u2212';

/** What writes numbers of one form; costs a little to make: keep it. */
export interface NumberWriter {
  format(value: number): string;
}

/** Every number that people read is written here. */
export function numberWriter(locale: string, options: Intl.NumberFormatOptions): NumberWriter {
  const number = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
  return { format: (value) => number.format(value).replace('-', MINUS) };
}

/** Back to the sign of the keyboard, for programs that read the text as a number. */
export function withHyphens(text: string): string {
  return text.replaceAll(MINUS, '-');
}
