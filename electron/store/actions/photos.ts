import { QisanError } from '#shared/domain/errors';
import type { ReadHandle, WriteHandle } from '../handle';

export type PhotoKind = 'jpg' | 'png' | 'webp';

export interface PhotoRecord {
  readonly id: number;
  readonly actionId: number;
  readonly fileName: string;
  readonly kind: PhotoKind;
  readonly sha256: string;
  readonly bytes: number;
  readonly addedAt: number;
}

const SELECT = `SELECT id, action_id actionId, file_name fileName, kind, sha256, bytes, added_at addedAt
  FROM action_photo`;

export function readPhotos(db: ReadHandle, actionId: number): PhotoRecord[] {
  return db.all<PhotoRecord>(`${SELECT} WHERE action_id = ? ORDER BY id`, [actionId]);
}

/** @throws QisanError `not_found` */
export function readPhoto(db: ReadHandle, id: number): PhotoRecord {
  const row = db.get<PhotoRecord>(`${SELECT} WHERE id = ?`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: `photo ${id}` });
  return row;
}

/** Puts a picture to an action; one that is there already is not put twice. */
export function insertPhoto(db: WriteHandle, photo: Omit<PhotoRecord, 'id'>): void {
  db.run(
    `INSERT INTO action_photo (action_id, file_name, kind, sha256, bytes, added_at)
     VALUES (@actionId, @fileName, @kind, @sha256, @bytes, @addedAt)
     ON CONFLICT (action_id, sha256) DO NOTHING`,
    { ...photo },
  );
}

export function deletePhoto(db: WriteHandle, id: number): void {
  db.run('DELETE FROM action_photo WHERE id = ?', [id]);
}
