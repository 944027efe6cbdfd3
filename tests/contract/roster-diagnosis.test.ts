import { describe, expect, it } from 'vitest';
import type { QisanClient } from '#shared/contract/index';
import { startBackend } from '../helpers/backend';
import { hireCrew, rosterNoon, rosterWeek, shiftOf } from '../helpers/roster-shop';

const TUESDAY = '2026-11-24';
const LONG = { timeout: 60_000 };

function start(): QisanClient {
  return startBackend({ now: () => rosterNoon }).client;
}

async function hire(client: QisanClient, name: string, more: object = {}): Promise<number> {
  const person = { code: name, name, group: 'cashier' as const, contractMinutes: 2400 };
  return (await client.people.save({ ...person, ...more })).id;
}

async function diagnosisOf(client: QisanClient) {
  const found = await client.roster.diagnosis({ weekOf: rosterWeek });
  if (found === null) throw new Error('nobody is employed');
  return found;
}

describe('what no roster of a week can meet', () => {
  it('is not asked of a shop without people', async () => {
    expect(await start().roster.diagnosis({ weekOf: rosterWeek })).toBeNull();
  });

  it('names the intervals of a group that nobody can stand in, alike days together', async () => {
    const client = start();
    await hire(client, 'Anna');
    const { shortages } = await diagnosisOf(client);
    const floor = shortages.filter(({ group }) => group === 'floor');
    expect(floor.flatMap(({ dates }) => dates)).toContain('2026-11-29');
    for (const shortage of floor) {
      expect(shortage).toMatchObject({ reason: 'never', most: 0 });
      expect(shortage.hindrances).toEqual([{ hindrance: 'skill', people: 1 }]);
    }
    expect(floor.length).toBeLessThan(4);
  });

  it('names hours beyond what all who can stand in may work', async () => {
    const client = start();
    await hire(client, 'Anna');
    const { hours } = await diagnosisOf(client);
    const till = hours.find(({ group }) => group === 'cashier');
    // One head from 07:30 to 22:30 on seven days, against one person with forty hours.
    expect(till).toEqual({ group: 'cashier', needMinutes: 6300, mostMinutes: 2400, people: 1 });
  });

  it('names a day on which those who could are away, and what keeps them', async () => {
    const client = start();
    await hire(client, 'Bo', { group: 'floor' });
    const employeeId = await hire(client, 'Anna');
    const leave = { employeeId, from: TUESDAY, to: TUESDAY, kind: 'annual' } as const;
    await client.people.requestLeave({ ...leave, state: 'approved' });
    const { shortages } = await diagnosisOf(client);
    expect(shortages).toContainEqual(
      expect.objectContaining({
        ...{ group: 'cashier', dates: [TUESDAY], reason: 'not_that_day', most: 0 },
        hindrances: [{ hindrance: 'leave', people: 1 }],
      }),
    );
  });

  it('names wishes against each other and wishes against a day of leave', async () => {
    const client = start();
    const anna = await hire(client, 'Anna');
    const wishes = [
      await client.people.saveWish({ employeeId: anna, weekday: 2, kind: 'off' }),
      await client.people.saveWish({ employeeId: anna, weekday: 2, kind: 'on' }),
    ];
    const bo = await hire(client, 'Bo');
    const { id } = await client.people.saveWish({ employeeId: bo, date: TUESDAY, kind: 'on' });
    const leave = { employeeId: bo, from: TUESDAY, to: TUESDAY, kind: 'annual' } as const;
    await client.people.requestLeave({ ...leave, state: 'approved' });
    const found = await diagnosisOf(client);
    expect(found.wishes).toEqual([
      {
        ...{ employeeId: anna, date: TUESDAY, reason: 'contradict' },
        wishIds: wishes.map((wish) => wish.id),
      },
      { employeeId: bo, date: TUESDAY, wishIds: [id], reason: 'impossible' },
    ]);
  });

  it(
    'names the rule that locked shifts break, and the roster is made all the same',
    LONG,
    async () => {
      const client = start();
      const [anna = 0] = await hireCrew(client);
      const late = shiftOf(anna, TUESDAY, 840, 8);
      const early = shiftOf(anna, '2026-11-25', 450, 6);
      const { added } = await client.roster.change({
        ...{ weekOf: rosterWeek, force: true },
        patches: [late, early],
      });
      const lock = added.map((id) => ({ kind: 'change' as const, id, to: { locked: true } }));
      await client.roster.change({ weekOf: rosterWeek, patches: lock, force: true });
      expect((await diagnosisOf(client)).people).toEqual([{ employeeId: anna, rules: ['rest'] }]);
      const solved = await client.roster.solve({ weekOf: rosterWeek, seconds: 2 });
      if (solved.kind !== 'solved') throw new Error(solved.kind);
      expect(solved.diagnosis.people).toEqual([{ employeeId: anna, rules: ['rest'] }]);
      const week = await client.roster.week({ weekOf: rosterWeek });
      expect(week.shifts.filter(({ employeeId }) => employeeId === anna)).toHaveLength(2);
      expect(week.shifts.length).toBeGreaterThan(10);
    },
  );
});
