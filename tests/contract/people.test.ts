import { describe, expect, it } from 'vitest';
import { startBackend } from '../helpers/backend';

const noon = Date.UTC(2026, 10, 18, 12);
const anna = { code: 'E1', name: 'Anna', group: 'cashier' as const, skills: ['floor'] };

function start() {
  return startBackend({ now: () => noon }).client;
}

describe('people', () => {
  it('are added, changed and listed by group and name, the own group among the skills', async () => {
    const client = start();
    const { id } = await client.people.save({
      ...anna,
      contractMinutes: 2400,
      availability: [{ weekday: 1, startMinute: 420, endMinute: 960 }],
    });
    await client.people.save({ code: 'E2', name: 'Bo', group: 'floor' });
    const list = await client.people.list({});
    expect(list.map(({ name, group }) => [name, group])).toEqual([
      ['Bo', 'floor'],
      ['Anna', 'cashier'],
    ]);
    await client.people.save({ ...anna, id, hourlyCost: 250_000, noNights: true });
    expect(await client.people.get({ id })).toMatchObject({
      ...{ skills: ['cashier', 'floor'], contractMinutes: null, hourlyCost: 250_000 },
      ...{ noNights: true, availability: [], leave: [], wishList: [] },
    });
  });

  it('have a code of their own', async () => {
    const client = start();
    await client.people.save(anna);
    await expect(client.people.save({ ...anna, name: 'Other' })).rejects.toMatchObject({
      code: 'conflict',
      params: { what: 'Anna' },
    });
  });

  it('leave the list once they have left, and come back when that is taken back', async () => {
    const client = start();
    const { id } = await client.people.save({ ...anna, hiredOn: '2026-01-01' });
    await expect(client.people.setLeft({ id, leftOn: '2025-12-31' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await client.people.setLeft({ id, leftOn: '2026-11-17' });
    expect(await client.people.list({})).toEqual([]);
    expect(await client.people.list({ withLeft: true })).toHaveLength(1);
    await client.people.setLeft({ id, leftOn: null });
    expect(await client.people.list({})).toHaveLength(1);
  });
});

describe('the data of a person who has left', () => {
  it('are deleted for good, also from records of commands and weeks; the hours stay', async () => {
    const { client, backend } = startBackend({ now: () => noon });
    const secret = 'Anna Geheim';
    const { id } = await client.people.save({
      ...{ ...anna, code: 'G-77', name: secret, bornOn: '2009-03-04', hourlyCost: 250_000 },
      availability: [{ weekday: 1, startMinute: 420, endMinute: 960 }],
    });
    await client.people.saveWish({ employeeId: id, weekday: 7, kind: 'off', note: 'Gottesdienst' });
    await client.people.requestLeave({
      ...{ employeeId: id, from: '2026-11-10', to: '2026-11-10', kind: 'annual', note: 'Umzug' },
    });
    const weekOf = '2026-11-16';
    const shift = { employeeId: id, date: weekOf, group: 'cashier', note: 'Arzt' } as const;
    await client.roster.change({
      weekOf,
      patches: [{ kind: 'add', shift: { ...shift, startMinute: 480, endMinute: 900 } }],
      force: true,
    });
    await client.roster.publish({ weekOf, force: true });
    await expect(client.people.forget({ id })).rejects.toMatchObject({ code: 'conflict' });
    await client.people.setLeft({ id, leftOn: '2026-11-17' });
    await client.people.forget({ id });

    expect(await client.people.get({ id })).toMatchObject({
      ...{ name: `#${id}`, code: `#${id}`, skills: [], bornOn: null, hourlyCost: null },
      ...{ availability: [], leave: [], wishList: [] },
    });
    expect((await client.roster.week({ weekOf })).shifts).toMatchObject([
      { employeeId: id, startMinute: 480, note: '' },
    ]);
    const db = backend.stores.current.read;
    const kept = JSON.stringify([
      ...['employee', 'audit', 'roster_publication', 'staff_wish', 'leave', 'shift'].map((table) =>
        db.all(`SELECT * FROM ${table}`),
      ),
    ]);
    for (const word of [secret, 'G-77', '2009-03-04', 'Gottesdienst', 'Umzug', 'Arzt']) {
      expect(kept).not.toContain(word);
    }
  });
});

describe('leave', () => {
  it('is asked for, decided and removed; only one at a time', async () => {
    const client = start();
    const { id: employeeId } = await client.people.save(anna);
    const days = { employeeId, from: '2026-11-23', to: '2026-11-25', kind: 'annual' } as const;
    const { id } = await client.people.requestLeave(days);
    expect((await client.people.list({}))[0]).toMatchObject({ requests: 1 });
    await expect(
      client.people.requestLeave({ ...days, from: '2026-11-25', to: '2026-11-27' }),
    ).rejects.toMatchObject({ code: 'conflict', params: { what: '2026-11-23' } });
    expect(await client.people.decideLeave({ id, state: 'approved' })).toEqual({ shifts: 0 });
    expect(await client.people.leave({ from: '2026-11-25', to: '2026-11-30' })).toMatchObject([
      { id, name: 'Anna', state: 'approved', shifts: 0 },
    ]);
    await client.people.removeLeave({ id });
    expect(await client.people.leave({ from: '2026-11-01', to: '2026-11-30' })).toEqual([]);
  });

  it.each([
    ['days in the wrong order', { from: '2026-11-25', to: '2026-11-24', kind: 'sick' }],
    ['a kind that there is not', { from: '2026-11-24', to: '2026-11-24', kind: 'mood' }],
  ])('refuses %s', async (_, input) => {
    const client = start();
    const { id: employeeId } = await client.people.save(anna);
    await expect(
      // @ts-expect-error a wrong input is the point
      client.people.requestLeave({ employeeId, ...input }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is nobody’s without a person', async () => {
    const days = { employeeId: 9, from: '2026-11-23', to: '2026-11-25', kind: 'annual' } as const;
    await expect(start().people.requestLeave(days)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('wishes', () => {
  it('are for a day or for a weekday, and never for both', async () => {
    const client = start();
    const { id: employeeId } = await client.people.save(anna);
    const { id } = await client.people.saveWish({ employeeId, weekday: 3, kind: 'off' });
    await client.people.saveWish({
      ...{ id, employeeId, date: '2026-11-25', kind: 'on', weight: 8 },
      span: { startMinute: 420, endMinute: 900 },
    });
    const { wishList } = await client.people.get({ id: employeeId });
    expect(wishList).toMatchObject([{ id, weekday: null, date: '2026-11-25', weight: 8 }]);
    await expect(
      client.people.saveWish({ employeeId, weekday: 3, date: '2026-11-25', kind: 'off' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await client.people.removeWish({ id });
    expect((await client.people.get({ id: employeeId })).wishList).toEqual([]);
  });
});
