import { QisanError } from '#shared/domain/errors';
import { CARRIED } from '../figures/catalogue';
import type { ReadHandle, WriteHandle } from '../handle';

export interface SceneRecord {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly skus: number;
  readonly staple: number;
  readonly specialty: number;
  readonly withoutRole: number;
}

export interface SceneSkuRecord {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly category: string;
  readonly role: 'staple' | 'specialty' | null;
  readonly status: 'candidate' | 'active' | 'trial' | 'phasing_out' | 'delisted';
}

export function listScenes(db: ReadHandle): SceneRecord[] {
  return db.all(
    `SELECT s.id, s.code, s.name, count(k.id) skus,
            coalesce(sum(k.status IN ${CARRIED} AND k.role = 'staple'), 0) staple,
            coalesce(sum(k.status IN ${CARRIED} AND k.role = 'specialty'), 0) specialty,
            coalesce(sum(k.status IN ${CARRIED} AND k.role IS NULL), 0) withoutRole
     FROM scene s LEFT JOIN sku_scene m ON m.scene_id = s.id LEFT JOIN sku k ON k.id = m.sku_id
     GROUP BY s.id ORDER BY s.id`,
  );
}

const SKU_COLUMNS = 'k.id, k.code, k.name, k.spec, c.name category, k.role, k.status';

/** Members of a scene by name. @throws QisanError `not_found` */
export function sceneMembers(db: ReadHandle, sceneId: number): SceneSkuRecord[] {
  mustBeThere(db, sceneId);
  return db.all(
    `SELECT ${SKU_COLUMNS} FROM sku_scene m JOIN sku k ON k.id = m.sku_id
     JOIN category c ON c.id = k.category_id WHERE m.scene_id = ? ORDER BY k.name, k.id`,
    [sceneId],
  );
}

/** SKUs in whose search text every word occurs and that are not in the scene, carried ones first. */
export function findSkus(
  db: ReadHandle,
  options: { readonly search: string; readonly notInScene: number; readonly limit: number },
): SceneSkuRecord[] {
  const words = options.search.toLowerCase().split(/\s+/).filter(Boolean);
  const where = words.map(() => "k.search LIKE ? ESCAPE '\\'");
  return db.all(
    `SELECT ${SKU_COLUMNS} FROM sku k JOIN category c ON c.id = k.category_id
     WHERE NOT EXISTS (SELECT 1 FROM sku_scene m WHERE m.sku_id = k.id AND m.scene_id = ?)
       ${where.map((one) => `AND ${one}`).join(' ')}
     ORDER BY k.status IN ${CARRIED} DESC, k.name, k.id LIMIT ?`,
    [
      options.notInScene,
      ...words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
      options.limit,
    ],
  );
}

/**
 * Adds a scene with its first SKUs; its name is its code where none is given, numbered where taken.
 *
 * @throws QisanError `conflict` where a scene has this name.
 */
export function addScene(
  db: WriteHandle,
  scene: {
    readonly name: string;
    readonly code?: string | undefined;
    readonly skuIds: readonly number[];
  },
): number {
  nameMustBeFree(db, scene.name, null);
  const wanted = scene.code ?? scene.name;
  let code = wanted;
  for (let n = 2; codeExists(db, code); n++) code = `${wanted} (${n})`;
  const { id } = db.run('INSERT INTO scene (code, name) VALUES (?, ?)', [code, scene.name]);
  assign(db, id, scene.skuIds, true);
  return id;
}

/** @throws QisanError `not_found`; `conflict` where another scene has this name. */
export function renameScene(db: WriteHandle, id: number, name: string): void {
  mustBeThere(db, id);
  nameMustBeFree(db, name, id);
  db.run('UPDATE scene SET name = ? WHERE id = ?', [name, id]);
}

/** Answers what brings it back. @throws QisanError `not_found` */
export function removeScene(
  db: WriteHandle,
  id: number,
): { code: string; name: string; skuIds: number[] } {
  const scene = mustBeThere(db, id);
  const skuIds = db
    .all<{ id: number }>('SELECT sku_id id FROM sku_scene WHERE scene_id = ? ORDER BY sku_id', [id])
    .map((sku) => sku.id);
  db.run("DELETE FROM mix_week WHERE scope = 'scene' AND scope_id = ?", [id]);
  db.run('DELETE FROM scene WHERE id = ?', [id]);
  return { ...scene, skuIds };
}

/** Puts SKUs into a scene or takes them out; answers those that changed. @throws QisanError `not_found` */
export function assign(
  db: WriteHandle,
  sceneId: number,
  skuIds: readonly number[],
  member: boolean,
): number[] {
  mustBeThere(db, sceneId);
  const sql = member
    ? 'INSERT INTO sku_scene (scene_id, sku_id) VALUES (?, ?) ON CONFLICT DO NOTHING'
    : 'DELETE FROM sku_scene WHERE scene_id = ? AND sku_id = ?';
  return [...new Set(skuIds)].filter((skuId) => {
    if (member && db.get('SELECT 1 FROM sku WHERE id = ?', [skuId]) === undefined) {
      throw new QisanError('not_found', { what: `sku ${skuId}` });
    }
    return db.run(sql, [sceneId, skuId]).changes > 0;
  });
}

function mustBeThere(db: ReadHandle, id: number): { code: string; name: string } {
  const scene = db.get<{ code: string; name: string }>(
    'SELECT code, name FROM scene WHERE id = ?',
    [id],
  );
  if (scene === undefined) throw new QisanError('not_found', { what: `scene ${id}` });
  return scene;
}

function nameMustBeFree(db: ReadHandle, name: string, except: number | null): void {
  const taken = db.get('SELECT 1 FROM scene WHERE name = ? AND id IS NOT ?', [name, except]);
  if (taken !== undefined) throw new QisanError('conflict', { reason: 'name' });
}

function codeExists(db: ReadHandle, code: string): boolean {
  return db.get('SELECT 1 FROM scene WHERE code = ?', [code]) !== undefined;
}
