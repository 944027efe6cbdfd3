import { type KeyboardEvent, useCallback, useState } from 'react';
import type { RosterPerson, RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { NewShift, RosterShift } from '#shared/domain/roster/shop/shift';
import { useFormat, useT } from '../../../ui/words';
import { copyOf, groupFor, type Hours, resized, STEP, shifted } from './model/shift';
import type { Edits } from './use-edits';

/** The cell that a key is pressed on. */
export interface KeyPlace {
  readonly person: RosterPerson;
  readonly date: BusinessDate;
  readonly shift: RosterShift | null;
}

/** The cell beside the present one, and the way of the cursor there. */
export interface Beside {
  readonly place: KeyPlace;
  readonly go: () => void;
}

/** What can be done to a shift, in words that the undo button can repeat. */
export function useShiftDeeds(week: RosterWeek, edits: Edits) {
  const t = useT();
  const format = useFormat();
  const { change } = edits;
  const named = useCallback(
    (
      key: 'added' | 'moved' | 'copied' | 'removed' | 'timed' | 'lockedOne' | 'unlockedOne',
      to: Named,
    ) => t(`schedule.did_${key}`, { name: to.name, date: format.dateWeekday(to.date) }),
    [t, format],
  );
  return {
    put: (shift: RosterShift, person: RosterPerson, date: BusinessDate, copy: boolean) => {
      if (!copy && shift.employeeId === person.id && shift.date === date) return;
      const name = named(copy ? 'copied' : 'moved', { name: person.name, date });
      const group = groupFor(shift, person);
      void change(
        name,
        copy
          ? [{ kind: 'add', shift: { ...copyOf(shift, person.id, date), group } }]
          : [{ kind: 'change', id: shift.id, to: { employeeId: person.id, date, group } }],
      );
    },
    time: (shift: RosterShift, person: RosterPerson, hours: Hours, date = shift.date) => {
      if (
        shift.employeeId === person.id &&
        hours.startMinute === shift.startMinute &&
        hours.endMinute === shift.endMinute
      ) {
        return;
      }
      const group = groupFor(shift, person);
      const to = { ...hours, employeeId: person.id, date, group };
      void change(named('timed', { name: person.name, date }), [
        { kind: 'change', id: shift.id, to },
      ]);
    },
    add: (person: RosterPerson, shift: NewShift) =>
      void change(named('added', { name: person.name, date: shift.date }), [
        { kind: 'add', shift },
      ]),
    remove: (shift: RosterShift, person: RosterPerson) =>
      void change(named('removed', { name: person.name, date: shift.date }), [
        { kind: 'remove', id: shift.id },
      ]),
    lock: (shift: RosterShift, person: RosterPerson) =>
      void change(
        named(shift.locked ? 'unlockedOne' : 'lockedOne', { name: person.name, date: shift.date }),
        [{ kind: 'change', id: shift.id, to: { locked: !shift.locked } }],
      ),
    rules: week.rules,
  };
}

interface Named {
  readonly name: string;
  readonly date: BusinessDate;
}

export type ShiftDeeds = ReturnType<typeof useShiftDeeds>;

/** What was copied last, whichever week it came from. */
let clipboard: RosterShift | null = null;

/**
 * The keys of a cell: Enter opens, Delete removes, Ctrl+C and Ctrl+V copy, L locks. The arrows move the
 * hours with Shift, their end with Alt, their start with both; with Ctrl the shift itself goes to the
 * cell beside. `keys.ts` tells them.
 */
export function useShiftKeys(
  deeds: ShiftDeeds,
  open: (place: KeyPlace) => void,
  besideOf: (key: string) => Beside | null,
) {
  const t = useT();
  const [copied, setCopied] = useState<string | null>(null);

  function onKeyDown(event: KeyboardEvent, place: KeyPlace | null): boolean {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const run = event.ctrlKey || event.metaKey ? withCtrl(key, place) : alone(key, event, place);
    if (run === null) return false;
    event.preventDefault();
    run();
    return true;
  }
  function withCtrl(key: string, place: KeyPlace | null): (() => void) | null {
    if (place === null) return null;
    const { shift, person, date } = place;
    if (key === 'c' && shift !== null) {
      return () => {
        clipboard = shift;
        setCopied(t('schedule.copiedShift', { name: person.name }));
      };
    }
    if (key.startsWith('Arrow') && shift !== null) return moved(shift, besideOf(key));
    const held = clipboard;
    if (key === 'v' && held !== null) return () => deeds.put(held, person, date, true);
    return null;
  }
  function moved(shift: RosterShift, beside: Beside | null): (() => void) | null {
    if (beside === null) return null;
    const { place, go } = beside;
    return () => {
      deeds.put(shift, place.person, place.date, false);
      go();
    };
  }
  function alone(
    key: string,
    { shiftKey, altKey }: KeyboardEvent,
    place: KeyPlace | null,
  ): (() => void) | null {
    if (place === null) return null;
    const { shift, person } = place;
    if (key === 'Enter') return () => open(place);
    if (shift === null) return null;
    if (key === 'Delete' || key === 'Backspace') return () => deeds.remove(shift, person);
    if (key === 'l' && !altKey) return () => deeds.lock(shift, person);
    const by = key === 'ArrowRight' ? STEP : key === 'ArrowLeft' ? -STEP : 0;
    if (by === 0 || !(shiftKey || altKey)) return null;
    return () =>
      deeds.time(
        shift,
        person,
        !altKey
          ? shifted(shift, by)
          : shiftKey
            ? resized(shift, 'start', shift.startMinute + by, deeds.rules)
            : resized(shift, 'end', shift.endMinute + by, deeds.rules),
      );
  }
  return { onKeyDown, copied };
}
