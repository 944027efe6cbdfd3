import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { ReadHandle } from '../handle';

export interface StoredCertificate {
  readonly solvedAt: number;
  readonly seed: number;
  readonly seconds: number;
  readonly penalty: Money;
  readonly bound: Money | null;
  readonly proven: boolean;
  /** What it was proved of: the shifts in one text. */
  readonly shifts: string;
}

interface CertificateRow {
  solved_at: number;
  seed: number;
  seconds: number;
  penalty: number;
  bound: number | null;
  proven: number;
  shifts: string;
}

export function readCertificate(db: ReadHandle, weekOf: BusinessDate): StoredCertificate | null {
  const row = db.get<CertificateRow>('SELECT * FROM roster_certificate WHERE week_of = ?', [
    weekOf,
  ]);
  if (row === undefined) return null;
  const { seed, seconds, penalty, bound, shifts } = row;
  return {
    solvedAt: row.solved_at,
    seed,
    seconds,
    penalty,
    bound,
    proven: row.proven === 1,
    shifts,
  };
}
