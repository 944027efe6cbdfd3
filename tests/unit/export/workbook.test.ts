import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ReportOptions } from '#electron/io/export/daily/page-context';
import { dailyCsv } from '#electron/io/export/daily/text';
import { dailyWorkbook } from '#electron/io/export/daily/workbook';
import { type Table, tableToCsv, tableToXlsx } from '#electron/io/export/table';
import { bareDay, richDay } from '../../helpers/daily-report';

const chinese: ReportOptions = { lang: 'zh-CN', timeZone: 'Asia/Shanghai', version: 2 };
const english: ReportOptions = { ...chinese, lang: 'en', version: null };

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row whose first cell has this text. */
function rowOf(sheet: ExcelJS.Worksheet, label: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    if (row.getCell(1).value === label) found = row;
  });
  if (found === undefined) throw new Error(`no row ${label}`);
  return found;
}

describe('the daily workbook', () => {
  it('has its sheets in either language', async () => {
    const names = async (options: ReportOptions) =>
      (await open(await dailyWorkbook(richDay(), options))).worksheets.map((sheet) => sheet.name);
    expect(await names(chinese)).toEqual([
      '概览',
      '分时销售',
      '品类',
      '单品',
      '提醒',
      '口径',
      '来源',
    ]);
    expect(await names(english)).toEqual([
      'Figures',
      'Sales by hour',
      'Categories',
      'Items',
      'Alerts',
      'Definitions',
      'Sources',
    ]);
  });

  it('holds figures as numbers with their formats', async () => {
    const sheet = sheetOf(await open(await dailyWorkbook(richDay(), chinese)), '概览');
    const sales = rowOf(sheet, '销售额');
    expect(sales.getCell(2).value).toBe(12_345.6);
    expect(sales.getCell(2).numFmt).toBe('#,##0.00');
    const margin = rowOf(sheet, '毛利率');
    expect(margin.getCell(2).value).toBe(0.318);
    expect(margin.getCell(2).numFmt).toBe('0.0%');
    // +0.4 points, not +0.4 %.
    expect(margin.getCell(4).value).toBe(0.4);
    expect(rowOf(sheet, '客单数').getCell(2).value).toBe(486);
  });

  it('adds up by category to what the page shows', async () => {
    const sheet = sheetOf(await open(await dailyWorkbook(richDay(), english)), 'Categories');
    expect(rowOf(sheet, '花叶类').getCell(2).value).toBe(3_400);
    expect(sheet.rowCount).toBe(14);
  });

  it('keeps codes as text, with all their digits', async () => {
    const sheet = sheetOf(await open(await dailyWorkbook(richDay(), english)), 'Items');
    expect(sheet.getRow(2).getCell(3).value).toBe('102900005115168');
  });

  it('explains every figure that it shows', async () => {
    const sheet = sheetOf(await open(await dailyWorkbook(richDay(), chinese)), '口径');
    const definition = rowOf(sheet, '毛利率');
    expect(String(definition.getCell(2).value).length).toBeGreaterThan(5);
    expect(String(definition.getCell(3).value)).toContain('÷');
  });

  it('says what it rests on, with dates as dates', async () => {
    const sheet = sheetOf(await open(await dailyWorkbook(richDay(), chinese)), '来源');
    expect(rowOf(sheet, '营业日').getCell(2).value).toEqual(new Date('2023-06-15T00:00:00Z'));
    expect(rowOf(sheet, '数据版本').getCell(2).value).toBe(12);
    expect(rowOf(sheet, '日结版本').getCell(2).value).toBe(2);
    // The time on the shop's wall: 14:12 UTC is 22:12 in Shanghai.
    expect(rowOf(sheet, '生成时间').getCell(2).value).toEqual(new Date('2023-06-15T22:12:00Z'));
  });

  it('is ready to print: A4, one page wide, its header on every page and always in sight', async () => {
    const sheet = sheetOf(await open(await dailyWorkbook(richDay(), chinese)), '品类');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('says above an empty sheet what to bring in', async () => {
    const sheet = sheetOf(await open(await dailyWorkbook(bareDay(), english)), 'Sales by hour');
    expect(sheet.getCell('A2').value).toContain('sales lines with their time');
  });
});

describe('the daily text file', () => {
  const rowsOf = (bytes: Uint8Array) =>
    new TextDecoder()
      .decode(bytes)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));

  it('has one row per figure, hour and category, each with day, unit and data version', () => {
    const [header, ...rows] = rowsOf(dailyCsv(richDay(), english));
    expect(header).toHaveLength(13);
    expect(rows).toHaveLength(10 + 24 + 13);
    expect(rows[0]?.slice(0, 6)).toEqual([
      '2023-06-15',
      'Figures',
      'Net sales',
      'netSales',
      '12345.6',
      'CNY',
    ]);
    expect(rows.every((row) => row.length === 13 && row[12] === '12')).toBe(true);
  });
});

describe('a table of a screen', () => {
  const table: Table = {
    title: '滞销/候选 [2023]',
    columns: [
      { title: '编码', kind: 'text' },
      { title: '日期', kind: 'date' },
      { title: '金额', kind: 'money' },
      { title: '数量', kind: 'qty' },
      { title: '毛利率', kind: 'ratio' },
      { title: '时间', kind: 'instant' },
    ],
    rows: [
      ['0069', '2023-06-15', 123_456, 396, 0.31234, Date.UTC(2023, 5, 15, 12, 42)],
      ['=1+1', '', null, 2_000, null, null],
    ],
  };
  const zone = 'Asia/Shanghai';

  it('becomes CSV in the units that people use', () => {
    expect(new TextDecoder().decode(tableToCsv(table, zone)).split('\r\n')).toEqual([
      '编码,日期,金额,数量,毛利率,时间',
      '0069,2023-06-15,12.35,0.396,0.31234,2023-06-15 20:42',
      "'=1+1,,,2,,",
      '',
    ]);
  });

  it('becomes a worksheet with numbers, dates and texts', async () => {
    const info = { title: table.title, footer: 'R&D', timeZone: zone, madeAt: 0 };
    const [sheet] = (await open(await tableToXlsx(table, info))).worksheets;
    expect(sheet?.name).toBe('滞销 候选  2023');
    const row = sheet?.getRow(2);
    expect(row?.getCell(1).value).toBe('0069');
    expect(row?.getCell(2).value).toEqual(new Date('2023-06-15T00:00:00Z'));
    expect(row?.getCell(3).value).toBe(12.35);
    expect(row?.getCell(4).value).toBe(0.396);
    expect(row?.getCell(4).numFmt).toBe('#,##0.000');
    expect(sheet?.getRow(3).getCell(4).numFmt).toBe('#,##0');
    // Text that looks like a formula stays text.
    expect(sheet?.getRow(3).getCell(1).value).toBe('=1+1');
    expect(sheet?.headerFooter.oddFooter).toContain('R&&D');
  });
});
