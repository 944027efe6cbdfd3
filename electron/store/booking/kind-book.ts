import type { ImportKind } from '#shared/domain/imports/kinds';
import type { SalesRow, UnderstoodRows } from '#shared/domain/imports/rows';
import type { Money, Qty } from '#shared/domain/money/money';
import { AttendanceBooker } from './attendance-booker';
import type { Booker, BookingDesk, Outcome } from './booker';
import { CostsBooker } from './costs-booker';
import { EmployeesBooker } from './employees-booker';
import { FootfallBooker } from './footfall-booker';
import { LossRatesBooker } from './loss-rates-booker';
import { SalesBooker, type SalesBookerOptions } from './sales/sales-booker';
import { ShelvesBooker } from './shelves-booker';
import { SkusBooker } from './skus-booker';
import { StockBooker } from './stock-booker';
import { TargetsBooker } from './targets-booker';

/** What became of the row at an index, with what it adds to the sums of its class. */
export type OnRow = (index: number, outcome: Outcome, qty: Qty, amount: Money) => void;

/** The bookers of all kinds behind one face. */
export interface KindBook {
  /** @throws Error when the rows are of another kind. */
  take(understood: UnderstoodRows, onRow: OnRow): void;
  finish(): void;
  /** Only for kinds of sales. */
  readonly sales: SalesBooker | null;
}

/** Opens the booker of a kind. */
export function openKind(
  kind: ImportKind,
  desk: BookingDesk,
  options: Omit<SalesBookerOptions, 'grain'>,
): KindBook {
  switch (kind) {
    case 'sales_lines':
      return salesBook(new SalesBooker(desk, { ...options, grain: 'scan' }));
    case 'daily_sales':
      return salesBook(new SalesBooker(desk, { ...options, grain: 'day' }));
    case 'skus':
      return plainBook(new SkusBooker(desk), (rows) => (rows.kind === kind ? rows.rows : null));
    case 'costs':
      return plainBook(new CostsBooker(desk), (rows) => (rows.kind === kind ? rows.rows : null));
    case 'stock':
      return plainBook(
        new StockBooker(desk),
        (rows) => (rows.kind === kind ? rows.rows : null),
        (row) => row.qty,
      );
    case 'loss_rates':
      return plainBook(new LossRatesBooker(desk), (rows) =>
        rows.kind === kind ? rows.rows : null,
      );
    case 'shelves':
      return plainBook(new ShelvesBooker(desk), (rows) => (rows.kind === kind ? rows.rows : null));
    case 'employees':
      return plainBook(new EmployeesBooker(desk), (rows) =>
        rows.kind === kind ? rows.rows : null,
      );
    case 'attendance':
      return plainBook(new AttendanceBooker(desk), (rows) =>
        rows.kind === kind ? rows.rows : null,
      );
    case 'footfall':
      return plainBook(new FootfallBooker(desk), (rows) => (rows.kind === kind ? rows.rows : null));
    case 'targets':
      return plainBook(new TargetsBooker(desk), (rows) => (rows.kind === kind ? rows.rows : null));
  }
}

function salesBook(booker: SalesBooker): KindBook {
  const rowsOf = (rows: UnderstoodRows): readonly SalesRow[] | null =>
    rows.kind === 'sales_lines' || rows.kind === 'daily_sales' ? rows.rows : null;
  const book = plainBook(
    booker,
    rowsOf,
    (row) => row.qty,
    (row) => row.amount,
  );
  return { ...book, sales: booker };
}

function plainBook<Row>(
  booker: Booker<Row>,
  rowsOf: (understood: UnderstoodRows) => readonly Row[] | null,
  qtyOf: (row: Row) => Qty = () => 0,
  amountOf: (row: Row) => Money = () => 0,
): KindBook {
  return {
    sales: null,
    take(understood, onRow) {
      const rows = rowsOf(understood);
      if (rows === null) throw new Error(`rows of another kind: ${understood.kind}`);
      for (const [index, row] of rows.entries()) {
        onRow(index, booker.book(row), qtyOf(row), amountOf(row));
      }
    },
    finish: () => booker.finish?.(),
  };
}
