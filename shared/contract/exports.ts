import { z } from 'zod';
import { cellKinds } from '#shared/domain/export/cells';
import { job, out, query } from './define';
import { LangInput } from './inputs';

/** Most cells that one export takes: what a person can still open in Excel. */
const MAX_ROWS = 200_000;

/** Most rows that are put on paper: some five hundred sheets. */
const MAX_PRINTED = 20_000;

const TableInput = z.object({
  title: z.string().max(200),
  columns: z
    .array(z.object({ title: z.string().max(200), kind: z.enum(cellKinds) }))
    .min(1)
    .max(200),
  /** Values in the units of the domain, one per column: see `cellKinds`. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).max(MAX_ROWS),
});

export const TableExportInput = TableInput.extend({
  format: z.enum(['csv', 'xlsx']),
  /** Where to: the person has chosen it in the save dialog, which asks before it overwrites. */
  path: z.string().min(1),
});

export const fileExports = {
  /** Writes any table of a screen, as it is sorted and filtered there. */
  table: job(TableExportInput, out<{ path: string; rows: number }>()),
  /** The same as one HTML document for the print dialog. */
  document: query(
    TableInput.extend({ rows: TableInput.shape.rows.max(MAX_PRINTED), lang: LangInput }),
    out<{ readonly title: string; readonly html: string }>(),
  ),
};
