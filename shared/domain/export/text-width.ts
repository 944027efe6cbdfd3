/** Width in half-width characters: Chinese ones count two, as in a terminal or a worksheet. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
