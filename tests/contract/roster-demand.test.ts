import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReader } from '#electron/store/open';
import { startBackend } from '../helpers/backend';

const noon = Date.UTC(2026, 10, 18, 12);
const [SATURDAY, SIX_IN_THE_EVENING] = ['2026-11-21', 18];
const DAY_MS = 86_400_000;

/** Days from one date to a later one. */
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

describe('heads wanted, reckoned by hand', () => {
  it('at the tills on a Saturday at six are tickets expected ÷ tickets that a head serves', {
    timeout: 60_000,
  }, async () => {
    const { client, dataDir } = startBackend({ now: () => noon });
    await client.app.openDemo({ lang: 'en' });
    const demand = await client.roster.demand({ weekOf: SATURDAY });
    const db = openReader(join(dataDir, 'demo'));
    const last = '2026-11-15';
    // Tickets with a sale, of the shop itself, by the clock: from the lines, not from any rollup.
    const counts = db.all<{ date: string; hour: number; tickets: number }>(
      `SELECT l.business_date date, CAST(strftime('%H', l.sold_at / 1000, 'unixepoch') AS INTEGER) hour,
         count(DISTINCT l.ticket_id) tickets
       FROM sale_line l JOIN channel c ON c.id = l.channel_id
       WHERE l.kind = 'sale' AND c.kind = 'store' AND l.business_date BETWEEN '2026-08-24' AND ?
       GROUP BY 1, 2`,
      [last],
    );

    // What was sold on Saturdays, a week weighing 0.8 of the one after it.
    const weight = (date: string) => 0.8 ** Math.floor(days(date, last) / 7);
    const isSaturday = (date: string) => days(date, SATURDAY) % 7 === 0;
    const sum = (rows: typeof counts) =>
      rows.reduce((all, { date, tickets }) => all + weight(date) * tickets, 0);
    const saturdays = counts.filter(({ date }) => isSaturday(date));
    const weights = [...new Set(saturdays.map(({ date }) => date))].map(weight);
    const level = sum(saturdays) / weights.reduce((all, one) => all + one, 0);
    // Its share at six, held to the usual share of six by fifty tickets.
    const atSix = (rows: typeof counts) => rows.filter(({ hour }) => hour === SIX_IN_THE_EVENING);
    const usual = sum(atSix(counts)) / sum(counts);
    const share = (sum(atSix(saturdays)) + 50 * usual) / (sum(saturdays) + 50);
    const expected = level * share;
    const hour = demand.forecast.find((one) => one.date === SATURDAY && one.hour === 18);
    expect(hour?.tickets).toBeCloseTo(expected, 6);

    // What a head of the tills has served: the median of the busier half of eight weeks' hours.
    const worked = db.all<{ date: string; start: number; end: number; pause: number }>(
      `SELECT business_date date, start_minute start, end_minute "end", break_minutes pause FROM shift
       WHERE record = 'worked' AND staff_group = 'cashier' AND business_date BETWEEN '2026-09-21' AND ?`,
      [last],
    );
    db.close();
    const heads = (date: string, at: number) =>
      worked
        .filter((shift) => shift.date === date)
        .reduce((all, { start, end, pause }) => {
          const minutes = Math.min(end, at * 60 + 60) - Math.max(start, at * 60);
          return all + (Math.max(0, minutes) / 60) * (1 - pause / (end - start));
        }, 0);
    const served = counts
      .map(({ date, hour: at, tickets }) => ({ tickets, heads: heads(date, at) }))
      .filter((one) => one.tickets > 0 && one.heads >= 0.75)
      .sort((a, b) => b.tickets - a.tickets);
    const rates = served
      .slice(0, Math.ceil(served.length / 2))
      .map((one) => one.tickets / one.heads)
      .sort((a, b) => a - b);
    const quantile = (of: number) => rates[Math.floor(of * rates.length)] ?? 0;
    const rate = demand.footing.rates.find(({ group }) => group === 'cashier');
    expect(rate).toMatchObject({ source: 'worked', learned: { hours: rates.length } });
    expect(rate?.perHour).toBeCloseTo(quantile(0.5), 6);
    expect(rate?.learned?.low).toBeCloseTo(quantile(0.1), 6);
    expect(rate?.learned?.high).toBeCloseTo(quantile(0.9), 6);

    const line = demand.cover.find((one) => one.date === SATURDAY && one.group === 'cashier');
    const step = (SIX_IN_THE_EVENING * 60 - demand.firstStep) / 30;
    expect(line?.load[step]).toBeCloseTo(expected / quantile(0.5), 6);
    expect(line?.need[step]).toBe(Math.max(1, Math.round(expected / quantile(0.5))));
  });
});
