import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { LineGrain } from '#shared/domain/sales/day-fold';
import type { WriteHandle } from '../../handle';
import type { LateIndexes } from './late-indexes';

interface StoredDay {
  business_date: string;
  channel_id: number;
  grain: LineGrain;
}

/** What kind of lines the store had of each day and channel before this batch. */
export class StoredDays {
  /** All of them, while there is no index to ask; null = ask. */
  readonly #all: ReadonlyMap<string, LineGrain> | null;

  constructor(
    private readonly db: WriteHandle,
    indexes: LateIndexes,
  ) {
    this.#all = indexes.waiting ? readAll(db) : null;
  }

  /** null = the day has no lines. */
  grainOf(date: BusinessDate, channelId: number): LineGrain | null {
    if (this.#all !== null) return this.#all.get(dayKey(date, channelId)) ?? null;
    const row = this.db.get<{ grain: LineGrain }>(
      'SELECT grain FROM sale_line WHERE business_date = ? AND channel_id = ? LIMIT 1',
      [date, channelId],
    );
    return row?.grain ?? null;
  }
}

export function dayKey(date: BusinessDate, channelId: number): string {
  return `${date}|${channelId}`;
}

function readAll(db: WriteHandle): Map<string, LineGrain> {
  const days = db.all<StoredDay>('SELECT DISTINCT business_date, channel_id, grain FROM sale_line');
  return new Map(days.map((day) => [dayKey(day.business_date, day.channel_id), day.grain]));
}
