import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { RejectParams, RejectReason } from '#shared/domain/imports/reasons';
import type { WriteHandle } from '../handle';
import type { Aftermath } from './aftermath';
import type { Catalogue } from './catalogue';
import type { ChangeLog } from './change-log';
import type { CostBook } from './cost-book';

/** A row that the store cannot take, and why. */
export interface Refusal {
  readonly reason: RejectReason;
  readonly params: RejectParams;
}

/** What became of a row: `known` = the store says the same already. */
export type Outcome = 'booked' | 'known' | Refusal;

/** Books the rows of one kind. */
export interface Booker<Row> {
  book(row: Row): Outcome;
  /** After the last row, before rollups are settled. */
  finish?(): void;
}

/** What the bookers of one batch share. */
export interface BookingDesk {
  readonly db: WriteHandle;
  readonly batchId: number;
  /** Business date of now: from when undated prices and costs are in force. */
  readonly today: BusinessDate;
  readonly changes: ChangeLog;
  readonly catalogue: Catalogue;
  readonly costs: CostBook;
  readonly aftermath: Aftermath;
  /** A row was known because of what this earlier batch booked (null: not an import). */
  leanedOn(batchId: number | null): void;
}

export function refuse(reason: RejectReason, params: RejectParams = {}): Refusal {
  return { reason, params };
}
