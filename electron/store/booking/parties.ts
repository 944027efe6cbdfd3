import type { WriteHandle } from '../handle';
import type { ChangeLog } from './change-log';
import { ownText } from './own-text';

const STORE_CHANNEL = 1;
const STORE_NAMES = new Set(['', 'store', '门店', '店内', '线下', '实体店', '收银台']);
const CHANNEL_KINDS: readonly [kind: string, words: RegExp][] = [
  ['delivery', /外卖|配送|到家|美团|饿了么|deliver|takeaway|uber|doordash/i],
  ['group', /团购|社群|group/i],
  ['wholesale', /批发|大客户|wholesale|b2b/i],
  ['online', /线上|网店|网上|电商|小程序|商城|online|web|shop app/i],
];

/** Channels, members, suppliers and scenes as files name them: found, or added for one batch. */
export class Parties {
  readonly #channels = new Map<string, number>();
  readonly #members = new Map<string, number>();
  readonly #suppliers = new Map<string, number>();
  readonly #scenes = new Map<string, number>();

  constructor(
    private readonly db: WriteHandle,
    private readonly batchId: number,
    private readonly changes: ChangeLog,
  ) {}

  /** The channel of a row; the shop itself where the source names none. */
  channel(text: string): number {
    if (STORE_NAMES.has(text.toLowerCase())) return STORE_CHANNEL;
    return remembered(this.#channels, text, () => {
      const found = this.db.get<{ id: number }>(
        'SELECT id FROM channel WHERE code = ? OR name = ? ORDER BY id LIMIT 1',
        [text, text],
      );
      return found?.id ?? this.addChannel(text);
    });
  }

  /** null where the row names no member. */
  member(code: string, name: string): number | null {
    if (code === '') return null;
    return remembered(this.#members, code, () => {
      const found = this.db.get<{ id: number }>('SELECT id FROM member WHERE code = ?', [code]);
      return (
        found?.id ??
        this.db.run('INSERT INTO member (code, name, batch_id) VALUES (?, ?, ?)', [
          code,
          name,
          this.batchId,
        ]).id
      );
    });
  }

  /** null where the row names no supplier. */
  supplier(code: string, name: string): number | null {
    if (code === '' && name === '') return null;
    return remembered(this.#suppliers, `${code}\0${name}`, () => {
      const found = this.db.get<{ id: number; name: string; code: string }>(
        "SELECT id, name, code FROM supplier WHERE code = ? OR (? = '' AND name = ?) ORDER BY id LIMIT 1",
        [code, code, name],
      );
      if (found === undefined) return this.addSupplier(code, name);
      if (name !== '' && found.name === found.code) {
        this.changes.update('supplier', [found.id], { name });
      }
      return found.id;
    });
  }

  scene(name: string): number {
    return remembered(this.#scenes, name, () => {
      const found = this.db.get<{ id: number }>(
        'SELECT id FROM scene WHERE code = ? OR name = ? ORDER BY id LIMIT 1',
        [name, name],
      );
      return (
        found?.id ??
        this.db.run('INSERT INTO scene (code, name, batch_id) VALUES (?, ?, ?)', [
          name,
          name,
          this.batchId,
        ]).id
      );
    });
  }

  private addChannel(text: string): number {
    const kind = CHANNEL_KINDS.find(([, words]) => words.test(text))?.[0] ?? 'store';
    return this.db.run('INSERT INTO channel (code, name, kind, batch_id) VALUES (?, ?, ?, ?)', [
      text,
      text,
      kind,
      this.batchId,
    ]).id;
  }

  private addSupplier(code: string, name: string): number {
    return this.db.run('INSERT INTO supplier (code, name, batch_id) VALUES (?, ?, ?)', [
      code === '' ? name : code,
      name === '' ? code : name,
      this.batchId,
    ]).id;
  }
}

function remembered(ids: Map<string, number>, key: string, find: () => number): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = find();
  ids.set(ownText(key), id);
  return id;
}
