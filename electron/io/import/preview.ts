import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ImportKind } from '#shared/domain/imports/kinds';
import type { ReasonCount, RejectReason } from '#shared/domain/imports/reasons';
import type { TableChoice } from '#shared/domain/imports/recipe';
import type { RejectedRow, RowBatch, SkippedRows } from '#shared/domain/imports/rows';
import { lineIdentity, SeenRows } from '#shared/domain/imports/seen-rows';
import { openTable, type ReadOptions } from './read-table';

interface Sums {
  rows: number;
  qty: number;
  amount: number;
}

/** What a whole table would book, but for what only the store knows. */
export interface TableTotals {
  readonly sheet: string;
  readonly kind: ImportKind;
  readonly rowsRead: number;
  readonly bookable: Readonly<Sums>;
  readonly rejected: Readonly<Sums>;
  readonly rejectReasons: readonly ReasonCount[];
  readonly skipped: SkippedRows;
  readonly possibleDuplicates: number;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
  /** Codes and barcodes of the SKUs that occur, as rows name them. */
  readonly skus: readonly { readonly skuCode: string; readonly barcode: string }[];
}

/** Reads a table to its end and adds up; `onBatch` is told how far it is, and may throw to stop. */
export async function totalsOf(
  path: string,
  choice: TableChoice,
  options: ReadOptions,
  onBatch: (bytesRead: number, bytes: number, rows: number) => void,
): Promise<TableTotals> {
  const table = await openTable(path, choice, options);
  const totals = new Totals();
  for await (const batch of table.batches) {
    totals.add(batch);
    onBatch(batch.bytesRead, table.bytes, totals.bookable.rows + totals.rejected.rows);
  }
  return {
    sheet: choice.sheet,
    kind: choice.recipe.kind,
    rowsRead: totals.bookable.rows + totals.rejected.rows,
    bookable: totals.bookable,
    rejected: totals.rejected,
    rejectReasons: totals.reasons(),
    skipped: totals.skipped,
    possibleDuplicates: totals.repeated,
    from: totals.from,
    to: totals.to,
    skus: [...totals.skus.values()],
  };
}

class Totals {
  readonly bookable: Sums = { rows: 0, qty: 0, amount: 0 };
  readonly rejected: Sums = { rows: 0, qty: 0, amount: 0 };
  readonly skipped = { titles: 0, blanks: 0, totals: 0 };
  readonly skus = new Map<string, { skuCode: string; barcode: string }>();
  repeated = 0;
  from: BusinessDate | null = null;
  to: BusinessDate | null = null;
  readonly #reasons = new Map<RejectReason, number>();
  readonly #seen = new SeenRows();

  add(batch: RowBatch): void {
    const { understood } = batch;
    this.bookable.rows += understood.rows.length;
    for (const row of understood.rows) {
      if ('date' in row) this.widen(row.date);
      if ('qty' in row) this.bookable.qty += row.qty;
      if ('skuCode' in row && (row.skuCode !== '' || row.barcode !== '')) this.meet(row);
    }
    if (understood.kind === 'sales_lines' || understood.kind === 'daily_sales') {
      for (const row of understood.rows) {
        this.bookable.amount += row.amount;
        if (this.#seen.repeats(lineIdentity(row))) this.repeated++;
      }
    }
    for (const row of batch.rejected) this.reject(row);
    this.skipped.titles += batch.skipped.titles;
    this.skipped.blanks += batch.skipped.blanks;
    this.skipped.totals += batch.skipped.totals;
  }

  reasons(): ReasonCount[] {
    return [...this.#reasons]
      .map(([reason, rows]) => ({ reason, rows }))
      .sort((a, b) => b.rows - a.rows);
  }

  private reject(row: RejectedRow): void {
    this.rejected.rows++;
    this.rejected.qty += row.qty ?? 0;
    this.rejected.amount += row.amount ?? 0;
    this.#reasons.set(row.reason, (this.#reasons.get(row.reason) ?? 0) + 1);
  }

  private meet({ skuCode, barcode }: { skuCode: string; barcode: string }): void {
    const name = skuCode === '' ? barcode : skuCode;
    if (!this.skus.has(name)) this.skus.set(name, { skuCode, barcode });
  }

  private widen(date: BusinessDate): void {
    if (this.from === null || date < this.from) this.from = date;
    if (this.to === null || date > this.to) this.to = date;
  }
}
