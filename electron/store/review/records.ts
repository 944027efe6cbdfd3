import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { KeptComment } from '#shared/domain/review/comments';
import { noLayout, type ReviewLayout } from '#shared/domain/review/layout';
import type { ReadHandle, WriteHandle } from '../handle';

/** What a person chose of a review. */
export interface ReviewRecord {
  readonly id: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly templateId: number | null;
  readonly layout: ReviewLayout;
}

/** What a person said on a page of it. */
export interface PageRecord {
  readonly comment: KeptComment | null;
  readonly note: string;
}

interface ReviewRow extends Omit<ReviewRecord, 'layout'> {
  layout: string;
}

const columns = 'id, from_date "from", to_date "to", template_id templateId, layout';

/** @throws QisanError `not_found` */
export function readReview(db: ReadHandle, id: number): ReviewRecord {
  const row = db.get<ReviewRow>(`SELECT ${columns} FROM review WHERE id = ?`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: `review ${id}` });
  return fromRow(row);
}

export function reviewOf(db: ReadHandle, range: DateRange): ReviewRecord | null {
  const row = db.get<ReviewRow>(
    `SELECT ${columns} FROM review WHERE from_date = ? AND to_date = ?`,
    [range.from, range.to],
  );
  return row === undefined ? null : fromRow(row);
}

/** All that were begun, newest range first. */
export function listReviews(db: ReadHandle): ReviewRecord[] {
  return db
    .all<ReviewRow>(`SELECT ${columns} FROM review ORDER BY from_date DESC, to_date DESC`)
    .map(fromRow);
}

/** Begins a review with the template and the order of pages of the newest one. */
export function createReview(db: WriteHandle, range: DateRange, now: number): number {
  const last = db.get<{ templateId: number | null; layout: string }>(
    'SELECT template_id templateId, layout FROM review ORDER BY from_date DESC, id DESC LIMIT 1',
  );
  const { id } = db.run(
    `INSERT INTO review (from_date, to_date, template_id, layout, created_at)
     VALUES (?, ?, ?, ?, ?)`,
    [range.from, range.to, last?.templateId ?? null, last?.layout ?? JSON.stringify(noLayout), now],
  );
  return id;
}

export function writeLayout(db: WriteHandle, id: number, layout: ReviewLayout): void {
  db.run('UPDATE review SET layout = ? WHERE id = ?', [JSON.stringify(layout), id]);
}

export function writeTemplateOf(db: WriteHandle, id: number, templateId: number | null): void {
  db.run('UPDATE review SET template_id = ? WHERE id = ?', [templateId, id]);
}

export function readPages(db: ReadHandle, reviewId: number): ReadonlyMap<string, PageRecord> {
  const rows = db.all<{ pageId: string; comment: string | null; note: string }>(
    'SELECT page_id pageId, comment, note FROM review_page WHERE review_id = ?',
    [reviewId],
  );
  return new Map(
    rows.map(({ pageId, comment, note }) => [
      pageId,
      { comment: comment === null ? null : JSON.parse(comment), note },
    ]),
  );
}

/** What is kept of a page's comment, as JSON; null: the program's draft stands. */
export function writeComment(
  db: WriteHandle,
  reviewId: number,
  pageId: string,
  kept: string | null,
): void {
  db.run(
    `INSERT INTO review_page (review_id, page_id, comment) VALUES (@reviewId, @pageId, @kept)
     ON CONFLICT (review_id, page_id) DO UPDATE SET comment = excluded.comment`,
    { reviewId, pageId, kept },
  );
}

export function writeNote(db: WriteHandle, reviewId: number, pageId: string, note: string): void {
  db.run(
    `INSERT INTO review_page (review_id, page_id, note) VALUES (@reviewId, @pageId, @note)
     ON CONFLICT (review_id, page_id) DO UPDATE SET note = excluded.note`,
    { reviewId, pageId, note },
  );
}

function fromRow(row: ReviewRow): ReviewRecord {
  return { ...row, layout: JSON.parse(row.layout) };
}
