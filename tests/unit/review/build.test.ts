import { describe, expect, test } from 'vitest';
import { eachDay, weekday } from '#shared/domain/calendar/calendar';
import { defaultLook } from '#shared/domain/deck/look';
import type { Deck, DeckBlock, DeckSource } from '#shared/domain/deck/model';
import type { KpiName } from '#shared/domain/kpi/names';
import { buildReview } from '#shared/domain/review/build';
import { commentOf } from '#shared/domain/review/comments';
import type { MemberSums, ReviewFacts } from '#shared/domain/review/facts';
import { frameOf } from '#shared/domain/review/frame';
import { arrange, MOST_PAGES, noLayout } from '#shared/domain/review/layout';
import type { Review } from '#shared/domain/review/review';
import { writeDeck } from '#shared/i18n/review-deck';
import { yuan } from '../../helpers/trade';

const week = { from: '2023-06-19', to: '2023-06-25' };

const sums = (netSales: number): MemberSums => ({
  netSales: yuan(netSales),
  units: 1000,
  cogs: yuan(netSales * 0.7),
  salesWithCost: yuan(netSales),
  tickets: null,
});

/** Facts of a week with net sales by category (now, before, earlier), each day the same. */
function factsOf(
  categories: readonly {
    readonly name: string;
    readonly sales: readonly [number, number, number];
  }[],
  more: Partial<ReviewFacts> = {},
): ReviewFacts {
  const total = (at: 0 | 1 | 2) => yuan(categories.reduce((all, { sales }) => all + sales[at], 0));
  const { periods, before } = frameOf(week);
  const values = (netSales: number) => (netSales === 0 ? {} : { netSales });
  return {
    range: week,
    madeAt: 0,
    dataVersion: 7,
    versions: new Map(eachDay(week).map((date) => [date, 1])),
    store: { name: 'Corner shop', currency: 'CNY', manager: '' },
    cutoffHour: 4,
    stapleTarget: 0.7,
    stapleTolerance: 0.02,
    now: values(total(0)),
    before: values(total(1)),
    yearAgo: {},
    needs: new Map(),
    trend: periods.map((range, at) => {
      const back = periods.length - 1 - at;
      const netSales = back <= 2 ? total(back === 0 ? 0 : back === 1 ? 1 : 2) : 0;
      return { range, values: values(netSales), yearAgo: null, days: netSales === 0 ? 0 : 7 };
    }),
    days: new Map(
      [...eachDay(week), ...eachDay(before)].map((date) => [
        date,
        values(Math.round(total(date >= week.from ? 0 : 1) / 7)),
      ]),
    ),
    hours: [],
    categories: categories.map(({ name }, at) => ({
      id: at + 1,
      parentId: null,
      name,
      toBeClassified: false,
    })),
    categorySales: categories.map(({ sales: [now, was, earlier] }, at) => ({
      id: at + 1,
      now: sums(now),
      before: sums(was),
      earlier: yuan(earlier),
      yearAgo: null,
    })),
    channels: [],
    skus: new Map(
      categories.map(({ name }, at) => [
        at + 1,
        { name, code: String(at), categoryId: at + 1, weighed: false, since: null },
      ]),
    ),
    skuSales: categories.map(({ sales: [now, was] }, at) => ({
      skuId: at + 1,
      now: { qty: 1000, units: 1000, netSales: yuan(now), cogs: null, salesWithCost: 0 },
      before: { qty: 1000, units: 1000, netSales: yuan(was), cogs: null, salesWithCost: 0 },
    })),
    targets: [],
    promotions: [],
    history: new Map(),
    actions: [],
    progress: {
      tasks: { due: 0, done: 0, share: null, onTime: 0, overdue: 0, created: 0, finished: 0 },
      checklists: { due: 0, done: 0 },
    },
    pace: null,
    plans: [],
    roster: [],
    ...more,
  };
}

const pageOf = (review: Review, id: string) => {
  const page = review.pages.find((one) => one.id === id);
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
};

const keysOf = (review: Review, id: string) =>
  pageOf(review, id).draft.map(({ sentence }) => sentence.key);

const deckOf = (review: Review, lang: 'en' | 'zh-CN', layout = noLayout) =>
  writeDeck(review, {
    lang,
    look: defaultLook,
    pages: arrange(review.pages, layout)
      .filter(({ shown }) => shown)
      .map(({ page }) => ({ page, comment: commentOf(page, undefined), note: '' })),
  });

const targets = (kpi: KpiName, perDay: number): ReviewFacts['targets'] =>
  eachDay(week).map((date) => ({ kpi, date, value: yuan(perDay), weight: 1, setFor: 'day' }));

describe('a problem', () => {
  test('is a figure that fell twice in a row', () => {
    const review = buildReview(factsOf([{ name: 'Drinks', sales: [700, 770, 840] }]));
    expect(keysOf(review, 'problems.flags')).toEqual(['review.flagFallingCause']);
  });

  test('is not a figure that fell once', () => {
    const review = buildReview(factsOf([{ name: 'Drinks', sales: [700, 770, 700] }]));
    expect(keysOf(review, 'overview.summary')).toEqual(['review.noFlagsRemark']);
  });

  test.each([
    [100, false],
    [111, false],
    [112, true],
    [150, true],
  ])('is sales of 100 a day against a target of %i: %s', (perDay, flagged) => {
    const facts = factsOf([{ name: 'Drinks', sales: [700, 700, 700] }], {
      targets: targets('netSales', perDay),
    });
    expect(keysOf(buildReview(facts), 'problems.flags').length > 0).toBe(flagged);
  });

  test('is not seen in a week that lacks a day: less was sold for no other reason', () => {
    const facts = factsOf([{ name: 'Drinks', sales: [600, 770, 840] }]);
    const trend = facts.trend.map((period, at) =>
      at === facts.trend.length - 1 ? { ...period, days: 6 } : period,
    );
    const review = buildReview({ ...facts, trend });
    expect(keysOf(review, 'problems.flags')).toEqual([]);
    expect(keysOf(review, 'overview.summary')).toContain('review.daysMissing');
  });

  test('has parts that add up to what it lost', () => {
    const review = buildReview(
      factsOf([
        { name: 'Drinks', sales: [311.37, 402.19, 500] },
        { name: 'Bread', sales: [98.12, 77.77, 50] },
      ]),
    );
    const [chart] = pageOf(review, 'problems.cause.netSales').blocks;
    const parts = chart?.kind === 'chart' ? (chart.series[0]?.values ?? []) : [];
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    expect(sum).toBe(yuan(311.37) + yuan(98.12) - yuan(402.19) - yuan(77.77));
  });
});

describe('weeks at the edge', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    name: `Category ${at + 1}`,
    sales: [100 + at, 90 + at, 80] as const,
  }));

  test('forty categories: the largest by name, the others together, and the total is the store’s', () => {
    const review = buildReview(factsOf(many));
    const table = pageOf(review, 'results.categories').blocks.find((b) => b.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows).toHaveLength(9);
    const amounts = table.rows.map((row) => {
      const cell = row[1];
      return cell?.kind === 'amount' ? cell.amount.exact : null;
    });
    const [total] = amounts.slice(-1);
    expect(amounts.slice(0, -1).reduce<number>((all, one) => all + (one ?? 0), 0)).toBe(total);
    expect(total).toBe(yuan(many.reduce((all, { sales }) => all + sales[0], 0)));
  });

  test('forty categories: the bar that the title speaks of stands out, among the others where it is one of them', () => {
    const emphasisOf = (categories: Parameters<typeof factsOf>[0]) => {
      const [chart] = pageOf(buildReview(factsOf(categories)), 'results.categories').blocks;
      return chart?.kind === 'chart' ? chart.keys[chart.emphasis ?? -1] : undefined;
    };
    const gone = { name: 'Ice', sales: [1, 900, 900] as const };
    expect(emphasisOf([...many, gone])).toBe('categories.others');
    const risen = { name: 'Fruit', sales: [900, 90, 80] as const };
    expect(emphasisOf([...many, risen])).toBe('categories.41');
    const even = { name: 'Milk', sales: [500, 500, 500] as const };
    expect(emphasisOf([even, { name: 'Tea', sales: [301, 300, 300] }])).toBe('categories.1');
  });

  test('a shop that is shut on Sundays lacks no day', () => {
    const facts = factsOf([{ name: 'Drinks', sales: [600, 600, 600] }]);
    const trend = facts.trend.map((period) => ({ ...period, days: 6 }));
    const open = eachDay({ from: '2023-01-02', to: week.to }).filter((date) => weekday(date) !== 7);
    const history = new Map(open.map((date) => [date, yuan(100)]));
    const keys = keysOf(buildReview({ ...facts, trend, history }), 'overview.summary');
    expect(keys).not.toContain('review.daysMissing');
  });

  test('one category: its page says that it brought everything', () => {
    const review = buildReview(factsOf([{ name: 'Drinks', sales: [700, 700, 700] }]));
    expect(pageOf(review, 'results.categories').title.key).toBe('review.groupOnly');
  });

  test('a name of sixty characters is kept whole: the layout has to make room', () => {
    const name = 'Organic cold pressed extra virgin olive oil of the first rank';
    const deck = deckOf(buildReview(factsOf([{ name, sales: [700, 700, 700] }])), 'en');
    expect(deck.pages.find(({ id }) => id === 'results.categories')?.title).toContain(name);
  });

  test('a week without data: no empty pages; the contents say of every part what would fill it', () => {
    const deck = deckOf(buildReview(factsOf([])), 'zh-CN');
    expect(deck.pages.map(({ id }) => id)).toEqual([
      'cover',
      'overview.contents',
      'overview.summary',
    ]);
    expect(deck.pages[2]?.title).toBe('这几天没有销售数据');
    expect(linesOf(deck)).toEqual([
      ['一 · 概况', '这几天没有销售数据'],
      ['二 · 目标达成', expect.stringMatching(/^这几天没有设目标。请/)],
      ['三 · 执行回顾', expect.stringMatching(/^本期没有到期任务。请/)],
      ['四 · 经营结果', expect.stringMatching(/请.*导入/)],
      ['五 · 问题与改进', expect.stringMatching(/请.*导入/)],
      ['六 · 下周计划', expect.stringMatching(/。把一条结论设为任务/)],
    ]);
  });

  test.each(['en', 'zh-CN'] as const)(
    'a page without data that a person takes in says in %s what would fill it, and no figure',
    (lang) => {
      const review = buildReview(factsOf([]));
      const all = Object.fromEntries(review.pages.map(({ id }) => [id, true]));
      const deck = deckOf(review, lang, { order: [], shown: all });
      const empty = deck.pages.filter(({ id }) => id !== 'cover' && id !== 'overview.contents');
      for (const page of empty) {
        expect(page.blocks).toMatchObject([
          { kind: 'text', items: [{ text: expect.stringMatching(/\S.{8}/) }] },
        ]);
        expect(page.title).not.toMatch(/–|\d/);
      }
    },
  );

  test('nothing is wrong: the problems page shows what was looked at', () => {
    const review = buildReview(factsOf([{ name: 'Drinks', sales: [900, 770, 700] }]));
    const [block] = pageOf(review, 'problems.flags').blocks;
    expect(block?.kind === 'table' && block.keys).toEqual(['netSales']);
  });

  test('a deck has at most twenty pages unless a person asks for more', () => {
    const review = buildReview(factsOf(many));
    const shown = arrange(review.pages, noLayout).filter((page) => page.shown);
    expect(shown.length).toBeLessThanOrEqual(MOST_PAGES);
    const all = Object.fromEntries(review.pages.map(({ id }) => [id, true]));
    expect(arrange(review.pages, { order: [], shown: all }).every((page) => page.shown)).toBe(true);
  });

  test('a page that the chosen order does not know stands where it belongs', () => {
    const review = buildReview(factsOf(many));
    const order = review.pages.map(({ id }) => id).filter((id) => id !== 'results.days');
    const ids = arrange(review.pages, { order, shown: {} }).map(({ page }) => page.id);
    expect(ids.indexOf('results.days')).toBe(ids.indexOf('results.trend') + 1);
  });
});

describe('every figure of a review', () => {
  const facts = factsOf(
    [
      { name: 'Drinks', sales: [600, 770, 900] },
      { name: 'Bread', sales: [300, 290, 280] },
    ],
    { targets: targets('netSales', 150) },
  );
  const deck = deckOf(buildReview(facts), 'en');
  const figures = deck.pages
    .filter(({ id }) => id !== 'definitions')
    .flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => sourcedParts(block).map((part) => ({ id, ...part }))),
    );

  test('carries what was asked, of which days, in which state of the facts', () => {
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ sources }) => sources.length === 0)).toEqual([]);
    for (const { query, from, to, version } of figures.flatMap(({ sources }) => sources)) {
      expect(query).toMatch(/^[a-z]+[A-Za-z.]*(\([A-Za-z ,]+\))?$/);
      expect(from <= to).toBe(true);
      const days = eachDay(week).filter((date) => date >= from && date <= to);
      expect(version).toBe(days.length);
    }
  });

  test('is named with its source in the speaker notes', () => {
    const notes = deck.pages.find(({ id }) => id === 'results.days')?.notes;
    expect(notes).toMatch(
      /Source of Net sales: kpis\.query\(netSales by day\), 19\s–\s25 Jun 2023, data version 7\./,
    );
    expect(notes).toMatch(
      /Source of last week: kpis\.query\(netSales by day\), 12\s–\s18 Jun 2023, data version 0\./,
    );
  });
});

describe('what moved', () => {
  const since = (name: string, date: string | null) =>
    ({ name, code: name, categoryId: 1, weighed: false, since: date }) as const;
  const sku = (skuId: number, now: number, before: number) => ({
    skuId,
    now: { qty: 1000, units: 1000, netSales: yuan(now), cogs: null, salesWithCost: 0 },
    before: { qty: 1000, units: 1000, netSales: yuan(before), cogs: null, salesWithCost: 0 },
  });
  const moving = (history: ReviewFacts['history']) =>
    factsOf([{ name: 'Drinks', sales: [700, 700, 700] }], {
      history,
      skus: new Map([
        [1, since('Tea', '2023-01-01')],
        [2, since('Juice', '2023-06-20')],
        [3, since('Milk', '2023-01-01')],
        [4, since('Fee', null)],
      ]),
      skuSales: [sku(1, 50, 20), sku(2, 9, 0), sku(3, 0, 7), sku(4, 0, -90)],
    });

  test('is told as what rose, what is new, and what stopped', () => {
    const page = pageOf(buildReview(moving(new Map([['2023-05-01', yuan(1)]]))), 'results.movers');
    const keys = page.blocks.map((block) => (block.kind === 'table' ? block.keys : []));
    expect(keys).toEqual([['sku.1', 'sku.2'], ['sku.2']]);
    expect(page.title.key).toBe('review.moversBoth');
    expect(page.draft.map(({ sentence }) => sentence.key)).toEqual([
      'review.newShare',
      'review.skusGone',
    ]);
  });

  test('has no new items where the data themselves are new', () => {
    const page = pageOf(buildReview(moving(new Map([['2023-06-12', yuan(1)]]))), 'results.movers');
    expect(page.title.key).toBe('review.moversRose');
  });
});

describe('the 7 : 3 of which nothing is known', () => {
  const days = (count: number) =>
    new Map(
      eachDay({ from: '2023-01-01', to: week.to })
        .slice(-count)
        .map((date) => [date, 1]),
    );

  test.each([
    ['too few days of sales', 27, 1, 'review.mixTooEarly'],
    ['no costs', 28, 0, 'review.mixNoCosts'],
    ['roles that nobody has computed yet', 28, 0.9, 'review.mixNotComputed'],
  ])('has its reason: %s', (_name, count, costCoverage, reason) => {
    const facts = factsOf([{ name: 'Drinks', sales: [700, 700, 700] }], { history: days(count) });
    const now = { ...facts.now, skusCarried: 9, costCoverage };
    expect(keysOf(buildReview({ ...facts, now }), 'overview.range')).toContain(reason);
  });
});

/** What of a block has numbers, each with its sources. */
function sourcedParts(block: DeckBlock): { name: string; sources: readonly DeckSource[] }[] {
  switch (block.kind) {
    case 'figures':
      return block.items.map(({ label, sources }) => ({ name: label, sources }));
    case 'chart':
      return block.series.map(({ name, sources }) => ({ name, sources }));
    case 'mix':
      return block.rows.map(({ label, sources }) => ({ name: label, sources }));
    case 'table':
      return block.columns.flatMap(({ title, sources }, at) =>
        block.rows.some((row) => 'exact' in (row[at] ?? {})) ? [{ name: title, sources }] : [],
      );
    case 'text':
      return [];
  }
}

/** The lines of the contents: part and what is said of it. */
function linesOf(deck: Deck): string[][] {
  const [block] = deck.pages.find(({ id }) => id === 'overview.contents')?.blocks ?? [];
  return block?.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [];
}

describe('every sentence of a review', () => {
  const facts = factsOf(
    [
      { name: 'Drinks', sales: [600, 770, 900] },
      { name: 'Bread', sales: [300, 290, 280] },
    ],
    { targets: targets('netSales', 150) },
  );

  test.each(['en', 'zh-CN'] as const)('has its words in %s, with every value filled in', (lang) => {
    const text = JSON.stringify(deckOf(buildReview(facts), lang).pages);
    expect(text).not.toMatch(/"(review|finding|kpi|common)\.[a-zA-Z]+/);
    expect(text).not.toMatch(/\{[a-zA-Z]+\}/);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});
