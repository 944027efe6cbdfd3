import { describe, expect, it } from 'vitest';
import { tablePage } from '#electron/io/export/table-page';
import type { Lang } from '#shared/i18n/t';

const info = {
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  store: 'Corner shop',
  madeAt: Date.UTC(2023, 5, 30, 2),
};

const table = {
  title: 'Candidates',
  columns: [
    { title: 'Item', kind: 'text' },
    { title: 'Gain (¥)', kind: 'money' },
    { title: 'Sell-through', kind: 'ratio' },
    { title: 'Last sold', kind: 'date' },
  ],
  rows: [
    ['<Taro> & co', 12_345, null, '2023-05-01'],
    ['Perilla', null, null, null],
  ],
} as const;

const page = (lang: Lang, change = {}) => tablePage({ ...table, ...change }, { lang, ...info });

describe('a table on paper', () => {
  it.each([
    ['its title', '<h1>Candidates</h1>'],
    ['the shop, how many rows, and when', 'Corner shop · 2 rows · 2023-06-30 10:00'],
    ['money as in the column of a screen', '<td class="n">1.23</td>'],
    ['a dash where nothing is known', '<td class="n">–</td>'],
    ['days as people write them', '1 May 2023'],
    ['names as text, whatever they contain', '&lt;Taro&gt; &amp; co'],
  ])('has %s', (_what, text) => {
    expect(page('en')).toContain(text);
  });

  it('leaves out a column that has no value at all', () => {
    expect(page('en')).not.toContain('Sell-through');
  });

  it('writes in the language of the person', () => {
    expect(page('zh-CN')).toContain('2023年5月1日');
  });

  it('lies on its side where there are many columns', () => {
    const many = Array.from(
      { length: 9 },
      (_, at) => ({ title: `c${at}`, kind: 'count' }) as const,
    );
    const wide = page('en', { columns: many, rows: [many.map((_, at) => at)] });
    expect(wide).toContain('A4 landscape');
    expect(page('en')).toContain('A4 portrait');
  });
});
