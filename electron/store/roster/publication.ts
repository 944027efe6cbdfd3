import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { ReadHandle } from '../handle';

export interface Publication {
  readonly publishedAt: number;
  /** As the people were told. */
  readonly shifts: readonly RosterShift[];
}

/** Null where the week was never published. `weekOf`: its Monday. */
export function readPublication(db: ReadHandle, weekOf: BusinessDate): Publication | null {
  const row = db.get<{ published_at: number; shifts: string }>(
    'SELECT published_at, shifts FROM roster_publication WHERE week_of = ?',
    [weekOf],
  );
  return row === undefined
    ? null
    : { publishedAt: row.published_at, shifts: JSON.parse(row.shifts) };
}
