import type { RoutineKind } from '#shared/domain/action/action';
import type { Repeat } from '#shared/domain/action/repeat';
import { addDays } from '#shared/domain/calendar/calendar';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';

export interface Template {
  readonly kind: RoutineKind;
  readonly title: string;
  readonly repeat: Repeat;
  readonly steps: readonly string[];
}

const daily: Repeat = { kind: 'days', weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1 };
const kinds = [
  ['opening', daily],
  ['meeting', daily],
  ['closing', daily],
  ['stock_alert', { kind: 'demand' }],
  ['complaint', { kind: 'demand' }],
] as const satisfies readonly (readonly [RoutineKind, Repeat])[];

/** What the program brings along, in the language of the window; the shop makes it its own. */
export function templatesOf(t: Translate): Template[] {
  return kinds.map(([kind, repeat]) => ({
    kind,
    repeat,
    title: t(`actions.routine_${kind}`),
    steps: t(`actions.steps_${kind}`).split('\n'),
  }));
}

/** A Monday: names of weekdays are written from it. */
const MONDAY = '2024-01-01';

export function weekdayName(format: Format, day: number): string {
  return format.weekday(addDays(MONDAY, day - 1));
}

/** Every day · Mon, Thu, every 2 weeks · on the 15th · on demand. */
export function writeRepeat(
  t: Translate,
  format: Format,
  { repeat, active }: { readonly repeat: Repeat; readonly active: boolean },
): string {
  if (!active) return t('actions.resting');
  if (repeat.kind === 'demand') return t('actions.onDemand');
  if (repeat.kind === 'month') return t('actions.onDay', { day: repeat.day });
  const days =
    repeat.weekdays.length === 7
      ? t('actions.everyDay')
      : repeat.weekdays
          .toSorted()
          .map((day) => weekdayName(format, day))
          .join(' ');
  return repeat.everyWeeks === 1
    ? days
    : t('actions.everyWeeks', { days, count: repeat.everyWeeks });
}
