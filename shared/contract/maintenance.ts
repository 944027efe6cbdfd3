import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { job, out } from './define';
import { NothingInput } from './inputs';

/** What a check of the whole store found. Empty lists are good news. */
export interface CheckReport {
  readonly sound: boolean;
  /** What SQLite says of the file's structure; empty when it is intact. */
  readonly damage: readonly string[];
  /** Rows that refer to something that is not there. */
  readonly orphans: readonly { readonly table: string; readonly refersTo: string }[];
  /** Business dates whose daily figures were added up again from their lines. */
  readonly days: number;
  readonly differences: readonly {
    readonly table: string;
    readonly date: BusinessDate;
  }[];
  /** Files of closed reports, compared with the fingerprint they were archived with. */
  readonly archive: {
    readonly files: number;
    readonly missing: readonly string[];
    readonly altered: readonly string[];
  };
}

export const maintenance = {
  /** Proves that the file is intact, that the daily figures equal their lines, and the archive. */
  check: job(NothingInput, out<CheckReport>()),
  /** Adds up all daily figures anew from their lines; `corrected` were wrong before. */
  rebuildRollups: job(
    NothingInput,
    out<{ readonly days: number; readonly corrected: readonly BusinessDate[] }>(),
    { touches: ['sales'] },
  ),
};
