import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { ReadHandle, WriteHandle } from './handle';
import { latestWeekly } from './report-archive';

/** A frozen deck of a range of days. `content` is the JSON that it was frozen as. */
export interface WeeklyRecord {
  readonly id: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly version: number;
  readonly state: 'closed' | 'superseded';
  readonly dataVersion: number;
  readonly content: string;
  readonly archivedAt: number;
}

export interface WeeklyFile {
  readonly format: 'pptx' | 'pdf' | 'xlsx';
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface WeeklyRow {
  id: number;
  from_date: string;
  to_date: string;
  version: number;
  state: WeeklyRecord['state'];
  data_version: number;
  content: string;
  closed_at: number;
}

const columns = 'id, from_date, to_date, version, state, data_version, content, closed_at';

/** Adds the next version of a range; every earlier one is superseded. Answers its record. */
export function addWeekly(
  db: WriteHandle,
  deck: Omit<WeeklyRecord, 'id' | 'version' | 'state'> & {
    readonly lang: string;
    readonly files: readonly WeeklyFile[];
  },
): WeeklyRecord {
  const { from, to } = deck;
  const version = (latestWeekly(db, { from, to })?.version ?? 0) + 1;
  db.run(
    `UPDATE report_archive SET state = 'superseded'
     WHERE kind = 'weekly' AND from_date = @from AND to_date = @to`,
    { from, to },
  );
  const { id } = db.run(
    `INSERT INTO report_archive
       (kind, from_date, to_date, version, state, data_version, content, closed_at)
     VALUES ('weekly', @from, @to, @version, 'closed', @dataVersion, @content, @archivedAt)`,
    {
      from,
      to,
      version,
      dataVersion: deck.dataVersion,
      content: deck.content,
      archivedAt: deck.archivedAt,
    },
  );
  for (const { format, path, bytes, sha256 } of deck.files) {
    db.run(
      `INSERT INTO report_file (report_id, format, lang, file_path, bytes, sha256)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [id, format, deck.lang, path, bytes, sha256],
    );
  }
  return weeklyById(db, id);
}

/** @throws QisanError `not_found` */
export function weeklyById(db: ReadHandle, id: number): WeeklyRecord {
  const row = db.get<WeeklyRow>(
    `SELECT ${columns} FROM report_archive WHERE id = ? AND kind = 'weekly'`,
    [id],
  );
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  return fromRow(row);
}

/** Versions of ranges that end in the days asked for, newest days first. */
export function listWeekly(
  db: ReadHandle,
  { from, to, offset, limit }: DateRange & { offset: number; limit: number },
): { total: number; records: WeeklyRecord[] } {
  const where = `WHERE kind = 'weekly' AND to_date BETWEEN @from AND @to`;
  const total = db.value<number>(`SELECT count(*) FROM report_archive ${where}`, { from, to });
  const rows = db.all<WeeklyRow>(
    `SELECT ${columns} FROM report_archive ${where}
     ORDER BY to_date DESC, from_date DESC, version DESC LIMIT @limit OFFSET @offset`,
    { from, to, limit, offset },
  );
  return { total, records: rows.map(fromRow) };
}

export function filesOfWeekly(db: ReadHandle, id: number): WeeklyFile[] {
  return db.all<WeeklyFile>(
    'SELECT format, file_path AS path, bytes, sha256 FROM report_file WHERE report_id = ? ORDER BY id',
    [id],
  );
}

function fromRow(row: WeeklyRow): WeeklyRecord {
  return {
    id: row.id,
    from: row.from_date,
    to: row.to_date,
    version: row.version,
    state: row.state,
    dataVersion: row.data_version,
    content: row.content,
    archivedAt: row.closed_at,
  };
}
