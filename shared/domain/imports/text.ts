const UNTIDY = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}|^ | $| {2}/u;
const INVISIBLE = /\p{Cf}/gu;
const SPACES = /[\p{Cc}\p{Z}]+/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/;
const FULL_WIDTH_ALL = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/**
 * A text as it was meant: control characters, no-break and ideographic spaces become one plain
 * space, invisible characters go, both ends are trimmed.
 */
export function cleanText(raw: string): string {
  if (!UNTIDY.test(raw)) return raw;
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** `１２３．５` → `123.5`: full-width digits, letters and punctuation as plain ones. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(FULL_WIDTH_ALL, (char) =>
    String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT),
  );
}

/**
 * A code or barcode: every digit counts, leading zeros too. Undoes what spreadsheets do to keep
 * them (`="0012"`, `'0012`) and the `.0` that data tools add to long numbers.
 */
export function cleanCode(raw: string): string {
  const text = toHalfWidth(cleanText(raw));
  const formula = /^="(.*)"$/.exec(text);
  if (formula !== null) return formula[1] ?? '';
  if (text.startsWith("'")) return text.slice(1);
  return /^\d{4,}\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

/** 6.92E+12: a spreadsheet has shown a long code as a number; its last digits are lost. */
export function isScientific(code: string): boolean {
  return /^\d(?:\.\d+)?[Ee]\+\d{1,2}$/.test(code);
}

/** True for 8, 12, 13 or 14 digits whose last one is the GTIN check digit. */
export function isGtin(code: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(code)) return false;
  let sum = 0;
  for (let index = 0; index < code.length; index++) {
    const digit = code.charCodeAt(code.length - 1 - index) - 48;
    sum += index % 2 === 1 ? digit * 3 : digit;
  }
  return sum % 10 === 0;
}

/** Several values in one cell: `早餐、午餐`, `a, b`, `a;b`. */
export function splitList(text: string): string[] {
  return text
    .split(/[,;|/、，；]/)
    .map((part) => cleanText(part))
    .filter((part) => part !== '');
}

/** The words of a list, written with blanks between them. */
export function wordList(words: string): string[] {
  return words.trim().split(/\s+/);
}
