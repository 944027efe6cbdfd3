import { describe, expect, test } from 'vitest';
import { changedFigures, compareReviews } from '#shared/domain/review/figures';
import type { Review, ReviewBlock, ReviewPage } from '#shared/domain/review/review';

const figure = (key: string, exact: number | null): ReviewBlock => ({
  kind: 'figures',
  items: [
    {
      key,
      label: { as: 'key', key: `kpi.${key}` },
      value: { exact, unit: 'money', as: 'short', good: null },
      changes: [],
    },
  ],
});

const days = (from: string, values: readonly number[]): ReviewBlock => ({
  kind: 'chart',
  type: 'column',
  alt: { key: '', params: {} },
  labels: values.map(() => ({ as: 'text', text: '' })),
  keys: values.map(
    (_, at) => `${from.slice(0, 8)}${String(Number(from.slice(8)) + at).padStart(2, '0')}`,
  ),
  series: [
    {
      key: 'netSales',
      name: { as: 'key', key: 'kpi.netSales' },
      unit: 'money',
      role: 'actual',
      values,
    },
    { key: 'before', name: { as: 'text', text: '' }, unit: 'money', role: 'before', values },
  ],
  emphasis: null,
});

const pageOf = (
  part: ReviewPage['part'],
  id: string,
  blocks: readonly ReviewBlock[],
): ReviewPage => ({
  id,
  part,
  state: 'ready',
  title: { key: '', params: {} },
  subtitle: { key: '', params: {} },
  blocks,
  draft: [],
  kpis: [],
  sources: [],
  proposal: null,
});

const review = (from: string, pages: readonly ReviewPage[]): Review => ({
  format: 1,
  range: { from, to: from },
  isWeek: true,
  madeAt: 0,
  dataVersion: 1,
  store: { name: '', currency: 'CNY', manager: '' },
  pages,
});

describe('two reviews side by side', () => {
  test('one Monday meets the other, whatever the date', () => {
    const pairs = compareReviews(
      review('2023-06-12', [pageOf('results', 'results.days', [days('2023-06-12', [10, 20])])]),
      review('2023-06-19', [pageOf('results', 'results.days', [days('2023-06-19', [11, 22])])]),
    );
    expect(pairs.map(({ key, before, now }) => [key, before, now])).toEqual([
      ['day.0/netSales', 10, 11],
      ['day.1/netSales', 20, 22],
    ]);
  });

  test('a figure that only one of them has stands with a gap', () => {
    const pairs = compareReviews(
      review('2023-06-12', [pageOf('overview', 'overview.summary', [figure('tickets', 5)])]),
      review('2023-06-19', [pageOf('overview', 'overview.summary', [figure('netSales', 7)])]),
    );
    expect(pairs.map(({ key, before, now }) => [key, before, now])).toEqual([
      ['netSales', null, 7],
      ['tickets', 5, null],
    ]);
  });
});

describe('what has changed since a review was archived', () => {
  const before = review('2023-06-19', [
    pageOf('overview', 'overview.summary', [figure('netSales', 7), figure('tickets', 3)]),
    pageOf('nextWeek', 'nextWeek.outlook', [figure('expected', 100)]),
  ]);

  test('nothing, while every figure is the same', () => {
    expect(changedFigures(before, before)).toEqual([]);
  });

  test('the figures that moved, old and new; plans and outlooks move by themselves', () => {
    const now = review('2023-06-19', [
      pageOf('overview', 'overview.summary', [figure('netSales', 8), figure('tickets', 3)]),
      pageOf('nextWeek', 'nextWeek.outlook', [figure('expected', 200)]),
    ]);
    expect(changedFigures(before, now)).toMatchObject([
      { page: 'overview.summary', key: 'netSales', before: 7, now: 8 },
    ]);
  });
});
