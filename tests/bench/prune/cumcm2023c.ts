import { addDays, daysBetween } from '#shared/domain/calendar/calendar';
import { endOfMonth } from '#shared/domain/calendar/periods';
import type { SalesHistory } from '#shared/domain/pruning/history';
import { eachRow } from '../forecast/csv';
import { HistoryBuilder } from './history-builder';

const FROM = '2020-07-01';

/**
 * The fresh counter with real costs: the value is gross profit at wholesale cost. Tickets are not
 * known, so a day with a sale counts as one; returns are left out.
 */
export function readFreshProfit(path: string): SalesHistory {
  const builder = new HistoryBuilder(FROM, '2023-06-30');
  eachRow(path, (row) => {
    const units = Number(row['销量(千克)']);
    if (!(units > 0)) return;
    const profit = Number(row['销售单价(元/千克)']) - Number(row['批发价格(元/千克)']);
    builder.add(row.单品编码 ?? '', new Set([row.分类编码 ?? '']), row.销售日期 ?? '', {
      units,
      value: units * profit,
      ticket: 'day',
    });
  });
  return builder.history();
}

/** Known days at the close of each month-end from March 2021 on that has 8 weeks after it. */
export const freshMonthEnds = monthEnds('2021-03-31', '2023-04-30');

/** The middle of the months, for tuning. */
export const freshOtherDates = freshMonthEnds.map((day) => day - 15);

function monthEnds(first: string, last: string): number[] {
  const days: number[] = [];
  for (let date = first; date <= last; date = endOfMonth(addDays(date, 1))) {
    days.push(daysBetween(FROM, date) + 1);
  }
  return days;
}
