import type { ReadHandle } from './handle';
import { damageOf, orphansOf } from './integrity';
import { checkRollups, datesWithSales, type RollupDifference } from './rollups/check';

/** What an examination of the store found. Empty lists are good news. */
export interface StoreCheck {
  /** SQLite's own words about the file. */
  readonly damage: ReturnType<typeof damageOf>;
  /** Rows that refer to others that are not there. */
  readonly orphans: ReturnType<typeof orphansOf>;
  /** Business dates whose figures were compared with their lines. */
  readonly days: number;
  readonly differences: readonly RollupDifference[];
}

/** How far a check is; throws to stop it. */
export type OnCheck = (phase: 'check_file' | 'check_days', done: number, total: number) => void;

/** Examines the file, the references between its tables, and all rollups. Reads only. */
export function checkStore(db: ReadHandle, onCheck: OnCheck = () => undefined): StoreCheck {
  onCheck('check_file', 0, 0);
  const damage = damageOf(db);
  onCheck('check_file', 0, 0);
  const orphans = orphansOf(db);
  const dates = datesWithSales(db);
  const differences = checkRollups(db, dates, (done, total) => onCheck('check_days', done, total));
  return { damage, orphans, days: dates.length, differences };
}
