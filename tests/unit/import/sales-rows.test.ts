import { describe, expect, it } from 'vitest';
import {
  fileOf,
  type ReadTable,
  readFileSilently,
  reading,
  salesOf,
} from '../../helpers/import-file';

const HEADER = '时间,小票号,编码,品名,单价,数量,金额,类型';

async function readLines(lines: readonly string[], header = HEADER): Promise<ReadTable> {
  // A plain line ahead of the odd ones, so that the columns are what their titles say.
  const plain = '2023-06-15 09:00:00,0,1,plain,1.00,1,1.00,销售';
  const path = fileOf('lines.csv', [header, plain, ...lines].join('\n'));
  const [table] = await readFileSilently(path);
  if (table === undefined) throw new Error('no table');
  return table;
}

const line = (qty: string, amount: string, type = '销售', price = '2.50'): string =>
  `2023-06-15 20:42:23,17,6901,可乐,${price},${qty},${amount},${type}`;

describe('a line of sale', () => {
  it.each([
    ['a sale', line('2', '5.00'), 'sale', 2_000, 50_000],
    ['a sale for nothing', line('2', '0'), 'sale', 2_000, 0],
    ['money from price and quantity', line('0.396', ''), 'sale', 396, 9_900],
    ['a return written negative', line('-1', '-2.50'), 'return', -1_000, -25_000],
    [
      'a return written positive with its type',
      line('1', '2.50', '退货'),
      'return',
      -1_000,
      -25_000,
    ],
    [
      'a return written negative with its type',
      line('-1', '-2.50', '退货'),
      'return',
      -1_000,
      -25_000,
    ],
    ['stock written off at the till', line('-3', '0'), 'adjustment', -3_000, 0],
    ['a bad debt', line('1', '-120.50'), 'adjustment', 1_000, -1_205_000],
    ['brackets and signs behind', line('(1)', '2.50-'), 'return', -1_000, -25_000],
    ['full-width figures and currency', line('２', '￥５．００'), 'sale', 2_000, 50_000],
  ])('%s', async (_, text, kind, qty, amount) => {
    const table = await readLines([text]);
    expect(salesOf(table).at(-1)).toMatchObject({ row: 3, kind, qty, amount });
    expect(table.rejected).toEqual([]);
  });

  it('keeps the till’s own facts: ticket, SKU, instant, business date', async () => {
    const [, row] = salesOf(await readLines([line('2', '5.00')]));
    expect(row).toMatchObject({
      date: '2023-06-15',
      soldAt: Date.UTC(2023, 5, 15, 12, 42, 23),
      ticketNumber: '17',
      skuCode: '6901',
      skuName: '可乐',
      listAmount: 50_000,
      weighed: false,
    });
  });

  it('belongs to the day before until the cut-off hour', async () => {
    const [, row] = salesOf(await readLines(['2023-06-16 01:30:00,17,6901,可乐,2.50,2,5.00,销售']));
    expect(row).toMatchObject({ date: '2023-06-15', soldAt: Date.UTC(2023, 5, 15, 17, 30) });
  });

  it('stays on its day where the source counts business days itself', async () => {
    const text = [
      '营业日期,时间,小票号,编码,数量,金额',
      '2023-06-15,09:00:00,1,6901,2,5.00',
      '2023-06-15,01:30:00,2,6901,2,5.00',
    ].join('\n');
    const [table] = await readFileSilently(fileOf('days.csv', text));
    const [, row] = salesOf(table);
    expect(row).toMatchObject({ date: '2023-06-15', soldAt: Date.UTC(2023, 5, 15, 17, 30) });
  });

  it('takes midnight to the millisecond for "no time"', async () => {
    const [, row] = salesOf(await readLines(['2023-06-15 00:00:00,17,6901,可乐,2.50,2,5.00,销售']));
    expect(row).toMatchObject({ date: '2023-06-15', soldAt: null });
  });

  it('keeps leading zeros, trims every kind of blank, drops control characters', async () => {
    const [, row] = salesOf(
      await readLines([
        '2023-06-15 10:00:00,0017,\t006901\u00a0,\u3000可\u200b乐\u0007 大 \u00a0,2.50,2,5.00,销售',
      ]),
    );
    expect(row).toMatchObject({ ticketNumber: '0017', skuCode: '006901', skuName: '可乐 大' });
  });

  it.each([
    ['="006901"', '006901'],
    ["'006901", '006901'],
    ['102900005115762.0', '102900005115762'],
    ['６９０１', '6901'],
  ])('undoes what spreadsheets do to codes: %s', async (written, code) => {
    const quoted = `"${written.replaceAll('"', '""')}"`;
    const [, row] = salesOf(
      await readLines([`2023-06-15 10:00:00,1,${quoted},可乐,2.50,2,5.00,销售`]),
    );
    expect(row?.skuCode).toBe(code);
  });

  it.each([
    [
      'fraction',
      '时间,小票号,编码,品名,数量,金额',
      '2023-06-15 10:00:00,1,6901,苹果,0.396,3',
      true,
    ],
    [
      'unit of the row',
      '时间,小票号,编码,单位,数量,金额',
      '2023-06-15 10:00:00,1,6901,kg,2,3',
      true,
    ],
    [
      'unit of the column',
      '时间,小票号,编码,品名,数量(千克),金额',
      '2023-06-15 10:00:00,1,6901,苹果,2,3',
      true,
    ],
    ['neither', '时间,小票号,编码,单位,数量,金额', '2023-06-15 10:00:00,1,6901,个,2,3', false],
  ])('is weighed by its %s: %s', async (_, header, text, weighed) => {
    const [table] = await readFileSilently(fileOf('weighed.csv', `${header}\n${text}\n`));
    expect(salesOf(table)[0]?.weighed).toBe(weighed);
  });

  it.each([
    ['原价金额', '7.00', 70_000],
    ['原价', '3.50', 70_000],
    ['优惠金额', '2.00', 70_000],
    ['优惠金额', '-2.00', 70_000],
  ])('knows the amount before discount from %s %s', async (title, value, listAmount) => {
    const text = `时间,小票号,编码,数量,金额,${title}\n2023-06-15 10:00:00,1,6901,2,5.00,${value}\n`;
    const [table] = await readFileSilently(fileOf('discount.csv', text));
    expect(salesOf(table)[0]).toMatchObject({ amount: 50_000, listAmount });
  });
});

describe('a line that cannot be booked', () => {
  it.each([
    ['missing_value', '2023-06-15 10:00:00,1,,可乐,2.50,2,5.00,销售', { field: 'skuCode' }],
    ['missing_value', '2023-06-15 10:00:00,1,6901,可乐,2.50,,5.00,销售', { field: 'qty' }],
    ['missing_value', ',1,6901,可乐,2.50,2,5.00,销售', { field: 'time' }],
    [
      'bad_number',
      '2023-06-15 10:00:00,1,6901,可乐,2.50,two,5.00,销售',
      { field: 'qty', text: 'two' },
    ],
    [
      'scientific_code',
      '2023-06-15 10:00:00,1,6.92E+12,可乐,2.50,2,5.00,销售',
      { field: 'skuCode', text: '6.92E+12' },
    ],
    ['future_date', '2024-02-01 10:00:00,1,6901,可乐,2.50,2,5.00,销售', { date: '2024-02-01' }],
    [
      'unknown_choice',
      '2023-06-15 10:00:00,1,6901,可乐,2.50,2,5.00,作废',
      { field: 'saleType', text: '作废' },
    ],
    [
      'wrong_columns',
      '2023-06-15 10:00:00,1,6901,可乐,大瓶,2.50,2,5.00,销售',
      { expected: 8, found: 9 },
    ],
    ['open_quote', '2023-06-15 10:00:00,1,6901,"可乐,2.50,2,5.00,销售', {}],
  ])('%s: %s', async (reason, text, params) => {
    const { rows, rejected } = await readLines([text]);
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([{ row: 3, reason, params }]);
  });

  it('says of a bad day which text it was', async () => {
    const { rejected } = await readLines(['2023-06-31 10:00:00,1,6901,可乐,2.50,2,5.00,销售']);
    expect(rejected).toMatchObject([
      { reason: 'bad_date', params: { text: '2023-06-31 10:00:00' } },
    ]);
  });

  it('keeps its raw cells, and quantity and amount as far as they can be read', async () => {
    const { rejected } = await readLines(['2023-06-15 10:00:00,1,,可乐,2.50,2,5.00,销售']);
    expect(rejected[0]).toMatchObject({ qty: 2_000, amount: 50_000 });
    expect(rejected[0]?.cells).toEqual([
      '2023-06-15 10:00:00',
      '1',
      '',
      '可乐',
      '2.50',
      '2',
      '5.00',
      '销售',
    ]);
  });
});

describe('rows that are no data', () => {
  it('are counted by what they are', async () => {
    const text = [
      '销售明细',
      '',
      HEADER,
      line('2', '5.00'),
      '花叶类 小计,,,,,2,5.00,',
      '',
      HEADER,
      line('1', '2.50'),
      '合计,,,,,3,7.50,',
    ].join('\n');
    const [table] = await readFileSilently(fileOf('pages.csv', text));
    expect(table?.rows).toHaveLength(2);
    expect(table?.rejected).toEqual([]);
    expect(table?.skipped).toEqual({ titles: 2, blanks: 2, totals: 2 });
  });
});

describe('daily sums', () => {
  it('have no time: a midnight behind the day does not move it', async () => {
    const text = '日期,编码,数量,金额\n2023-06-15 00:00:00,6901,2,5.00\n2023-06-16,6901,1,2.50\n';
    const [table] = await readFileSilently(fileOf('daily.csv', text));
    expect(table?.choice.recipe.kind).toBe('daily_sales');
    expect(salesOf(table).map(({ date, soldAt }) => [date, soldAt])).toEqual([
      ['2023-06-15', null],
      ['2023-06-16', null],
    ]);
  });

  it('keep their day in a zone that changes its clocks', async () => {
    const text = '时间,小票号,编码,数量,金额\n2023-03-26 03:30:00,1,6901,2,5.00\n';
    const clock = { timeZone: 'Europe/Berlin', cutoffHour: 0 };
    const [table] = await readFileSilently(fileOf('dst.csv', text), { ...reading, clock });
    expect(salesOf(table)[0]).toMatchObject({
      date: '2023-03-26',
      soldAt: Date.UTC(2023, 2, 26, 1, 30),
    });
  });
});
