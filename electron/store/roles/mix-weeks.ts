import { addDays, type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import type { RoleSplit } from '#shared/domain/kpi/facts';
import { stapleShare } from '#shared/domain/kpi/mix';
import type { Basis } from '#shared/domain/mix/basis';
import type { BasisSplits, MixTally } from '#shared/domain/mix/tally';
import type { ReadHandle, WriteHandle } from '../handle';

export type ScopeKind = 'store' | 'category' | 'scene';

export interface WeekShare {
  /** The Monday. */
  readonly week: BusinessDate;
  /** Null: not known for this week. */
  readonly stapleShare: number | null;
}

/** Replaces what is known of a week on these bases. */
export function writeMixWeek(
  db: WriteHandle,
  week: BusinessDate,
  on: readonly Basis[],
  mix: MixTally,
): void {
  deleteMixWeek(db, week, on);
  const insert = db.prepare(
    `INSERT INTO mix_week (week, scope, scope_id, basis, staple, specialty, without_role)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const write = (scope: ScopeKind, id: number, splits: BasisSplits) => {
    for (const basis of on) {
      const split = splits[basis];
      if (split === null) continue;
      insert.run(week, scope, id, basis, split.staple, split.specialty, split.withoutRole);
    }
  };
  write('store', 0, mix.store);
  for (const [id, splits] of mix.categories) write('category', id, splits);
  for (const [id, splits] of mix.scenes) write('scene', id, splits);
}

export function deleteMixWeek(db: WriteHandle, week: BusinessDate, on: readonly Basis[]): void {
  for (const basis of on)
    db.run('DELETE FROM mix_week WHERE week = ? AND basis = ?', [week, basis]);
}

/** Forgets weeks that lie outside; for history that an undone import has taken away. */
export function keepMixWeeks(db: WriteHandle, first: BusinessDate, last: BusinessDate): void {
  db.run('DELETE FROM mix_week WHERE week < ? OR week > ?', [first, last]);
}

interface SplitRow {
  week: string;
  basis: Basis;
  staple: number;
  specialty: number;
  withoutRole: number;
}

/**
 * The weeks of a scope from the first to the last that anything is known of, oldest first: the same
 * weeks for every basis, so that what is not known shows as a gap.
 */
export function readMixWeeks(
  db: ReadHandle,
  scope: ScopeKind,
  id: number,
  basis: Basis,
): WeekShare[] {
  const rows = db.all<SplitRow>(
    `SELECT week, basis, staple, specialty, without_role withoutRole FROM mix_week
     WHERE scope = ? AND scope_id = ? ORDER BY week`,
    [scope, id],
  );
  const [first, last] = [rows[0]?.week, rows.at(-1)?.week];
  if (first === undefined || last === undefined) return [];
  const known = new Map<string, RoleSplit>(
    rows.filter((row) => row.basis === basis).map((row) => [row.week, row]),
  );
  return Array.from({ length: daysBetween(first, last) / 7 + 1 }, (_, index) => {
    const week = addDays(first, 7 * index);
    return { week, stapleShare: stapleShare(known.get(week) ?? null) };
  });
}
