import { type Delimiter, delimiters } from '#shared/domain/imports/recipe';
import { RecordSplitter } from './record-splitter';

const LINES = 200;

/**
 * The delimiter that cuts most lines into the same number of cells, more than one. Title lines
 * above the table do not disturb. A text without any is one column, delimited by commas.
 */
export function detectDelimiter(sample: string, newline: '\n' | '\r'): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = evenness(sample, delimiter, newline);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Share of lines with the commonest width, a little more for wider tables; 0 for one column. */
function evenness(sample: string, delimiter: Delimiter, newline: '\n' | '\r'): number {
  const { cells } = new RecordSplitter(delimiter, newline).push(`${sample}${newline}`);
  const widths = new Map<number, number>();
  let lines = 0;
  for (const record of cells.slice(0, LINES)) {
    if (record.length === 1 && record[0] === '') continue;
    lines++;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  let score = 0;
  for (const [width, count] of widths) {
    if (width > 1) score = Math.max(score, (count / lines) * (1 + Math.min(width, 20) / 100));
  }
  return score;
}
