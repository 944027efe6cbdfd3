import type { SalesPast } from '#shared/domain/demand/backtest';
import { eachRow } from './csv';
import { SoldDays } from './sold-days';

/**
 * A wholesaler of gifts, one year, pieces. Lines of goods only (a five-digit code, letters allowed
 * behind it) with a price; cancellations are deducted on the day they were entered.
 */
export function readOnlineRetail(path: string): SalesPast {
  const sold = new SoldDays('2010-12-01', '2011-12-09');
  eachRow(path, (row) => {
    const code = (row.StockCode ?? '').toUpperCase();
    const price = Number(row.UnitPrice);
    if (!/^\d{5}[A-Z]*$/.test(code) || !(price > 0)) return;
    const units = Number(row.Quantity);
    sold.add(code, 'all', (row.InvoiceDate ?? '').slice(0, 10), units, units * price);
  });
  return sold.past();
}
