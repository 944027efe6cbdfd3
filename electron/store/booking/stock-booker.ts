import type { StockRow } from '#shared/domain/imports/rows';
import { type Booker, type BookingDesk, type Outcome, refuse } from './booker';
import type { SkuEntry } from './catalogue';
import { RowMemory } from './row-memory';

interface Level {
  qty: number;
  batch_id: number | null;
}

/** Books stock on hand at the close of a day, as counted or exported. */
export class StockBooker implements Booker<StockRow> {
  readonly #rows = new RowMemory();

  constructor(private readonly desk: BookingDesk) {}

  book(row: StockRow): Outcome {
    const sku = this.sku(row);
    const level = this.desk.db.get<Level>(
      'SELECT qty, batch_id FROM stock_level WHERE business_date = ? AND sku_id = ?',
      [row.date, sku.id],
    );
    const earlier = this.#rows.earlier(sku.id, row.date, row.row);
    if (earlier !== undefined && level?.qty !== row.qty) {
      return refuse('contradicts_row', { row: earlier });
    }
    const costChanged =
      row.cost !== null &&
      this.desk.costs.inForce.on(sku.id, row.date) !== row.cost &&
      this.desk.costs.setCost(sku.id, row.date, row.cost).changed;
    if (level?.qty === row.qty && !costChanged) {
      this.desk.leanedOn(level.batch_id);
      return 'known';
    }
    if (level?.qty !== row.qty) this.write(row, sku, level !== undefined);
    return 'booked';
  }

  private write(row: StockRow, sku: SkuEntry, exists: boolean): void {
    const { db, batchId, changes, aftermath } = this.desk;
    if (exists) changes.update('stock_level', [row.date, sku.id], { qty: row.qty });
    else {
      db.run('INSERT INTO stock_level (business_date, sku_id, qty, batch_id) VALUES (?, ?, ?, ?)', [
        row.date,
        sku.id,
        row.qty,
        batchId,
      ]);
    }
    aftermath.factsChanged(row.date);
  }

  private sku(row: StockRow): SkuEntry {
    const { catalogue } = this.desk;
    const weighed = row.qty % 1_000 !== 0;
    const found = catalogue.find(row.skuCode, row.barcode);
    if (found === undefined) {
      return catalogue.add(row, { categoryId: catalogue.categories.ensure(row), weighed });
    }
    catalogue.learn(found, row, false);
    catalogue.classify(found, row);
    return found;
  }
}
