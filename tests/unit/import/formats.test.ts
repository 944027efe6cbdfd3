import { gzipSync } from 'node:zlib';
import * as Xlsx from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '#electron/io/import/inspect';
import type { RejectedRow } from '#shared/domain/imports/rows';
import { biff5 } from '../../helpers/biff5';
import { encode, encodings } from '../../helpers/encode';
import {
  fileOf,
  type ReadTable,
  readFileSilently,
  reading,
  salesOf,
  sumOf,
} from '../../helpers/import-file';

const LINES = [
  ['日期', '小票号', '编码', '品名', '数量', '金额'],
  ['2023-06-15 20:42:23', '0017', '006901', '可口可乐', '2', '7.00'],
  ['2023-06-15 20:43:00', '0018', '006902', '农夫山泉', '0.396', '3.17'],
];

function expectLines(table: ReadTable | undefined): void {
  expect(table?.rejected).toEqual([]);
  expect(
    salesOf(table).map((row) => [row.date, row.ticketNumber, row.skuCode, row.skuName]),
  ).toEqual([
    ['2023-06-15', '0017', '006901', '可口可乐'],
    ['2023-06-15', '0018', '006902', '农夫山泉'],
  ]);
  expect(sumOf(salesOf(table))).toEqual({ qty: 2_396, amount: 101_700 });
}

describe('a text file', () => {
  const delimiters = [',', '\t', ';', '|'];
  const cases = encodings.flatMap((encoding) =>
    delimiters.map((sign) => [encoding, sign] as const),
  );

  it.each(cases)('in %s with %j', async (encoding, sign) => {
    const text = LINES.map((line) => line.join(sign)).join('\r\n');
    const [table] = await readFileSilently(fileOf('export.csv', encode(text, encoding)));
    expectLines(table);
  });

  it('packed with gzip, whatever it is called', async () => {
    const text = LINES.map((line) => line.join(',')).join('\n');
    const packed = gzipSync(encode(text, 'gb18030'));
    expectLines((await readFileSilently(fileOf('export.csv', packed)))[0]);
  });

  it('with line breaks of an old Mac', async () => {
    const text = LINES.map((line) => line.join(',')).join('\r');
    expectLines((await readFileSilently(fileOf('export.csv', text)))[0]);
  });

  it('called .xls', async () => {
    const text = LINES.map((line) => line.join('\t')).join('\r\n');
    expectLines((await readFileSilently(fileOf('export.xls', encode(text, 'gb18030'))))[0]);
  });

  it('whose first name in Chinese stands a megabyte down', async () => {
    const plain = Array.from(
      { length: 40_000 },
      (_, n) => `2023-06-15 10:00:00,${n},1,plain,1,1.00`,
    );
    const text = ['date,ticket,sku,description,qty,amount', ...plain, LINES[1]?.join(',')].join(
      '\n',
    );
    const [table] = await readFileSilently(fileOf('late.csv', encode(text, 'gb18030')));
    expect(salesOf(table).at(-1)?.skuName).toBe('可口可乐');
  });

  it('keeps accented letters of Western Europe', async () => {
    const text = 'date,sku,description,qty,amount\n2023-06-15,1,Café crème,1,1.00\n';
    const [table] = await readFileSilently(fileOf('west.csv', Buffer.from(text, 'latin1')));
    expect(salesOf(table)[0]?.skuName).toBe('Café crème');
  });

  it('with decimal commas, between semicolons', async () => {
    const text = 'Date;SKU;Description;Quantity;Amount\n15.06.2023;1;Melone;0,396;1.234,50\n';
    const [table] = await readFileSilently(fileOf('comma.csv', text));
    expect(salesOf(table)[0]).toMatchObject({ date: '2023-06-15', qty: 396, amount: 12_345_000 });
  });

  it('finds the order of days that only a row far down settles', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => `0${(n % 9) + 1}/06/2023,${n},1,1.00`);
    const text = ['date,sku,qty,amount', ...rows, '25/06/2023,1,1,1.00'].join('\n');
    const [table] = await readFileSilently(fileOf('order.csv', text));
    expect(salesOf(table)[2]?.date).toBe('2023-06-03');
  });

  it('asks for the order of days where both fit, and is not imported without an answer', async () => {
    const text = 'date,sku,qty,amount\n06/07/2023,1,1,1.00\n06/08/2023,1,1,1.00\n';
    const path = fileOf('open.csv', text);
    const { tables } = await inspectFile(path, { ...reading, saved: [] });
    expect(tables[0]?.questions).toEqual([
      { about: 'date_order', header: 'date', example: '06/07/2023' },
    ]);
    await expect(readFileSilently(path)).rejects.toMatchObject({ code: 'file_unsure' });
  });
});

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return fileOf('export.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
}

describe('a workbook (xlsx)', () => {
  it('reads days, times, texts and figures by the style of their cells', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('明细');
      sheet.addRow(['日期', '时间', '小票号', '编码', '品名', '数量', '金额']);
      const row = sheet.addRow([
        45_092,
        0.8627662037,
        '0017',
        '006901',
        '可口可乐',
        0.1 + 0.2,
        15.509999999999998,
      ]);
      row.getCell(1).numFmt = 'yyyy"年"m"月"d"日"';
      row.getCell(2).numFmt = 'hh:mm:ss';
    });
    const [table] = await readFileSilently(path);
    expect(table?.rejected).toEqual([]);
    expect(salesOf(table)[0]).toMatchObject({
      row: 2,
      date: '2023-06-15',
      soldAt: Date.UTC(2023, 5, 15, 12, 42, 23),
      ticketNumber: '0017',
      skuCode: '006901',
      qty: 300,
      amount: 155_100,
    });
  });

  it('reads days of the calendar that counts from 1904', async () => {
    const path = await workbook((book) => {
      book.properties.date1904 = true;
      const sheet = book.addWorksheet('S');
      sheet.addRow(['日期', '编码', '数量', '金额']);
      sheet.addRow([45_092 - 1_462, '1', 1, 1]).getCell(1).numFmt = 'yyyy-mm-dd';
    });
    expect(salesOf((await readFileSilently(path))[0])[0]?.date).toBe('2023-06-15');
  });

  it('finds titles below head lines, in two rows with merged cells, and skips the totals', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('日报');
      sheet.addRow(['一店 销售日报']);
      sheet.mergeCells('A1:D1');
      sheet.addRow([]);
      sheet.addRow(['日期', '编码', '销售', '']);
      sheet.addRow(['', '', '数量', '金额']);
      sheet.mergeCells('A3:A4');
      sheet.mergeCells('B3:B4');
      sheet.mergeCells('C3:D3');
      sheet.addRow(['2023-06-15', '6901', 2, 7]);
      sheet.addRow(['', '6902', 1, 3]);
      sheet.mergeCells('A5:A6');
      sheet.addRow(['合计', '', 3, 10]);
    });
    const [table] = await readFileSilently(path);
    expect(table?.rejected).toEqual([]);
    expect(salesOf(table).map(({ row, date, skuCode }) => [row, date, skuCode])).toEqual([
      [5, '2023-06-15', '6901'],
      [6, '2023-06-15', '6902'],
    ]);
    expect(table?.skipped).toEqual({ titles: 2, blanks: 1, totals: 1 });
  });

  it('reads every sheet that holds a table, a hidden one when it is certain, and no notes', async () => {
    const path = await workbook((book) => {
      book.addWorksheet('说明').addRow(['本表由系统导出']);
      const costs = book.addWorksheet('进价');
      costs.addRow(['日期', '编码', '进价']);
      costs.addRow(['2023-06-15', '6901', 2.5]);
      const rates = book.addWorksheet('损耗', { state: 'hidden' });
      rates.addRow(['编码', '品名', '损耗率']);
      rates.addRow(['6901', '可乐', 0.095]).getCell(3).numFmt = '0.00%';
      book.addWorksheet('临时', { state: 'hidden' }).addRow(['a', 'b']);
    });
    const tables = await readFileSilently(path);
    expect(tables.map((table) => [table.choice.sheet, table.choice.recipe.kind])).toEqual([
      ['进价', 'costs'],
      ['损耗', 'loss_rates'],
    ]);
    expect(tables[1]?.rows[0]).toMatchObject({ lossRate: 0.095 });
  });

  it('rejects codes that the spreadsheet has cut, with the reason', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('S');
      sheet.addRow(['日期', '编码', '数量', '金额']);
      sheet.addRow(['2023-06-15', 6_901_234_567_892, 1, 1]);
      sheet.addRow(['2023-06-15', 690_123_456_789_212_300, 1, 1]);
    });
    const [table] = await readFileSilently(path);
    expect(salesOf(table).map((row) => row.skuCode)).toEqual(['6901234567892']);
    expect(table?.rejected.map((row: RejectedRow) => [row.row, row.reason])).toEqual([
      [3, 'scientific_code'],
    ]);
  });

  it('keeps row numbers where rows are missing or far apart', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('S');
      sheet.addRow(['日期', '编码', '数量', '金额']);
      sheet.getRow(5).values = ['2023-06-15', '1', 1, 1];
      sheet.getRow(5_000).values = ['2023-06-15', '2', 1, 1];
    });
    expect(salesOf((await readFileSilently(path))[0]).map((row) => row.row)).toEqual([5, 5_000]);
  });
});

describe('an old workbook, or what is called one', () => {
  const sheet = () => Xlsx.utils.aoa_to_sheet(LINES);
  const book = () => {
    const made = Xlsx.utils.book_new();
    Xlsx.utils.book_append_sheet(made, sheet(), '明细');
    return made;
  };

  it.each(['biff8', 'xlsb', 'fods', 'ods', 'xlml'] as const)('%s', async (bookType) => {
    const content: Buffer = Xlsx.write(book(), { type: 'buffer', bookType });
    expectLines((await readFileSilently(fileOf('export.xls', content)))[0]);
  });

  it('biff5, of the days before Unicode, in GBK', async () => {
    expectLines((await readFileSilently(fileOf('export.xls', biff5(LINES))))[0]);
  });

  it.each(['utf-8', 'gb18030'] as const)('an HTML table in %s', async (encoding) => {
    const rows = LINES.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const html = `<html><head><meta charset="x"></head><body><table>${rows.join('')}</table></body></html>`;
    expectLines((await readFileSilently(fileOf('export.xls', encode(html, encoding))))[0]);
  });
});
