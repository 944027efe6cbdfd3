import { QisanError } from '#shared/domain/errors';
import type { Delivery, DeliveryReason } from '#shared/domain/outbox/delivery';
import type { ReadHandle, WriteHandle } from '../handle';
import { type RecipientRow, recipientColumns, toRecipient } from './recipients';

interface DeliveryRow extends RecipientRow {
  delivery_id: number;
  report_id: number;
  report_kind: 'daily' | 'weekly';
  from_date: string;
  to_date: string;
  version: number;
  state: Delivery['state'];
  attempts: number;
  queued_at: number;
  changed_at: number;
  next_try_at: number | null;
  reason: DeliveryReason | null;
  detail: string;
}

const select = `
  SELECT ${recipientColumns}, delivery.id AS delivery_id, report_id, report_archive.kind AS report_kind,
    from_date, to_date, version, delivery.state, attempts, queued_at, changed_at, next_try_at, reason,
    detail
  FROM delivery
  JOIN recipient ON recipient.id = recipient_id
  JOIN report_archive ON report_archive.id = report_id`;

export function listDeliveries(
  db: ReadHandle,
  page: { readonly offset: number; readonly limit: number; readonly reportId: number | null },
): { total: number; waiting: number; failed: number; deliveries: Delivery[] } {
  const { reportId } = page;
  const wanted = '(@reportId IS NULL OR report_id = @reportId)';
  const count = (states: string) =>
    db.value<number>(`SELECT count(*) FROM delivery WHERE ${wanted} ${states}`, { reportId });
  const rows = db.all<DeliveryRow>(
    `${select} WHERE ${wanted}
     ORDER BY queued_at DESC, delivery.id DESC LIMIT @limit OFFSET @offset`,
    { ...page },
  );
  return {
    total: count(''),
    waiting: count(`AND state IN ('waiting', 'sending')`),
    failed: count(`AND state = 'failed'`),
    deliveries: rows.map(toDelivery),
  };
}

/** @throws QisanError `not_found` */
export function readDelivery(db: ReadHandle, id: number): Delivery {
  const row = db.get<DeliveryRow>(`${select} WHERE delivery.id = ?`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  return toDelivery(row);
}

/** The message's own name, the same at every try. */
export function messageIdOf(db: ReadHandle, id: number): string {
  return db.value<string>('SELECT message_id FROM delivery WHERE id = ?', [id]);
}

/** Puts a report in for each recipient of its kind that has not had it; answers how many. */
export function queueReport(
  db: WriteHandle,
  { reportId, now, newId }: { reportId: number; now: number; newId: () => string },
): number {
  const report = db.get<{ kind: 'daily' | 'weekly' }>(
    'SELECT kind FROM report_archive WHERE id = ?',
    [reportId],
  );
  if (report === undefined) throw new QisanError('not_found', { what: String(reportId) });
  const wanted = report.kind === 'daily' ? 'daily' : 'weekly';
  const recipients = db.all<{ id: number }>(
    `SELECT id FROM recipient
     WHERE removed_at IS NULL AND ${wanted} = 1
       AND NOT EXISTS (SELECT 1 FROM delivery WHERE report_id = @reportId AND recipient_id = recipient.id)`,
    { reportId },
  );
  for (const { id } of recipients) {
    db.run(
      `INSERT INTO delivery (report_id, recipient_id, message_id, state, queued_at, changed_at, next_try_at)
       VALUES (@reportId, @id, @messageId, 'waiting', @now, @now, @now)`,
      { reportId, id, messageId: newId(), now },
    );
  }
  return recipients.length;
}

/** What is due, oldest first; with `all` also what is planned for later. */
export function dueDeliveries(db: ReadHandle, now: number, all: boolean): number[] {
  return db
    .all<{ id: number }>(
      `SELECT id FROM delivery WHERE state = 'waiting' AND (next_try_at <= @now OR @all = 1)
       ORDER BY next_try_at, id`,
      { now, all: all ? 1 : 0 },
    )
    .map(({ id }) => id);
}

/** Takes a delivery for sending; false when somebody else has it, or it was called off. */
export function claim(db: WriteHandle, id: number, now: number): boolean {
  const { changes } = db.run(
    `UPDATE delivery SET state = 'sending', attempts = attempts + 1, next_try_at = NULL, changed_at = @now
     WHERE id = @id AND state = 'waiting'`,
    { id, now },
  );
  return changes === 1;
}

export function markSent(db: WriteHandle, id: number, now: number, detail: string): void {
  db.run(
    `UPDATE delivery SET state = 'sent', reason = NULL, detail = @detail, changed_at = @now
     WHERE id = @id`,
    { id, now, detail },
  );
}

export interface Setback {
  readonly reason: DeliveryReason;
  readonly detail: string;
  /** When it is tried again; null: a person has to do something first. */
  readonly nextTryAt: number | null;
}

export function markSetback(
  db: WriteHandle,
  id: number,
  now: number,
  { reason, detail, nextTryAt }: Setback,
): void {
  db.run(
    `UPDATE delivery SET state = @state, reason = @reason, detail = @detail,
       next_try_at = @nextTryAt, changed_at = @now
     WHERE id = @id AND state = 'sending'`,
    { id, now, reason, detail, nextTryAt, state: nextTryAt === null ? 'failed' : 'waiting' },
  );
}

/** What was being sent when the program ended waits again. */
export function recover(db: WriteHandle, now: number): void {
  db.run(
    `UPDATE delivery SET state = 'waiting', reason = 'interrupted', next_try_at = @now, changed_at = @now
     WHERE state = 'sending'`,
    { now },
  );
}

/** @throws QisanError `not_found` for one that is gone, sent or being sent */
export function retryDelivery(db: WriteHandle, id: number, now: number): void {
  const { changes } = db.run(
    `UPDATE delivery SET state = 'waiting', next_try_at = @now, changed_at = @now
     WHERE id = @id AND state IN ('waiting', 'failed', 'cancelled')`,
    { id, now },
  );
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
}

/** @throws QisanError `not_found` for one that is gone, sent or being sent */
export function cancelDelivery(db: WriteHandle, id: number, now: number): void {
  const { changes } = db.run(
    `UPDATE delivery SET state = 'cancelled', next_try_at = NULL, changed_at = @now
     WHERE id = @id AND state IN ('waiting', 'failed')`,
    { id, now },
  );
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
}

export interface ReportFile {
  readonly path: string;
  readonly lang: 'en' | 'zh-CN';
  readonly sha256: string;
}

export function filesOfReport(db: ReadHandle, reportId: number): ReportFile[] {
  return db.all<ReportFile>(
    'SELECT file_path AS path, lang, sha256 FROM report_file WHERE report_id = ? ORDER BY id',
    [reportId],
  );
}

function toDelivery(row: DeliveryRow): Delivery {
  const { id, kind, address, name, daily, weekly } = row;
  return {
    id: row.delivery_id,
    report: {
      id: row.report_id,
      kind: row.report_kind,
      from: row.from_date,
      to: row.to_date,
      version: row.version,
    },
    recipient: toRecipient({ id, kind, address, name, daily, weekly }),
    state: row.state,
    attempts: row.attempts,
    queuedAt: row.queued_at,
    changedAt: row.changed_at,
    nextTryAt: row.next_try_at,
    reason: row.reason,
    detail: row.detail,
  };
}
