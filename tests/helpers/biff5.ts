import { CFB } from '@e965/xlsx';
import { encode } from './encode';

const BOF = 0x0809;
const EOF = 0x000a;
const CODEPAGE = 0x0042;
const SHEET = 0x0085;
const LABEL = 0x0204;
const BIFF5 = 0x0500;
const GBK = 936;

function record(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

/** A workbook of Excel 5.0/95 as Chinese systems wrote it: texts in GBK. No library writes it. */
export function biff5(rows: readonly (readonly string[])[]): Buffer {
  const name = encode('明细', 'gb18030');
  const globals = (sheetAt: number): Buffer => {
    const place = Buffer.alloc(7);
    place.writeUInt32LE(sheetAt, 0);
    place.writeUInt8(name.length, 6);
    return Buffer.concat([
      record(BOF, words(BIFF5, 0x0005, 0, 0)),
      record(CODEPAGE, words(GBK)),
      record(SHEET, Buffer.concat([place, name])),
      record(EOF, Buffer.alloc(0)),
    ]);
  };
  const labels = rows.flatMap((cells, row) =>
    cells.map((cell, column) => {
      const text = encode(cell, 'gb18030');
      return record(LABEL, Buffer.concat([words(row, column, 0, text.length), text]));
    }),
  );
  const stream = Buffer.concat([
    globals(globals(0).length),
    record(BOF, words(BIFF5, 0x0010, 0, 0)),
    ...labels,
    record(EOF, Buffer.alloc(0)),
  ]);
  const wrapping = CFB.utils.cfb_new();
  CFB.utils.cfb_add(wrapping, '/Book', stream);
  return Buffer.from(CFB.write(wrapping, { type: 'buffer' }));
}
