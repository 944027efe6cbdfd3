/** Vectors of whole numbers as single numbers that add up as the vectors do. */
import { at } from './options';

/** Range of each component that any sum of vectors can reach. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Encodes vectors so that code(a) + code(b) = code(a + b), and codes of sums inside the ranges are
 * different exactly when the sums are. Null where the ranges are too wide for that.
 */
export function additiveCode(
  ranges: readonly Range[],
): ((vector: readonly number[]) => number) | null {
  let scale = 1;
  const scales = ranges.map(({ least, most }) => {
    const own = scale;
    scale *= most - least + 1;
    return own;
  });
  if (scale > Number.MAX_SAFE_INTEGER / 2) return null;
  return (vector) => vector.reduce((code, value, index) => code + value * at(scales, index), 0);
}
