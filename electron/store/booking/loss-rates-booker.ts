import type { LossRateRow } from '#shared/domain/imports/rows';
import type { SqlValue } from '../handle';
import { type Booker, type BookingDesk, type Outcome, refuse } from './booker';
import { RowMemory } from './row-memory';

/** Books loss rates of SKUs and of whole categories. They create neither: a rate alone sells nothing. */
export class LossRatesBooker implements Booker<LossRateRow> {
  readonly #skuRows = new RowMemory();
  readonly #categoryRows = new RowMemory();

  constructor(private readonly desk: BookingDesk) {}

  book(row: LossRateRow): Outcome {
    const { catalogue } = this.desk;
    if (row.skuCode === '' && row.barcode === '') {
      const category = catalogue.categories.find(row);
      if (category === null) {
        return refuse('unknown_category', { code: row.categoryCode || row.categoryName });
      }
      return this.set('category', category.id, row, this.#categoryRows);
    }
    const sku = catalogue.find(row.skuCode, row.barcode);
    if (sku === undefined) return refuse('unknown_sku', { code: row.skuCode || row.barcode });
    catalogue.learn(sku, row, false);
    return this.set('sku', sku.id, row, this.#skuRows);
  }

  private set(table: 'sku' | 'category', id: number, row: LossRateRow, rows: RowMemory): Outcome {
    const { db, changes } = this.desk;
    const current = db.get<{ loss_rate: SqlValue; batch_id: number | null }>(
      `SELECT loss_rate, batch_id FROM ${table} WHERE id = ?`,
      [id],
    );
    const earlier = rows.earlier(id, '', row.row);
    if (earlier !== undefined && current?.loss_rate !== row.lossRate) {
      return refuse('contradicts_row', { row: earlier });
    }
    if (changes.update(table, [id], { loss_rate: row.lossRate })) return 'booked';
    this.desk.leanedOn(current?.batch_id ?? null);
    return 'known';
  }
}
