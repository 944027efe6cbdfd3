import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { ReadHandle, WriteHandle } from './handle';

export type ArchiveState = 'closed' | 'reopened' | 'superseded';

/** A frozen daily report. `content` is the JSON it was frozen as. */
export interface ArchiveRecord {
  readonly id: number;
  readonly date: BusinessDate;
  readonly version: number;
  readonly state: ArchiveState;
  readonly dataVersion: number;
  readonly note: string;
  readonly closedAt: number;
}

export interface ArchiveFileRecord {
  readonly format: 'pdf' | 'xlsx' | 'csv';
  readonly lang: 'zh-CN' | 'en';
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface ArchiveRow {
  id: number;
  from_date: string;
  version: number;
  state: ArchiveState;
  data_version: number;
  note: string;
  closed_at: number;
}

interface FileRow {
  format: ArchiveFileRecord['format'];
  lang: ArchiveFileRecord['lang'];
  file_path: string;
  bytes: number;
  sha256: string;
}

const columns = 'id, from_date, version, state, data_version, note, closed_at';

/** The newest version of a day, whatever its state. */
export function latestVersion(db: ReadHandle, date: BusinessDate): ArchiveRecord | null {
  return fromRow(
    db.get<ArchiveRow>(
      `SELECT ${columns} FROM report_archive
       WHERE kind = 'daily' AND from_date = @date AND to_date = @date
       ORDER BY version DESC LIMIT 1`,
      { date },
    ),
  );
}

/** The newest version of the review of a range, whatever its state. */
export function latestWeekly(db: ReadHandle, range: DateRange): ArchiveRecord | null {
  return fromRow(
    db.get<ArchiveRow>(
      `SELECT ${columns} FROM report_archive
       WHERE kind = 'weekly' AND from_date = @from AND to_date = @to
       ORDER BY version DESC LIMIT 1`,
      { from: range.from, to: range.to },
    ),
  );
}

export function versionOfDay(
  db: ReadHandle,
  date: BusinessDate,
  version: number,
): ArchiveRecord | null {
  return fromRow(
    db.get<ArchiveRow>(
      `SELECT ${columns} FROM report_archive
       WHERE kind = 'daily' AND from_date = @date AND to_date = @date AND version = @version`,
      { date, version },
    ),
  );
}

export function archiveById(db: ReadHandle, id: number): ArchiveRecord | null {
  return fromRow(
    db.get<ArchiveRow>(`SELECT ${columns} FROM report_archive WHERE id = ? AND kind = 'daily'`, [
      id,
    ]),
  );
}

/** The frozen JSON of a version. */
export function archiveContent(db: ReadHandle, id: number): string {
  return db.value<string>('SELECT content FROM report_archive WHERE id = ?', [id]);
}

export interface ArchivePage {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly offset: number;
  readonly limit: number;
}

/** Versions of the days of a range, newest day first, newest version first. */
export function listVersions(
  db: ReadHandle,
  page: ArchivePage,
): { total: number; records: ArchiveRecord[] } {
  const { from, to, offset, limit } = page;
  const total = db.value<number>(
    `SELECT count(*) FROM report_archive WHERE kind = 'daily' AND from_date BETWEEN @from AND @to`,
    { from, to },
  );
  const rows = db.all<ArchiveRow>(
    `SELECT ${columns} FROM report_archive WHERE kind = 'daily' AND from_date BETWEEN @from AND @to
     ORDER BY from_date DESC, version DESC LIMIT @limit OFFSET @offset`,
    { from, to, limit, offset },
  );
  return { total, records: rows.flatMap((row) => fromRow(row) ?? []) };
}

export function filesOfVersion(db: ReadHandle, id: number): ArchiveFileRecord[] {
  return db
    .all<FileRow>(
      'SELECT format, lang, file_path, bytes, sha256 FROM report_file WHERE report_id = ? ORDER BY id',
      [id],
    )
    .map(({ file_path, ...file }) => ({ ...file, path: file_path }));
}

export interface NewVersion {
  readonly date: BusinessDate;
  readonly version: number;
  readonly dataVersion: number;
  readonly content: string;
  readonly note: string;
  readonly closedAt: number;
  readonly files: readonly ArchiveFileRecord[];
}

/** Adds the next version of a day; every earlier one is superseded. Answers its id. */
export function addVersion(db: WriteHandle, report: NewVersion): number {
  db.run(
    `UPDATE report_archive SET state = 'superseded'
     WHERE kind = 'daily' AND from_date = @date AND to_date = @date`,
    { date: report.date },
  );
  const { id } = db.run(
    `INSERT INTO report_archive
       (kind, from_date, to_date, version, state, data_version, content, note, closed_at)
     VALUES ('daily', @date, @date, @version, 'closed', @dataVersion, @content, @note, @closedAt)`,
    {
      date: report.date,
      version: report.version,
      dataVersion: report.dataVersion,
      content: report.content,
      note: report.note,
      closedAt: report.closedAt,
    },
  );
  for (const file of report.files) {
    db.run(
      `INSERT INTO report_file (report_id, format, lang, file_path, bytes, sha256)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [id, file.format, file.lang, file.path, file.bytes, file.sha256],
    );
  }
  return id;
}

export function setVersionState(db: WriteHandle, id: number, state: ArchiveState): void {
  db.run('UPDATE report_archive SET state = ? WHERE id = ?', [state, id]);
}

function fromRow(row: ArchiveRow | undefined): ArchiveRecord | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    date: row.from_date,
    version: row.version,
    state: row.state,
    dataVersion: row.data_version,
    note: row.note,
    closedAt: row.closed_at,
  };
}

/** Every file of every archived version, for a check. */
export function allArchiveFiles(db: ReadHandle): { path: string; sha256: string }[] {
  return db.all<{ path: string; sha256: string }>(
    'SELECT file_path AS path, sha256 FROM report_file ORDER BY id',
  );
}
