import type { ReadHandle } from '#electron/store/handle';
import { readPastDuty } from '#electron/store/roster/fairness';
import { readPlanned } from '#electron/store/roster/shifts';
import { addDays, type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { coverLines } from '#shared/domain/roster/demand/cover';
import type { NeedLine, Steps } from '#shared/domain/roster/demand/heads';
import { type BuiltWeek, buildWeek } from '#shared/domain/roster/shop/build-week';
import { conflictsOf } from '#shared/domain/roster/shop/check';
import { diagnoseWeek, type WeekDiagnosis } from '#shared/domain/roster/shop/diagnosis';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { WeekFacts } from '#shared/domain/roster/shop/week-facts';
import { weekDemand } from './demand';
import { weekFacts } from './facts';
import { lossInWeek, weightsInForce } from './loss';
import { meanWage, rosterSettings, shopHours } from './settings';
import { FAIR_WEEKS } from './week';

export interface WeekQuestion {
  readonly weekOf: BusinessDate;
  readonly today: BusinessDate;
  readonly from: 'anew' | 'near';
  readonly absent: {
    readonly employeeId: number;
    readonly from: BusinessDate;
    readonly to: BusinessDate;
  } | null;
}

export interface BuiltQuestion {
  readonly week: BuiltWeek;
  readonly facts: WeekFacts;
  /** Monday. */
  readonly from: BusinessDate;
  readonly firstDate: BusinessDate;
}

/**
 * The week as the solver is given it. Days up to today have happened and stay; null where nobody is
 * employed. A week that is over is made anew as a whole: to see what it could have been.
 */
export function solveWeek(db: ReadHandle, question: WeekQuestion): BuiltQuestion | null {
  const { weekOf, today, absent } = question;
  const planned = weekFacts(db, weekOf);
  const facts = absent === null ? planned : withBreaksKept(without(planned, absent));
  const { from, shifts } = facts;
  if (facts.employees.length === 0) return null;
  const firstDay = firstOpenDay(from, today, absent?.from ?? null);
  const { closes } = shopHours(db);
  const demand = weekDemand(db, from, shifts);
  const known = weightsInForce(db, lossInWeek(db, from, demand.rates));
  const weights = absent === null ? known : onlyFilling(known);
  const lines =
    absent === null ? demand.lines : asPlanned(demand.lines, demand.steps, planned.shifts);
  const pastRange = { from: addDays(from, -7 * FAIR_WEEKS), to: addDays(from, -1) };
  const week = buildWeek({
    ...{ facts, firstDay, weights, closes, lines, steps: demand.steps },
    shapes: rosterSettings(db).settings.shapes,
    usualWage: meanWage(db) ?? Math.round(weights.under / 2),
    past: new Map(readPastDuty(db, pastRange, closes).map((row) => [row.employeeId, row])),
    reference: question.from === 'near' ? shifts : null,
    onlyFill: absent !== null,
    lastWeek: readPlanned(db, { from: addDays(from, -7), to: addDays(from, -1) }),
  });
  return { week, facts, from, firstDate: addDays(from, firstDay) };
}

/** What no roster of the days that may still change could meet. */
export function diagnosisView(
  db: ReadHandle,
  weekOf: BusinessDate,
  today: BusinessDate,
): WeekDiagnosis | null {
  const built = solveWeek(db, { weekOf, today, from: 'anew', absent: null });
  return built === null ? null : diagnoseWeek(built.week, built.facts);
}

function firstOpenDay(from: BusinessDate, today: BusinessDate, sick: BusinessDate | null): number {
  const ahead = sick ?? addDays(today, 1);
  const day = daysBetween(from, ahead);
  return day > 6 ? 0 : Math.max(0, day);
}

/** As if the leave were booked: who cannot come has no shifts on those days. */
function without(facts: WeekFacts, absent: NonNullable<WeekQuestion['absent']>): WeekFacts {
  const { employeeId, from, to } = absent;
  const away = (date: BusinessDate) => from <= date && date <= to;
  const leave = new Map(facts.leave);
  const booked = {
    id: 0,
    employeeId,
    from,
    to,
    kind: 'sick',
    state: 'approved',
    note: '',
  } as const;
  leave.set(employeeId, [...(leave.get(employeeId) ?? []), booked]);
  return {
    ...{ ...facts, leave },
    shifts: facts.shifts.filter((shift) => shift.employeeId !== employeeId || !away(shift.date)),
  };
}

/**
 * What breaks a rule already was kept by somebody knowingly: a sick call is no occasion to mend it, and
 * to move half a team for that.
 */
function withBreaksKept(facts: WeekFacts): WeekFacts {
  const broken = new Set(conflictsOf(facts).flatMap(({ shiftIds }) => shiftIds));
  const shifts = facts.shifts.map((shift) =>
    broken.has(shift.id) ? { ...shift, locked: true } : shift,
  );
  return { ...facts, shifts };
}

/**
 * A stand-in fills what the absence leaves open; it is no occasion to better the week. Holes that were
 * there before are none here, and a new day for somebody has to fill an hour at least.
 */
function asPlanned(
  lines: readonly NeedLine[],
  steps: Steps,
  shifts: readonly RosterShift[],
): readonly NeedLine[] {
  return coverLines(lines, steps, shifts).map(({ heads, ...line }) => ({
    ...line,
    need: line.need.map((need, step) => Math.min(need, Math.round(heads[step] ?? 0))),
  }));
}

function onlyFilling<Weights extends { readonly change: number; readonly under: number }>(
  weights: Weights,
): Weights {
  return { ...weights, change: Math.max(weights.change, weights.under) };
}
