import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { daysBetween } from '#shared/domain/calendar/calendar';
import type { SalesHistory } from '#shared/domain/pruning/history';
import { HistoryBuilder } from './history-builder';

const FROM = '2010-12-01';

/**
 * Sales of a wholesaler of gifts, one year: codes of five digits (letters behind them are part of the
 * code as written), exact duplicates, prices not above 0 and returns left out.
 */
export function readRetailSales(path: string): SalesHistory {
  const builder = new HistoryBuilder(FROM, '2011-12-09');
  const seen = new Set<string>();
  Papa.parse<string[]>(new TextDecoder().decode(gunzipSync(readFileSync(path))), {
    skipEmptyLines: true,
    step: ({ data }) => {
      const [invoice = '', code = '', name = '', quantity = '', at = '', price = ''] = data;
      if (!/^\d{5}/.test(code) || !(Number(price) > 0) || !(Number(quantity) > 0)) return;
      const line = data.join('\t');
      if (seen.has(line)) return;
      seen.add(line);
      const units = Number(quantity);
      builder.add(code, wordsOf(name), at.slice(0, 10), {
        units,
        value: units * Number(price),
        ticket: invoice,
      });
    },
  });
  return builder.history();
}

/** Month-ends that are measured; a year with eight full weeks behind each. */
const MONTH_ENDS = [
  '2011-03-31',
  '2011-04-30',
  '2011-05-31',
  '2011-06-30',
  '2011-07-31',
  '2011-08-31',
  '2011-09-30',
  '2011-10-14',
];

/** Known days at the close of each month-end. */
export const retailMonthEnds = MONTH_ENDS.map((date) => daysBetween(FROM, date) + 1);

/** Dates that nothing is reported on: what the rule was tuned with. More than 3 days off each month-end. */
export const retailOtherDates = Array.from(
  { length: 22 },
  (_, i) => daysBetween(FROM, '2011-03-12') + 10 * i,
).filter((day) => day <= 318 && retailMonthEnds.every((end) => Math.abs(end - day) > 3));

function wordsOf(name: string): Set<string> {
  const small = new Set(['AND', 'THE', 'WITH', 'FOR', 'SET', 'SMALL', 'LARGE']);
  return new Set((name.toUpperCase().match(/[A-Z]{3,}/g) ?? []).filter((word) => !small.has(word)));
}
