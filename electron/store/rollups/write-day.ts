import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { priceTimesQty } from '#shared/domain/money/money';
import type { DayFold, SkuSums } from '#shared/domain/sales/day-fold';
import type { CostsInForce } from '../costs';
import type { WriteHandle } from '../handle';

/** Sums over the SKUs of a day: what the row of the whole day says. */
interface DaySums {
  lines: number;
  skus: number;
  qty: number;
  units: number;
  netSales: number;
  listSales: number;
  returnAmount: number;
  cogs: number | null;
  salesWithCost: number;
}

/**
 * Writes what a fold says about one day of one channel: its SKUs, hours and the day itself. The rows
 * must not be there; the categories follow with `refreshCategories`.
 */
export function writeDay(
  db: WriteHandle,
  date: BusinessDate,
  channelId: number,
  fold: DayFold,
  costs: CostsInForce,
): void {
  const day = writeSkus(db, date, channelId, fold, costs);
  const hourRow = db.prepare(
    `INSERT INTO sales_day_hour (business_date, hour, channel_id, lines, tickets, units, net_sales)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const sums of fold.hours()) {
    hourRow.run(date, sums.hour, channelId, sums.lines, sums.tickets, sums.units, sums.netSales);
  }
  const tickets = fold.tickets();
  db.run(
    `INSERT INTO sales_day (business_date, channel_id, lines, tickets, ticket_lines, ticket_units,
       ticket_sales, skus, qty, units, net_sales, list_sales, return_lines, return_amount, cogs,
       sales_with_cost, members)
     VALUES (@date, @channelId, @lines, @tickets, @ticketLines, @ticketUnits, @ticketSales, @skus,
       @qty, @units, @netSales, @listSales, @returnLines, @returnAmount, @cogs, @salesWithCost,
       @members)`,
    {
      ...day,
      date,
      channelId,
      tickets: tickets.tickets,
      ticketLines: tickets.lines,
      ticketUnits: tickets.units,
      ticketSales: tickets.sales,
      returnLines: tickets.returnLines,
      members: tickets.members,
    },
  );
}

function writeSkus(
  db: WriteHandle,
  date: BusinessDate,
  channelId: number,
  fold: DayFold,
  costs: CostsInForce,
): DaySums {
  const row = db.prepare(
    `INSERT INTO sales_day_sku (business_date, sku_id, channel_id, lines, tickets, qty, units,
       net_sales, list_sales, return_qty, return_amount, cogs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const day = noSums();
  // In the order of the table's key: rows that are added at the end of a tree cost least.
  for (const sums of [...fold.skus()].sort((a, b) => a.skuId - b.skuId)) {
    const cost = costs.on(sums.skuId, date);
    const cogs = cost === null ? null : priceTimesQty(cost, sums.qty);
    row.run(
      date,
      sums.skuId,
      channelId,
      sums.lines,
      sums.tickets,
      sums.qty,
      sums.units,
      sums.netSales,
      sums.listSales,
      sums.returnQty,
      sums.returnAmount,
      cogs,
    );
    addSku(day, sums, cogs);
  }
  return day;
}

function addSku(day: DaySums, sums: SkuSums, cogs: number | null): void {
  day.lines += sums.lines;
  day.skus += sums.units > 0 ? 1 : 0;
  day.qty += sums.qty;
  day.units += sums.units;
  day.netSales += sums.netSales;
  day.listSales += sums.listSales;
  day.returnAmount += sums.returnAmount;
  if (cogs === null) return;
  day.cogs = (day.cogs ?? 0) + cogs;
  day.salesWithCost += sums.netSales;
}

function noSums(): DaySums {
  return {
    lines: 0,
    skus: 0,
    qty: 0,
    units: 0,
    netSales: 0,
    listSales: 0,
    returnAmount: 0,
    cogs: null,
    salesWithCost: 0,
  };
}
