import { deserialize, serialize } from 'node:v8';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import type { LeavingModel } from '#shared/domain/pruning/leaving-model';
import type { ReadHandle, WriteHandle } from '../handle';
import { RULE } from './state';

/** The last Sunday: lines are learned once a week, from what was known at its close. */
export function learningDay(asOf: BusinessDate): BusinessDate {
  return addDays(startOfWeek(addDays(asOf, 1)), -1);
}

/** What was learned on a day, and the state of the facts that it was learned from. */
export interface Learned {
  readonly on: BusinessDate;
  readonly stamp: string;
  readonly model: LeavingModel;
}

/**
 * State of all that lines of a day are learned from: sales and stock up to it, links between codes, and
 * whether profit or sales are foretold. A SKU that came, went or was renamed since does not count: one
 * more or less of thousands teaches the same.
 */
export function learningStamp(db: ReadHandle, on: BusinessDate, ofProfit: boolean): string {
  return db.value<string>(
    `SELECT ? || '/' || count(*) || '/' || total(version) || '/' ||
       (SELECT total(successor_of * id) FROM sku)
     FROM business_day WHERE business_date <= ?`,
    [`${RULE}/${ofProfit ? 'profit' : 'sales'}`, on],
  );
}

/** Lines of a day as they were kept; null where there are none, or facts have changed since. */
export function readLearned(db: ReadHandle, on: BusinessDate, stamp: string): LeavingModel | null {
  const row = db.get<{ lines: Uint8Array }>(
    'SELECT lines FROM leaving_lines WHERE learned_on = ? AND stamp = ?',
    [on, stamp],
  );
  return row === undefined ? null : (deserialize(row.lines) as LeavingModel);
}

/** What was learned last; undefined before anything was. */
export function readLastLearned(db: ReadHandle): Learned | undefined {
  const row = db.get<{ on: BusinessDate; stamp: string; lines: Uint8Array }>(
    'SELECT learned_on "on", stamp, lines FROM leaving_lines ORDER BY learned_on DESC LIMIT 1',
  );
  return row && { on: row.on, stamp: row.stamp, model: deserialize(row.lines) as LeavingModel };
}

/** Keeps the lines of a day and forgets those of other days. */
export function keepLearned(db: WriteHandle, { on, stamp, model }: Learned): void {
  db.run('DELETE FROM leaving_lines WHERE learned_on <> ? OR stamp <> ?', [on, stamp]);
  db.run('INSERT OR IGNORE INTO leaving_lines (learned_on, stamp, lines) VALUES (?, ?, ?)', [
    on,
    stamp,
    serialize(model),
  ]);
}
