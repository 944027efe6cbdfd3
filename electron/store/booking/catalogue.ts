import { searchText } from '#shared/domain/catalogue/search-text';
import type { CategoryReference, SkuReference } from '#shared/domain/imports/rows';
import type { ReadHandle, WriteHandle } from '../handle';
import type { Aftermath } from './aftermath';
import { CategoryBook } from './category-book';
import type { ChangeLog, Columns } from './change-log';
import { ownText } from './own-text';

/** What booking needs to know of a SKU at every row. */
export interface SkuEntry {
  readonly id: number;
  readonly code: string;
  name: string;
  unit: string;
  spec: string;
  weighed: boolean;
  categoryId: number;
  readonly batchId: number | null;
}

interface SkuRow {
  id: number;
  code: string;
  name: string;
  unit: string;
  spec: string;
  weighed: number;
  category_id: number;
  batch_id: number | null;
}

/** What a new SKU starts with. */
export interface NewSku {
  readonly categoryId: number | null;
  readonly weighed: boolean;
}

/**
 * The SKUs while a batch is booked: all of them in memory (a shop has thousands, not millions),
 * found by code or barcode; new ones are added, blanks of known ones filled in.
 */
export class Catalogue {
  readonly categories: CategoryBook;
  /** SKUs that this batch has added. */
  added = 0;
  readonly #byCode = new Map<string, SkuEntry>();
  readonly #byBarcode = new Map<string, SkuEntry>();
  readonly #searchStale = new Set<number>();

  constructor(
    private readonly db: WriteHandle,
    private readonly batchId: number,
    private readonly changes: ChangeLog,
    private readonly aftermath: Aftermath,
  ) {
    this.categories = new CategoryBook(db, batchId, changes);
    const byId = new Map<number, SkuEntry>();
    for (const row of db.all<SkuRow>(
      'SELECT id, code, name, unit, spec, weighed, category_id, batch_id FROM sku',
    )) {
      const entry = fromRow(row);
      byId.set(entry.id, entry);
      this.#byCode.set(entry.code, entry);
    }
    for (const row of db.all<{ barcode: string; sku_id: number }>(
      'SELECT barcode, sku_id FROM sku_barcode',
    )) {
      const entry = byId.get(row.sku_id);
      if (entry !== undefined) this.#byBarcode.set(row.barcode, entry);
    }
  }

  /** By code; by barcode where there is no code, or where the source writes barcodes as codes. */
  find(skuCode: string, barcode: string): SkuEntry | undefined {
    if (skuCode === '') return this.#byBarcode.get(barcode) ?? this.#byCode.get(barcode);
    return this.#byCode.get(skuCode) ?? this.#byBarcode.get(skuCode);
  }

  ownerOf(barcode: string): SkuEntry | undefined {
    return this.#byBarcode.get(barcode);
  }

  /** Adds a SKU; without a category it waits to be classified, without a name its code stands for it. */
  add(reference: SkuReference, start: NewSku): SkuEntry {
    const code = ownText(reference.skuCode === '' ? reference.barcode : reference.skuCode);
    const fields = {
      code,
      name: reference.skuName === '' ? code : ownText(reference.skuName),
      unit: ownText(reference.unit),
      spec: ownText(reference.spec),
      weighed: start.weighed,
      categoryId: start.categoryId ?? this.categories.toBeClassified(),
    };
    const { id } = this.db.run(
      `INSERT INTO sku (code, name, unit, spec, weighed, category_id, batch_id)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        code,
        fields.name,
        fields.unit,
        fields.spec,
        fields.weighed ? 1 : 0,
        fields.categoryId,
        this.batchId,
      ],
    );
    const entry: SkuEntry = { id, ...fields, batchId: this.batchId };
    this.#byCode.set(code, entry);
    this.#searchStale.add(id);
    this.added += 1;
    this.addBarcode(entry, reference.barcode);
    return entry;
  }

  /** False when the SKU has it already or there is none. The caller has seen to it that it is free. */
  addBarcode(entry: SkuEntry, barcode: string): boolean {
    if (barcode === '' || this.#byBarcode.has(barcode)) return false;
    this.db.run('INSERT INTO sku_barcode (barcode, sku_id, batch_id) VALUES (?, ?, ?)', [
      barcode,
      entry.id,
      this.batchId,
    ]);
    this.#byBarcode.set(ownText(barcode), entry);
    this.#searchStale.add(entry.id);
    return true;
  }

  /** What a row of sales, costs or stock tells about a SKU: fills in what is blank, overwrites nothing. */
  learn(entry: SkuEntry, reference: SkuReference, weighed: boolean): boolean {
    if (tellsNothing(entry, reference, weighed)) return false;
    const wanted: Record<string, string | number> = {};
    if (entry.name === entry.code && reference.skuName !== '' && reference.skuName !== entry.name) {
      wanted.name = reference.skuName;
    }
    if (entry.unit === '' && reference.unit !== '') wanted.unit = reference.unit;
    if (entry.spec === '' && reference.spec !== '') wanted.spec = reference.spec;
    if (weighed && !entry.weighed) wanted.weighed = 1;
    const filled = Object.keys(wanted).length > 0 && this.change(entry, wanted);
    return this.addBarcode(entry, reference.barcode) || filled;
  }

  /** Puts a SKU that waits to be classified into the category that a row names. */
  classify(entry: SkuEntry, reference: CategoryReference): boolean {
    if (!this.categories.isToBeClassified(entry.categoryId)) return false;
    const categoryId = this.categories.ensure(reference);
    return categoryId !== null && this.change(entry, { category_id: categoryId });
  }

  /** Changes columns of a SKU; false when nothing differs. */
  change(entry: SkuEntry, wanted: Columns): boolean {
    if (!this.changes.update('sku', [entry.id], wanted)) return false;
    const row = this.db.get<SkuRow>(
      'SELECT id, code, name, unit, spec, weighed, category_id, batch_id FROM sku WHERE id = ?',
      [entry.id],
    );
    if (row === undefined) return true;
    const now = fromRow(row);
    if (now.name !== entry.name) this.#searchStale.add(entry.id);
    if (now.weighed !== entry.weighed) this.aftermath.skuReread(entry.id);
    if (now.categoryId !== entry.categoryId) this.aftermath.skuMoved(entry.id);
    Object.assign(entry, now);
    return true;
  }

  /** Writes the search texts of all SKUs that were added or renamed. */
  finish(): void {
    refreshSearch(this.db, this.#searchStale);
  }
}

/** Makes the search texts of these SKUs anew from their names, codes and barcodes. */
export function refreshSearch(db: WriteHandle, skuIds: Iterable<number>): void {
  for (const id of skuIds) {
    const row = db.get<{ name: string; code: string }>('SELECT name, code FROM sku WHERE id = ?', [
      id,
    ]);
    if (row === undefined) continue;
    db.run('UPDATE sku SET search = ? WHERE id = ?', [
      searchText(row.name, row.code, barcodesOf(db, id)),
      id,
    ]);
  }
}

/** The usual case, row after row of sales: asked first because it costs nothing. */
function tellsNothing(entry: SkuEntry, reference: SkuReference, weighed: boolean): boolean {
  return (
    reference.barcode === '' &&
    (reference.skuName === '' || entry.name !== entry.code) &&
    (reference.unit === '' || entry.unit !== '') &&
    (reference.spec === '' || entry.spec !== '') &&
    (entry.weighed || !weighed)
  );
}

function barcodesOf(db: ReadHandle, skuId: number): string[] {
  return db
    .all<{ barcode: string }>('SELECT barcode FROM sku_barcode WHERE sku_id = ? ORDER BY barcode', [
      skuId,
    ])
    .map((row) => row.barcode);
}

function fromRow(row: SkuRow): SkuEntry {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    unit: row.unit,
    spec: row.spec,
    weighed: row.weighed === 1,
    categoryId: row.category_id,
    batchId: row.batch_id,
  };
}
