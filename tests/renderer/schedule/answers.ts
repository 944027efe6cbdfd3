import type { CoverLine } from '#shared/contract/roster/demand';
import type { RosterPerson, RosterWeek } from '#shared/contract/roster/week';
import type { StaffGroup } from '#shared/domain/people/employee';
import { CHINA } from '#shared/domain/roster/shop/rule-set';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { FakeAnswers } from '../../helpers/fake-link';
import { status } from '../today/answers';

/** A Monday. */
export const MONDAY = '2023-06-19';
export const SUNDAY = '2023-06-25';

export function shift(id: number, more: Partial<RosterShift> = {}): RosterShift {
  return {
    id,
    employeeId: 1,
    date: MONDAY,
    group: 'cashier',
    startMinute: 420,
    endMinute: 900,
    breakMinutes: 30,
    state: 'draft',
    locked: false,
    note: '',
    ...more,
  };
}

export function person(id: number, name: string, more: Partial<RosterPerson> = {}): RosterPerson {
  const group: StaffGroup = more.group ?? 'cashier';
  return {
    ...{ id, code: `E00${id}`, name, group, skills: [group], groups: [group] },
    contractMinutes: 2400,
    mostMinutes: 2400,
    hourlyCost: 240_000,
    hourlyCostEstimated: false,
    minor: false,
    noNights: false,
    days: Array.from({ length: 7 }, () => ({
      spans: [{ startMinute: 360, endMinute: 1380 }],
      absent: null,
    })),
    minutes: 450,
    cost: 1_800_000,
    fairness: { weeks: 8, weekendDays: 5, closings: 3, overContract: 90 },
    ...more,
  };
}

/** Two half hours from 07:00: `need` against `heads`. */
export function cover(
  date: string,
  need: readonly number[],
  heads: readonly number[],
  group: StaffGroup = 'cashier',
): CoverLine {
  return { date, group, need, load: need, heads };
}

export const people = [
  person(1, 'Li Na', { groups: ['cashier', 'floor'] }),
  person(2, 'Wang Wei'),
  person(3, 'Zhao Min', { group: 'floor', groups: ['floor'] }),
];

export function rosterWeek(more: Partial<RosterWeek> = {}): RosterWeek {
  return {
    week: '2023-W25',
    from: MONDAY,
    to: SUNDAY,
    opensMinute: 420,
    closesMinute: 1320,
    rules: CHINA,
    people,
    shifts: [shift(1), shift(2, { employeeId: 2, date: '2023-06-20', locked: true })],
    leave: [],
    firstStep: 420,
    cover: [cover(MONDAY, [2, 1], [1, 2]), cover('2023-06-20', [1, 1], [1, 1])],
    holes: [],
    conflicts: [],
    unmetWishes: [],
    totals: {
      minutes: 900,
      shifts: 2,
      cost: 3_600_000,
      needMinutes: 150,
      underMinutes: 30,
      overMinutes: 30,
      wishes: 0,
      wishesMet: 0,
      expectedSales: null,
    },
    publication: null,
    certificate: null,
    footing: { weeks: 6, visitorWeeks: 0, asOf: '2023-06-18', rates: [] },
    ...more,
  };
}

/** A backend that has this week and takes every change. */
export function weekAnswers(week: RosterWeek, more: FakeAnswers = {}): FakeAnswers {
  return {
    'app.status': () => ({ ...status, today: MONDAY }),
    'roster.week': () => week,
    'roster.check': () => ({ broken: [] }),
    'roster.change': () => ({ inverse: [{ kind: 'remove', id: 99 }], added: [99], broken: [] }),
    'roster.diagnosis': () => ({ people: [], shortages: [], hours: [], wishes: [] }),
    'roster.worth': () => ({
      intervals: [],
      lossOfGap: {
        perHeadHour: 500_000,
        source: 'trade',
        ticketsPerHour: 20,
        profitPerTicket: 100_000,
        lostShare: 0.25,
      },
    }),
    ...more,
  };
}
