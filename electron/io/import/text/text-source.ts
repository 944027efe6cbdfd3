import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { QisanError } from '#shared/domain/errors';
import type { Delimiter, Encoding } from '#shared/domain/imports/recipe';
import type { RawBatch, Source } from '../source';
import { detectDelimiter } from './detect-delimiter';
import { detectEncoding } from './detect-encoding';
import { RecordSplitter } from './record-splitter';

export interface TextLayout {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

interface TextFile {
  readonly path: string;
  readonly bytes: number;
  readonly gzip: boolean;
}

/** Small pieces: batches stay near 2 000 rows, and a cancel is heard soon. */
const PIECE = 128 * 1024;
/** What is read beyond the first byte that is not ASCII, to tell encodings apart. */
const SAMPLE = 256 * 1024;
/** A gzip file that unfolds to more than this is no export of a till. */
const UNFOLDED_LIMIT = 16 * 1024 ** 3;

/** Opens a text file; what `layout` leaves open is detected on a sample. */
export async function openText(file: TextFile, layout: TextLayout): Promise<Source> {
  const sample = await sampleOf(file);
  const encoding = layout.encoding ?? detectEncoding(sample);
  if (encoding === null) throw new QisanError('file_unrecognised', { file: basename(file.path) });
  const text = new TextDecoder(encoding).decode(sample.subarray(0, SAMPLE), { stream: true });
  if (text.trim() === '') throw new QisanError('file_empty', { file: basename(file.path) });
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const delimiter = layout.delimiter ?? detectDelimiter(text, newline);
  const table = {
    sheet: '',
    hidden: false,
    encoding,
    delimiter,
    read: () => readRecords(file, encoding, () => new RecordSplitter(delimiter, newline)),
  };
  return { format: 'text', gzip: file.gzip, bytes: file.bytes, tables: [table] };
}

async function* readRecords(
  file: TextFile,
  encoding: Encoding,
  makeSplitter: () => RecordSplitter,
): AsyncGenerator<RawBatch> {
  const splitter = makeSplitter();
  const decoder = new TextDecoder(encoding);
  let firstRow = 1;
  let bytesRead = 0;
  for await (const { piece, position } of pieces(file)) {
    bytesRead = position;
    const records = splitter.push(decoder.decode(piece, { stream: true }));
    if (records.cells.length === 0) continue;
    yield { ...records, firstRow, bytesRead };
    firstRow += records.cells.length;
  }
  const open = splitter.push(decoder.decode());
  yield { ...open, firstRow, bytesRead };
  // A quote left open at the very end gives back its lines one by one.
  const last = splitter.end();
  yield { ...last, firstRow: firstRow + open.cells.length, bytesRead };
}

/** Pieces of the (unfolded) text with the position in the file as it lies on the disk. */
async function* pieces(file: TextFile): AsyncGenerator<{ piece: Buffer; position: number }> {
  const raw = createReadStream(file.path, { highWaterMark: PIECE });
  const stream: Readable = file.gzip ? raw.pipe(createGunzip({ chunkSize: PIECE })) : raw;
  raw.on('error', (error) => stream.destroy(error));
  let unfolded = 0;
  try {
    for await (const piece of stream) {
      unfolded += piece.length;
      if (unfolded > UNFOLDED_LIMIT) {
        const limit = UNFOLDED_LIMIT / 1024 ** 2;
        throw new QisanError('file_too_large', { file: basename(file.path), limit });
      }
      yield { piece, position: file.gzip ? raw.bytesRead : unfolded };
    }
  } finally {
    raw.destroy();
    stream.destroy();
  }
}

/**
 * The start of the text. While it is plain ASCII it says nothing about the encoding, so the sample
 * then goes on with the first part that is not: names may be far down.
 */
async function sampleOf(file: TextFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  let kept = 0;
  let telling = 0;
  for await (const { piece } of pieces(file)) {
    const plain = isAscii(piece);
    if (plain && telling === 0 && kept >= SAMPLE) continue;
    parts.push(piece);
    kept += piece.length;
    if (!plain || telling > 0) telling += piece.length;
    if (telling >= SAMPLE) break;
  }
  return Buffer.concat(parts);
}
