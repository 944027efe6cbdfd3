import { describe, expect, it } from 'vitest';
import { foldCategories } from '#electron/io/export/daily/fold';
import { layOut, mm } from '#electron/io/export/daily/layout';
import { dailyPage } from '#electron/io/export/daily/page';
import type { ReportOptions } from '#electron/io/export/daily/page-context';
import type { CategoryRow } from '#shared/domain/report/daily';
import { bareDay, richDay } from '../../helpers/daily-report';

const chinese: ReportOptions = { lang: 'zh-CN', timeZone: 'Asia/Shanghai', version: null };
const english: ReportOptions = { ...chinese, lang: 'en' };

/** What a reader sees: the text between the tags, without the style sheet. */
function textOf(page: string): string {
  const body = page.slice(page.indexOf('<body>'));
  return body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the daily page', () => {
  it('is one document that fetches nothing and runs nothing', () => {
    const page = dailyPage(richDay(), chinese);
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|src=|https?:\/\/(?!www\.w3\.org)/);
  });

  it('is the same, byte for byte, for the same content', () => {
    const frozen = JSON.stringify(richDay());
    expect(dailyPage(JSON.parse(frozen), chinese)).toBe(dailyPage(richDay(), chinese));
  });

  it('shows text of the shop as text, whatever is in it', () => {
    const page = dailyPage(richDay({ note: '<script>alert(1)</script>' }), chinese);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  const words: [string, ReportOptions, string[]][] = [
    [
      'Chinese',
      chinese,
      [
        '经营日报',
        '2023年6月15日 周四',
        '店长：周敏',
        '尚未日结',
        '数据版本 12',
        '生成于 2023-06-15 22:12',
        '客单价',
        '刚需与特色',
        '本月 95 %，照此月末 95 %，余日均需 ¥1.36万',
        '口径',
      ],
    ],
    [
      'English',
      english,
      [
        'Daily report',
        'Thu, 15 Jun 2023',
        'Month 95 %, ends at 95 % at this rate, needs ¥13.6k a day',
        'Manager: 周敏',
        'Day not closed yet',
        'data version 12',
        'Average ticket',
        'Staples to specialities',
      ],
    ],
  ];
  it.each(words)(
    'says in %s which day of which store it is and what it rests on',
    (_name, options, expected) => {
      const text = textOf(dailyPage(richDay(), options));
      for (const words of expected) expect(text).toContain(words);
    },
  );

  it('names the version once the day is closed', () => {
    expect(textOf(dailyPage(richDay(), { ...chinese, version: 3 }))).toContain('已日结 · 第 3 版');
  });

  it('says in one line what a block cannot do without', () => {
    const text = textOf(dailyPage(bareDay(), english));
    expect(text).toContain('Out of stock Needs stock on hand');
    expect(text).toContain('Sales by hour Needs sales lines with their time');
  });

  it('shows no figure for a value that is not known', () => {
    expect(textOf(dailyPage(bareDay(), english))).toContain('Gross profit – Needs');
  });

  it('tells staples and specialities apart without colour', () => {
    expect(dailyPage(richDay(), chinese)).toContain('fill="url(#hatch)"');
  });
});

describe('the layout', () => {
  const days = [
    ['a full day', richDay()],
    ['a bare day', bareDay()],
    ['a day without hours', richDay({ hours: bareDay().hours })],
    ['a day with a long note', richDay({ note: '很长的备注'.repeat(300) })],
  ] as const;

  it.each(days)('puts %s onto one page, to the millimetre', (_name, report) => {
    const layout = layOut(report, 20);
    const attainment = report.attainment.state === 'ready' ? mm.attainment : mm.closed;
    const headline = Math.min(2, report.headlines.length) * mm.headline;
    const heights = [
      mm.head,
      headline,
      mm.figures,
      attainment,
      layout.hours,
      layout.columns,
      mm.title + layout.band * mm.row,
      mm.foot,
    ].filter((height) => height > 0);
    // The columns stand between two parts and share the gap before them.
    const gaps = (heights.length - 1) * mm.gap;
    const sum = heights.reduce((total, height) => total + height, 0) + gaps;
    expect(sum).toBeCloseTo(mm.page.height, 6);
  });

  it('shows every block once', () => {
    const { left, right } = layOut(richDay(), 5);
    expect([...left, ...right].toSorted()).toEqual([
      'anomalies',
      'bottomSkus',
      'categories',
      'expiring',
      'mix',
      'movers',
      'negativeMargin',
      'outOfStock',
      'priceAnomalies',
      'slowMovers',
      'topSkus',
      'writeOffs',
    ]);
  });

  it('makes the chart taller when little else is to be said', () => {
    const quiet = { ...bareDay(), hours: richDay().hours };
    expect(layOut(quiet, 3).hours).toBeGreaterThan(layOut(richDay(), 3).hours);
  });
});

describe('many categories', () => {
  const rows = (richDay().categories as { rows: readonly CategoryRow[] }).rows;

  it('fold into one row of others, so that the column still adds up', () => {
    const folded = foldCategories(rows, 5, (count) => `其他 ${count} 类`);
    const total = (list: readonly CategoryRow[]) =>
      list.reduce((sum, row) => sum + row.netSales, 0);
    expect(folded).toHaveLength(5);
    expect(folded.at(-1)?.name).toBe(`其他 ${rows.length - 4} 类`);
    expect(total(folded)).toBe(total(rows));
  });

  it('have no profit together when one of them has none', () => {
    const holed = rows.map((row, index) => (index === 9 ? { ...row, grossProfit: null } : row));
    expect(foldCategories(holed, 5, String).at(-1)?.grossMargin).toBeNull();
  });

  it('compare their sum with the sum of last week', () => {
    const change = foldCategories(rows, 5, String).at(-1)?.lastWeek.change;
    expect(change).toBeCloseTo(1 / 1.05 - 1, 6);
  });
});
