import { type BatchRecord, readBatch } from '#electron/store/batches';
import { Booking, type BookingOptions } from '#electron/store/booking/booking';
import type { WriteHandle } from '#electron/store/handle';
import type { ImportKind } from '#shared/domain/imports/kinds';
import type { SalesRow, SkuRow, UnderstoodRows } from '#shared/domain/imports/rows';
import { NOW } from './shop';

const REFERENCE = { skuCode: '', barcode: '', skuName: '', spec: '', unit: '' };
const CATEGORY = {
  categoryCode: '',
  categoryName: '',
  parentCategoryCode: '',
  parentCategoryName: '',
};

/** One sold melon at 1.00, but for what is said otherwise. */
export function saleRow(said: Partial<SalesRow> = {}): SalesRow {
  const amount = said.amount ?? 10_000;
  return {
    ...REFERENCE,
    ...CATEGORY,
    row: 2,
    date: '2023-06-19',
    soldAt: null,
    ticketNumber: '',
    till: '',
    lineNo: null,
    kind: 'sale',
    qty: 1_000,
    amount,
    listAmount: amount,
    cost: null,
    weighed: false,
    memberCode: '',
    memberName: '',
    channel: '',
    cashier: '',
    skuCode: 'melon',
    ...said,
  };
}

export function skuRow(said: Partial<SkuRow> = {}): SkuRow {
  return {
    ...REFERENCE,
    ...CATEGORY,
    row: 2,
    moreBarcodes: [],
    supplierCode: '',
    supplierName: '',
    brand: '',
    price: null,
    cost: null,
    weighed: null,
    widthCm: null,
    pack: null,
    shelfLifeDays: null,
    status: null,
    role: null,
    introducedOn: null,
    facings: null,
    minFacings: null,
    maxFacings: null,
    mustKeep: null,
    scenes: [],
    lossRate: null,
    skuCode: 'melon',
    skuName: 'Melon',
    ...said,
  };
}

/** Books rows as one file of one kind; the raw cells of a row are its number. */
export function bookRows(
  db: WriteHandle,
  understood: UnderstoodRows,
  options: Partial<BookingOptions> = {},
): BatchRecord {
  return db.transaction(() => {
    const kind: ImportKind = understood.kind;
    const booking = new Booking(db, {
      kind,
      fileName: 'test.csv',
      origin: 'hand',
      now: NOW,
      ...options,
    });
    booking.take(understood, (index) => [String(understood.rows[index]?.row)]);
    booking.finish();
    return readBatch(db, booking.batchId);
  });
}

/** Scanned lines as one file. */
export function bookLines(
  db: WriteHandle,
  rows: readonly Partial<SalesRow>[],
  options: Partial<BookingOptions> = {},
): BatchRecord {
  const numbered = rows.map((row, index) => saleRow({ row: index + 2, ...row }));
  return bookRows(db, { kind: 'sales_lines', rows: numbered }, options);
}

/** Daily totals as one file. */
export function bookTotals(db: WriteHandle, rows: readonly Partial<SalesRow>[]): BatchRecord {
  const numbered = rows.map((row, index) => saleRow({ row: index + 2, ...row }));
  return bookRows(db, { kind: 'daily_sales', rows: numbered });
}
