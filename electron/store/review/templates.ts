import type { DeckLook } from '#shared/domain/deck/model';
import { QisanError } from '#shared/domain/errors';
import type { ReadHandle, WriteHandle } from '../handle';

export interface TemplateRecord {
  readonly id: number;
  readonly name: string;
  readonly look: DeckLook;
  /** Null: the language of the program. */
  readonly lang: 'zh-CN' | 'en' | null;
}

interface TemplateRow extends Omit<TemplateRecord, 'look'> {
  look: string;
}

export function listTemplates(db: ReadHandle): TemplateRecord[] {
  return db
    .all<TemplateRow>('SELECT id, name, look, lang FROM review_template ORDER BY name, id')
    .map((row) => ({ ...row, look: JSON.parse(row.look) }));
}

export function readTemplate(db: ReadHandle, id: number): TemplateRecord {
  const template = listTemplates(db).find((one) => one.id === id);
  if (template === undefined) throw new QisanError('not_found', { what: `template ${id}` });
  return template;
}

/** Adds one, or changes the one with the id. @throws QisanError `not_found`; `conflict` for a name that is taken */
export function saveTemplate(
  db: WriteHandle,
  { id, name, look, lang }: Omit<TemplateRecord, 'id'> & { readonly id: number | null },
): TemplateRecord {
  const taken = listTemplates(db).some((one) => one.name === name && one.id !== id);
  if (taken) throw new QisanError('conflict', { what: name });
  const params = { name, look: JSON.stringify(look), lang };
  if (id === null) {
    const added = db.run(
      'INSERT INTO review_template (name, look, lang) VALUES (@name, @look, @lang)',
      params,
    );
    return { id: added.id, name, look, lang };
  }
  readTemplate(db, id);
  db.run('UPDATE review_template SET name = @name, look = @look, lang = @lang WHERE id = @id', {
    ...params,
    id,
  });
  return { id, name, look, lang };
}

/** Reviews that used it go back to the default. @throws QisanError `not_found` */
export function removeTemplate(db: WriteHandle, id: number): void {
  readTemplate(db, id);
  db.run('DELETE FROM review_template WHERE id = ?', [id]);
}
