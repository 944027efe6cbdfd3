import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { ReadHandle, WriteHandle } from '../handle';

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

export function writeCertificate(
  db: WriteHandle,
  weekOf: BusinessDate,
  certificate: StoredCertificate,
): void {
  const { solvedAt, seed, seconds, penalty, bound, proven, shifts } = certificate;
  db.run(
    `INSERT INTO roster_certificate (week_of, solved_at, seed, seconds, penalty, bound, proven, shifts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (week_of) DO UPDATE SET solved_at = excluded.solved_at, seed = excluded.seed,
       seconds = excluded.seconds, penalty = excluded.penalty, bound = excluded.bound,
       proven = excluded.proven, shifts = excluded.shifts`,
    [weekOf, solvedAt, seed, seconds, penalty, bound, proven ? 1 : 0, shifts],
  );
}
