import { describe, expect, test } from 'vitest';
import type { ReviewOutlinePage } from '#shared/contract/reviews';
import type { DeckBlock, DeckPage, DeckPart } from '#shared/domain/deck/model';
import { behindOf } from '../../../renderer/features/review/review/behind';
import { leadOf, reviewRoute } from '../../../renderer/features/review/review/leads';
import {
  movePage,
  movePart,
  partsOf,
  putBefore,
} from '../../../renderer/features/review/review/order';

const page = (part: DeckPart, id: string): ReviewOutlinePage => ({
  id,
  part,
  name: id,
  title: '',
  state: 'ready',
  shown: true,
  comment: { state: 'draft', text: '', draft: '', outdated: false },
  note: '',
  proposal: null,
});

const parts = partsOf([
  page('cover', 'c'),
  page('overview', 'o1'),
  page('overview', 'o2'),
  page('results', 'r1'),
  page('results', 'r2'),
  page('results', 'r3'),
  page('definitions', 'd'),
]);

describe('pages of the outline', () => {
  test.each([
    ['r2', -1, 'c o1 o2 r2 r1 r3 d'],
    ['r2', 1, 'c o1 o2 r1 r3 r2 d'],
    ['r1', -1, 'c o1 o2 r1 r2 r3 d'],
    ['o2', 1, 'c o1 o2 r1 r2 r3 d'],
  ] as const)('%s moved by %i stays inside its part', (id, by, order) => {
    expect(movePage(parts, id, by).join(' ')).toBe(order);
  });

  test.each([
    ['r3', 'r1', 'c o1 o2 r3 r1 r2 d'],
    ['r1', 'r3', 'c o1 o2 r2 r3 r1 d'],
    ['o1', 'r2', 'c o1 o2 r1 r2 r3 d'],
  ])('%s dropped on %s', (id, target, order) => {
    expect(putBefore(parts, id, target).join(' ')).toBe(order);
  });

  test('a part moves with its pages; the cover stays first and the annex last', () => {
    expect(movePart(parts, 'results', -1).join(' ')).toBe('c r1 r2 r3 o1 o2 d');
    expect(movePart(parts, 'overview', -1).join(' ')).toBe('c o1 o2 r1 r2 r3 d');
    expect(movePart(parts, 'results', 1).join(' ')).toBe('c o1 o2 r1 r2 r3 d');
  });
});

describe('a figure of the deck', () => {
  const chart: DeckBlock = {
    kind: 'chart',
    type: 'bar',
    alt: '',
    labels: ['Drinks', '7 others'],
    keys: ['categories.20', 'categories.others'],
    series: [],
    emphasis: null,
  };
  const pageOf = (id: string): DeckPage => ({
    id,
    part: 'results',
    title: '',
    subtitle: '',
    blocks: [chart],
    notes: '',
    sources: [],
  });

  test.each([
    ['grossMargin', 'overview.summary', { kpi: 'grossMargin', filter: {}, name: null }],
    ['actual', 'attainment.margin', { kpi: 'grossProfit', filter: {}, name: null }],
    [
      'categories.20',
      'results.categories',
      { kpi: 'netSales', filter: { categoryId: 20 }, name: 'Drinks' },
    ],
    ['channel.2', 'problems.flags', { kpi: 'netSales', filter: { channelId: 2 }, name: null }],
    ['categories.others', 'results.categories', null],
    ['target', 'attainment.sales', null],
    ['2023-06-19', 'results.days', null],
  ])('%s of %s is made of %j', (key, page, behind) => {
    expect(behindOf(key, pageOf(page))).toEqual(behind);
  });

  test.each([
    ['2023-06-19', '#/today?date=2023-06-19'],
    ['sku.12', '#/assortment/skus/12'],
    ['plan.prune.3', '#/slow/plans/3'],
    ['plan.assortment.4', '#/assortment/plans/4'],
    ['action.5', '#/review/actions?id=5'],
    ['promotion.3', '#/review/ahead'],
    ['netSales', null],
    ['', null],
  ])('%s leads to %s', (key, address) => {
    expect(leadOf(key)).toBe(address);
  });

  test('a range has its review at an address of its own', () => {
    expect(reviewRoute({ from: '2023-06-19', to: '2023-06-25' })).toBe(
      '#/review/review?from=2023-06-19&to=2023-06-25',
    );
  });
});
