/**
 * Most that one of several needs may take so that all of them together take `space`: small ones get
 * what they need, large ones the same.
 */
export function waterLine(needs: readonly number[], space: number): number {
  let left = space;
  const sorted = needs.toSorted((a, b) => a - b);
  for (const [index, need] of sorted.entries()) {
    const share = left / (sorted.length - index);
    if (need > share) return share;
    left -= need;
  }
  return Number.POSITIVE_INFINITY;
}
