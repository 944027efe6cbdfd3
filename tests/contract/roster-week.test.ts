import { describe, expect, it } from 'vitest';
import { startBackend } from '../helpers/backend';

const noon = Date.UTC(2026, 10, 18, 12);

describe('a week of the demo store', () => {
  it('has people, shifts, heads wanted, cover and fairness', { timeout: 60_000 }, async () => {
    const { client } = startBackend({ now: () => noon });
    await client.app.openDemo({ lang: 'zh-CN' });
    const week = await client.roster.week({ weekOf: '2026-11-18' });
    expect(week).toMatchObject({ week: '2026-W47', from: '2026-11-16', to: '2026-11-22' });
    expect(week.people).toHaveLength(12);
    expect(week.shifts.length).toBeGreaterThan(45);
    expect(week.cover).toHaveLength(35);
    expect(week.footing).toMatchObject({ weeks: 12, visitorWeeks: 12 });
    expect(week.footing.rates).toMatchObject([
      { group: 'purchasing', source: 'presence' },
      { group: 'warehouse', source: 'presence' },
      { group: 'floor', driver: 'items', source: 'worked' },
      { group: 'service', driver: 'visitors', source: 'worked' },
      { group: 'cashier', driver: 'tickets', source: 'worked' },
    ]);
    expect(week.people.every(({ fairness }) => fairness.weekendDays > 0)).toBe(false);
    expect(week.totals).toMatchObject({ shifts: week.shifts.length });
    expect(week.totals.cost).toBeGreaterThan(0);
    expect(week.totals.expectedSales).toBeGreaterThan(0);

    const { intervals, lossOfGap } = await client.roster.worth({ weekOf: '2026-11-18' });
    expect(lossOfGap).toMatchObject({ source: 'trade', lostShare: 0.3 });
    const worths = intervals.map(({ worth }) => worth);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
  });

  it('is never empty: without people, trade or a shop it still names its days and heads', async () => {
    const { client } = startBackend({ now: () => noon });
    const week = await client.roster.week({ weekOf: '2026-11-18' });
    expect(week).toMatchObject({ people: [], shifts: [], conflicts: [], certificate: null });
    expect(week.footing).toMatchObject({ weeks: 0, asOf: null });
    const needs = week.cover.flatMap(({ need }) => need);
    expect(Math.max(...needs)).toBeGreaterThan(0);
    expect(week.holes[0]?.hindrances).toEqual([{ hindrance: 'skill', people: 0 }]);
  });
});

describe('heads by hand', () => {
  it('stand in place of trade, cut what they overlap, and are taken away again', async () => {
    const { client } = startBackend({ now: () => noon });
    const set = (startMinute: number, endMinute: number, heads: number | null) =>
      client.roster.setHeads({ group: 'floor', weekday: 3, startMinute, endMinute, heads });
    await set(600, 900, 4);
    const { overrides } = await set(660, 720, 6);
    expect(overrides.map((row) => [row.startMinute, row.endMinute, row.heads])).toEqual([
      [600, 660, 4],
      [660, 720, 6],
      [720, 900, 4],
    ]);
    const { cover, firstStep } = await client.roster.demand({ weekOf: '2026-11-18' });
    const wednesday = cover.find(({ date, group }) => date === '2026-11-18' && group === 'floor');
    expect(wednesday?.need.slice((600 - firstStep) / 30, (750 - firstStep) / 30)).toEqual([
      4, 4, 6, 6, 4,
    ]);
    expect((await set(0, 1440, null)).overrides).toEqual([]);
  });
});

describe('rules', () => {
  it('are the country’s, with sources, until somebody changes a limit', async () => {
    const { client } = startBackend({ now: () => noon });
    const before = await client.roster.rules({});
    expect(before).toMatchObject({ isDefault: true, rules: { weeklyMinutes: { value: 2400 } } });
    expect(before.rules.weeklyMinutes.law).toBe('cn_hours_3');
    const { settings } = before;
    await client.roster.saveRules({
      settings: { ...settings, rules: { set: 'eu', limits: { restMinutes: 720 } } },
    });
    const after = await client.roster.rules({});
    expect(after.rules).toMatchObject({
      weeklyMinutes: { value: 2880, law: 'eu_hours_6' },
      restMinutes: { value: 720, law: null },
    });
    await client.roster.saveRules({ settings: null });
    expect(await client.roster.rules({})).toEqual(before);
  });

  it.each([
    ['a day of 30 hours', { dailyMinutes: 1800 }],
    ['minors up to the age of one', { minorAge: 1 }],
    ['no working day at all in a row', { daysInRow: 0 }],
  ])('refuse a limit that makes no sense: %s', async (_name, limits) => {
    const { client } = startBackend({ now: () => noon });
    const { settings } = await client.roster.rules({});
    await expect(
      client.roster.saveRules({ settings: { ...settings, rules: { set: 'china', limits } } }),
    ).rejects.toMatchObject({ code: 'invalid_input', params: { detail: 'limit_range' } });
  });
});
