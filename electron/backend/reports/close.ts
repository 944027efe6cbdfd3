import { join } from 'node:path';
import { StagedFiles } from '#electron/io/export/staged';
import { describeDay, readDayRecord } from '#electron/store/business-day';
import type { WriteHandle } from '#electron/store/handle';
import {
  type ArchiveFileRecord,
  type ArchiveRecord,
  addVersion,
  latestVersion,
} from '#electron/store/report-archive';
import { readStore } from '#electron/store/store-info';
import type { ArchivedReport, ReportFormat } from '#shared/contract/report-archive';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { changesSince } from '#shared/domain/report/changes';
import type { Lang } from '#shared/i18n/t';
import type { JobContext } from '../context';
import { readSettings } from '../handlers/settings';
import { putClosedDayInOutbox } from '../outbox/queue';
import { archivedReport } from './archived';
import { freeze, frozenContent, liveContent, type ReportContent } from './content';
import { renderReport, reportFileName } from './render';

interface CloseInput {
  readonly date: BusinessDate;
  readonly lang: Lang;
  readonly note?: string | undefined;
  readonly formats: readonly ReportFormat[];
}

/**
 * Freezes the day's report and writes its files. The files are complete on the disk before the
 * transaction begins; inside it they only get their names. Whatever fails, no half of a closed day
 * is left: neither a version without files nor files without a version.
 */
export async function closeDay(context: JobContext, input: CloseInput): Promise<ArchivedReport> {
  if (readStore(context.read) === null) throw new QisanError('no_store');
  // The note is kept even when the closing fails: a person has written it.
  await context.write((db) => describeDay(db, input.date, { note: input.note }, context.now()));
  const content = nextVersion(context, input.date);
  const staged = new StagedFiles(archiveFolder(context, input.date));
  try {
    const files = await stageFiles(context, input, content, staged);
    return await context.write((db) => {
      const record = book(db, content, files, context.now());
      putClosedDayInOutbox(db, record.id, context.now());
      staged.place();
      return archivedReport(db, record);
    });
  } catch (error) {
    staged.discard();
    throw error;
  }
}

type NextVersion = ReportContent & { readonly version: number };

/** What the next version of the day will say. */
function nextVersion(context: JobContext, date: BusinessDate): NextVersion {
  const live = liveContent(context.read, date, context.now());
  if (live.report.day === 'no_data') throw new QisanError('not_enough_data');
  const latest = latestVersion(context.read, date);
  if (latest?.state === 'closed') {
    const changes = changesSince(frozenContent(context.read, latest).report, live.report);
    if (changes.length === 0) throw conflict(date);
  }
  return { ...live, version: (latest?.version ?? 0) + 1 };
}

async function stageFiles(
  context: JobContext,
  { date, lang, formats }: CloseInput,
  content: NextVersion,
  staged: StagedFiles,
): Promise<ArchiveFileRecord[]> {
  const files: ArchiveFileRecord[] = [];
  for (const [index, format] of formats.entries()) {
    context.progress({ phase: 'report_files', done: index, total: formats.length });
    const bytes = await renderReport(content, format, lang, context.host, context.signal);
    const name = reportFileName(date, content.version, format, lang);
    files.push({ format, lang, ...(await staged.add(name, bytes)) });
  }
  return files;
}

/** Inside the transaction. A till export may have come in while the files were being written. */
function book(
  db: WriteHandle,
  content: NextVersion,
  files: readonly ArchiveFileRecord[],
  now: number,
): ArchiveRecord {
  const { report, version } = content;
  const { date, dataVersion, note } = report;
  const latest = latestVersion(db, date);
  const current = readDayRecord(db, date)?.version ?? 0;
  if (current !== dataVersion || (latest?.version ?? 0) >= version) throw conflict(date);
  const record = { date, version, dataVersion, note, closedAt: now };
  const id = addVersion(db, { ...record, content: freeze(content), files });
  return { ...record, id, state: 'closed' };
}

function conflict(date: BusinessDate): QisanError {
  return new QisanError('conflict', { what: date });
}

/** `archive/2023/06` in the data directory, or in the folder that a person has chosen. */
function archiveFolder(context: JobContext, date: BusinessDate): string {
  const { archiveFolder: chosen } = readSettings(context.read);
  const top = chosen ?? join(context.dataDir, 'archive');
  return join(top, date.slice(0, 4), date.slice(5, 7));
}
