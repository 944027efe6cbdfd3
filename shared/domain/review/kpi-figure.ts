import type { KpiName } from '../kpi/names';
import { kpiTable } from '../kpi/table';
import { change, kpiLabel, shortAmount, valueIn } from './blocks';
import type { ReviewContext } from './context';
import type { ReviewFigure } from './review';

/** A KPI of the range as a large number with its changes; yardsticks without a value are left out. */
export function kpiFigure(
  { facts, yardsticks, kpiSource }: ReviewContext,
  kpi: KpiName,
): ReviewFigure {
  const { unit, direction } = kpiTable[kpi];
  const value = valueIn(facts.now, kpi);
  const compared = yardsticks.filter(
    ({ values }) => value !== null && valueIn(values, kpi) !== null,
  );
  return {
    key: kpi,
    label: kpiLabel(kpi),
    value: shortAmount(unit, value),
    changes: compared.map(({ label, values }) => ({
      label,
      value: change(unit, value, valueIn(values, kpi), direction),
    })),
    sources: [kpiSource(kpi), ...compared.map(({ range }) => kpiSource(kpi, range))],
  };
}
