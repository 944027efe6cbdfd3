import { QisanError } from '#shared/domain/errors';
import type { Recipient } from '#shared/domain/outbox/delivery';
import type { ReadHandle, WriteHandle } from '../handle';

export interface RecipientRow {
  id: number;
  kind: Recipient['kind'];
  address: string;
  name: string;
  daily: number;
  weekly: number;
}

export const recipientColumns =
  'recipient.id, recipient.kind, recipient.address, recipient.name, recipient.daily, recipient.weekly';

export function listRecipients(db: ReadHandle): Recipient[] {
  return db
    .all<RecipientRow>(
      `SELECT ${recipientColumns} FROM recipient WHERE removed_at IS NULL ORDER BY kind, address`,
    )
    .map(toRecipient);
}

/** @throws QisanError `conflict` for an address that is there already, `not_found` */
export function saveRecipient(
  db: WriteHandle,
  { id, ...recipient }: Omit<Recipient, 'id'> & { readonly id: number | null },
): Recipient {
  const { kind, address, name } = recipient;
  const other = db.get<{ id: number }>(
    'SELECT id FROM recipient WHERE kind = ? AND address = ? AND removed_at IS NULL',
    [kind, address],
  );
  if (other !== undefined && other.id !== id) throw new QisanError('conflict', { what: address });
  const values = {
    kind,
    address,
    name,
    daily: recipient.daily ? 1 : 0,
    weekly: recipient.weekly ? 1 : 0,
  };
  if (id === null) {
    const added = db.run(
      `INSERT INTO recipient (kind, address, name, daily, weekly)
       VALUES (@kind, @address, @name, @daily, @weekly)`,
      values,
    );
    return { id: added.id, ...recipient };
  }
  const { changes } = db.run(
    `UPDATE recipient SET kind = @kind, address = @address, name = @name, daily = @daily,
       weekly = @weekly
     WHERE id = @id AND removed_at IS NULL`,
    { id, ...values },
  );
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
  return { id, ...recipient };
}

/** @throws QisanError `not_found` */
export function removeRecipient(db: WriteHandle, id: number, now: number): void {
  const { changes } = db.run(
    'UPDATE recipient SET removed_at = @now WHERE id = @id AND removed_at IS NULL',
    { id, now },
  );
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
  db.run(
    `UPDATE delivery SET state = 'cancelled', next_try_at = NULL, changed_at = @now
     WHERE recipient_id = @id AND state IN ('waiting', 'failed')`,
    { id, now },
  );
}

export function toRecipient(row: RecipientRow): Recipient {
  return { ...row, daily: row.daily === 1, weekly: row.weekly === 1 };
}
