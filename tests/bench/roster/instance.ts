/** The published shift scheduling instances (Curtois & Qu, 2014) as problems of ours. */
import { readFileSync } from 'node:fs';
import type { Duty, Person, RosterProblem, Slot, Wish } from '#shared/domain/roster/problem';
import { dataFile } from '../../helpers/data';

/** Null where the data are absent. */
export function readInstance(number: number): RosterProblem | null {
  const path = dataFile('nrp-shift-scheduling', `Instance${number}.txt`);
  return path === null ? null : parseInstance(readFileSync(path, 'utf8'));
}

/** Reads the sections of an instance file. */
export function parseInstance(text: string): RosterProblem {
  const sections = sectionsOf(text);
  const rows = (name: string) => (sections.get(name) ?? []).map((line) => line.split(','));
  const days = Number(sections.get('SECTION_HORIZON')?.[0]);
  const shifts = rows('SECTION_SHIFTS');
  const numberOf = new Map(shifts.map(([code = ''], index) => [code, index]));
  const find = (code = '') => numberOf.get(code) ?? -1;
  const duties = shifts.map(
    ([code = '', minutes, notBefore = '']): Duty => ({
      ...{ code, minutes: Number(minutes), start: null, end: null },
      notBefore: notBefore.split('|').flatMap((next) => (next === '' ? [] : [find(next)])),
    }),
  );
  const off = new Map(rows('SECTION_DAYS_OFF').map(([id = '', ...list]) => [id, list.map(Number)]));
  const wishes = new Map<string, Wish[]>();
  for (const kind of ['on', 'off'] as const) {
    for (const [id = '', day, duty, weight] of rows(
      `SECTION_SHIFT_${kind.toUpperCase()}_REQUESTS`,
    )) {
      const wish = { day: Number(day), duties: [find(duty)], kind, weight: Number(weight) };
      wishes.set(id, [...(wishes.get(id) ?? []), wish]);
    }
  }
  const slots = rows('SECTION_COVER').map(
    ([day, code = '', need, under, over]): Slot => ({
      ...{ day: Number(day), code, need: Number(need) },
      ...{ under: Number(under), over: Number(over) },
    }),
  );
  const fills: number[][][] = Array.from({ length: days }, () => duties.map(() => []));
  for (const [index, { day, code }] of slots.entries()) fills[day]?.[find(code)]?.push(index);
  return {
    ...{ days, firstWeekday: 0, duties, slots, fills },
    people: rows('SECTION_STAFF').map(([id = '', most = '', ...limits]) =>
      personOf({ id, most, limits, days, find, off: off.get(id), wishes: wishes.get(id) }),
    ),
  };
}

interface StaffRow {
  readonly id: string;
  readonly most: string;
  readonly limits: readonly string[];
  readonly days: number;
  readonly find: (code?: string) => number;
  readonly off: readonly number[] | undefined;
  readonly wishes: readonly Wish[] | undefined;
}

function personOf({ id, most, limits, days, find, off = [], wishes = [] }: StaffRow): Person {
  const counts = most.split('|').map((entry) => {
    const [code, max] = entry.split('=');
    return { duties: [find(code)], max: Number(max) };
  });
  const can = counts.flatMap(({ duties, max }) => (max > 0 ? duties : []));
  const number = (index: number) => Number(limits[index]);
  return {
    id,
    limits: {
      ...{ maxMinutes: number(0), minMinutes: number(1), shortWeight: null },
      ...{ maxRun: number(2), minRun: number(3), minOff: number(4), maxWeekends: number(5) },
    },
    counts,
    allowed: Array.from({ length: days }, (_, day) => (off.includes(day) ? [] : can)),
    ...{ locked: [], wishes, costs: [], before: null },
  };
}

function sectionsOf(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) {
      current = [];
      sections.set(line, current);
    } else current.push(line);
  }
  return sections;
}
