import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { ReadHandle } from '../handle';

export interface CashierDayRow {
  readonly date: BusinessDate;
  readonly tickets: number;
  readonly lines: number;
  readonly units: number;
  readonly netSales: number;
}

/**
 * What a person rang up on the days of a range: tickets that bear their code or name. Returns count
 * with the ticket that they were made on. There is no rollup by person: it reads the lines.
 */
export function readCashierDays(
  db: ReadHandle,
  employeeId: number,
  range: DateRange,
): CashierDayRow[] {
  return db.all<CashierDayRow>(
    `SELECT t.business_date date,
       count(DISTINCT iif(l.kind = 'sale', t.id, NULL)) tickets, count(l.id) lines,
       sum(iif(l.kind = 'adjustment', 0,
         iif(s.weighed = 1, iif(l.kind = 'return', -1000, 1000), l.qty))) units,
       sum(l.amount) netSales
     FROM employee e
     JOIN ticket t ON t.business_date BETWEEN @from AND @to AND t.cashier IN (e.code, e.name)
     JOIN sale_line l ON l.ticket_id = t.id AND l.counted = 1
     JOIN sku s ON s.id = l.sku_id
     WHERE e.id = @employeeId GROUP BY 1 ORDER BY 1`,
    { employeeId, from: range.from, to: range.to },
  );
}
