import { existsSync } from 'node:fs';
import { readDayRecord } from '#electron/store/business-day';
import type { ReadHandle } from '#electron/store/handle';
import { type ArchiveRecord, filesOfVersion, latestVersion } from '#electron/store/report-archive';
import type { ArchivedReport, DayStatus } from '#shared/contract/report-archive';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { changesSince } from '#shared/domain/report/changes';
import { frozenContent, liveContent } from './content';

export function archivedReport(db: ReadHandle, record: ArchiveRecord): ArchivedReport {
  const files = filesOfVersion(db, record.id).map((file) => ({
    ...file,
    present: existsSync(file.path),
  }));
  return { ...record, files };
}

/** Whether a day is closed, and what has changed since. */
export function dayStatus(db: ReadHandle, date: BusinessDate, now: number): DayStatus {
  const record = latestVersion(db, date);
  const day = readDayRecord(db, date);
  const dataVersion = day?.version ?? 0;
  if (record === null) return { date, state: 'open', dataVersion, latest: null, changes: [] };
  const latest = archivedReport(db, record);
  const closed = frozenContent(db, record).report;
  const untouched =
    record.dataVersion === dataVersion &&
    closed.note === (day?.note ?? '') &&
    closed.weather === (day?.weather ?? '');
  // Making the report costs more than all else: only where there is something to compare.
  const changes = untouched ? [] : changesSince(closed, liveContent(db, date, now).report);
  if (record.state === 'reopened') return { date, state: 'reopened', dataVersion, latest, changes };
  return { date, state: changes.length > 0 ? 'changed' : 'closed', dataVersion, latest, changes };
}
