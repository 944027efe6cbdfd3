import type { ReadHandle } from '#electron/store/handle';
import { findTarget, readScopes, readTargets, readTargetsAround } from '#electron/store/targets';
import type { QisanContract } from '#shared/contract/index';
import type { Target, TargetChange } from '#shared/contract/targets';
import { type DateRange, eachDay } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { storeScope, type TargetScope } from '#shared/domain/targets/scope';
import {
  type DayTargetValue,
  periodEnd,
  periodStart,
  type TargetValue,
} from '#shared/domain/targets/split';
import type { Handlers } from '../context';
import { momentOf } from '../moment';
import { attainmentIn, splitOf } from '../targets/attainment';
import { proposeFor } from '../targets/propose';
import { setTargets } from '../targets/set';
import { targetsTable } from '../targets/table';

function toTarget(target: TargetValue & TargetScope): Target {
  return {
    ...target,
    unit: kpiTable[target.kpi].unit,
    endsOn: periodEnd(target.period, target.startsOn),
  };
}

export function dayTargets(
  db: ReadHandle,
  range: DateRange,
  kpi: KpiName | undefined,
  scope: TargetScope = storeScope,
): DayTargetValue[] {
  const targets = readTargetsAround(db, range, scope).filter(
    (target) => kpi === undefined || target.kpi === kpi,
  );
  const { targetOf, names } = splitOf(db, targets, []);
  return names.flatMap((name) => eachDay(range).flatMap((date) => targetOf(name, date) ?? []));
}

export const targets: Handlers<QisanContract>['targets'] = {
  list: (context, { scope, scopeId, ...range }) =>
    readTargets(context.read, range, { scope, scopeId }).map(toTarget),
  days: (context, { kpi, scope, scopeId, from, to }) =>
    dayTargets(context.read, { from, to }, kpi, { scope, scopeId }),
  scopes: (context) => readScopes(context.read),
  table: (context, { lang, ...range }) => targetsTable(context.read, range, lang),
  set: (context, change: TargetChange) => {
    setTargets(context.write, [change]);
    const { period, startsOn } = change;
    const set = findTarget(context.write, { ...change, startsOn: periodStart(period, startsOn) });
    return set === null ? null : toTarget(set);
  },
  setMany: (context, { changes }) => ({ before: setTargets(context.write, changes) }),
  propose: (context, input) =>
    proposeFor(context.read, { ...input, today: momentOf(context).today }),
  attainment: (context, input) =>
    attainmentIn(context.read, { ...input, today: momentOf(context).today }),
};
