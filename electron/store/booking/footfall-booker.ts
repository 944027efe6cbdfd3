import type { FootfallRow } from '#shared/domain/imports/rows';
import { type Booker, type BookingDesk, type Outcome, refuse } from './booker';

interface Counted {
  visitors: number;
  batch_id: number | null;
}

/** Books visitors by hour and door. */
export class FootfallBooker implements Booker<FootfallRow> {
  readonly #rows = new Map<string, number>();

  constructor(private readonly desk: BookingDesk) {}

  book(row: FootfallRow): Outcome {
    const { db, batchId, changes, aftermath } = this.desk;
    const key = [row.date, row.hour, row.door];
    const known = db.get<Counted>(
      'SELECT visitors, batch_id FROM footfall WHERE business_date = ? AND hour = ? AND door = ?',
      key,
    );
    const earlier = this.#rows.get(key.join('|'));
    this.#rows.set(key.join('|'), earlier ?? row.row);
    if (known?.visitors === row.visitors) {
      this.desk.leanedOn(known.batch_id);
      return 'known';
    }
    if (earlier !== undefined) return refuse('contradicts_row', { row: earlier });
    if (known !== undefined) changes.update('footfall', key, { visitors: row.visitors });
    else {
      db.run(
        'INSERT INTO footfall (business_date, hour, door, visitors, batch_id) VALUES (?, ?, ?, ?, ?)',
        [...key, row.visitors, batchId],
      );
    }
    aftermath.factsChanged(row.date);
    return 'booked';
  }
}
