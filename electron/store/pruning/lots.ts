import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Qty } from '#shared/domain/money/money';
import type { ReadHandle } from '../handle';

/** A delivered lot that is still there. */
export interface LotLeft {
  readonly skuId: number;
  readonly receivedOn: BusinessDate;
  readonly expiresOn: BusinessDate;
  readonly qty: Qty;
}

/**
 * Lots delivered by a day with something left of them, the first to expire first; `skuId` looks at
 * one. What is left is known as of today only: of an earlier day it may have been more.
 */
export function readLots(db: ReadHandle, asOf: BusinessDate, skuId?: number): LotLeft[] {
  return db.all<LotLeft>(
    `SELECT sku_id skuId, received_on receivedOn, expires_on expiresOn, sum(qty) qty FROM stock_lot
     WHERE qty > 0 AND received_on <= @asOf ${skuId === undefined ? '' : 'AND sku_id = @skuId'}
     GROUP BY sku_id, expires_on, received_on ORDER BY sku_id, expires_on, received_on`,
    { asOf, ...(skuId === undefined ? {} : { skuId }) },
  );
}
