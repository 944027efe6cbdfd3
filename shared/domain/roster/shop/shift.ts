import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';

/** A planned shift. Minutes from midnight of its business date; past 1440 in the night after it. */
export interface RosterShift {
  readonly id: number;
  readonly employeeId: number;
  readonly date: BusinessDate;
  /** Where the person stands on that day. */
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Unpaid, in the middle of the shift. */
  readonly breakMinutes: number;
  /** `draft`: nobody was told yet. */
  readonly state: 'draft' | 'published';
  /** The solver leaves it as it is. */
  readonly locked: boolean;
  readonly note: string;
}

/** A shift as it is drawn: what is left out is filled in (break by the rules, not locked, no note). */
export type NewShift = Pick<
  RosterShift,
  'employeeId' | 'date' | 'group' | 'startMinute' | 'endMinute'
> &
  Some<Pick<RosterShift, 'id' | 'breakMinutes' | 'state' | 'locked' | 'note'>>;

/** Any of the fields. */
type Some<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** One change of a roster. `change` moves, resizes, gives to somebody else, regroups, locks, notes. */
export type RosterPatch =
  | { readonly kind: 'add'; readonly shift: NewShift }
  | { readonly kind: 'change'; readonly id: number; readonly to: Some<Omit<RosterShift, 'id'>> }
  | { readonly kind: 'remove'; readonly id: number };

/** Paid minutes. */
export function paidMinutes(
  shift: Pick<RosterShift, 'startMinute' | 'endMinute' | 'breakMinutes'>,
): number {
  return shift.endMinute - shift.startMinute - shift.breakMinutes;
}

/** Rows by whose they are, in their order. */
export function byEmployee<Row extends { readonly employeeId: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const list = found.get(row.employeeId);
    if (list === undefined) found.set(row.employeeId, [row]);
    else list.push(row);
  }
  return found;
}

/** Planned work in one text: the same for the same shifts, whatever their numbers and marks. */
export function fingerprintOf(shifts: readonly RosterShift[]): string {
  return shifts
    .map(({ employeeId, date, group, startMinute, endMinute, breakMinutes }) =>
      [employeeId, date, group, startMinute, endMinute, breakMinutes].join(' '),
    )
    .sort()
    .join('\n');
}
