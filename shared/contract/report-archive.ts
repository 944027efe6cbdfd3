import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ErrorCode, ErrorParams } from '#shared/domain/errors';
import type { DayChange } from '#shared/domain/report/changes';
import type { DailyReport } from '#shared/domain/report/daily';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, LangInput, PageInput } from './inputs';

export const reportFormats = ['pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const FormatsInput = z.array(z.enum(reportFormats)).min(1);

export interface WrittenFile {
  readonly format: ReportFormat;
  readonly path: string;
  readonly bytes: number;
}

/** A format that could not be written, with its reason; the others were. */
export interface UnwrittenFile {
  readonly format: ReportFormat;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

export interface ReportExport {
  readonly date: BusinessDate;
  /** Number of the archived version that was written; null for the day as it is now. */
  readonly version: number | null;
  readonly files: readonly WrittenFile[];
  readonly failed: readonly UnwrittenFile[];
}

export interface ArchivedFile extends WrittenFile {
  readonly lang: 'zh-CN' | 'en';
  readonly sha256: string;
  /** False when somebody has moved or deleted it: it can be written again from the version. */
  readonly present: boolean;
}

/**
 * A frozen daily report. `closed`: the one that counts. `superseded`: the day was closed again
 * later. `reopened`: taken back by a person, until the day is closed again.
 */
export interface ArchivedReport {
  readonly id: number;
  readonly date: BusinessDate;
  readonly version: number;
  readonly state: 'closed' | 'reopened' | 'superseded';
  /** Data version of the day when it was closed. */
  readonly dataVersion: number;
  readonly closedAt: number;
  readonly note: string;
  readonly files: readonly ArchivedFile[];
}

/**
 * `changed`: facts of the day have come in or gone since it was closed, `changes` says which
 * figures moved; closing again makes the next version.
 */
export interface DayStatus {
  readonly date: BusinessDate;
  readonly state: 'open' | 'closed' | 'changed' | 'reopened';
  readonly dataVersion: number;
  /** Newest version of the day, whatever its state; null when it was never closed. */
  readonly latest: ArchivedReport | null;
  readonly changes: readonly DayChange[];
}

/** Which content: an archived version by number, or, without it, what the Today screen shows. */
const ReportChoice = z.object({
  date: BusinessDateInput,
  lang: LangInput,
  /**
   * Without a version: the closed one where the day is closed and unchanged, else the day as its
   * data are now.
   */
  version: z.number().int().positive().optional(),
});

/** What is written of the daily report, and what is kept of it. */
export const reportArchive = {
  /**
   * Writes the report into a folder under the usual names; an existing file is never overwritten.
   * A format that cannot be written does not hold up the others.
   */
  export: job(
    ReportChoice.extend({
      formats: FormatsInput.default([...reportFormats]),
      folder: z.string().min(1),
    }),
    out<ReportExport>(),
  ),
  /** The page as one HTML document, for the system's print dialog. */
  document: query(ReportChoice, out<{ title: string; html: string }>()),
  /**
   * Closes the day: freezes its report under the next version number and writes the files into the
   * archive folder, all or nothing.
   *
   * @throws QisanError `no_store`, `no_printer`, `not_enough_data` (a day without any data),
   *   `conflict` (already closed and nothing has changed since).
   */
  close: job(
    z.object({
      date: BusinessDateInput,
      lang: LangInput,
      /** The manager's note; without it the note that the day has. */
      note: z.string().max(4_000).optional(),
      formats: FormatsInput.default(['pdf', 'xlsx']),
    }),
    out<ArchivedReport>(),
    { touches: ['archive', 'sales', 'outbox'] },
  ),
  /** Takes a closing back; the version and its files are kept. @throws QisanError `not_found` */
  reopen: command(
    z.object({ date: BusinessDateInput, reason: z.string().trim().min(1).max(400) }),
    out<ArchivedReport>(),
    { touches: ['archive'] },
  ),
  /** Whether a day is closed, and whether that still tells the truth. */
  status: query(z.object({ date: BusinessDateInput }), out<DayStatus>()),
  /** The archive, newest day first, all versions. */
  archive: query(
    PageInput.extend({
      from: BusinessDateInput.optional(),
      to: BusinessDateInput.optional(),
    }),
    out<{ total: number; reports: readonly ArchivedReport[] }>(),
  ),
  /** One archived version with its frozen content. @throws QisanError `not_found` */
  archived: query(
    z.object({ id: IdInput }),
    out<{ archived: ArchivedReport; report: DailyReport }>(),
  ),
};
