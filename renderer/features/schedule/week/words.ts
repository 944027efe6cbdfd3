import { createContext, useCallback, useContext } from 'react';
import type { Conflict, Hole, ShopRule } from '#shared/domain/roster/shop/conflict';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { useFormat, useT } from '../../../ui/words';

/** Names of the people of the week on screen, by id. */
export const NamesContext = createContext<Readonly<Record<number, string>>>({});

export function useNames(): (id: number) => string {
  const names = useContext(NamesContext);
  return useCallback((id) => names[id] ?? '–', [names]);
}

/** A broken rule in a sentence: who, when, what is and what may be. */
export function useConflictWords(): (conflict: Conflict) => string {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return useCallback(
    (conflict) =>
      t(`schedule.broken_${conflict.rule}`, {
        name: names(conflict.employeeId),
        date: format.dateWeekday(conflict.date),
        is: writeLimit(conflict.rule, conflict.is, t, format),
        limit: writeLimit(conflict.rule, conflict.limit, t, format),
      }),
    [t, format, names],
  );
}

function writeLimit(rule: ShopRule, value: number | null, t: Translate, format: Format): string {
  if (value === null) return '–';
  if (rule === 'days_in_row') return t('common.days', { count: value });
  return writeMinutes(value, t, format);
}

/** 9.5 h; 30 min where it is less than an hour. */
export function writeMinutes(minutes: number, t: Translate, format: Format): string {
  return minutes !== 0 && Math.abs(minutes) < 60
    ? t('schedule.minutes', { minutes: format.count(minutes) })
    : t('schedule.hours', { hours: trimmed(minutes / 60, format) });
}

function trimmed(hours: number, format: Format): string {
  return format.decimal(hours, Number.isInteger(hours) ? 0 : 1);
}

/** What keeps people from an interval, by how many. */
export function useHindranceWords(): (hindrances: Hole['hindrances']) => string {
  const t = useT();
  return useCallback(
    (hindrances) =>
      // Alone it means that nobody at all has it: to count those without would hide that.
      hindrances.length === 1 && hindrances[0]?.hindrance === 'skill'
        ? t('schedule.hindranceNobodySkilled')
        : hindrances
            .map(({ hindrance, people }) => t(`schedule.hindrance_${hindrance}`, { count: people }))
            .join(t('schedule.semicolon')),
    [t],
  );
}

/** A hole in a sentence: when, where and how many are missing. */
export function useHoleWords(): (hole: Hole) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(
    (hole) =>
      t('schedule.holeWhat', {
        count: Math.round(hole.heads * 10) / 10,
        date: format.dateWeekday(hole.date),
        from: format.clock(hole.startMinute),
        to: format.clock(hole.endMinute),
        group: t(`report.group_${hole.group}`),
      }),
    [t, format],
  );
}
