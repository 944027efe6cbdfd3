/** Median of a list, or null of an empty one. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Median absolute deviation from the median, or null of an empty list. */
export function medianDeviation(values: readonly number[]): number | null {
  const middle = median(values);
  return middle === null ? null : median(values.map((value) => Math.abs(value - middle)));
}

/** Makes the median absolute deviation comparable with a standard deviation under normal noise. */
export const MAD_TO_SIGMA = 1.4826;

/**
 * How far a value lies from what is usual, in robust standard deviations: (x − median) ÷
 * (1.4826 × MAD). `floor` keeps a very even past from making every wobble an event.
 * Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993); |z| > 3.5 is theirs.
 */
export function robustZ(value: number, usual: readonly number[], floor: number): number | null {
  const middle = median(usual);
  const deviation = medianDeviation(usual);
  if (middle === null || deviation === null) return null;
  const sigma = Math.max(MAD_TO_SIGMA * deviation, floor);
  return sigma === 0 ? null : (value - middle) / sigma;
}
