import type { ReadHandle } from '#electron/store/handle';
import { readCertificate } from '#electron/store/roster/certificate';
import { type PastDuty, readPastDuty } from '#electron/store/roster/fairness';
import { readPublication } from '#electron/store/roster/publication';
import type { RosterCertificate, RosterPerson, RosterWeek } from '#shared/contract/roster/week';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Employee } from '#shared/domain/people/employee';
import { weekName } from '#shared/domain/review/frame';
import { type CoveredLine, coverLines, holesOf } from '#shared/domain/roster/demand/cover';
import { shiftChanges } from '#shared/domain/roster/shop/changes';
import { conflictsOf, wishesOf } from '#shared/domain/roster/shop/check';
import type { ShopDay } from '#shared/domain/roster/shop/day-rules';
import {
  byEmployee,
  fingerprintOf,
  paidMinutes,
  type RosterShift,
} from '#shared/domain/roster/shop/shift';
import { STEP } from '#shared/domain/roster/shop/shop-problem';
import { type WeekFacts, weekPerson } from '#shared/domain/roster/shop/week-facts';
import { weekDemand } from './demand';
import { weekFacts } from './facts';
import { ticketProfit } from './loss';
import { shopHours } from './settings';

/** Weeks of the past over which burdens are compared. */
export const FAIR_WEEKS = 8;

/** The week that a day lies in, whole. */
export function weekView(db: ReadHandle, weekOf: BusinessDate): RosterWeek {
  const facts = weekFacts(db, weekOf);
  const { from, shifts, rules } = facts;
  const { opens, closes } = shopHours(db);
  const demand = weekDemand(db, from, shifts);
  const cover = coverLines(demand.lines, demand.steps, shifts);
  const wishes = wishesOf(facts);
  const people = peopleOf(db, facts);
  const { tickets, netSales } = ticketProfit(db, from);
  const expected = demand.forecast.reduce((sum, hour) => sum + hour.tickets, 0);
  return {
    ...{ week: weekName(from), from, to: addDays(from, 6) },
    ...{ opensMinute: opens, closesMinute: closes, rules, people, shifts, cover },
    leave: [...facts.leave.values()].flat().filter(({ state }) => state !== 'refused'),
    firstStep: demand.steps.first,
    holes: holesOf(cover, demand.steps, facts),
    conflicts: conflictsOf(facts),
    unmetWishes: wishes.unmet,
    totals: {
      ...totalsOf(people, shifts, cover),
      ...{ wishes: wishes.count, wishesMet: wishes.count - wishes.unmet.length },
      expectedSales:
        tickets === 0 || expected === 0 ? null : Math.round((expected * netSales) / tickets),
    },
    publication: publicationOf(db, from, shifts),
    certificate: certificateOf(db, from, shifts),
    footing: demand.footing,
  };
}

function totalsOf(
  people: readonly RosterPerson[],
  shifts: readonly RosterShift[],
  cover: readonly CoveredLine[],
) {
  const costs = people.flatMap(({ cost }) => cost ?? []);
  let [needMinutes, underMinutes, overMinutes] = [0, 0, 0];
  for (const { need, heads } of cover) {
    for (const [step, wanted] of need.entries()) {
      const gap = wanted - (heads[step] ?? 0);
      needMinutes += wanted * STEP;
      underMinutes += Math.max(0, gap) * STEP;
      overMinutes += Math.max(0, -gap) * STEP;
    }
  }
  return {
    minutes: shifts.reduce((sum, shift) => sum + paidMinutes(shift), 0),
    shifts: shifts.length,
    cost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
    needMinutes,
    underMinutes: Math.round(underMinutes),
    overMinutes: Math.round(overMinutes),
  };
}

function peopleOf(db: ReadHandle, facts: WeekFacts): RosterPerson[] {
  const { from, employees, shifts } = facts;
  const { closes } = shopHours(db);
  const range = { from: addDays(from, -7 * FAIR_WEEKS), to: addDays(from, -1) };
  const past = new Map(readPastDuty(db, range, closes).map((row) => [row.employeeId, row]));
  const own = byEmployee(shifts);
  const wages = meanWages(employees);
  return employees.map((employee) => {
    const minutes = (own.get(employee.id) ?? []).reduce((sum, one) => sum + paidMinutes(one), 0);
    const wage = employee.hourlyCost ?? wages.get(employee.group) ?? null;
    const { groups, holder, most, days } = weekPerson(facts, employee);
    const { id, code, name, group, skills, contractMinutes, noNights } = employee;
    return {
      ...{ id, code, name, group, skills, contractMinutes, noNights, groups, minutes },
      ...{ minor: holder.minor, mostMinutes: most },
      hourlyCost: wage,
      hourlyCostEstimated: employee.hourlyCost === null && wage !== null,
      days: days.map(dayView),
      cost: wage === null ? null : Math.round((wage * minutes) / 60),
      fairness: fairnessOf(employee, past.get(id)),
    };
  });
}

function dayView({ absent, spans }: ShopDay): RosterPerson['days'][number] {
  return {
    spans: spans.map(({ start, end }) => ({ startMinute: start, endMinute: end })),
    absent: absent ?? (spans.length === 0 ? 'availability' : null),
  };
}

function fairnessOf(employee: Employee, past: PastDuty | undefined): RosterPerson['fairness'] {
  const { contractMinutes } = employee;
  return {
    weeks: FAIR_WEEKS,
    weekendDays: past?.weekendDays ?? 0,
    closings: past?.closings ?? 0,
    overContract:
      past === undefined || contractMinutes === null
        ? null
        : past.minutes - FAIR_WEEKS * contractMinutes,
  };
}

/** Mean hourly cost by group, of those whose is known. */
export function meanWages(employees: readonly Employee[]): ReadonlyMap<string, Money> {
  const sums = new Map<string, { sum: Money; count: number }>();
  for (const { group, hourlyCost } of employees) {
    if (hourlyCost === null) continue;
    const { sum, count } = sums.get(group) ?? { sum: 0, count: 0 };
    sums.set(group, { sum: sum + hourlyCost, count: count + 1 });
  }
  return new Map([...sums].map(([group, { sum, count }]) => [group, Math.round(sum / count)]));
}

function publicationOf(
  db: ReadHandle,
  from: BusinessDate,
  shifts: readonly RosterShift[],
): RosterWeek['publication'] {
  const publication = readPublication(db, from);
  if (publication === null) return null;
  const { publishedAt } = publication;
  return { publishedAt, changes: shiftChanges(publication.shifts, shifts) };
}

function certificateOf(
  db: ReadHandle,
  from: BusinessDate,
  shifts: readonly RosterShift[],
): RosterCertificate | null {
  const stored = readCertificate(db, from);
  if (stored === null) return null;
  const { solvedAt, seed, seconds, penalty, bound, proven } = stored;
  return {
    ...{ solvedAt, seed, seconds, penalty, bound, proven },
    gap: gapOf(penalty, bound),
    outdated: fingerprintOf(shifts) !== stored.shifts,
  };
}

export function gapOf(penalty: Money, bound: Money | null): number | null {
  if (bound === null) return null;
  return penalty === 0 ? 0 : Math.max(0, (penalty - bound) / penalty);
}
