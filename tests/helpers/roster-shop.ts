import type { QisanClient } from '#shared/contract/index';
import type { StaffGroup } from '#shared/domain/people/employee';

/** A Wednesday; the week that tests plan begins on the Monday after it. */
export const rosterNoon = Date.UTC(2026, 10, 18, 12);
export const rosterWeek = '2026-11-23';

const CREW: readonly (readonly [string, StaffGroup, readonly string[]])[] = [
  ['Anna', 'cashier', ['floor']],
  ['Bo', 'cashier', []],
  ['Cleo', 'floor', ['cashier']],
  ['Dan', 'floor', []],
  ['Eve', 'floor', ['cashier']],
  ['Finn', 'cashier', ['floor']],
];

/** Six people of tills and floor, forty hours each; answers their numbers in that order. */
export async function hireCrew(client: QisanClient): Promise<number[]> {
  const ids: number[] = [];
  for (const [name, group, skills] of CREW) {
    const { id } = await client.people.save({
      ...{ code: name, name, group, skills: [...skills] },
      ...{ contractMinutes: 2400, hourlyCost: 250_000 },
    });
    ids.push(id);
  }
  return ids;
}

export function shiftOf(employeeId: number, date: string, startMinute = 480, hours = 6) {
  return {
    kind: 'add' as const,
    shift: {
      ...{ employeeId, date, group: 'cashier' as const, startMinute },
      endMinute: startMinute + hours * 60,
    },
  };
}
