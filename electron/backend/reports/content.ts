import type { ReadHandle } from '#electron/store/handle';
import {
  type ArchiveRecord,
  archiveContent,
  latestVersion,
  versionOfDay,
} from '#electron/store/report-archive';
import { readClock } from '#electron/store/store-info';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { DailyReport } from '#shared/domain/report/daily';
import { dailyReport } from './daily';

/** What is needed to write a report out, now or in ten years. */
export interface ReportContent {
  readonly report: DailyReport;
  /** Zone of the shop when the report was made. */
  readonly timeZone: string;
  /** Number of the archived version; null for a day as its data are now. */
  readonly version: number | null;
}

/** What an archived version keeps, as JSON. */
type FrozenContent = Pick<ReportContent, 'report' | 'timeZone'>;

export function freeze(content: FrozenContent): string {
  const { report, timeZone } = content;
  return JSON.stringify({ report, timeZone } satisfies FrozenContent);
}

/** @throws QisanError `newer_data` for a report that a newer program has closed. */
export function frozenContent(db: ReadHandle, record: ArchiveRecord): ReportContent {
  const { report, timeZone } = JSON.parse(archiveContent(db, record.id)) as FrozenContent;
  if (report.format !== 1) throw new QisanError('newer_data', { version: report.format });
  return { report, timeZone, version: record.version };
}

/** The day from the data as they are now. */
export function liveContent(db: ReadHandle, date: BusinessDate, now: number): ReportContent {
  return {
    report: dailyReport(db, date, now),
    timeZone: readClock(db).timeZone,
    version: null,
  };
}

/**
 * The content that a person means: the version asked for; without one, what was closed as long as
 * that is the truth, else the day as its data are now.
 */
export function chosenContent(
  db: ReadHandle,
  choice: { readonly date: BusinessDate; readonly version?: number | undefined },
  now: number,
): ReportContent {
  if (choice.version !== undefined) {
    const record = versionOfDay(db, choice.date, choice.version);
    if (record === null) {
      throw new QisanError('not_found', { what: `${choice.date} v${choice.version}` });
    }
    return frozenContent(db, record);
  }
  const live = liveContent(db, choice.date, now);
  const latest = latestVersion(db, choice.date);
  const valid = latest?.state === 'closed' && latest.dataVersion === live.report.dataVersion;
  return latest !== null && valid ? frozenContent(db, latest) : live;
}
