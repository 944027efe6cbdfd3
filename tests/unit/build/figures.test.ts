import { expect, test } from 'vitest';
import { figures, gauge, measureCase, timed } from '../../bench/harness';

test.each([
  { series: [7], expected: { n: 1, median: 7, p95: 7 } },
  { series: [4, 1, 3, 2], expected: { n: 4, median: 2.5, p95: 4 } },
  {
    series: Array.from({ length: 100 }, (_, index) => 100 - index),
    expected: { n: 100, median: 50.5, p95: 95 },
  },
])('figures of $series', ({ series, expected }) => {
  expect(figures(series)).toEqual(expected);
});

test('ours and the peer run in turn, after an uncounted warm-up', async () => {
  const order: string[] = [];
  const run = (name: string) => () => {
    order.push(name);
  };
  const result = await measureCase(
    timed({ name: 'turns', n: 2, run: run('ours'), peer: { name: 'peer', run: run('peer') } }),
    false,
  );
  expect(order).toEqual(['ours', 'peer', 'ours', 'peer', 'ours', 'peer']);
  expect(result.n).toBe(2);
});

test('a ratio below 1 is better than the peer, whichever direction is good', async () => {
  const rate = gauge({
    name: 'rows per second',
    unit: 'rows/s',
    n: 1,
    measure: () => 200,
    peer: { name: 'peer', measure: () => 100 },
    better: 'more',
    atMost: { ratio: 0.4 },
  });
  const result = await measureCase(rate, false);
  expect(result.ratio).toBe(0.5);
  expect(result.missed).toEqual(['ratio 0.5000 > 0.4']);
});
