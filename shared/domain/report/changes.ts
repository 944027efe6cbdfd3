import type { KpiName, KpiUnit } from '#shared/domain/kpi/names';
import type { DailyReport } from './daily';

/** What is no longer as a closed report says. */
export type DayChange =
  | {
      readonly kind: 'figure';
      readonly kpi: KpiName;
      readonly unit: KpiUnit;
      readonly before: number | null;
      readonly now: number | null;
    }
  | { readonly kind: 'note' | 'weather' }
  /** Facts have changed, but none of the ten figures. */
  | { readonly kind: 'facts' };

/** Compares a closed report with the same day as its data are now. Empty when nothing has changed. */
export function changesSince(closed: DailyReport, now: DailyReport): DayChange[] {
  const figures = closed.figures.flatMap((before): DayChange[] => {
    const current = now.figures.find((figure) => figure.kpi === before.kpi);
    if (current === undefined || current.value === before.value) return [];
    const { kpi, unit, value } = before;
    return [{ kind: 'figure', kpi, unit, before: value, now: current.value }];
  });
  const words: DayChange[] = [];
  if (closed.note !== now.note) words.push({ kind: 'note' });
  if (closed.weather !== now.weather) words.push({ kind: 'weather' });
  // Figures of an unchanged day can move too, with the history that they rest on: not a change of it.
  if (closed.dataVersion === now.dataVersion) return words;
  return figures.length > 0 ? [...figures, ...words] : [{ kind: 'facts' }, ...words];
}
