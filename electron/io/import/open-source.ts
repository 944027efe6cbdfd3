import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { QisanError } from '#shared/domain/errors';
import type { Encoding } from '#shared/domain/imports/recipe';
import { fileError } from './file-error';
import type { Source } from './source';
import { detectEncoding } from './text/detect-encoding';
import { openText, type TextLayout } from './text/text-source';
import { workbookPart } from './xlsx/workbook';
import { openXlsx } from './xlsx/xlsx-source';
import { openZip } from './xlsx/zip-package';

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Binary workbooks, and the wrapping of those with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const ANY_LAYOUT: TextLayout = { encoding: null, delimiter: null };

/**
 * Opens a file of any kind that is understood: what it is, is told by its first bytes, never by its
 * name (tills call text files .xls).
 *
 * @throws QisanError `file_…` as listed at the contract of imports.
 */
export async function openSource(path: string, layout: TextLayout = ANY_LAYOUT): Promise<Source> {
  try {
    const bytes = await sizeOf(path);
    const magic = await firstBytes(path);
    if (startsWith(magic, GZIP)) return await openText({ path, bytes, gzip: true }, layout);
    if (startsWith(magic, ZIP)) return await openZipped(path, bytes);
    if (startsWith(magic, COMPOUND)) return await openWhole(path, bytes, null);
    const encoding = layout.encoding ?? detectEncoding(magic);
    if (encoding !== null && isMarkup(magic, encoding))
      return await openWhole(path, bytes, encoding);
    return await openText({ path, bytes, gzip: false }, layout);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A zip is a workbook of XML parts, or another spreadsheet (xlsb, ods) that is read whole. */
async function openZipped(path: string, bytes: number): Promise<Source> {
  const zip = await openZip(path);
  try {
    const part = await workbookPart(zip);
    if (part !== null) return await openXlsx(path, bytes, part);
    if (zip.has('xl/workbook.bin') || zip.has('content.xml'))
      return await openWhole(path, bytes, null);
    throw new QisanError('file_unrecognised', { file: basename(path) });
  } finally {
    zip.close();
  }
}

/** HTML or XML behind the name of a spreadsheet. */
function isMarkup(magic: Buffer, encoding: Encoding): boolean {
  const start = new TextDecoder(encoding).decode(magic, { stream: true }).trimStart();
  return /^<(?:\?xml|!doctype|html|head|meta|style|body|table|workbook)\b/i.test(start);
}

/** The library for old formats, with its code pages, takes long to load and is seldom needed. */
async function openWhole(path: string, bytes: number, markup: Encoding | null): Promise<Source> {
  const { openXls } = await import('./xls/xls-source');
  return await openXls(path, bytes, markup);
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile()) throw new QisanError('file_unreadable', { file: basename(path) });
  if (found.size === 0) throw new QisanError('file_empty', { file: basename(path) });
  return found.size;
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
