import type { RangeHealthWeek } from '#shared/contract/slow-movers';
import type { Format } from '#shared/i18n/format';
import type { Key, Translate } from '#shared/i18n/t';

export const healthTargets = ['activeSkuRate', 'slowShare', 'daysOfInventory'] as const;
export type HealthTarget = (typeof healthTargets)[number];

export const targetNames: Readonly<Record<HealthTarget, Key>> = {
  activeSkuRate: 'kpi.activeSkuRate',
  slowShare: 'slow.ui_slowShare',
  daysOfInventory: 'kpi.daysOfInventory',
};

export const targetHints: Readonly<Record<HealthTarget, Key>> = {
  activeSkuRate: 'kpi.activeSkuRate.definition',
  slowShare: 'slow.ui_slowShareHint',
  daysOfInventory: 'kpi.daysOfInventory.definition',
};

/** A value of a target as a person reads it. */
export function writeTarget(
  target: HealthTarget,
  value: number | null,
  t: Translate,
  format: Format,
): string {
  if (value === null || target !== 'daysOfInventory') return format.percent(value);
  return t('slow.ui_daysValue', { days: format.decimal(value, value < 10 ? 1 : 0) });
}

/** Newest known week. */
export function lastKnown(
  weeks: readonly RangeHealthWeek[],
  target: HealthTarget,
): { readonly week: string; readonly value: number } | null {
  for (const week of weeks.toReversed()) {
    const value = week[target];
    if (value !== null) return { week: week.week, value };
  }
  return null;
}

/** Where it stands and how it came there, in a sentence; null where no week is known. */
export function writeHealth(
  weeks: readonly RangeHealthWeek[],
  target: HealthTarget,
  t: Translate,
  format: Format,
): string | null {
  const last = lastKnown(weeks, target);
  const first = weeks.find((week) => week[target] !== null);
  const before = first?.[target] ?? null;
  if (last === null || first === undefined || before === null) return null;
  const params = {
    name: t(targetNames[target]),
    last: writeTarget(target, last.value, t, format),
    week: format.dateShort(last.week),
  };
  if (first.week === last.week) return t('slow.ui_healthFlat', params);
  const difference = last.value - before;
  const change =
    target === 'daysOfInventory'
      ? `${difference > 0 ? '+' : ''}${writeTarget(target, difference, t, format)}`
      : format.points(difference);
  return t('slow.ui_healthFinding', { ...params, change, first: format.dateShort(first.week) });
}
