import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as Xlsx from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fileOf, readFileSilently } from '../../helpers/import-file';
import { tempDir } from '../../helpers/temp-dir';

const HEADER = '日期,编码,数量,金额\n';
const ROW = '2023-06-15,1,1,1.00\n';

async function zipped(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('S');
  for (let row = 0; row < 500; row++) sheet.addRow([row, 'text', Math.sin(row)]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Changes what the zip's directory says of the size of its sheet. */
function claiming(zip: Buffer, bytes: number): Buffer {
  const UNFOLDED_SIZE = 24;
  const NAME = 46;
  const directory = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = zip.indexOf(directory); at !== -1; at = zip.indexOf(directory, at + 4)) {
    if (
      zip
        .subarray(at + NAME, at + NAME + 60)
        .toString()
        .startsWith('xl/worksheets/sheet1.xml')
    ) {
      zip.writeUInt32LE(bytes, at + UNFOLDED_SIZE);
    }
  }
  return zip;
}

/** The wrapping that spreadsheet programs put around a workbook with a password. */
function encrypted(): Buffer {
  const wrapping = Xlsx.CFB.utils.cfb_new();
  Xlsx.CFB.utils.cfb_add(wrapping, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]));
  Xlsx.CFB.utils.cfb_add(wrapping, '/EncryptedPackage', Buffer.alloc(64));
  return Buffer.from(Xlsx.CFB.write(wrapping, { type: 'buffer' }));
}

describe('a file that cannot be read is told apart, in the user’s words', () => {
  it.each([
    ['nothing in it', 'file_empty', async () => ''],
    ['only blanks', 'file_empty', async () => ' \r\n \r\n'],
    [
      'a picture',
      'file_unrecognised',
      async () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2]),
    ],
    ['a letter', 'file_no_header', async () => 'Dear manager\nthe till is broken\n'],
    ['figures without titles', 'file_missing_columns', async () => '1,2,3\n4,5,6\n'],
    [
      'no column of days',
      'file_missing_columns',
      async () => '编码,品名,数量,金额\n1,可乐,2,7.00\n',
    ],
    ['a zip of other things', 'file_unrecognised', async () => otherZip()],
    [
      'a sheet that would unfold to 3 GB',
      'file_too_large',
      async () => claiming(await zipped(), 3 * 1024 ** 3),
    ],
    ['a workbook cut off', 'file_damaged', async () => (await zipped()).subarray(0, 4_000)],
    [
      'a gzip cut off',
      'file_damaged',
      async () => gzipSync(HEADER + ROW.repeat(5_000)).subarray(0, 60),
    ],
    ['a workbook with a password', 'file_encrypted', async () => encrypted()],
    [
      'an old workbook of rubbish',
      'file_damaged',
      async () => Buffer.from('d0cf11e0a1b11ae1'.repeat(40), 'hex'),
    ],
  ])('%s: %s', async (_, code, content) => {
    const path = fileOf('export.csv', await content());
    await expect(readFileSilently(path)).rejects.toMatchObject({
      code,
      params: { file: 'export.csv' },
    });
  });

  it('not there', async () => {
    await expect(readFileSilently(join(tempDir(), 'gone.csv'))).rejects.toMatchObject({
      code: 'file_unreadable',
      params: { file: 'gone.csv' },
    });
  });

  it('a folder', async () => {
    const path = join(tempDir(), 'folder.csv');
    mkdirSync(path);
    await expect(readFileSilently(path)).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  it('names the columns that are missing', async () => {
    const path = fileOf('sales.csv', '商品编码,销售数量,销售金额\n1,2,7.00\n');
    await expect(readFileSilently(path)).rejects.toMatchObject({
      code: 'file_missing_columns',
      params: { fields: 'date' },
    });
  });
});

function otherZip(): Buffer {
  const zip = Xlsx.CFB.utils.cfb_new();
  Xlsx.CFB.utils.cfb_add(zip, '/readme.txt', Buffer.from('hello'));
  return Buffer.from(Xlsx.CFB.write(zip, { type: 'buffer', fileType: 'zip' }));
}
