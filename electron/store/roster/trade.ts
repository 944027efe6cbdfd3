import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { ReadHandle } from '../handle';

export interface TradeHour {
  readonly date: BusinessDate;
  readonly hour: number;
  readonly tickets: number;
  readonly items: number;
}

export const TRADE_HOURS_SQL = `SELECT h.business_date date, h.hour, sum(h.tickets) tickets, sum(h.units) / 1000.0 items
  FROM sales_day_hour h JOIN channel c ON c.id = h.channel_id
  WHERE h.business_date BETWEEN @from AND @to AND c.kind = 'store'
  GROUP BY h.business_date, h.hour`;

/** What was sold in the shop itself, by hour: orders of other channels need nobody at a till. */
export function readTradeHours(db: ReadHandle, { from, to }: DateRange): TradeHour[] {
  return db.all<TradeHour>(TRADE_HOURS_SQL, { from, to });
}

export interface DutyShift {
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly record: 'worked' | 'scheduled';
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
}

/** Worked shifts of the days that are recorded, published ones of the others, with their group. */
export function readDutyShifts(db: ReadHandle, { from, to }: DateRange): DutyShift[] {
  return db.all<DutyShift>(
    `SELECT employee_id employeeId, business_date date, record, staff_group "group",
       start_minute startMinute, end_minute endMinute, break_minutes breakMinutes
     FROM shift
     WHERE business_date BETWEEN @from AND @to AND state = 'published'
       AND record = CASE WHEN business_date IN (
           SELECT business_date FROM shift WHERE business_date BETWEEN @from AND @to AND record = 'worked'
         ) THEN 'worked' ELSE 'scheduled' END`,
    { from, to },
  );
}

/** Sums of a range: what a ticket brings, where the cost of goods is known. */
export function readTicketProfit(
  db: ReadHandle,
  { from, to }: DateRange,
): { readonly tickets: number; readonly netSales: number; readonly grossProfit: number | null } {
  const row = db.get<{ tickets: number | null; net: number | null; profit: number | null }>(
    `SELECT sum(tickets) tickets, sum(net_sales) net,
       CASE WHEN sum(sales_with_cost) > 0
            THEN round((sum(sales_with_cost) - sum(cogs)) * 1.0 * sum(net_sales) / sum(sales_with_cost)) END profit
     FROM sales_day WHERE business_date BETWEEN @from AND @to`,
    { from, to },
  );
  const { tickets, net, profit } = row ?? { tickets: 0, net: 0, profit: null };
  return { tickets: tickets ?? 0, netSales: net ?? 0, grossProfit: profit };
}
