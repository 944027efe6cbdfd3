import { describe, expect, it } from 'vitest';
import type { Progress } from '#shared/contract/define';
import type { QisanClient } from '#shared/contract/index';
import { startBackend } from '../helpers/backend';
import { hireCrew, rosterNoon, rosterWeek, shiftOf } from '../helpers/roster-shop';

const LONG = { timeout: 60_000 };

async function start() {
  const { client, backend } = startBackend({ now: () => rosterNoon });
  const crew = await hireCrew(client);
  return { client, backend, crew };
}

describe('a proposed week', LONG, () => {
  it('breaks no hard rule, keeps locked shifts, and comes with a certificate', async () => {
    const { client, crew } = await start();
    const [anna = 0] = crew;
    const { added } = await client.roster.change({
      weekOf: rosterWeek,
      patches: [shiftOf(anna, '2026-11-25', 490, 5)],
    });
    await client.roster.change({
      weekOf: rosterWeek,
      patches: [{ kind: 'change', id: added[0] ?? 0, to: { locked: true } }],
    });
    const heard: Progress[] = [];
    const solved = await client.roster.solve(
      { weekOf: rosterWeek, seconds: 4 },
      { onProgress: (progress) => heard.push(progress) },
    );
    if (solved.kind !== 'solved') throw new Error(solved.kind);
    expect(solved.diagnosis).toMatchObject({ people: [], wishes: [] });
    const { bound, penalty, gap } = solved.certificate;
    expect(bound ?? 0).toBeLessThanOrEqual(penalty);
    expect(gap).toBe(bound === null ? null : (penalty - bound) / penalty);
    const { total, ...parts } = solved.penalty;
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(heard.some(({ phase, detail }) => phase === 'roster_search' && detail?.penalty)).toBe(
      true,
    );
    const week = await client.roster.week({ weekOf: rosterWeek });
    expect(week.conflicts).toEqual([]);
    expect(week.certificate).toMatchObject({ outdated: false, penalty });
    expect(week.shifts).toContainEqual(
      expect.objectContaining({ employeeId: anna, startMinute: 490, endMinute: 790, locked: true }),
    );
    expect(week.shifts.length).toBeGreaterThan(20);
    await client.roster.change({ weekOf: rosterWeek, patches: [...solved.inverse] });
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts).toHaveLength(1);
  });

  it('stopped, keeps the best; cancelled, leaves nothing', async () => {
    const { client } = await start();
    const controller = new AbortController();
    const cancelled = client.roster.solve(
      { weekOf: rosterWeek, seconds: 60 },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts).toEqual([]);

    let asked = false;
    const stopped = await client.roster.solve(
      { weekOf: rosterWeek, seconds: 60 },
      {
        onProgress: ({ detail }) => {
          if (asked || detail === undefined) return;
          asked = true;
          void client.roster.stop({});
        },
      },
    );
    expect(stopped.kind).toBe('solved');
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts.length).toBeGreaterThan(10);
  });

  it('says that nobody is employed', async () => {
    const { client } = startBackend({ now: () => rosterNoon });
    expect(await client.roster.solve({ weekOf: rosterWeek, seconds: 2 })).toEqual({
      kind: 'nobody',
    });
  });

  it('with too few hands and wishes that contradict is still the best, its holes named', async () => {
    const { client } = startBackend({ now: () => rosterNoon });
    const { id } = await client.people.save({
      ...{ code: 'A', name: 'Anna', group: 'cashier', contractMinutes: 2400 },
    });
    await client.people.saveWish({ employeeId: id, weekday: 2, kind: 'off' });
    await client.people.saveWish({ employeeId: id, weekday: 2, kind: 'on' });
    const solved = await client.roster.solve({ weekOf: rosterWeek, seconds: 2 });
    if (solved.kind !== 'solved') throw new Error(solved.kind);
    expect(solved.diagnosis.wishes).toMatchObject([
      { employeeId: id, date: '2026-11-24', reason: 'contradict' },
    ]);
    const floor = solved.holes.find(({ group }) => group === 'floor');
    expect(floor?.hindrances).toEqual([{ hindrance: 'skill', people: 1 }]);
    const till = solved.holes.filter(({ group }) => group === 'cashier');
    expect(till.length).toBeGreaterThan(0);
    expect(till.flatMap(({ hindrances }) => hindrances.map((one) => one.hindrance))).toContain(
      'weekly_minutes',
    );
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts.length).toBeGreaterThan(3);
  });
});

describe('a sick call', LONG, () => {
  it('books the leave, gives up the shifts, and changes little else, none of it before', async () => {
    const { client, crew } = await start();
    const [anna = 0] = crew;
    await client.roster.solve({ weekOf: rosterWeek, seconds: 3 });
    await client.roster.publish({ weekOf: rosterWeek });
    const before = await client.roster.week({ weekOf: rosterWeek });
    const days = { employeeId: anna, from: '2026-11-26', to: '2026-11-27' };
    const called = await client.roster.sickCall({ ...days, seconds: 3 });
    const after = await client.roster.week({ weekOf: rosterWeek });
    expect(after.leave).toMatchObject([{ id: called.leaveId, kind: 'sick', state: 'approved' }]);
    expect(
      after.shifts.filter(({ employeeId, date }) => employeeId === anna && date >= days.from),
    ).toEqual(expect.not.arrayContaining([expect.objectContaining({ date: '2026-11-26' })]));
    const early = (week: typeof after) => week.shifts.filter(({ date }) => date < days.from);
    expect(early(after)).toEqual(early(before));
    expect(after.conflicts).toEqual([]);
    const others = after.publication?.changes.filter(({ employeeId }) => employeeId !== anna);
    expect(others?.length).toBeLessThan(8);
    const history = await client.roster.history({ weekOf: rosterWeek });
    expect(history.every(({ by }) => by === 'sick_call')).toBe(true);
  });

  it('fills what the absence leaves open, and leaves the holes of a poor roster as they were', async () => {
    const { client, crew } = await start();
    const [anna = 0] = crew;
    await planMornings(client, crew);
    await client.roster.publish({ weekOf: rosterWeek });
    await client.roster.sickCall({ employeeId: anna, ...TUESDAY, seconds: 3 });
    expect((await changesBut(client, anna)).length).toBeLessThanOrEqual(2);
  });

  it('gives a newcomer no hours that nobody lacks, and leaves what breaks a rule already', async () => {
    const { client, crew } = await start();
    const [anna = 0, bo = 0] = crew;
    await planMornings(client, crew);
    await client.roster.publish({ weekOf: rosterWeek });
    // No past at all and a contract to fill: by fairness and wages everybody would change places.
    const gus = { code: 'Gus', name: 'Gus', group: 'floor' as const, skills: [] };
    await client.people.save({ ...gus, contractMinutes: 2400, hourlyCost: 100_000 });
    const present = (await client.people.list({})).find(({ id }) => id === bo);
    if (present === undefined) throw new Error('Bo is gone');
    await client.people.save({
      ...{ id: bo, code: present.code, name: present.name, group: present.group, skills: [] },
      availability: [{ weekday: 3, startMinute: 1200, endMinute: 1320 }],
    });
    await client.roster.sickCall({ employeeId: anna, ...TUESDAY, seconds: 3 });
    expect((await changesBut(client, anna)).length).toBeLessThanOrEqual(2);
    const { shifts } = await client.roster.week({ weekOf: rosterWeek });
    expect(shifts.filter(({ employeeId }) => employeeId === bo)).toHaveLength(5);
  });
});

const TUESDAY = { from: '2026-11-24', to: '2026-11-24' };

/** Everybody in the morning, for the whole of the contract: nobody in the evening. */
async function planMornings(client: QisanClient, crew: readonly number[]): Promise<void> {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  const patches = crew.flatMap((id, index) =>
    days.map((date) => {
      const { kind, shift } = shiftOf(id, date, 480, 8.5);
      const group = index >= 2 && index <= 4 ? ('floor' as const) : shift.group;
      return { kind, shift: { ...shift, group } };
    }),
  );
  await client.roster.change({ weekOf: rosterWeek, patches });
}

/** What differs from what was published, but for one person. */
async function changesBut(client: QisanClient, id: number) {
  const { publication } = await client.roster.week({ weekOf: rosterWeek });
  return publication?.changes.filter(({ employeeId }) => employeeId !== id) ?? [];
}
