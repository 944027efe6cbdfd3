import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { RosterShift } from './shift';

/** Through what a shift was changed after publishing. */
export type Deed = 'hand' | 'solver' | 'sick_call' | 'copy' | 'template';

/** `before` null: new; `after` null: taken away. Whose and when is that of the later one. */
export interface ShiftChange {
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly before: RosterShift | null;
  readonly after: RosterShift | null;
}

/**
 * What differs between two states of a week: the same shift by its number, else by person and day.
 * Draft or published, locked, and notes are no difference: nobody has to come at another time.
 */
export function shiftChanges(
  before: readonly RosterShift[],
  after: readonly RosterShift[],
): ShiftChange[] {
  const [olds, news] = [new Set(before), new Set(after)];
  const pairs: [RosterShift, RosterShift][] = [];
  const pair = (same: (old: RosterShift, other: RosterShift) => boolean) => {
    for (const old of olds) {
      for (const other of news) {
        if (!same(old, other)) continue;
        pairs.push([old, other]);
        olds.delete(old);
        news.delete(other);
        break;
      }
    }
  };
  pair((old, other) => old.id === other.id);
  pair((old, other) => old.employeeId === other.employeeId && old.date === other.date);
  const found = [
    ...pairs.flatMap(([old, other]) => (sameWork(old, other) ? [] : [change(old, other)])),
    ...[...olds].map((old) => change(old, null)),
    ...[...news].map((other) => change(null, other)),
  ];
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function sameWork(a: RosterShift, b: RosterShift): boolean {
  return (
    a.employeeId === b.employeeId &&
    a.date === b.date &&
    a.group === b.group &&
    a.startMinute === b.startMinute &&
    a.endMinute === b.endMinute &&
    a.breakMinutes === b.breakMinutes
  );
}

function change(before: RosterShift | null, after: RosterShift | null): ShiftChange {
  const { employeeId = 0, date = '' } = after ?? before ?? {};
  return { employeeId, date, before, after };
}
