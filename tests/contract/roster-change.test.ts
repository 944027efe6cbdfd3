import { describe, expect, it } from 'vitest';
import { startBackend } from '../helpers/backend';
import { hireCrew, rosterNoon, rosterWeek, shiftOf } from '../helpers/roster-shop';

const [monday, tuesday, friday] = ['2026-11-23', '2026-11-24', '2026-11-27'] as const;

async function start() {
  const { client, backend } = startBackend({ now: () => rosterNoon });
  const [anna = 0, bo = 0, cleo = 0, dan = 0] = await hireCrew(client);
  const rows = () => backend.stores.current.read.all('SELECT * FROM shift ORDER BY id');
  return { client, backend, anna, bo, cleo, dan, rows };
}

describe('changing a roster', () => {
  it('adds, moves, resizes, regroups, locks and takes away; the inverse puts back every byte', async () => {
    const { client, anna, bo, rows } = await start();
    await client.roster.change({
      weekOf: rosterWeek,
      patches: [shiftOf(anna, monday), shiftOf(bo, tuesday, 600, 8)],
    });
    const before = rows();
    const [first = 0, second = 0] = before.map((row) => Number(Reflect.get(row as object, 'id')));
    const { inverse } = await client.roster.change({
      weekOf: rosterWeek,
      patches: [
        { kind: 'change', id: first, to: { date: friday, startMinute: 540, endMinute: 900 } },
        { kind: 'change', id: first, to: { employeeId: bo, group: 'cashier', locked: true } },
        { kind: 'change', id: second, to: { note: 'key' } },
        { kind: 'remove', id: second },
        shiftOf(anna, friday),
      ],
    });
    const after = rows();
    expect(after).not.toEqual(before);
    const redo = await client.roster.change({ weekOf: rosterWeek, patches: [...inverse] });
    expect(rows()).toEqual(before);
    await client.roster.change({ weekOf: rosterWeek, patches: [...redo.inverse] });
    expect(rows()).toEqual(after);
  });

  it('gives a long shift the break that the rules ask for', async () => {
    const { client, anna } = await start();
    await client.roster.change({
      weekOf: rosterWeek,
      patches: [shiftOf(anna, monday, 480, 8), shiftOf(anna, tuesday, 480, 6)],
    });
    const { shifts } = await client.roster.week({ weekOf: rosterWeek });
    expect(shifts.map(({ breakMinutes }) => breakMinutes)).toEqual([30, 0]);
  });

  it('refuses what breaks a hard rule, names it, and does it when forced, for the audit log', async () => {
    const { client, anna } = await start();
    const patches = [shiftOf(anna, monday, 840, 8), shiftOf(anna, tuesday, 420, 6)];
    const { broken } = await client.roster.check({ weekOf: rosterWeek, patches });
    expect(broken).toMatchObject([{ rule: 'rest', date: tuesday, is: 540, limit: 660 }]);
    await expect(client.roster.change({ weekOf: rosterWeek, patches })).rejects.toMatchObject({
      code: 'conflict',
      params: { clash: 'rule', rule: 'rest', name: 'Anna', date: tuesday, count: 1 },
    });
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts).toEqual([]);
    const reason = 'Stock taking';
    await client.roster.change({ weekOf: rosterWeek, patches, force: true, reason });
    const week = await client.roster.week({ weekOf: rosterWeek });
    expect(week.conflicts).toMatchObject([{ rule: 'rest', employeeId: anna }]);
    const { entries, names } = await client.roster.log({});
    expect(entries).toMatchObject([
      { kind: 'forced', by: 'hand', reason, conflict: { rule: 'rest', date: tuesday } },
    ]);
    expect(names[anna]).toBe('Anna');
  });

  it('keeps in one log what was published, changed after that, and which limits were changed', async () => {
    const { client, anna } = await start();
    await client.roster.change({ weekOf: rosterWeek, patches: [shiftOf(anna, monday, 480, 8)] });
    await client.roster.publish({ weekOf: rosterWeek });
    const { shifts } = await client.roster.week({ weekOf: rosterWeek });
    const id = shifts[0]?.id ?? 0;
    const patches = [{ kind: 'change', id, to: { startMinute: 540, endMinute: 1050 } }] as const;
    await client.roster.change({ weekOf: rosterWeek, patches });
    const { settings } = await client.roster.rules({});
    const limits = { dailyMinutes: 360 };
    await client.roster.saveRules({ settings: { ...settings, rules: { set: 'china', limits } } });
    await client.roster.saveRules({ settings: null });
    const { entries } = await client.roster.log({});
    const limit = { what: 'limit', name: 'dailyMinutes' };
    expect(entries).toHaveLength(4);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'published', weekOf: monday }),
        expect.objectContaining({
          kind: 'changed',
          entry: expect.objectContaining({
            ...{ name: 'Anna', by: 'hand' },
            before: expect.objectContaining({ startMinute: 480 }),
            after: expect.objectContaining({ startMinute: 540 }),
          }),
        }),
        expect.objectContaining({ kind: 'rules', change: { ...limit, from: 480, to: 360 } }),
        expect.objectContaining({ kind: 'rules', change: { ...limit, from: 360, to: 480 } }),
      ]),
    );
  });

  it('says which planned weeks a stricter limit forbids, and moves no shift', async () => {
    const { client, anna } = await start();
    await client.roster.change({ weekOf: rosterWeek, patches: [shiftOf(anna, monday, 480, 8)] });
    const before = await client.roster.week({ weekOf: rosterWeek });
    expect(await client.roster.standings({})).toEqual([
      { from: monday, published: false, broken: 0, people: 0 },
    ]);
    const { settings } = await client.roster.rules({});
    const limits = { dailyMinutes: 360 };
    await client.roster.saveRules({ settings: { ...settings, rules: { set: 'china', limits } } });
    expect(await client.roster.standings({})).toMatchObject([{ broken: 1, people: 1 }]);
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts).toEqual(before.shifts);
  });

  it.each([
    [
      'somebody on leave',
      'leave',
      async (client, id) => {
        const days = { employeeId: id, from: monday, to: monday, kind: 'annual' } as const;
        await client.people.requestLeave({ ...days, state: 'approved' });
        return shiftOf(id, monday);
      },
    ],
    [
      'a group that the person has not learnt',
      'skill',
      async (_, id) => {
        const { kind, shift } = shiftOf(id, monday);
        return { kind, shift: { ...shift, group: 'warehouse' as const } };
      },
    ],
    ['more than the daily hours', 'daily_minutes', async (_, id) => shiftOf(id, monday, 480, 9)],
    [
      'a time at which the person cannot come',
      'availability',
      async (client, id) => {
        const { leave: _l, wishList: _w, leftOn: _o, ...person } = await client.people.get({ id });
        const availability = [{ weekday: 1, startMinute: 720, endMinute: 1320 }];
        await client.people.save({ ...person, skills: [...person.skills], availability });
        return shiftOf(id, monday);
      },
    ],
  ] satisfies [
    string,
    string,
    (
      client: Awaited<ReturnType<typeof start>>['client'],
      id: number,
    ) => Promise<Parameters<typeof client.roster.change>[0]['patches'][number]>,
  ][])('names %s', async (_, rule, prepare) => {
    const { client, anna } = await start();
    const patch = await prepare(client, anna);
    const { broken } = await client.roster.check({ weekOf: rosterWeek, patches: [patch] });
    expect(broken.map((conflict) => conflict.rule)).toEqual([rule]);
  });

  it('keeps to its week, to shifts that are there and to times that make sense', async () => {
    const { client, anna } = await start();
    const change = (patches: Parameters<typeof client.roster.change>[0]['patches']) =>
      client.roster.change({ weekOf: rosterWeek, patches });
    await expect(change([shiftOf(anna, '2026-11-30')])).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(change([{ kind: 'remove', id: 99 }])).rejects.toMatchObject({ code: 'not_found' });
    await expect(change([shiftOf(99, monday)])).rejects.toMatchObject({ code: 'not_found' });
    await expect(change([shiftOf(anna, monday, 480, 0)])).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(change([shiftOf(anna, monday), shiftOf(anna, monday)])).rejects.toMatchObject({
      code: 'conflict',
      params: { clash: 'overlap' },
    });
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts).toEqual([]);
  });
});

describe('weeks from weeks', () => {
  it('copies another week, leaves out who is away, and clears all but what is locked', async () => {
    const { client, anna, bo } = await start();
    const patches = [shiftOf(anna, monday), shiftOf(bo, monday), shiftOf(bo, tuesday)];
    await client.roster.change({ weekOf: rosterWeek, patches });
    const away = {
      employeeId: anna,
      from: '2026-11-30',
      to: '2026-11-30',
      kind: 'annual',
    } as const;
    await client.people.requestLeave({ ...away, state: 'approved' });
    const copied = await client.roster.copyWeek({ weekOf: '2026-11-30', fromWeekOf: rosterWeek });
    expect(copied).toMatchObject({
      leftOut: [{ employeeId: anna, date: '2026-11-30', why: 'leave' }],
      broken: [],
    });
    const { shifts } = await client.roster.week({ weekOf: '2026-11-30' });
    expect(shifts.map(({ employeeId, date }) => [employeeId, date])).toEqual([
      [bo, '2026-11-30'],
      [bo, '2026-12-01'],
    ]);
    const [one] = shifts;
    await client.roster.change({
      weekOf: '2026-11-30',
      patches: [{ kind: 'change', id: one?.id ?? 0, to: { locked: true } }],
    });
    await client.roster.clear({ weekOf: '2026-11-30' });
    expect((await client.roster.week({ weekOf: '2026-11-30' })).shifts).toHaveLength(1);
  });

  it('lays a template over another week: leaves out with reasons, names broken rules, goes back exactly', async () => {
    const { client, anna, bo } = await start();
    const other = '2026-12-07';
    const late = shiftOf(bo, monday, 16 * 60);
    const early = shiftOf(bo, tuesday, 6 * 60);
    await client.roster.change({
      ...{ weekOf: rosterWeek, force: true },
      patches: [shiftOf(anna, monday), shiftOf(anna, tuesday), late, early],
    });
    const { id } = await client.roster.saveTemplate({ weekOf: rosterWeek, name: 'Usual' });
    await client.roster.change({ weekOf: other, patches: [shiftOf(anna, other, 600)] });
    const [own] = (await client.roster.week({ weekOf: other })).shifts;
    await client.roster.change({
      weekOf: other,
      patches: [{ kind: 'change', id: own?.id ?? 0, to: { locked: true } }],
    });
    await client.people.setLeft({ id: anna, leftOn: other });
    const before = (await client.roster.week({ weekOf: other })).shifts;

    const { inverse, leftOut, broken } = await client.roster.applyTemplate({ weekOf: other, id });
    expect(leftOut).toEqual([
      { employeeId: anna, name: 'Anna', date: other, why: 'locked' },
      { employeeId: anna, name: 'Anna', date: '2026-12-08', why: 'employment' },
    ]);
    expect(broken).toMatchObject([{ rule: 'rest', employeeId: bo, date: '2026-12-08' }]);
    await client.roster.change({ weekOf: other, patches: [...inverse], force: true });
    expect((await client.roster.week({ weekOf: other })).shifts).toEqual(before);
  });

  it('leaves a week as it is where an empty one is copied over it', async () => {
    const { client, anna } = await start();
    await client.roster.change({ weekOf: rosterWeek, patches: [shiftOf(anna, monday)] });
    const copied = await client.roster.copyWeek({ weekOf: rosterWeek, fromWeekOf: '2026-11-16' });
    expect(copied).toEqual({ inverse: [], added: [], broken: [], leftOut: [] });
    expect((await client.roster.week({ weekOf: rosterWeek })).shifts).toHaveLength(1);
  });

  it('keeps templates by name, applies and removes them', async () => {
    const { client, anna } = await start();
    await client.roster.change({ weekOf: rosterWeek, patches: [shiftOf(anna, monday)] });
    const { id } = await client.roster.saveTemplate({ weekOf: rosterWeek, name: 'Usual' });
    await client.roster.saveTemplate({ weekOf: rosterWeek, name: 'Usual' });
    expect(await client.roster.templates({})).toMatchObject([{ name: 'Usual', shifts: 1 }]);
    await client.roster.applyTemplate({ weekOf: '2026-12-07', id });
    expect((await client.roster.week({ weekOf: '2026-12-07' })).shifts).toMatchObject([
      { employeeId: anna, date: '2026-12-07', startMinute: 480, state: 'draft' },
    ]);
    await client.roster.removeTemplate({ id });
    await expect(client.roster.removeTemplate({ id })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('publishing', () => {
  it('makes drafts known; later changes are marked, listed and go away when published again', async () => {
    const { client, anna, bo } = await start();
    await client.roster.change({
      weekOf: rosterWeek,
      patches: [shiftOf(anna, monday), shiftOf(bo, monday)],
    });
    expect(await client.roster.publish({ weekOf: rosterWeek })).toMatchObject({ shifts: 2 });
    const told = await client.roster.week({ weekOf: rosterWeek });
    expect(told.shifts.every(({ state }) => state === 'published')).toBe(true);
    expect(told.publication).toEqual({ publishedAt: rosterNoon, changes: [] });
    const [first, second] = told.shifts;
    await client.roster.change({
      weekOf: rosterWeek,
      patches: [
        { kind: 'change', id: first?.id ?? 0, to: { startMinute: 540 } },
        { kind: 'remove', id: second?.id ?? 0 },
      ],
    });
    const { publication } = await client.roster.week({ weekOf: rosterWeek });
    expect(publication?.changes).toMatchObject([
      { employeeId: anna, before: { startMinute: 480 }, after: { startMinute: 540 } },
      { employeeId: bo, after: null },
    ]);
    const history = await client.roster.history({ weekOf: rosterWeek });
    expect(history.map(({ name, by }) => [name, by])).toEqual([
      ['Bo', 'hand'],
      ['Anna', 'hand'],
    ]);
    await client.roster.publish({ weekOf: rosterWeek });
    const again = await client.roster.week({ weekOf: rosterWeek });
    expect(again.publication?.changes).toEqual([]);
  });

  it('of an unlawful week has to be forced', async () => {
    const { client, anna } = await start();
    await client.roster.change({
      ...{ weekOf: rosterWeek, force: true },
      patches: [shiftOf(anna, monday, 480, 10)],
    });
    await expect(client.roster.publish({ weekOf: rosterWeek })).rejects.toMatchObject({
      code: 'conflict',
      params: { clash: 'rule', count: 1 },
    });
    await client.roster.publish({ weekOf: rosterWeek, force: true });
  });
});
