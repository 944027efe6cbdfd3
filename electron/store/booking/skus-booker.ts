import type { SkuRow } from '#shared/domain/imports/rows';
import type { SqlValue } from '../handle';
import { type Booker, type BookingDesk, type Outcome, type Refusal, refuse } from './booker';
import type { SkuEntry } from './catalogue';
import type { Columns } from './change-log';
import { Parties } from './parties';

/** Books a list of SKUs: new ones, and whatever the list says differently about known ones. */
export class SkusBooker implements Booker<SkuRow> {
  readonly #rows = new Map<number, number>();
  readonly #parties: Parties;

  constructor(private readonly desk: BookingDesk) {
    this.#parties = new Parties(desk.db, desk.batchId, desk.changes);
  }

  book(row: SkuRow): Outcome {
    const { catalogue } = this.desk;
    const known = catalogue.find(row.skuCode, row.barcode);
    const refusal = this.takenBarcode(row, known) ?? crossedFacings(row);
    if (refusal !== null) return refusal;
    const earlier = known === undefined ? undefined : this.#rows.get(known.id);
    if (known !== undefined && earlier !== undefined && this.contradicts(known, row)) {
      return refuse('contradicts_row', { row: earlier });
    }
    const categoryId = catalogue.categories.ensure(row);
    const weighed = row.weighed ?? false;
    const sku = known ?? catalogue.add(row, { categoryId, weighed });
    this.#rows.set(sku.id, earlier ?? row.row);

    const changes = [
      catalogue.categories.describe(row),
      catalogue.change(sku, this.wanted(row, categoryId)),
      this.decideRole(sku, row),
      ...[row.barcode, ...row.moreBarcodes].map((code) => catalogue.addBarcode(sku, code)),
      ...row.scenes.map((scene) => this.addScene(sku, scene)),
      this.setPriceAndCost(sku, row),
    ];
    if (known === undefined || changes.includes(true)) return 'booked';
    this.desk.leanedOn(sku.batchId);
    return 'known';
  }

  private takenBarcode(row: SkuRow, known: SkuEntry | undefined): Refusal | null {
    for (const barcode of [row.barcode, ...row.moreBarcodes]) {
      const owner = this.desk.catalogue.ownerOf(barcode);
      if (owner !== undefined && owner !== known) {
        return refuse('barcode_taken', { barcode, code: owner.code });
      }
    }
    return null;
  }

  /** A second row of one file may add to the first (a further barcode), not say otherwise. */
  private contradicts(sku: SkuEntry, row: SkuRow): boolean {
    const told = toldBy(row);
    const current = this.desk.db.get<Columns>('SELECT * FROM sku WHERE id = ?', [sku.id]) ?? {};
    const differs = (column: string, value: SqlValue) => {
      const now = current[column] ?? null;
      return now !== null && now !== '' && now !== value;
    };
    const category = this.desk.catalogue.categories.find(row);
    return (
      Object.entries(told).some(([column, value]) => differs(column, value)) ||
      (category !== null && category.id !== sku.categoryId)
    );
  }

  private wanted(row: SkuRow, categoryId: number | null): Columns {
    const supplierId = this.#parties.supplier(row.supplierCode, row.supplierName);
    return {
      ...toldBy(row),
      ...(categoryId === null ? {} : { category_id: categoryId }),
      ...(supplierId === null ? {} : { supplier_id: supplierId }),
    };
  }

  /** A role that the list says otherwise than the figures is a person's decision; the same is none. */
  private decideRole(sku: SkuEntry, { role }: SkuRow): boolean {
    if (role === null) return false;
    const now = this.desk.db.get<{ role: string | null }>('SELECT role FROM sku WHERE id = ?', [
      sku.id,
    ]);
    return now?.role !== role && this.desk.catalogue.change(sku, { role, role_by: 'hand' });
  }

  private addScene(sku: SkuEntry, scene: string): boolean {
    const { db, batchId } = this.desk;
    return (
      db.run(
        'INSERT INTO sku_scene (sku_id, scene_id, batch_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        [sku.id, this.#parties.scene(scene), batchId],
      ).changes > 0
    );
  }

  private setPriceAndCost(sku: SkuEntry, row: SkuRow): boolean {
    const { costs, today } = this.desk;
    const priced = row.price !== null && costs.setUndatedPrice(sku.id, today, row.price);
    const costed = row.cost !== null && costs.setUndatedCost(sku.id, today, row.cost);
    return priced || costed;
  }
}

function crossedFacings(row: SkuRow): Refusal | null {
  const { minFacings, maxFacings } = row;
  if (minFacings === null || maxFacings === null || minFacings <= maxFacings) return null;
  return refuse('out_of_range', { field: 'maxFacings', text: String(maxFacings) });
}

/** Only what the row says: a list without brands does not delete them. */
function toldBy(row: SkuRow): Columns {
  const columns: Record<string, SqlValue> = {
    name: row.skuName || null,
    spec: row.spec || null,
    unit: row.unit || null,
    brand: row.brand || null,
    weighed: flag(row.weighed),
    width_cm: row.widthCm,
    pack: whole(row.pack),
    shelf_life_days: whole(row.shelfLifeDays),
    status: row.status,
    introduced_on: row.introducedOn,
    facings: whole(row.facings),
    min_facings: whole(row.minFacings),
    max_facings: whole(row.maxFacings),
    must_keep: flag(row.mustKeep),
    loss_rate: row.lossRate,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

function flag(value: boolean | null): number | null {
  return value === null ? null : value ? 1 : 0;
}
