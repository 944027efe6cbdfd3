import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { writeDay } from '../../rollups/write-day';
import type { BookingDesk } from '../booker';
import { DayBook } from './day-book';
import { LineSet } from './line-set';

/** Lines that open days may hold together before the longest unused ones are put away. */
const OPEN_LINES = 400_000;
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
  #current: DayBook | undefined;
  #changes = 0;

  constructor(private readonly desk: BookingDesk) {}

  /** The day of a row, opened when need be. */
  open(date: BusinessDate, channelId: number): DayBook {
    const current = this.#current;
    if (current !== undefined && current.date === date && current.channelId === channelId) {
      return current;
    }
    const key = `${date}|${channelId}`;
    const day =
      this.#days.get(key) ??
      new DayBook(this.desk.db, this.desk.batchId, this.matched, date, channelId);
    this.#changes += 1;
    // Taken off the shelf first: the day that is asked for must not be put away.
    const isNew = !this.#days.delete(key);
    if (isNew || this.#changes % LOOK_EVERY === 0) this.makeRoom();
    this.#days.set(key, day);
    this.#current = day;
    return day;
  }

  /** Puts every day away. */
  finish(): void {
    for (const day of this.#days.values()) this.putAway(day);
    this.#days.clear();
    this.#current = undefined;
  }

  /** A Map keeps the order of insertion: the first has rested longest. */
  private makeRoom(): void {
    let held = 0;
    for (const day of this.#days.values()) held += day.size;
    if (held <= OPEN_LINES) return;
    for (const [key, day] of this.#days) {
      if (held <= OPEN_LINES / 2) return;
      held -= day.size;
      this.putAway(day);
      this.#days.delete(key);
    }
  }

  private putAway(day: DayBook): void {
    if (day.fold === null || day.fold.size === 0) return;
    const { db, costs, aftermath } = this.desk;
    writeDay(db, day.date, day.channelId, day.fold, costs.inForce);
    aftermath.skusWritten(day.date);
  }
}
