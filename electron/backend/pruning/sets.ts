import type { ReadHandle } from '#electron/store/handle';
import { readLastLearned } from '#electron/store/pruning/learned';
import { readSlowState } from '#electron/store/pruning/state';
import { SetIntervals } from '#shared/domain/pruning/set-interval';

/** Intervals of sets of SKUs from what was learned last; null before anything was. */
export function setIntervals(db: ReadHandle): SetIntervals | null {
  const usualSale = readSlowState(db)?.detail.usualSale ?? null;
  const learned = readLastLearned(db);
  return learned === undefined || usualSale === null
    ? null
    : new SetIntervals(learned.model.lessons, usualSale);
}
