/** Share of staples in a range, on each basis. */
import { type Basis, bases } from '#shared/domain/mix/basis';
import type { Role } from '../problem';

/** A SKU with its facings in the range that is looked at. */
export interface ShareEntry {
  readonly role: Role;
  readonly facings: number;
  /** In cm; null where nobody measured. */
  readonly widthCm: number | null;
  /** Money per week; null where it is not known. */
  readonly sales: number | null;
}

export type StapleShares = Readonly<Record<Basis, number | null>>;

/** Null on a basis where something is not known of a SKU on the shelf, or where all is 0. */
export function stapleShares(entries: readonly ShareEntry[]): StapleShares {
  const shown = entries.filter(({ facings }) => facings > 0);
  const shares = bases.map((basis) => [basis, shareOf(shown, basis)] as const);
  return Object.fromEntries(shares) as Record<Basis, number | null>;
}

function shareOf(entries: readonly ShareEntry[], basis: Basis): number | null {
  let [staple, all] = [0, 0];
  for (const entry of entries) {
    const amount = amountOf(entry, basis);
    if (amount === null) return null;
    all += amount;
    if (entry.role === 'staple') staple += amount;
  }
  return all === 0 ? null : staple / all;
}

function amountOf({ facings, widthCm, sales }: ShareEntry, basis: Basis): number | null {
  switch (basis) {
    case 'facings':
      return facings;
    case 'length':
      return widthCm === null ? null : facings * widthCm;
    case 'count':
      return 1;
    case 'sales':
      return sales;
  }
}
