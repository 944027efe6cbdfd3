import type { ReadHandle } from '#electron/store/handle';
import { readTargets, readTargetsAround, removeTarget, writeTarget } from '#electron/store/targets';
import type { ParsedOf } from '#shared/contract/define';
import type { QisanContract } from '#shared/contract/index';
import type { targets as contract, Target } from '#shared/contract/targets';
import { addDays, type DateRange, eachDay } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable, targetKpiNames } from '#shared/domain/kpi/table';
import {
  type DailyActual,
  type DayTargetValue,
  PATTERN_DAYS,
  periodEnd,
  periodStart,
  splitTargets,
  type TargetValue,
} from '#shared/domain/targets/split';
import type { Handlers } from '../context';
import { queryKpis } from '../kpis/query';

function toTarget(target: TargetValue): Target {
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
): DayTargetValue[] {
  const targets = readTargetsAround(db, range).filter(
    (target) => kpi === undefined || target.kpi === kpi,
  );
  const names = [...new Set(targets.map((target) => target.kpi))];
  const targetOf = splitTargets(targets, dailyActual(db, targets, range));
  return names.flatMap((name) => eachDay(range).flatMap((date) => targetOf(name, date) ?? []));
}

/** What the KPIs of some targets were on the days that their split rests on. */
function dailyActual(
  db: ReadHandle,
  targets: readonly TargetValue[],
  range: DateRange,
): DailyActual {
  const names = [...new Set(targets.map((target) => target.kpi))].filter(
    (name) => kpiTable[name].additive,
  );
  const [first] = targets.map((target) => target.startsOn).sort();
  if (names.length === 0 || first === undefined) return () => null;
  const table = queryKpis(db, {
    names,
    by: 'day',
    from: addDays(first, -PATTERN_DAYS),
    to: range.to,
    filter: {},
    limit: 1,
  });
  const values = new Map(
    table.rows.map((row) => [row.key, new Map(names.map((name, at) => [name, row.values[at]]))]),
  );
  return (name, date) => values.get(date)?.get(name) ?? null;
}

export const targets: Handlers<QisanContract>['targets'] = {
  list: (context, input) => readTargets(context.read, input).map(toTarget),
  days: (context, { kpi, from, to }) => dayTargets(context.read, { from, to }, kpi),
  set: (context, input: ParsedOf<typeof contract.set>) => {
    const { kpi, period, value, weight } = input;
    if (!targetKpiNames.includes(kpi)) {
      throw new QisanError('invalid_input', { field: 'kpi', detail: kpi });
    }
    const startsOn = periodStart(period, input.startsOn);
    if (value === null) {
      removeTarget(context.write, kpi, period, startsOn);
      return null;
    }
    const target = { kpi, period, startsOn, value, weight };
    writeTarget(context.write, target);
    return toTarget(target);
  },
};
