import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { LineGrain } from '#shared/domain/sales/day-fold';
import { writeDay } from '../../rollups/write-day';
import type { BookingDesk } from '../booker';
import { DayBook, type DaySource, type LooseLines } from './day-book';
import { LateIndexes } from './late-indexes';
import { LineSet } from './line-set';
import { dayKey, StoredDays } from './stored-days';

export interface ShelfOptions {
  readonly grain: LineGrain;
  /** How long the file may be; 0 = not known. */
  readonly expectedRows: number;
  /** Lines that open days may hold together before the longest unused ones are put away. */
  readonly openLines: number;
}

/** How often that is looked at, in changes from one day to another. */
const LOOK_EVERY = 1_000;

/**
 * The days under way. Files are mostly in the order of days, so a day that has rested is finished:
 * its rollups are written and its memory is freed. If it comes again it is read back from the store,
 * and its rollups are made anew at the end. So memory does not grow with the file.
 */
export class DayShelf {
  /** Stored lines that rows of this file have matched. */
  readonly matched = new LineSet();
  readonly #days = new Map<string, DayBook>();
  readonly #putAway = new Map<string, { grain: LineGrain; again: LooseLines }>();
  readonly #indexes: LateIndexes;
  readonly #stored: StoredDays;
  readonly #source: DaySource;
  #current: DayBook | undefined;
  #changes = 0;

  constructor(
    private readonly desk: BookingDesk,
    private readonly options: ShelfOptions,
  ) {
    const { db, batchId } = desk;
    const indexes = new LateIndexes(db, options.expectedRows);
    this.#indexes = indexes;
    this.#stored = new StoredDays(db, indexes);
    this.#source = { db, batchId, matched: this.matched, lookUp: () => indexes.make() };
  }

  /** The day of a row, opened when need be. */
  open(date: BusinessDate, channelId: number): DayBook {
    const current = this.#current;
    if (current !== undefined && current.date === date && current.channelId === channelId) {
      return current;
    }
    const key = dayKey(date, channelId);
    const day = this.#days.get(key) ?? this.newDay(key, date, channelId);
    this.#changes += 1;
    // Taken off the shelf first: the day that is asked for must not be put away.
    const isNew = !this.#days.delete(key);
    if (isNew || this.#changes % LOOK_EVERY === 0) this.makeRoom();
    this.#days.set(key, day);
    this.#current = day;
    return day;
  }

  /** Puts every day away and makes the indexes that waited. */
  finish(): void {
    for (const [key, day] of this.#days) this.putAway(key, day);
    this.#days.clear();
    this.#current = undefined;
    this.#indexes.make();
  }

  private newDay(key: string, date: BusinessDate, channelId: number): DayBook {
    const before = this.#putAway.get(key);
    const { grain, again } = before ?? {
      grain: this.#stored.grainOf(date, channelId),
      again: null,
    };
    return new DayBook(this.#source, { date, channelId, grain, again });
  }

  /** A Map keeps the order of insertion: the first has rested longest. */
  private makeRoom(): void {
    let held = 0;
    for (const day of this.#days.values()) held += day.size;
    if (held <= this.options.openLines) return;
    for (const [key, day] of this.#days) {
      if (held <= this.options.openLines / 2) return;
      held -= day.size;
      this.putAway(key, day);
      this.#days.delete(key);
    }
  }

  private putAway(key: string, day: DayBook): void {
    this.#putAway.set(key, { grain: day.grain ?? this.options.grain, again: day.loose });
    if (day.fold === null || day.fold.size === 0) return;
    const { db, costs, aftermath } = this.desk;
    writeDay(db, day.date, day.channelId, day.fold, costs.inForce);
    aftermath.skusWritten(day.date);
  }
}
