import { dailyPage } from '#electron/io/export/daily/page';
import { writeNewFile } from '#electron/io/export/files';
import {
  archiveById,
  latestVersion,
  listVersions,
  setVersionState,
} from '#electron/store/report-archive';
import type { ParsedOf } from '#shared/contract/define';
import type { QisanContract } from '#shared/contract/index';
import type { reportArchive, UnwrittenFile, WrittenFile } from '#shared/contract/report-archive';
import { QisanError } from '#shared/domain/errors';
import { translator } from '#shared/i18n/t';
import type { CommandContext, Handlers, JobContext } from '../context';
import { toQisanError } from '../failures';
import { archivedReport, dayStatus } from '../reports/archived';
import { closeDay } from '../reports/close';
import { chosenContent, frozenContent } from '../reports/content';
import { renderReport, reportFileName } from '../reports/render';

/** Earliest and latest date that can be written: a range without bounds. */
const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };

export const reportArchiveHandlers: Pick<
  Handlers<QisanContract>['reports'],
  keyof typeof reportArchive
> = {
  export: exportReport,
  document: (context, input) => {
    const { report, timeZone, version } = chosenContent(context.read, input, context.now());
    const title = `${report.store.name} ${translator(input.lang)('report.title')} ${input.date}`;
    return { title, html: dailyPage(report, { lang: input.lang, timeZone, version }) };
  },
  close: closeDay,
  reopen: reopenDay,
  status: (context, input) => dayStatus(context.read, input.date, context.now()),
  archive: (context, input) => {
    const { offset, limit, from = ALWAYS.from, to = ALWAYS.to } = input;
    const { total, records } = listVersions(context.read, { from, to, offset, limit });
    return { total, reports: records.map((record) => archivedReport(context.read, record)) };
  },
  archived: (context, input) => {
    const record = archiveById(context.read, input.id);
    if (record === null) throw new QisanError('not_found', { what: String(input.id) });
    const { report } = frozenContent(context.read, record);
    return { archived: archivedReport(context.read, record), report };
  },
};

/** Every format by itself: one that fails is named, and the others are there. */
async function exportReport(
  context: JobContext,
  input: ParsedOf<(typeof reportArchive)['export']>,
) {
  const { date, lang, folder, formats } = input;
  const content = chosenContent(context.read, input, context.now());
  const files: WrittenFile[] = [];
  const failed: UnwrittenFile[] = [];
  for (const [index, format] of formats.entries()) {
    context.progress({ phase: 'report_files', done: index, total: formats.length });
    try {
      const bytes = await renderReport(content, format, lang, context.host, context.signal);
      const path = await writeNewFile(
        folder,
        reportFileName(date, content.version, format, lang),
        bytes,
      );
      files.push({ format, path, bytes: bytes.byteLength });
    } catch (error) {
      const failure = toQisanError(error, 'reports.export');
      if (failure.code === 'cancelled') throw failure;
      failed.push({ format, code: failure.code, params: failure.params });
    }
  }
  return { date, version: content.version, files, failed };
}

function reopenDay(context: CommandContext, input: ParsedOf<(typeof reportArchive)['reopen']>) {
  const record = latestVersion(context.write, input.date);
  if (record?.state !== 'closed') throw new QisanError('not_found', { what: input.date });
  setVersionState(context.write, record.id, 'reopened');
  return archivedReport(context.write, { ...record, state: 'reopened' });
}
