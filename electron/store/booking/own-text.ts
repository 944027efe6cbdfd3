/**
 * A text that stands alone. One that was cut out of a line of the file keeps the whole piece of the
 * file in memory for as long as it lives: what is kept for the length of a batch is copied first.
 */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
