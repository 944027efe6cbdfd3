import { mkdirSync } from 'node:fs';
import { Backend } from '#electron/backend/backend';
import type { RosterWeek } from '#shared/contract/roster/week';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import { plainHost } from '../../helpers/plain-host';

const DAYS_OF_WORK = 5;
const FIRST_START = 420;
const STARTS = 8;
const SHIFT = 510;
const PAUSE = 30;

/** A backend on the demo store with so many people, and next week full of shifts; not yet closed. */
export async function openTeam(
  dataDir: string,
  people: number,
): Promise<{ readonly backend: Backend; readonly monday: BusinessDate }> {
  mkdirSync(dataDir);
  const backend = new Backend({ dataDir, host: plainHost });
  await backend.call('app.openDemo', { lang: 'en' });
  const { today } = (await backend.call('app.status', {})) as { today: BusinessDate };
  const monday = addDays(startOfWeek(today), 7);
  const ask = async () => (await backend.call('roster.week', { weekOf: monday })) as RosterWeek;
  for (let at = (await ask()).people.length; at < people; at++) await hire(backend, at);
  const { people: team } = await ask();
  const patches = team.flatMap(({ id, group }, index) =>
    Array.from({ length: DAYS_OF_WORK }, (_, day) => ({
      kind: 'add' as const,
      shift: { employeeId: id, group, ...shiftOf(monday, index, (index + day) % 7) },
    })),
  );
  await backend.call('roster.change', { weekOf: monday, patches, force: true });
  return { backend, monday };
}

async function hire(backend: Backend, at: number): Promise<void> {
  await backend.call('people.save', {
    ...{ code: `B${at}`, name: `Person ${at}`, group: groupOf(at), skills: [] },
    ...{ contractMinutes: at % 4 === 0 ? 1_200 : 2_400, hourlyCost: 230_000 + (at % 9) * 10_000 },
  });
}

function groupOf(at: number): StaffGroup {
  return staffGroups[at % staffGroups.length] ?? 'floor';
}

function shiftOf(monday: BusinessDate, index: number, day: number) {
  const startMinute = FIRST_START + ((index * 3 + day) % STARTS) * 60;
  return {
    date: addDays(monday, day),
    ...{ startMinute, endMinute: startMinute + SHIFT, breakMinutes: PAUSE },
  };
}
