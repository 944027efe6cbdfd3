import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import type { Money, Qty } from '#shared/domain/money/money';
import type { Availability, StaffGroup } from '#shared/domain/people/employee';
import type { TargetPeriod } from '#shared/domain/targets/split';
import type { ImportField } from './kinds';
import type { RejectParams, RejectReason } from './reasons';

/*
 * Rows as understood. Texts are trimmed and empty ('') where the source says nothing; numbers are
 * null where it says nothing. `row` is the row of the file counted from 1, as a person sees it in a
 * spreadsheet (the line of the file for text).
 */

/** How a row names its SKU: one of `skuCode` and `barcode` is never empty. */
export interface SkuReference {
  skuCode: string;
  barcode: string;
  skuName: string;
  spec: string;
  unit: string;
}

/** `parent…` is the department above the category, where the source has two levels. */
export interface CategoryReference {
  categoryCode: string;
  categoryName: string;
  parentCategoryCode: string;
  parentCategoryName: string;
}

export interface SkuRow extends SkuReference, CategoryReference {
  row: number;
  /** Further barcodes of the same SKU. */
  moreBarcodes: readonly string[];
  supplierCode: string;
  supplierName: string;
  brand: string;
  price: Money | null;
  cost: Money | null;
  weighed: boolean | null;
  widthCm: number | null;
  pack: number | null;
  shelfLifeDays: number | null;
  status: 'candidate' | 'active' | 'trial' | 'phasing_out' | 'delisted' | null;
  /** Decided by whoever wrote the list. */
  role: 'staple' | 'specialty' | null;
  introducedOn: BusinessDate | null;
  facings: number | null;
  minFacings: number | null;
  maxFacings: number | null;
  mustKeep: boolean | null;
  scenes: readonly string[];
  /** As a fraction. */
  lossRate: number | null;
}

/**
 * - `sale`: qty > 0 and amount ≥ 0
 * - `return`: qty < 0 and amount < 0
 * - `adjustment`: everything else; stock written off at the till, a bad debt
 */
export type SaleKind = 'sale' | 'return' | 'adjustment';

/** A scanned line (kind `sales_lines`) or a day's sum of a SKU (kind `daily_sales`: no time, no ticket). */
export interface SalesRow extends SkuReference, CategoryReference {
  row: number;
  /** Business date: the cut-off hour is applied. */
  date: BusinessDate;
  /** UTC epoch milliseconds; null where the source has no time. */
  soldAt: number | null;
  /** '' where the source has no tickets. */
  ticketNumber: string;
  till: string;
  lineNo: number | null;
  kind: SaleKind;
  qty: Qty;
  /** After discount. From the source, or price × quantity where it has none. */
  amount: Money;
  /** Before discount; equal to `amount` where the source says nothing else. */
  listAmount: Money;
  /** Cost of one selling unit on that day. */
  cost: Money | null;
  /** The quantity has a fraction, or the unit is one of weight. */
  weighed: boolean;
  memberCode: string;
  memberName: string;
  channel: string;
  cashier: string;
}

export interface CostRow extends SkuReference {
  row: number;
  date: BusinessDate;
  cost: Money;
  supplierCode: string;
  supplierName: string;
}

export interface StockRow extends SkuReference, CategoryReference {
  row: number;
  date: BusinessDate;
  qty: Qty;
  cost: Money | null;
}

/** The rate of a SKU, or of a whole category: then `skuCode` and `barcode` are both empty. */
export interface LossRateRow extends SkuReference {
  row: number;
  categoryCode: string;
  categoryName: string;
  /** As a fraction. */
  lossRate: number;
}

/** The shelf of a category: its room and its target; null where the source says nothing. */
export interface ShelfRow extends CategoryReference {
  row: number;
  /** Centimetres. */
  shelfLength: number | null;
  facings: number | null;
  /** As a fraction. */
  targetStapleShare: number | null;
}

export interface EmployeeRow {
  row: number;
  /** The name where the source has no code. */
  employeeCode: string;
  employeeName: string;
  /** null where the source does not say. */
  staffGroup: StaffGroup | null;
  skills: readonly string[];
  contractMinutes: number | null;
  mostMinutes: number | null;
  hourlyCost: Money | null;
  bornOn: BusinessDate | null;
  hiredOn: BusinessDate | null;
  leftOn: BusinessDate | null;
  noNights: boolean | null;
  /** null where the source does not say; empty: at any time. */
  availability: readonly Availability[] | null;
  /** Weekdays (Monday is 1) that the person would like to be off. */
  daysOffWished: readonly number[];
}

/** Hours that somebody has worked; minutes from midnight of the business date, the end possibly in the night after. */
export interface AttendanceRow {
  row: number;
  date: BusinessDate;
  /** The name where the source has no code. */
  employeeCode: string;
  /** Null where the source does not say: the planned one, else the person's own. */
  staffGroup: StaffGroup | null;
  startMinute: number;
  endMinute: number;
  breakMinutes: number;
}

export interface FootfallRow {
  row: number;
  date: BusinessDate;
  /** Local hour of the clock, 0–23. */
  hour: number;
  door: string;
  visitors: number;
}

/** What a row asks, of the whole store where it names nobody: one figure, or several. */
export interface TargetRow {
  row: number;
  categoryCode: string;
  categoryName: string;
  channel: string;
  /** The name where the source has no code. */
  employeeCode: string;
  figures: readonly TargetFigure[];
}

export interface TargetFigure {
  /** The column that it stands in. */
  readonly field: ImportField;
  readonly kpi: KpiName;
  readonly period: TargetPeriod;
  /** The first day of the period. */
  readonly startsOn: BusinessDate;
  /** In the KPI's unit. */
  readonly value: number;
  /** Null where the source does not say. */
  readonly weight: number | null;
}

/** A row that could not be understood, or not booked. Its cells are the raw texts. */
export interface RejectedRow {
  readonly row: number;
  readonly reason: RejectReason;
  readonly params: RejectParams;
  readonly cells: readonly string[];
  /** As far as they could be read: the sums of booked, known and rejected rows equal the file's. */
  readonly qty: Qty | null;
  readonly amount: Money | null;
}

/** Rows that are no data: counted, not rejected. */
export interface SkippedRows {
  /** Above the header, and headers repeated on every printed page. */
  readonly titles: number;
  readonly blanks: number;
  /** 合计, 总计, 小计, Total, Subtotal. */
  readonly totals: number;
}

interface RowsOf<Kind, Row> {
  readonly kind: Kind;
  readonly rows: readonly Row[];
}

export type UnderstoodRows =
  | RowsOf<'skus', SkuRow>
  | RowsOf<'sales_lines' | 'daily_sales', SalesRow>
  | RowsOf<'costs', CostRow>
  | RowsOf<'stock', StockRow>
  | RowsOf<'loss_rates', LossRateRow>
  | RowsOf<'shelves', ShelfRow>
  | RowsOf<'employees', EmployeeRow>
  | RowsOf<'attendance', AttendanceRow>
  | RowsOf<'footfall', FootfallRow>
  | RowsOf<'targets', TargetRow>;

/** About 2 000 rows of a table on their way from the file to the store. */
export interface RowBatch {
  readonly understood: UnderstoodRows;
  readonly rejected: readonly RejectedRow[];
  /** Raw cells of the understood row at an index, for a row that the store has to refuse. */
  cellsOf(index: number): readonly string[];
  /** Of this batch alone. */
  readonly skipped: SkippedRows;
  /** Position in the file after this batch, for the progress. */
  readonly bytesRead: number;
}
