import { QisanError } from '#shared/domain/errors';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { ReadHandle, WriteHandle } from '../handle';

/** A shift of a template: its day counts from Monday 0. */
export interface TemplateShift
  extends Pick<
    RosterShift,
    'employeeId' | 'group' | 'startMinute' | 'endMinute' | 'breakMinutes' | 'note'
  > {
  readonly day: number;
}

export interface StoredTemplate {
  readonly id: number;
  readonly name: string;
  readonly savedAt: number;
  readonly shifts: readonly TemplateShift[];
}

interface TemplateRow {
  id: number;
  name: string;
  saved_at: number;
  shifts: string;
}

export function readTemplates(db: ReadHandle): StoredTemplate[] {
  return db.all<TemplateRow>('SELECT * FROM roster_template ORDER BY name').map(fromRow);
}

/** @throws QisanError `not_found` */
export function readTemplate(db: ReadHandle, id: number): StoredTemplate {
  const row = db.get<TemplateRow>('SELECT * FROM roster_template WHERE id = ?', [id]);
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  return fromRow(row);
}

/** The same name again replaces. */
export function saveTemplate(db: WriteHandle, template: Omit<StoredTemplate, 'id'>): number {
  const { name, savedAt, shifts } = template;
  db.run(
    `INSERT INTO roster_template (name, shifts, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET shifts = excluded.shifts, saved_at = excluded.saved_at`,
    [name, JSON.stringify(shifts), savedAt],
  );
  return db.value<number>('SELECT id FROM roster_template WHERE name = ?', [name]);
}

/** @throws QisanError `not_found` */
export function deleteTemplate(db: WriteHandle, id: number): void {
  const { changes } = db.run('DELETE FROM roster_template WHERE id = ?', [id]);
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
}

function fromRow(row: TemplateRow): StoredTemplate {
  return { id: row.id, name: row.name, savedAt: row.saved_at, shifts: JSON.parse(row.shifts) };
}
