import type { RejectParams, RejectReason } from '#shared/domain/imports/reasons';
import type { Recipe } from '#shared/domain/imports/recipe';
import type { RejectedRow, RowBatch } from '#shared/domain/imports/rows';
import type { WriteHandle } from '../handle';
import { markCorrected, type RejectRecord } from '../rejects';
import { Booking } from './booking';

export interface CorrectionOpening {
  readonly fileName: string;
  readonly sheet: string;
  readonly recipe: Recipe;
  readonly recipeId: number | null;
  readonly headers: readonly string[];
  readonly now: number;
}

export interface StillRejected {
  readonly id: number;
  readonly reason: RejectReason;
  readonly params: RejectParams;
}

export interface Corrected {
  /** null when no row could be booked: then nothing was written. */
  readonly batchId: number | null;
  readonly stillRejected: readonly StillRejected[];
}

/** Leaves the transaction without a trace. */
class NothingBooked extends Error {}

/**
 * Books corrected rejects as a batch of its own, in a transaction of its own. `rows` have the row
 * numbers of the rejects; those that still cannot be booked stay as they were.
 */
export function bookCorrection(
  db: WriteHandle,
  opening: CorrectionOpening,
  rejects: readonly RejectRecord[],
  rows: readonly RowBatch[],
): Corrected {
  const ids = new Map(rejects.map((reject) => [reject.row, reject.id]));
  const refused: StillRejected[] = [];
  const setAside = ({ row, reason, params }: RejectedRow) => {
    const id = ids.get(row);
    if (id !== undefined) refused.push({ id, reason, params });
  };
  try {
    const batchId = db.transaction(() => {
      const options = { ...opening, kind: opening.recipe.kind, setAside };
      const booking = new Booking(db, { ...options, origin: 'correction' });
      for (const row of rows) {
        booking.take(row.understood, (index) => row.cellsOf(index));
        booking.reject(row.rejected);
      }
      if (booking.tally.read.rows === 0) throw new NothingBooked();
      booking.finish();
      const open = new Set(refused.map((reject) => reject.id));
      for (const id of ids.values()) if (!open.has(id)) markCorrected(db, id, booking.batchId);
      return booking.batchId;
    });
    return { batchId, stillRejected: refused };
  } catch (error) {
    if (error instanceof NothingBooked) return { batchId: null, stillRejected: refused };
    throw error;
  }
}
