import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { HourClock } from '#shared/domain/calendar/hour-clock';
import type { ReadHandle, SqlValue } from '../handle';
import { readClock } from '../store-info';
import type { OnDay } from './refresh';

export type RollupTable = 'sales_day_sku' | 'sales_day_category' | 'sales_day_hour' | 'sales_day';
export type RollupRow = Readonly<Record<string, SqlValue>>;

/** A row of a rollup that is not what its lines say: `null` where one side has no such row. */
export interface RollupDifference {
  readonly table: RollupTable;
  readonly date: BusinessDate;
  readonly stored: RollupRow | null;
  readonly expected: RollupRow | null;
}

interface RollupCheck {
  readonly table: RollupTable;
  /** Columns of the primary key after the date. */
  readonly key: string;
  readonly columns: string;
  /** What the rows of one business date must be, from the lines. */
  readonly expected: string;
}

const GOODS = "l.kind <> 'adjustment'";
const UNITS = `iif(${GOODS}, iif(k.weighed = 1 AND l.grain = 'scan', iif(l.kind = 'sale', 1000, -1000), l.qty), 0)`;
const SOLD_TICKET = "iif(l.kind = 'sale', l.ticket_id, NULL)";

/** Lines of a day summed by SKU and channel, with the cost in force; written without the fold's code. */
const SKUS = `
  SELECT l.business_date, l.sku_id, l.channel_id, count(*) AS lines,
         count(DISTINCT ${SOLD_TICKET}) AS tickets,
         sum(iif(${GOODS}, l.qty, 0)) AS qty, sum(${UNITS}) AS units,
         sum(l.amount) AS net_sales, sum(l.list_amount) AS list_sales,
         sum(iif(l.kind = 'return', l.qty, 0)) AS return_qty,
         sum(iif(l.kind = 'return', l.amount, 0)) AS return_amount,
         k.category_id,
         (SELECT c.cost FROM sku_cost c WHERE c.sku_id = l.sku_id AND c.from_date <= l.business_date
          ORDER BY c.from_date DESC LIMIT 1) AS cost
  FROM sale_line l JOIN sku k ON k.id = l.sku_id
  WHERE l.business_date = @date AND l.counted = 1
  GROUP BY l.sku_id, l.channel_id`;
const COGS = '(abs(cost * qty) + 500) / 1000 * sign(qty)';
const WITH_COST = 'sum(iif(cost IS NULL, 0, net_sales))';

const checks: readonly RollupCheck[] = [
  {
    table: 'sales_day_sku',
    key: 'sku_id, channel_id',
    columns: 'lines, tickets, qty, units, net_sales, list_sales, return_qty, return_amount, cogs',
    expected: `SELECT business_date, sku_id, channel_id, lines, tickets, qty, units, net_sales,
                      list_sales, return_qty, return_amount, ${COGS}
               FROM (${SKUS})`,
  },
  {
    table: 'sales_day_category',
    key: 'category_id, channel_id',
    columns: 'skus, lines, qty, units, net_sales, list_sales, return_amount, cogs, sales_with_cost',
    expected: `SELECT business_date, category_id, channel_id, sum(units > 0), sum(lines), sum(qty),
                      sum(units), sum(net_sales), sum(list_sales), sum(return_amount), sum(${COGS}),
                      ${WITH_COST}
               FROM (${SKUS}) GROUP BY category_id, channel_id`,
  },
  {
    table: 'sales_day_hour',
    key: 'hour, channel_id',
    columns: 'lines, tickets, units, net_sales',
    expected: `SELECT l.business_date, local_hour(l.sold_at) AS hour, l.channel_id, count(*),
                      count(DISTINCT ${SOLD_TICKET}), sum(${UNITS}), sum(l.amount)
               FROM sale_line l JOIN sku k ON k.id = l.sku_id
               WHERE l.business_date = @date AND l.counted = 1 AND l.sold_at IS NOT NULL
               GROUP BY hour, l.channel_id`,
  },
  {
    table: 'sales_day',
    key: 'channel_id',
    columns: `lines, tickets, ticket_lines, ticket_units, ticket_sales, skus, qty, units, net_sales,
              list_sales, return_lines, return_amount, cogs, sales_with_cost, members`,
    expected: `SELECT s.business_date, s.channel_id, s.lines, t.tickets, t.ticket_lines,
                      t.ticket_units, t.ticket_sales, s.skus, s.qty, s.units, s.net_sales,
                      s.list_sales, t.return_lines, s.return_amount, s.cogs, s.with_cost, t.members
               FROM (SELECT business_date, channel_id, sum(lines) AS lines, sum(units > 0) AS skus,
                            sum(qty) AS qty, sum(units) AS units, sum(net_sales) AS net_sales,
                            sum(list_sales) AS list_sales, sum(return_amount) AS return_amount,
                            sum(${COGS}) AS cogs, ${WITH_COST} AS with_cost
                     FROM (${SKUS}) GROUP BY channel_id) s
               JOIN (SELECT l.channel_id, count(DISTINCT ${SOLD_TICKET}) AS tickets,
                            count(l.ticket_id) AS ticket_lines,
                            sum(iif(l.ticket_id IS NULL, 0, ${UNITS})) AS ticket_units,
                            sum(iif(l.ticket_id IS NULL, 0, l.amount)) AS ticket_sales,
                            sum(l.kind = 'return') AS return_lines,
                            count(DISTINCT iif(l.kind = 'sale', m.member_id, NULL)) AS members
                     FROM sale_line l JOIN sku k ON k.id = l.sku_id
                     LEFT JOIN ticket m ON m.id = l.ticket_id
                     WHERE l.business_date = @date AND l.counted = 1
                     GROUP BY l.channel_id) t USING (channel_id)`,
  },
];

/** Rows to answer at most; a store with more differences than that wants a rebuild, not a list. */
const MOST = 1_000;

/**
 * Compares every rollup with its lines and answers the rows that differ (at most 1 000). The lines
 * are summed in SQL here and in `DayFold` when they are booked, so a mistake in one of the two shows.
 */
export function checkRollups(
  db: ReadHandle,
  dates: readonly BusinessDate[] = datesWithSales(db),
  onDay: OnDay = () => undefined,
): RollupDifference[] {
  const clock = new HourClock(readClock(db).timeZone);
  db.define('local_hour', (instant) =>
    typeof instant === 'number' ? clock.hourOf(instant) : null,
  );
  const found: RollupDifference[] = [];
  for (const [done, date] of dates.entries()) {
    onDay(done, dates.length);
    for (const check of checks) found.push(...differences(db, check, date));
    if (found.length >= MOST) return found.slice(0, MOST);
  }
  return found;
}

/** Every business date that has lines or a rollup row. */
export function datesWithSales(db: ReadHandle): BusinessDate[] {
  const tables = [
    'sale_line',
    'sales_day',
    'sales_day_sku',
    'sales_day_category',
    'sales_day_hour',
  ];
  const dates = tables.flatMap((table) =>
    db.all<{ date: string }>(
      `WITH RECURSIVE day (date) AS (
         SELECT min(business_date) FROM ${table}
         UNION ALL
         SELECT (SELECT min(business_date) FROM ${table} WHERE business_date > date)
         FROM day WHERE date IS NOT NULL)
       SELECT date FROM day WHERE date IS NOT NULL`,
    ),
  );
  return [...new Set(dates.map((row) => row.date))].sort();
}

function differences(db: ReadHandle, check: RollupCheck, date: BusinessDate): RollupDifference[] {
  const columns = `business_date, ${check.key}, ${check.columns}`;
  const stored = `SELECT ${columns} FROM ${check.table} WHERE business_date = @date`;
  const rows = db.all<RollupRow & { side: 'stored' | 'expected' }>(
    `WITH stored (${columns}) AS (${stored}), expected (${columns}) AS (${check.expected})
     SELECT 'stored' AS side, * FROM (SELECT * FROM stored EXCEPT SELECT * FROM expected)
     UNION ALL
     SELECT 'expected' AS side, * FROM (SELECT * FROM expected EXCEPT SELECT * FROM stored)`,
    { date },
  );
  const keys = check.key.split(', ');
  const pairs = new Map<string, { stored: RollupRow | null; expected: RollupRow | null }>();
  for (const { side, ...row } of rows) {
    const key = keys.map((name) => row[name]).join('|');
    const pair = pairs.get(key) ?? { stored: null, expected: null };
    pair[side] = row;
    pairs.set(key, pair);
  }
  return [...pairs.values()].map((pair) => ({ table: check.table, date, ...pair }));
}
