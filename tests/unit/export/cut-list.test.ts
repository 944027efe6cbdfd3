import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { CutList, ListedCut } from '#electron/io/export/cuts/cut-list';
import {
  type LabelSheet,
  labelPage,
  labelPages,
  labelWorkbook,
  type PriceLabel,
} from '#electron/io/export/cuts/labels';
import { cutListPage } from '#electron/io/export/cuts/page';
import { cutListWorkbook } from '#electron/io/export/cuts/workbook';
import { estimate, exit, ladder } from '../../helpers/slow-mover';
import { yuan } from '../../helpers/trade';

const cut = (said: Partial<ListedCut> = {}): ListedCut => ({
  code: '007',
  name: 'Oat <milk>',
  category: 'Drinks',
  state: 'accepted',
  class: 'slow',
  exit: exit('return'),
  partner: '',
  stockQty: 12_000,
  stockValue: yuan(24),
  unit: 'box',
  predicted: estimate(-1, -3, 1),
  note: '',
  ...said,
});

const list: CutList = {
  lang: 'en',
  currency: 'CNY',
  store: 'Corner shop',
  title: 'Clear out',
  state: 'approved',
  startsOn: '2023-06-19',
  dueOn: '2023-06-25',
  owner: '李娜',
  madeAt: Date.UTC(2023, 5, 15, 4),
  timeZone: 'Asia/Shanghai',
  items: [
    cut({ code: '1', exit: null, stockQty: 0 }),
    cut({ code: '2', exit: exit('write_off'), state: 'done' }),
    cut({ code: '3', exit: ladder(['2023-06-19', '2023-07-03'], '2023-07-16') }),
    cut({ code: '4', exit: exit('bundle'), partner: '1029 云南生菜' }),
    cut({ code: '5', category: 'Bakery' }),
    cut(),
    cut({ code: '8', state: 'postponed', note: 'after the fair' }),
    cut({ code: '9', state: 'protected', note: 'Regulars ask for it' }),
  ],
};

const body = (html: string) => html.slice(html.indexOf('<body>'));
const count = (text: string, what: string) => text.split(what).length - 1;

describe('the list of what leaves', () => {
  test('is by way out and category, with a box on every line and a tick where it is done', () => {
    const page = body(cutListPage(list));
    expect(count(page, '<rect')).toBe(6);
    expect(count(page, '<path')).toBe(1);
    const order = ['Return to supplier', 'Bakery', 'Bundle', 'Markdown', 'Write-off', 'Clear the'];
    const places = order.map((title) => page.indexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('says what to do with each item', () => {
    const page = body(cutListPage(list));
    for (const words of [
      'send back 12 box',
      'sell 12 box together with 1029 云南生菜',
      '¥3.00 from 19 Jun, ¥2.00 from 3 Jul',
      'write off 12 box',
      'Nothing left in stock',
      'Responsible: 李娜',
      'Oat &lt;milk&gt;',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('after the fair');
  });

  test('says when nothing is to be done', () => {
    expect(cutListPage({ ...list, state: 'withdrawn' })).toContain('nothing is to be done');
    expect(cutListPage({ ...list, items: [] })).toContain('Nothing in this plan is to be done');
    expect(cutListPage({ ...list, startsOn: null })).toContain('not approved yet');
  });

  test('reads back from the workbook: codes as text, money and dates as such, all items', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = await cutListWorkbook(list);
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.worksheets[0];
    const values = (row: number) =>
      Array.from({ length: 17 }, (_, column) => sheet?.getCell(row, column + 1).value ?? null);
    expect(values(1)[0]).toBe('Clear out');
    expect(values(5).slice(0, 4)).toEqual(['Way out', 'Category', 'Code', 'Item']);
    const codes = Array.from({ length: 8 }, (_, at) => values(6 + at)[2]);
    expect(codes).toEqual(['5', '007', '8', '9', '4', '3', '2', '1']);
    expect(values(7).slice(0, 11)).toEqual([
      'Return to supplier',
      'Drinks',
      '007',
      'Oat <milk>',
      'Slow',
      12,
      'box',
      24,
      1,
      -1,
      3,
    ]);
    expect(values(11).slice(11, 16)).toEqual([
      '¥3.00 from 19 Jun, ¥2.00 from 3 Jul',
      3,
      1,
      new Date('2023-07-16T00:00:00Z'),
      'To be done',
    ]);
    expect(values(8).slice(15)).toEqual(['Postponed', 'after the fair']);
  });
});

const label = (said: Partial<PriceLabel> = {}): PriceLabel => ({
  code: '007',
  barcode: '6901234567892',
  name: 'Oat <milk>',
  unit: 'box',
  oldPrice: yuan(5.9),
  newPrice: yuan(3.9),
  from: '2023-06-19',
  to: '2023-07-02',
  ...said,
});

const sheet: LabelSheet = {
  lang: 'en',
  currency: 'CNY',
  store: 'Corner shop',
  title: 'Clear out',
  madeAt: list.madeAt,
  timeZone: list.timeZone,
  labels: [label()],
};

describe('price labels', () => {
  test('show shop, item, both prices, days and codes', () => {
    const page = body(labelPage(sheet));
    for (const words of [
      'Corner shop',
      'Oat &lt;milk&gt;',
      'was <s>¥5.90</s>',
      '<b>¥3.90</b>',
      'per box',
      '007 · 6901234567892',
      '19 Jun – 2 Jul',
    ]) {
      expect(page).toContain(words);
    }
    const chinese = body(labelPage({ ...sheet, lang: 'zh-CN' }));
    expect(chinese).toContain('原价 <s>¥5.90</s>');
    expect(chinese).toContain('6月19日 – 7月2日');
  });

  test('strike no price through that is unknown or not higher', () => {
    const labels = [label({ oldPrice: null }), label({ oldPrice: yuan(3.9) })];
    expect(body(labelPage({ ...sheet, labels }))).not.toContain('<s>');
    expect(body(labelPage({ ...sheet, labels: [label({ to: null })] }))).toContain('from 19 Jun');
  });

  test('fill sheets of 24, each day on sheets of its own', () => {
    const first = Array.from({ length: 25 }, (_, at) => label({ code: `a${at}` }));
    const second = Array.from({ length: 3 }, () => label({ from: '2023-07-03' }));
    const pages = labelPages([...second, ...first]);
    expect(pages.map((page) => page.length)).toEqual([24, 1, 3]);
    expect(pages[2]?.[0]?.from).toBe('2023-07-03');
  });

  test('read back from the workbook', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = await labelWorkbook(sheet);
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const row = book.worksheets[0]?.getRow(2).values;
    expect(Array.isArray(row) ? row.slice(1) : row).toEqual([
      '007',
      '6901234567892',
      'Oat <milk>',
      'box',
      5.9,
      3.9,
      new Date('2023-06-19T00:00:00Z'),
      new Date('2023-07-02T00:00:00Z'),
    ]);
  });
});
