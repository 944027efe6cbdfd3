/**
 * Mid-rank percentiles (Hazen): the share of the values that lie below, equal ones counted half. The
 * mean is always 0.5, equal values have equal ranks, and none is 0 or 1.
 */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => at(values, a) - at(values, b));
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    const value = at(values, at(order, start));
    while (end < order.length && at(values, at(order, end)) === value) end += 1;
    const rank = (start + end) / 2 / order.length;
    for (const index of order.slice(start, end)) ranks[index] = rank;
    start = end;
  }
  return ranks;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Number.NaN;
}
