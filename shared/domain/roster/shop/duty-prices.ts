/** What a duty of a person costs besides cover and wishes: wages, fairness, and change. */
import { addDays, daysBetween } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Employee } from '#shared/domain/people/employee';
import { groupIndex } from '#shared/domain/people/groups';
import type { DutyCost } from '../problem';
import { type ShopDuty, workOf } from './day-rules';
import type { RosterWeights } from './settings';
import type { RosterShift } from './shift';
import { dutyOf, WEEK_DAYS, type WeekFacts } from './week-facts';

export interface PriceFacts {
  readonly facts: Pick<WeekFacts, 'from' | 'employees'>;
  readonly firstDay: number;
  readonly weights: Readonly<Record<keyof RosterWeights, number>>;
  /** Closing time; minutes. */
  readonly closes: number;
  /** Money per hour where a person's own is not known. */
  readonly usualWage: Money;
  /** Burdens of the last weeks by employee. */
  readonly past: ReadonlyMap<number, { readonly weekendDays: number; readonly closings: number }>;
  /** The roster to keep near to; null: only the week before, loosely. */
  readonly reference: readonly RosterShift[] | null;
  readonly lastWeek: readonly RosterShift[];
  /**
   * What stands in `reference` is paid and borne already: less of it saves nothing, only more costs. So a
   * stand-in is found and nothing else is bettered.
   */
  readonly onlyFill: boolean;
}

export interface Price {
  readonly wages: number;
  readonly fairness: number;
  readonly change: number;
}

export interface DutyPrices {
  wageOf(employee: Employee): Money;
  /** Of a duty, or the day off (null), on a day counted from the first that may change; penalty. */
  priceOf(employee: Employee, day: number, duty: number | null): Price;
  /** Of the duties that the employee could be given, and of the days off. */
  costsOf(employee: Employee, places: readonly number[]): DutyCost[];
}

const PENALTY = 100;
/** Against the week before, an unusual start weighs a fifth of a change of what people were told. */
const LOOSELY = 5;
const HOUR = 60;
const SATURDAY = 5;

/** Penalties count hundredths of the currency unit, whole. */
export function toPenalty(amount: Money): number {
  return Math.round(amount / PENALTY);
}

export function fromPenalty(penalty: number): Money {
  return Math.round(penalty * PENALTY);
}

export function dutyPrices(question: PriceFacts, duties: readonly ShopDuty[]): DutyPrices {
  const { facts, firstDay, weights, closes, usualWage, past, reference, lastWeek, onlyFill } =
    question;
  const burdens = facts.employees.map(({ id }) => past.get(id) ?? { weekendDays: 0, closings: 0 });
  const fewest = {
    weekendDays: Math.min(...burdens.map(({ weekendDays }) => weekendDays)),
    closings: Math.min(...burdens.map(({ closings }) => closings)),
  };
  const told = shiftMap(reference ?? lastWeek, facts.from, reference === null ? WEEK_DAYS : 0);
  const wageOf = (employee: Employee) => employee.hourlyCost ?? usualWage;

  const wages = (employee: Employee, duty: ShopDuty) =>
    toPenalty((weights.wages * wageOf(employee) * workOf(duty)) / HOUR);
  const fairness = (employee: Employee, day: number, { end }: ShopDuty) => {
    const own = past.get(employee.id) ?? fewest;
    const weekend = day + firstDay >= SATURDAY ? own.weekendDays - fewest.weekendDays : 0;
    const closing = end >= closes ? own.closings - fewest.closings : 0;
    return toPenalty(weights.fairness * Math.max(0, weekend + closing));
  };
  const change = (employee: Employee, day: number, duty: ShopDuty | null) => {
    const was = told.get(employee.id)?.[day + firstDay];
    if (reference === null) {
      if (was === undefined || duty === null || isNear(was, duty)) return 0;
      return toPenalty(weights.change / LOOSELY);
    }
    const same = was === undefined ? duty === null : duty !== null && isSame(was, duty);
    return same ? 0 : toPenalty(weights.change);
  };
  /** What the day costs whatever is done with it. */
  const borne = (employee: Employee, day: number) => {
    const was = onlyFill ? told.get(employee.id)?.[day + firstDay] : undefined;
    if (was === undefined) return { wages: 0, fairness: 0 };
    const duty = dutyOf(was);
    return { wages: wages(employee, duty), fairness: fairness(employee, day, duty) };
  };
  return {
    wageOf,
    priceOf(employee, day, place) {
      const duty = place === null ? null : (duties[place] ?? null);
      const least = borne(employee, day);
      return {
        wages: Math.max(least.wages, duty === null ? 0 : wages(employee, duty)),
        fairness: Math.max(least.fairness, duty === null ? 0 : fairness(employee, day, duty)),
        change: change(employee, day, duty),
      };
    },
    costsOf(employee, places) {
      const costs: DutyCost[] = [];
      const add = (day: number, duty: number | null, cost: number) => {
        if (cost !== 0) costs.push({ day, duty, cost });
      };
      const days = Array.from({ length: WEEK_DAYS - firstDay }, (_, day) => day);
      const least = days.map((day) => borne(employee, day));
      for (const [day, { wages: paid, fairness: had }] of least.entries()) {
        add(day, null, paid + had + change(employee, day, null));
      }
      for (const place of places) {
        const duty = duties[place];
        if (duty === undefined) continue;
        const wage = wages(employee, duty);
        for (const [day, { wages: paid, fairness: had }] of least.entries()) {
          const fair = Math.max(had, fairness(employee, day, duty));
          add(day, place, Math.max(paid, wage) + fair + change(employee, day, duty));
        }
      }
      return costs;
    },
  };
}

/** By employee and day of the week; `shift` moves days of another week into this one. */
function shiftMap(shifts: readonly RosterShift[], from: string, shift: number) {
  const first = addDays(from, -shift);
  const found = new Map<number, RosterShift[]>();
  for (const one of shifts) {
    const own = found.get(one.employeeId) ?? [];
    own[daysBetween(first, one.date)] = one;
    found.set(one.employeeId, own);
  }
  return found;
}

function isSame(shift: RosterShift, duty: ShopDuty): boolean {
  return (
    shift.startMinute === duty.start &&
    shift.endMinute === duty.end &&
    groupIndex(shift.group) === duty.group
  );
}

function isNear(shift: RosterShift, duty: ShopDuty): boolean {
  return Math.abs(shift.startMinute - duty.start) <= HOUR && groupIndex(shift.group) === duty.group;
}
