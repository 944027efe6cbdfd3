import { basename } from 'node:path';
import { fileError } from '../file-error';
import type { RawBatch, Source, SourceTable } from '../source';
import { readMerges } from './merges';
import { SheetRows } from './sheet-rows';
import { readWorkbook, type SheetPart, type Workbook } from './workbook';
import { damaged, openZip } from './zip-package';

/**
 * A workbook of XML parts, streamed: in memory are its shared strings and one batch of rows. The
 * file is opened anew for every pass over a sheet, so nothing stays open in between.
 */
export async function openXlsx(path: string, bytes: number, part: string): Promise<Source> {
  const zip = await openZip(path);
  try {
    const workbook = await readWorkbook(zip, part);
    const tables = workbook.sheets.map(
      (sheet): SourceTable => ({
        sheet: sheet.name,
        hidden: sheet.hidden,
        encoding: null,
        delimiter: null,
        read: () => readSheet(path, bytes, workbook, sheet),
      }),
    );
    return { format: 'xlsx', gzip: false, bytes, tables };
  } catch (error) {
    throw damaged(error, basename(path));
  } finally {
    zip.close();
  }
}

async function* readSheet(
  path: string,
  bytes: number,
  workbook: Workbook,
  sheet: SheetPart,
): AsyncGenerator<RawBatch> {
  const zip = await openZip(path);
  try {
    const merges = await readMerges(await zip.stream(sheet.part));
    const rows = new SheetRows(workbook, merges);
    const decoder = new TextDecoder();
    const size = Math.max(1, zip.size(sheet.part));
    let unfolded = 0;
    const stream = await zip.stream(sheet.part);
    try {
      for await (const piece of stream) {
        unfolded += piece.length;
        const bytesRead = Math.min(bytes, Math.round((unfolded / size) * bytes));
        for (const batch of rows.push(decoder.decode(piece, { stream: true }))) {
          yield { ...batch, bytesRead };
        }
      }
      for (const batch of rows.end()) yield { ...batch, bytesRead: bytes };
    } finally {
      stream.destroy();
    }
  } catch (error) {
    throw fileError(damaged(error, basename(path)), path);
  } finally {
    zip.close();
  }
}
