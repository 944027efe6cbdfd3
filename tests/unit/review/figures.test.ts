import { describe, expect, test } from 'vitest';
import { changedFigures, compareDecks } from '#shared/domain/deck/figures';
import { defaultLook } from '#shared/domain/deck/look';
import type { Deck, DeckBlock, DeckPage } from '#shared/domain/deck/model';

const figure = (key: string, exact: number | null): DeckBlock => ({
  kind: 'figures',
  items: [
    {
      key,
      label: key,
      value: { exact, unit: 'money', text: '', good: null },
      changes: [],
      sources: [],
    },
  ],
});

const days = (dates: readonly string[], values: readonly number[]): DeckBlock => ({
  kind: 'chart',
  type: 'column',
  alt: '',
  labels: dates,
  keys: dates,
  series: [
    { name: 'Net sales', unit: 'money', role: 'actual', values, sources: [] },
    { name: 'last week', unit: 'money', role: 'before', values: [1, 2], sources: [] },
  ],
  emphasis: null,
});

const pageOf = (part: DeckPage['part'], id: string, block: DeckBlock): DeckPage => ({
  id,
  part,
  title: '',
  subtitle: '',
  blocks: [block],
  notes: '',
  sources: [],
});

const deck = (from: string, ...pages: readonly DeckPage[]): Deck => ({
  lang: 'en',
  title: '',
  store: '',
  from,
  to: from,
  dataVersion: 1,
  madeAt: 0,
  currency: 'CNY',
  look: defaultLook,
  pages,
});

describe('two decks side by side', () => {
  test('one Monday meets the other, whatever the date', () => {
    const pairs = compareDecks(
      deck(
        '2023-06-12',
        pageOf('results', 'results.days', days(['2023-06-12', '2023-06-13'], [10, 20])),
      ),
      deck(
        '2023-06-19',
        pageOf('results', 'results.days', days(['2023-06-19', '2023-06-20'], [11, 22])),
      ),
    );
    expect(pairs.map(({ key, before, now }) => [key, before, now])).toEqual([
      ['day.0/Net sales', 10, 11],
      ['day.1/Net sales', 20, 22],
    ]);
  });

  test('a figure that only one of them has stands with a gap', () => {
    const pairs = compareDecks(
      deck('2023-06-12', pageOf('overview', 'overview.summary', figure('tickets', 5))),
      deck('2023-06-19', pageOf('overview', 'overview.summary', figure('netSales', 7))),
    );
    expect(pairs.map(({ key, before, now }) => [key, before, now])).toEqual([
      ['netSales', null, 7],
      ['tickets', 5, null],
    ]);
  });
});

describe('what has changed since a deck was frozen', () => {
  const week = (sales: number, expected: number) =>
    deck(
      '2023-06-19',
      pageOf('overview', 'overview.summary', figure('netSales', sales)),
      pageOf('overview', 'overview.range', figure('outOfStockRate', expected / 1000)),
      pageOf('nextWeek', 'nextWeek.outlook', figure('expected', expected)),
    );

  test('nothing, while every figure is the same', () => {
    expect(changedFigures(week(7, 100), week(7, 100))).toEqual([]);
  });

  test('the figures that moved, old and new; plans, outlooks and the range move by themselves', () => {
    expect(changedFigures(week(7, 100), week(8, 200))).toEqual([
      {
        page: 'overview.summary',
        key: 'netSales',
        label: 'netSales',
        unit: 'money',
        before: 7,
        now: 8,
      },
    ]);
  });
});
