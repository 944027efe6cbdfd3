import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { WriteHandle } from '../handle';
import {
  type CostChange,
  datesOfSku,
  type OnDay,
  refreshCategories,
  refreshCosts,
  refreshDays,
  touchDays,
} from '../rollups/refresh';

interface DateSpan {
  from: BusinessDate;
  to: BusinessDate;
}

/**
 * What a change of facts means for the rollups, gathered while rows are written and settled once at
 * the end, in the same transaction.
 */
export class Aftermath {
  readonly #lines = new Set<BusinessDate>();
  readonly #categories = new Set<BusinessDate>();
  readonly #facts = new Set<BusinessDate>();
  readonly #history = new Set<number>();
  readonly #moved = new Set<number>();
  readonly #costs = new Map<number, DateSpan>();

  /** Lines of this day were added, removed or (un)counted, and its rollups do not know it yet. */
  linesChanged(date: BusinessDate): void {
    this.#lines.add(date);
    this.#facts.add(date);
  }

  /** The SKU, hour and day rollups of this date are written; its categories are not. */
  skusWritten(date: BusinessDate): void {
    this.#categories.add(date);
    this.#facts.add(date);
  }

  /** A fact of the day beside its sales has changed: stock, footfall. */
  factsChanged(date: BusinessDate): void {
    this.#facts.add(date);
  }

  /** What the lines of a SKU mean has changed (weighed or not), on every day of its history. */
  skuReread(skuId: number): void {
    this.#history.add(skuId);
  }

  /** A SKU has moved to another category. */
  skuMoved(skuId: number): void {
    this.#moved.add(skuId);
  }

  /** A cost that starts on this day was added, changed or removed. */
  costChanged(skuId: number, from: BusinessDate): void {
    const span = this.#costs.get(skuId);
    if (span === undefined) this.#costs.set(skuId, { from, to: from });
    else if (from < span.from) span.from = from;
    else if (from > span.to) span.to = from;
  }

  /** Brings all rollups up to date and raises the versions of the days whose facts have changed. */
  settle(db: WriteHandle, now: number, onDay?: OnDay): void {
    for (const skuId of this.#history) this.linesChangedOn(datesOfSku(db, skuId));
    refreshDays(db, this.#lines, onDay);
    for (const skuId of this.#moved) {
      for (const date of datesOfSku(db, skuId)) this.skusWritten(date);
    }
    const recosted = refreshCosts(db, this.costChanges(db));
    for (const date of recosted) this.#facts.add(date);
    refreshCategories(
      db,
      [...this.#categories].filter((date) => !this.#lines.has(date) && !recosted.has(date)),
    );
    touchDays(db, this.#facts, now);
  }

  private linesChangedOn(dates: readonly BusinessDate[]): void {
    for (const date of dates) this.linesChanged(date);
  }

  private costChanges(db: WriteHandle): CostChange[] {
    return [...this.#costs].map(([skuId, span]) => ({
      skuId,
      from: span.from,
      until: db.value<string | null>(
        'SELECT min(from_date) FROM sku_cost WHERE sku_id = ? AND from_date > ?',
        [skuId, span.to],
      ),
    }));
  }
}
