/** The picture formats of icons: PNG, and the two that hold several PNGs. */
import { crc32, deflateSync } from 'node:zlib';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EIGHT_BITS_RGBA = [8, 6, 0, 0, 0];

export interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/** @param pixels red, green, blue, alpha of `size` × `size` pixels */
export function toPng(pixels: Uint8Array, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set(EIGHT_BITS_RGBA, 8);
  // Each row begins with the number of its filter; 0 is none.
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** Windows: a directory of 16 bytes per picture, then the pictures. A size of 256 is written as 0. */
export function toIco(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** macOS: chunks named by size; the retina name of a size is the one programs ask for today. */
const ICNS_TYPE: Readonly<Record<number, string>> = {
  16: 'icp4',
  32: 'ic11',
  64: 'ic12',
  128: 'ic07',
  256: 'ic13',
  512: 'ic14',
  1024: 'ic10',
};

export function toIcns(pictures: readonly Picture[]): Buffer {
  const chunks = pictures.flatMap(({ size, png }) => {
    const type = ICNS_TYPE[size];
    return type === undefined ? [] : [Buffer.from(type, 'latin1'), uint32(png.length + 8), png];
  });
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 8);
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32(length), ...chunks]);
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}
