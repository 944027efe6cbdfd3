import type { Tally } from '#electron/store/booking/tally';
import type { TaskControl } from './task';

/** What share of an import is reading and booking rows; the rest is rollups and the commit. */
const READING = 0.9;

/** Tells how far an import is: bytes of the file, rows, rejects, and the seconds that are left. */
export class ImportProgress {
  readonly #startedAt = performance.now();

  constructor(
    private readonly bytes: number,
    private readonly control: TaskControl,
  ) {}

  read(bytesRead: number, tally: Tally): void {
    const share = this.bytes === 0 ? 0 : (bytesRead / this.bytes) * READING;
    this.control.progress({
      phase: 'importing',
      done: bytesRead,
      total: this.bytes,
      detail: this.detail(tally, share),
    });
  }

  settled(days: number, total: number, tally: Tally): void {
    const share = READING + (total === 0 ? 0 : (days / total) * (1 - READING));
    this.control.progress({
      phase: 'rollups',
      done: days,
      total,
      detail: this.detail(tally, share),
    });
  }

  private detail(tally: Tally, share: number): Record<string, number> {
    const elapsed = (performance.now() - this.#startedAt) / 1000;
    return {
      rows: tally.read.rows,
      booked: tally.booked.rows,
      known: tally.known.rows,
      rejected: tally.rejected.rows,
      bytes: this.bytes,
      // Before a hundredth is done, an estimate would only jump about.
      ...(share < 0.01 ? {} : { secondsLeft: Math.ceil((elapsed * (1 - share)) / share) }),
    };
  }
}
