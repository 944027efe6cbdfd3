import type { ReadHandle, WriteHandle } from './handle';

export interface NoticeRecord {
  readonly id: number;
  readonly at: number;
  readonly level: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface NoticeRow extends Omit<NoticeRecord, 'params'> {
  params: string;
}

export function addNotice(db: WriteHandle, notice: Omit<NoticeRecord, 'id'>): void {
  db.run('INSERT INTO notice (at, level, code, params) VALUES (?, ?, ?, ?)', [
    notice.at,
    notice.level,
    notice.code,
    JSON.stringify(notice.params),
  ]);
}

export function unseenNotices(db: ReadHandle): NoticeRecord[] {
  return db
    .all<NoticeRow>(
      'SELECT id, at, level, code, params FROM notice WHERE seen_at IS NULL ORDER BY at DESC',
    )
    .map((row) => ({ ...row, params: JSON.parse(row.params) }));
}

/** Marks all as seen; answers how many there were. */
export function markNoticesSeen(db: WriteHandle, now: number): number {
  return db.run('UPDATE notice SET seen_at = ? WHERE seen_at IS NULL', [now]).changes;
}
