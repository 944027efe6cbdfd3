import { describe, expect, it } from 'vitest';
import { type CsvCell, toCsv } from '#electron/io/export/csv';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('CSV', () => {
  it('begins with the mark that Excel needs and ends every row with CRLF', () => {
    expect(
      decode(
        toCsv([
          ['日期', '销售额'],
          ['2023-06-15', 12.5],
        ]),
      ),
    ).toBe('\ufeff日期,销售额\r\n2023-06-15,12.5\r\n');
  });

  const cells: [string, CsvCell, string][] = [
    ['quotes a text with a comma', '苹果, 红', '"苹果, 红"'],
    ['doubles quotes', '5" 盘', '"5"" 盘"'],
    ['keeps a line break inside quotes', 'a\nb', '"a\nb"'],
    ['leaves an unknown value empty', null, ''],
    ['leaves a value that is no number empty', Number.NaN, ''],
    ['writes a negative number as a number', -3.5, '-3.5'],
    ['disarms a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['disarms a command', '@SUM(A1)', "'@SUM(A1)"],
    ['keeps a text that is a negative number', '-12.5', '-12.5'],
    ['drops control characters of a damaged export', 'a\u0000b', 'a b'],
  ];
  it.each(cells)('%s', (_name, cell, expected) => {
    expect(decode(toCsv([[cell]]))).toBe(`\ufeff${expected}\r\n`);
  });
});
