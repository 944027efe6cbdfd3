import { describe, expect, it } from 'vitest';
import { addDays, eachDay } from '#shared/domain/calendar/calendar';
import { coverLines, holesOf } from '#shared/domain/roster/demand/cover';
import { headsWanted, stepsOf } from '#shared/domain/roster/demand/heads';
import { learnRate, rateOf } from '#shared/domain/roster/demand/rates';
import { forecastHours } from '#shared/domain/roster/demand/trade-forecast';
import { worthOfHeads } from '#shared/domain/roster/demand/worth';
import { lossOfGap } from '#shared/domain/roster/shop/loss-of-gap';
import { CHINA } from '#shared/domain/roster/shop/rule-set';
import { defaultDemand } from '#shared/domain/roster/shop/settings';

const MONDAY = '2026-11-23';
const WEEK = eachDay({ from: MONDAY, to: addDays(MONDAY, 6) });

/** Twelve weeks before: 40 tickets at 12 o'clock and 20 at 18; twice that on Saturdays. */
const past = eachDay({ from: addDays(MONDAY, -84), to: addDays(MONDAY, -1) }).flatMap(
  (date, index) => {
    const times = index % 7 === 5 ? 2 : 1;
    return [
      { date, hour: 12, count: 40 * times },
      { date, hour: 18, count: 20 * times },
    ];
  },
);

describe('the forecast of trade by hour', () => {
  it('follows weekday and hour, with an interval', () => {
    const hours = forecastHours(past, addDays(MONDAY, -1), WEEK);
    const at = (day: number, hour: number) =>
      hours.find((row) => row.date === WEEK[day] && row.hour === hour);
    expect(at(0, 12)?.mean).toBeCloseTo(40, 5);
    expect(at(5, 18)?.mean).toBeCloseTo(40, 5);
    expect(at(0, 9)).toBeUndefined();
    const { low = 0, mean = 0, high = 0 } = at(0, 12) ?? {};
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
  });

  it('lets the last weeks count for more', () => {
    const growing = past.map((row) => ({
      ...row,
      count: row.date >= addDays(MONDAY, -14) ? row.count * 2 : row.count,
    }));
    const [first] = forecastHours(growing, addDays(MONDAY, -1), WEEK);
    expect(first?.mean).toBeGreaterThan(50);
  });

  it('is empty where nothing is known', () => {
    expect(forecastHours([], MONDAY, WEEK)).toEqual([]);
  });
});

describe('what a head serves in an hour', () => {
  it('is the median of the busier half of the hours, with the middle 80 %', () => {
    const hours = Array.from({ length: 200 }, (_, index) => ({
      count: index < 100 ? 5 : 20 + (index % 20),
      heads: 1,
    }));
    const learned = learnRate(hours);
    expect(learned?.hours).toBe(100);
    expect(learned?.median).toBeCloseTo(30, 0);
    expect(learned?.low).toBeLessThan(25);
    expect(learned?.high).toBeGreaterThan(35);
  });

  it('is not learned from a few hours, nor from hours without heads', () => {
    expect(learnRate([{ count: 10, heads: 1 }])).toBeNull();
    expect(learnRate(Array.from({ length: 200 }, () => ({ count: 10, heads: 0.2 })))).toBeNull();
  });

  it.each([
    ['what is set', { driver: 'tickets' as const, perHour: 12 }, { perHour: 12, source: 'set' }],
    [
      'the default',
      { driver: 'tickets' as const, perHour: null },
      { perHour: 30, source: 'default' },
    ],
    ['nothing for presence', { driver: 'presence' as const, perHour: 9 }, { perHour: null }],
  ])('comes from %s', (_, settings, rate) => {
    expect(rateOf('cashier', settings, { rate: null, record: 'worked' })).toMatchObject(rate);
  });
});

const settings = defaultDemand(480, 1320);
const question = {
  ...{ days: WEEK, opens: 480, closes: 1320, settings, overrides: [] },
  rates: [rateOf('cashier', { driver: 'tickets', perHour: 10 }, { rate: null, record: 'worked' })],
  trade: {
    tickets: [{ date: MONDAY, hour: 12, mean: 34, low: 30, high: 38 }],
    ...{ items: [], visitors: [] },
  },
};

describe('heads wanted', () => {
  const steps = stepsOf(question, []);
  const line = (group: string, overrides: typeof question.overrides = []) =>
    headsWanted({ ...question, overrides }, steps).find(
      (one) => one.date === MONDAY && one.group === group,
    );
  const at = (minute: number) => (minute - steps.first) / 30;

  it('are trade rounded, one at least while open, and posts at the edges', () => {
    const need = line('cashier')?.need ?? [];
    expect(need[at(720)]).toBe(3);
    expect(need[at(600)]).toBe(1);
    expect(need[at(450)]).toBe(1);
    expect(need[at(1320)]).toBe(1);
    expect(need[at(420)]).toBe(0);
  });
});

describe('what is missing', () => {
  const steps = { first: 480, count: 4 };
  const lines = [
    { date: MONDAY, group: 'cashier' as const, need: [1, 2, 2, 0], load: [1, 2, 2, 0] },
  ];
  const facts = {
    ...{ from: MONDAY, employees: [], shifts: [], wishes: [], rules: CHINA },
    ...{ around: new Map(), leave: new Map() },
  };

  it('is one hole over half hours in a row, and nobody who could fill it is said', () => {
    expect(holesOf(coverLines(lines, steps, []), steps, facts)).toEqual([
      {
        ...{ date: MONDAY, group: 'cashier', startMinute: 480, endMinute: 570 },
        ...{ heads: 2, minutes: 150, hindrances: [{ hindrance: 'skill', people: 0 }] },
      },
    ]);
  });

  it('is worth one head at most in each half hour', () => {
    const [best] = worthOfHeads(coverLines(lines, steps, []), steps, 600_000, new Map());
    expect(best).toMatchObject({ startMinute: 480, endMinute: 600, worth: 900_000, wage: null });
  });
});

describe('the loss of a gap', () => {
  const known = { ticketsPerHour: 20, profitPerTicket: 100_000, meanWage: 250_000 };
  it.each([
    ['what is set', 700_000, known, { perHeadHour: 700_000, source: 'set' }],
    ['trade', null, known, { perHeadHour: 600_000, source: 'trade' }],
    ['wages', null, { ...known, ticketsPerHour: null }, { perHeadHour: 500_000, source: 'wage' }],
    [
      'a default',
      null,
      { ticketsPerHour: null, profitPerTicket: null, meanWage: null },
      { perHeadHour: 600_000, source: 'default' },
    ],
  ])('comes from %s', (_, set, facts, loss) => {
    expect(lossOfGap(set, facts)).toMatchObject(loss);
  });
});
