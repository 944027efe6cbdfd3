import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';

/** One line of a sale with the names around it. */
export interface SalesLine {
  readonly id: number;
  readonly date: BusinessDate;
  /** Epoch milliseconds; null where the source has no time. */
  readonly soldAt: number | null;
  readonly ticketId: number | null;
  readonly ticketNumber: string | null;
  readonly till: string;
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly categoryName: string;
  readonly channelId: number;
  readonly kind: 'sale' | 'return' | 'adjustment';
  /** `day`: a line of a daily summary, not one scan. */
  readonly grain: 'scan' | 'day';
  readonly qty: Qty;
  readonly amount: Money;
  readonly listAmount: Money;
  /** False for a line that a person declared a duplicate: listed, and out of every figure. */
  readonly counted: boolean;
  /** Where it came from: file and row. */
  readonly fileName: string;
  readonly sourceRow: number;
}
