/** What a search has changed, cell by cell. */
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { byCell } from './shift';

export interface CellChange {
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly before: readonly RosterShift[];
  readonly after: readonly RosterShift[];
}

/** Cells whose hours or posts differ, by day and person. */
export function diffOf(
  before: readonly RosterShift[],
  after: readonly RosterShift[],
): readonly CellChange[] {
  const [was, is] = [byCell(before), byCell(after)];
  const keys = new Set([...was.keys(), ...is.keys()]);
  const changes: CellChange[] = [];
  for (const key of keys) {
    const [old = [], now = []] = [was.get(key), is.get(key)];
    const [first] = [...old, ...now];
    if (first === undefined || written(old) === written(now)) continue;
    changes.push({ employeeId: first.employeeId, date: first.date, before: old, after: now });
  }
  return changes.sort((a, b) => a.date.localeCompare(b.date) || a.employeeId - b.employeeId);
}

function written(shifts: readonly RosterShift[]): string {
  return shifts
    .map(({ group, startMinute, endMinute }) => `${group} ${startMinute}-${endMinute}`)
    .join(';');
}
