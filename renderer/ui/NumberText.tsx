import type { KpiUnit } from '#shared/domain/kpi/names';
import { writeValue } from '#shared/i18n/sentence';
import { useFormat } from './words';

interface Props {
  readonly value: number | null;
  readonly unit: KpiUnit;
}

/** A figure in its unit, as it is written everywhere; “–” without a value. */
export function NumberText({ value, unit }: Props) {
  const format = useFormat();
  return <span className="number">{writeValue(format, unit, value)}</span>;
}
