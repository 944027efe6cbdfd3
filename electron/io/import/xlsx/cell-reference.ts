/** `AB12` → 27. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + (letter - 64);
  }
  return index - 1;
}
