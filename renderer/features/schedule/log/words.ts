import { useCallback } from 'react';
import type { RosterLogEntry } from '#shared/contract/roster/log';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { SettingsChange } from '#shared/domain/roster/shop/settings-changes';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { useFormat, useT } from '../../../ui/words';
import { writeLimit } from '../rules/words';
import { useHoursWords } from '../week/propose/ChangeList';
import { mondayOf } from '../week/routes';
import { useConflictWords, useNames } from '../week/words';

/** A deed as it is read in the table. */
export interface LogRow {
  readonly key: string;
  readonly at: number;
  readonly kind: string;
  readonly weekOf: BusinessDate | null;
  readonly person: string | null;
  readonly detail: string;
  readonly reason: string | null;
  readonly through: string;
}

/** Writes an entry of the log in words. */
export function useLogWords(): (entry: RosterLogEntry) => LogRow {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const conflictWords = useConflictWords();
  const hours = useHoursWords();
  return useCallback(
    (entry) => {
      const { key, at } = entry;
      const row = { key, at, kind: t(`schedule.logKind_${entry.kind}`), reason: null };
      switch (entry.kind) {
        case 'forced': {
          const { conflict, by, origin, reason } = entry;
          return {
            ...{ ...row, weekOf: mondayOf(conflict.date), person: names(conflict.employeeId) },
            ...{ detail: conflictWords(conflict), reason: reason || null },
            through: [t(`schedule.by_${by}`), t(`schedule.origin_${origin}`)].join(
              t('schedule.separator'),
            ),
          };
        }
        case 'published':
          return {
            ...{ ...row, weekOf: entry.weekOf, person: null },
            ...{
              detail: t('schedule.logPublished'),
              through: t(`schedule.origin_${entry.origin}`),
            },
          };
        case 'changed': {
          const { before, after, by, date, name } = entry.entry;
          const write = (shift: RosterShift | null) =>
            shift === null
              ? t('schedule.off')
              : `${format.dateWeekday(shift.date)} ${hours(shift)}`;
          return {
            ...{ ...row, weekOf: mondayOf(date), person: name },
            ...{ detail: `${write(before)} → ${write(after)}`, through: t(`schedule.by_${by}`) },
          };
        }
        case 'rules':
          return {
            ...{ ...row, weekOf: null, person: null },
            detail: changeWords(entry.change, t, format),
            through: t(`schedule.origin_${entry.origin}`),
          };
      }
    },
    [t, format, names, conflictWords, hours],
  );
}

function changeWords(change: SettingsChange, t: Translate, format: Format): string {
  switch (change.what) {
    case 'set':
      return t('schedule.logSet', {
        from: t(`schedule.ruleSet_${change.from}`),
        to: t(`schedule.ruleSet_${change.to}`),
      });
    case 'limit':
      return t('schedule.logLimit', {
        limit: t(`schedule.limit_${change.name}`),
        from: writeLimit(change.name, change.from, t, format),
        to: writeLimit(change.name, change.to, t, format),
      });
    case 'weight': {
      const write = (value: number | null) =>
        value === null
          ? t('schedule.logOwn')
          : change.name === 'wages'
            ? format.percent(value, 0)
            : format.money(value);
      return t('schedule.logLimit', {
        limit: t(`schedule.weightOf_${change.name}`),
        from: write(change.from),
        to: write(change.to),
      });
    }
    case 'shapes':
      return t('schedule.logShapes');
  }
}
