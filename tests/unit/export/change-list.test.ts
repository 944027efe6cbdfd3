import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { paginate } from '#electron/io/export/checklist/paginate';
import type { ChangeList, ListedChange } from '#electron/io/export/plan/change-list';
import { changeChecklist, changeListPage } from '#electron/io/export/plan/page';
import { changeListWorkbook } from '#electron/io/export/plan/workbook';

const change = (said: Partial<ListedChange>): ListedChange => ({
  kind: 'more',
  code: '1029',
  name: '云南生菜',
  before: 1,
  after: 3,
  trialUntil: null,
  stock: null,
  unit: '',
  done: false,
  ...said,
});

const list: ChangeList = {
  lang: 'en',
  store: 'Corner "shop" \\ <b>',
  title: 'Summer range',
  state: 'approved',
  startsOn: '2023-06-19',
  madeAt: Date.UTC(2023, 5, 15, 4),
  timeZone: 'Asia/Shanghai',
  shelves: [
    {
      name: 'Vegetables',
      owner: '李娜',
      dueOn: '2023-06-18',
      changes: [
        change({}),
        change({
          kind: 'add',
          code: '007',
          name: 'Oat <milk>',
          before: 0,
          after: 2,
          trialUntil: '2023-08-14',
        }),
        change({
          kind: 'drop',
          code: '1030',
          before: 2,
          after: 0,
          stock: 12_000,
          unit: 'kg',
          done: true,
        }),
        change({ kind: 'drop', code: '1031', before: 1, after: 0, stock: 0 }),
        change({ kind: 'drop', code: '1032', before: 1, after: 0 }),
        change({ kind: 'fewer', code: '1033', before: 4, after: 1 }),
      ],
    },
  ],
};

const body = (html: string) => html.slice(html.indexOf('<body>'));
const count = (text: string, what: string) => text.split(what).length - 1;

describe('the change list on paper', () => {
  test('has a box on every line, what goes first, and a tick where it is done', () => {
    const page = body(changeListPage(list));
    expect(count(page, '<rect')).toBe(6);
    expect(count(page, '<path')).toBe(1);
    const order = ['Out · 3', 'In · 1', 'More facings · 1', 'Fewer facings · 1'];
    const places = order.map((title) => page.indexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('says what to do with each item', () => {
    const page = body(changeListPage(list));
    for (const words of [
      'Sell off the rest: 12 kg',
      'Nothing left in stock',
      'Sell off what is left',
      'New label; trial until 14 Aug 2023',
      'Add 2 facings',
      'Take away 3 facings',
      'Responsible: 李娜',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('takes names from the shop as text', () => {
    const page = body(changeListPage(list));
    expect(page).toContain('Oat &lt;milk&gt;');
    expect(page).toContain('Corner &quot;shop&quot;');
  });

  test('asks for a name and a date, and numbers its pages', () => {
    const page = body(changeListPage(list));
    expect(page).toContain('Name<i></i>Date<i></i><span>1 / 1</span>');
    expect(body(changeListPage({ ...list, lang: 'zh-CN' }))).toContain('执行人<i></i>');
  });

  test('goes on over as many pages as it needs, without losing a line or leaving a title alone', () => {
    const [shelf] = list.shelves;
    if (shelf === undefined) throw new Error('no shelf');
    const many = Array.from({ length: 90 }, (_, index) => change({ code: `c${index}` }));
    const shelves = [shelf, { ...shelf, name: 'Drinks', changes: many }];
    const pages = paginate(changeChecklist({ ...list, shelves }));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().filter((line) => line.as === 'row')).toHaveLength(96);
    for (const page of pages) expect(page.at(-1)?.as).toBe('row');
    for (const page of pages.slice(1)) {
      expect(page.slice(0, 2)).toMatchObject([
        { as: 'section', section: { name: 'Drinks' }, continued: true },
        { as: 'group', group: { title: 'More facings' } },
      ]);
    }
  });

  test('gives a long name a second line', () => {
    const long = change({ name: '特级有机高山生态种植小番茄礼盒装五百克' });
    const shelves = [{ name: 'x', owner: null, dueOn: null, changes: [change({}), long] }];
    const lines = paginate(changeChecklist({ ...list, shelves })).flat();
    expect(lines.flatMap((line) => (line.as === 'row' ? [line.lines] : []))).toEqual([1, 2]);
  });

  test('of a withdrawn plan says so', () => {
    expect(changeListPage(list)).not.toContain('nothing is to be done');
    expect(changeListPage({ ...list, state: 'withdrawn' })).toContain('nothing is to be done');
  });
});

describe('the change list as a workbook', () => {
  test('reads back with codes as text, facings as numbers and dates as dates', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = await changeListWorkbook(list);
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.name).toBe('Change list');
    const values = (row: number) =>
      Array.from({ length: 10 }, (_, column) => sheet?.getCell(row, column + 1).value ?? null);
    expect(values(1)[0]).toBe('Summer range');
    expect(values(3)[0]).toBe('1 in, 3 out, 2 facings changed');
    expect(values(5).slice(0, 7)).toEqual([
      'Shelf',
      'Change',
      'Code',
      'Item',
      'Before',
      'After',
      'What to do',
    ]);
    expect(values(6)).toEqual([
      'Vegetables',
      'Out',
      '1030',
      '云南生菜',
      2,
      0,
      'Sell off the rest: 12 kg',
      null,
      '李娜',
      '✓',
    ]);
    expect(values(9).slice(0, 8)).toEqual([
      'Vegetables',
      'In',
      '007',
      'Oat <milk>',
      0,
      2,
      'New label; trial until 14 Aug 2023',
      new Date('2023-08-14T00:00:00Z'),
    ]);
  });
});
