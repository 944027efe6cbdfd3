import { writeNewFile } from '#electron/io/export/files';
import type { JobContext } from '../context';
import { untilAborted } from '../until-aborted';

/** A document in the two forms in which it is handed on. */
export interface WrittenDocument {
  /** Without its ending. */
  readonly name: string;
  readonly page: () => string;
  readonly workbook: () => Promise<Uint8Array>;
}

export interface WrittenFile {
  readonly format: 'pdf' | 'xlsx';
  readonly path: string;
}

/**
 * Writes a document into a person's folder, in each format that was asked for.
 *
 * @throws QisanError `file_unwritable`, `no_printer`, `cancelled`
 */
export async function writeFiles(
  context: JobContext,
  { name, page, workbook }: WrittenDocument,
  { folder, formats }: { folder: string; formats: readonly WrittenFile['format'][] },
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const [index, format] of formats.entries()) {
    context.progress({ phase: 'report_files', done: index, total: formats.length });
    context.signal.throwIfAborted();
    const bytes =
      format === 'pdf'
        ? await untilAborted(context.host.printToPdf(page()), context.signal)
        : await workbook();
    files.push({ format, path: await writeNewFile(folder, `${name}.${format}`, bytes) });
  }
  return files;
}
