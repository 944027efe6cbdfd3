import type { BusinessDate } from '#shared/domain/calendar/calendar';

/** Which row of the file has spoken of a SKU (or anything with a number) on a day, to name it when another contradicts. */
export class RowMemory {
  readonly #rows = new Map<number, number>();

  /** The row that came before for the same, or undefined; remembers the first. */
  earlier(id: number, date: BusinessDate | '', row: number): number | undefined {
    // Days since 1970 stay far below 10 million, and SKU numbers far below 900 million.
    const day = date === '' ? 0 : Math.round(Date.parse(date) / 86_400_000);
    const key = id * 10_000_000 + day + 1_000_000;
    const known = this.#rows.get(key);
    if (known === undefined) this.#rows.set(key, row);
    return known;
  }
}
