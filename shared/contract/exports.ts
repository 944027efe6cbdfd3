import { z } from 'zod';
import { cellKinds } from '#shared/domain/export/cells';
import { job, out } from './define';

/** Most cells that one export takes: what a person can still open in Excel. */
const MAX_ROWS = 200_000;

export const TableExportInput = z.object({
  title: z.string().max(200),
  columns: z
    .array(z.object({ title: z.string().max(200), kind: z.enum(cellKinds) }))
    .min(1)
    .max(200),
  /** Values in the units of the domain, one per column: see `cellKinds`. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).max(MAX_ROWS),
  format: z.enum(['csv', 'xlsx']),
  /** Where to: the person has chosen it in the save dialog, which asks before it overwrites. */
  path: z.string().min(1),
});

export const fileExports = {
  /** Writes any table of a screen, as it is sorted and filtered there. */
  table: job(TableExportInput, out<{ path: string; rows: number }>()),
};
