import { lastSalesDate } from '#electron/store/derived';
import type { ReadHandle } from '#electron/store/handle';
import {
  around,
  readAllTargets,
  readTargets,
  type ScopedTarget,
  scopeName,
} from '#electron/store/targets';
import type { Attainment, AttainmentLine } from '#shared/contract/targets';
import {
  addDays,
  type BusinessDate,
  type DateRange,
  eachDay,
} from '#shared/domain/calendar/calendar';
import { type KpiName, kpiNames } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { attainmentOf } from '#shared/domain/kpi/targets';
import { type Pace, paceOf } from '#shared/domain/targets/pace';
import { scopeKey, storeScope, type TargetScope } from '#shared/domain/targets/scope';
import { pointsOf, weightedScore } from '#shared/domain/targets/score';
import {
  type DailyActual,
  type DayTargets,
  type DayTargetValue,
  splitHistory,
  splitTargets,
} from '#shared/domain/targets/split';
import { type Actuals, actualsOf } from './actuals';

export interface AttainmentAsk extends DateRange {
  /** Business date of now: what is sold today is not a whole day yet. */
  readonly today: BusinessDate;
  readonly scopes: 'store' | 'all';
  /** Only this member. */
  readonly only?: TargetScope | undefined;
}

/** The KPI matrix of a range of days. */
export function attainmentIn(db: ReadHandle, ask: AttainmentAsk): Attainment {
  const range = { from: ask.from, to: ask.to };
  const asOf = lastOver(db, ask);
  const lines = [...groupByScope(targetsFor(db, ask)).values()].flatMap((targets) =>
    linesOf(db, targets, range, asOf).toSorted(asInLists),
  );
  return {
    ...range,
    asOf,
    lines,
    score: weightedScore(lines.filter(({ scope }) => scope === (ask.only?.scope ?? 'store'))),
  };
}

/** Sales first, as everywhere. */
function asInLists(one: AttainmentLine, other: AttainmentLine): number {
  return kpiNames.indexOf(one.kpi) - kpiNames.indexOf(other.kpi);
}

function targetsFor(db: ReadHandle, { from, to, scopes, only }: AttainmentAsk): ScopedTarget[] {
  const range = around({ from, to });
  if (scopes === 'all' && only === undefined) return readAllTargets(db, range);
  return readTargets(db, range, only ?? storeScope);
}

/** The last day of the range that is over and has come in; null before the first. */
function lastOver(db: ReadHandle, { from, to, today }: AttainmentAsk): BusinessDate | null {
  const known = lastSalesDate(db);
  if (known === null) return null;
  const last = [to, addDays(today, -1), known].toSorted()[0] ?? to;
  return last < from ? null : last;
}

function groupByScope(targets: readonly ScopedTarget[]): Map<string, ScopedTarget[]> {
  const groups = new Map<string, ScopedTarget[]>();
  for (const target of targets) {
    const key = scopeKey(target);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [target]);
    else list.push(target);
  }
  return groups;
}

/** Targets of one scope split to days, and what the scope did on those days. */
export function splitOf(
  db: ReadHandle,
  targets: readonly ScopedTarget[],
  more: readonly DateRange[],
): { targetOf: DayTargets; actual: DailyActual; actuals: Actuals; names: readonly KpiName[] } {
  const actuals = actualsOf(db, targets[0] ?? storeScope);
  const names = [...new Set(targets.map(({ kpi }) => kpi))];
  const sums = names.filter((name) => kpiTable[name].additive);
  const actual = actuals.byDay(sums, [...splitHistory(targets), ...more]);
  return { targetOf: splitTargets(targets, actual), actual, actuals, names };
}

function linesOf(
  db: ReadHandle,
  targets: readonly ScopedTarget[],
  range: DateRange,
  asOf: BusinessDate | null,
): AttainmentLine[] {
  const [first] = targets;
  const name = first === undefined ? null : scopeName(db, first);
  // Targets of a category or a person that is gone say nothing any more.
  if (first === undefined || name === null) return [];
  const { scope, scopeId } = first;
  const { targetOf, actual, actuals, names } = splitOf(db, targets, [range]);
  return names.flatMap((kpi): AttainmentLine[] => {
    const days = eachDay(range).flatMap((date) => targetOf(kpi, date) ?? []);
    const newest = days.at(-1);
    if (newest === undefined) return [];
    const { unit, direction, additive } = kpiTable[kpi];
    const over = days.filter(({ date }) => asOf !== null && date <= asOf);
    const sums = additive
      ? ofSum(days, over, (date) => actual(kpi, date))
      : ofRate(days, over, (last) => actuals.over(kpi, last));
    const attainment = attainmentOf(sums.actual, sums.target);
    return [
      {
        ...{ scope, scopeId, scopeName: name, kpi, unit, direction, weight: newest.weight },
        ...sums,
        attainment,
        points: pointsOf({ attainment, direction }),
        days: days.length,
        daysOver: over.length,
      },
    ];
  });
}

type Sums = Pick<AttainmentLine, 'actual' | 'target' | 'wholeTarget' | 'pace'>;

function ofSum(
  days: readonly DayTargetValue[],
  over: readonly DayTargetValue[],
  actualOn: (date: BusinessDate) => number | null,
): Sums {
  const isOver = new Set(over.map(({ date }) => date));
  // A day that is over and has no sales brought nothing.
  const broughtOn = (date: BusinessDate) => actualOn(date) ?? 0;
  const pace = paceOf(
    days.map(({ date, value }) => ({
      target: value,
      actual: isOver.has(date) ? broughtOn(date) : null,
    })),
  );
  const whole = sum(days.map(({ value }) => value));
  if (over.length === 0) return { actual: null, target: null, wholeTarget: whole, pace: null };
  return {
    actual: sum(over.map(({ date }) => broughtOn(date))),
    target: sum(over.map(({ value }) => value)),
    wholeTarget: whole,
    pace: over.length === days.length ? null : pace,
  };
}

/** A rate does not add up: it is taken over the days as a whole, and ends where it stands. */
function ofRate(
  days: readonly DayTargetValue[],
  over: readonly DayTargetValue[],
  rateOver: (range: DateRange) => number | null,
): Sums {
  const mean = (list: readonly DayTargetValue[]) =>
    sum(list.map(({ value }) => value)) / list.length;
  const wholeTarget = mean(days);
  const [first, last] = [over[0], over.at(-1)];
  if (first === undefined || last === undefined) {
    return { actual: null, target: null, wholeTarget, pace: null };
  }
  const actual = rateOver({ from: first.date, to: last.date });
  const left = days.length - over.length;
  const pace: Pace | null =
    actual === null || left === 0
      ? null
      : {
          ...{ expected: actual, share: attainmentOf(actual, wholeTarget), low: null, high: null },
          ...{ daysOver: over.length, daysLeft: left },
        };
  return { actual, target: mean(over), wholeTarget, pace };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
