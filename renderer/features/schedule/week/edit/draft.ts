/** A shift while it is typed. */
import type { RosterWeek } from '#shared/contract/roster/week';
import type { RosterPatch, RosterShift } from '#shared/domain/roster/shop/shift';
import { usualBreak } from '../model/shift';
import { commonSpans } from '../model/spans';
import type { KeyPlace } from '../use-shift-keys';

export type Draft = Pick<
  RosterShift,
  'employeeId' | 'group' | 'startMinute' | 'endMinute' | 'breakMinutes' | 'locked' | 'note'
>;

const EIGHT_HOURS = 480;

/** What is there; for a new shift the span that the group works most often. */
export function draftOf(
  { shift, person }: KeyPlace,
  shifts: readonly RosterShift[],
  week: Pick<RosterWeek, 'opensMinute' | 'rules'>,
): Draft {
  if (shift !== null) {
    const { employeeId, group, startMinute, endMinute, breakMinutes, locked, note } = shift;
    return { employeeId, group, startMinute, endMinute, breakMinutes, locked, note };
  }
  const start = Math.ceil(week.opensMinute / 30) * 30;
  const [usual = { startMinute: start, endMinute: start + EIGHT_HOURS }] = commonSpans(
    shifts,
    person.group,
  );
  const { startMinute, endMinute } = usual;
  return {
    ...{ employeeId: person.id, group: person.group, startMinute, endMinute },
    breakMinutes: usualBreak(startMinute, endMinute, week.rules),
    ...{ locked: false, note: '' },
  };
}

/** What the draft changes; null: nothing. */
export function patchOf({ shift, date }: KeyPlace, draft: Draft): RosterPatch | null {
  if (shift === null) return { kind: 'add', shift: { ...draft, date } };
  const same = Object.entries(draft).every(([field, value]) => Reflect.get(shift, field) === value);
  return same ? null : { kind: 'change', id: shift.id, to: draft };
}
