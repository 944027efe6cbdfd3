import type { CostRow } from '#shared/domain/imports/rows';
import { type Booker, type BookingDesk, type Outcome, refuse } from './booker';
import { Parties } from './parties';
import { RowMemory } from './row-memory';

/** Books purchase costs by day: each is in force until the next one of its SKU. */
export class CostsBooker implements Booker<CostRow> {
  readonly #rows = new RowMemory();
  readonly #parties: Parties;

  constructor(private readonly desk: BookingDesk) {
    this.#parties = new Parties(desk.db, desk.batchId, desk.changes);
  }

  book(row: CostRow): Outcome {
    const { catalogue, costs } = this.desk;
    const found = catalogue.find(row.skuCode, row.barcode);
    const sku = found ?? catalogue.add(row, { categoryId: null, weighed: false });
    const earlier = this.#rows.earlier(sku.id, row.date, row.row);
    if (earlier !== undefined && costs.statedOn(sku.id, row.date) !== row.cost) {
      return refuse('contradicts_row', { row: earlier });
    }
    catalogue.learn(sku, row, false);
    const supplierId = this.#parties.supplier(row.supplierCode, row.supplierName);
    const supplied = supplierId !== null && catalogue.change(sku, { supplier_id: supplierId });
    const written = costs.setCost(sku.id, row.date, row.cost);
    if (written.changed || supplied) return 'booked';
    this.desk.leanedOn(written.earlierBatch);
    return 'known';
  }
}
