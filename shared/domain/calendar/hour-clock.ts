import { zoneOffset } from './calendar';

const QUARTER = 900_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Quarters kept before the memory is emptied: about three months. */
const KEPT = 10_000;

/**
 * Local hours of many instants of one zone. Asking the zone is slow, and clocks change on quarters of
 * an hour only, so the offset is asked once per quarter.
 */
export class HourClock {
  readonly #offsets = new Map<number, number>();
  #quarter = Number.NaN;
  #offset = 0;

  constructor(private readonly timeZone: string) {}

  /** The local hour (0–23) of an instant in epoch milliseconds. */
  hourOf(instant: number): number {
    const quarter = Math.floor(instant / QUARTER);
    if (quarter !== this.#quarter) {
      this.#quarter = quarter;
      this.#offset = this.offsetOf(quarter);
    }
    const local = (instant + this.#offset) % DAY;
    return Math.floor((local < 0 ? local + DAY : local) / HOUR);
  }

  private offsetOf(quarter: number): number {
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.#offsets.size >= KEPT) this.#offsets.clear();
    const offset = zoneOffset(this.timeZone, quarter * QUARTER);
    this.#offsets.set(quarter, offset);
    return offset;
  }
}
