import { type Baskets, type TicketsOfSkus, ticketsOfSkus } from './baskets';

/** Tickets with both that a pair must have, and by how much they exceed chance. */
export const LEAST_TOGETHER = 5;
export const LEAST_LIFT = 1.2;

export interface Partner {
  /** Number of the other SKU. */
  readonly sku: number;
  /** Tickets with both, and with the other at all. */
  readonly together: number;
  readonly tickets: number;
  /** P(both) ÷ (P(one) · P(other)): 1 is chance. */
  readonly lift: number;
}

/**
 * What each SKU of interest is bought with, the most frequent first; counted exactly, by walking only
 * the tickets of these SKUs. Pairs with fewer than 5 common tickets or a lift below 1.2 are left out.
 * @param skus numbers of the SKUs of interest
 * @param most partners per SKU
 */
export function partnersOf(
  baskets: Baskets,
  skus: Iterable<number>,
  most = 3,
  where: TicketsOfSkus = ticketsOfSkus(baskets),
): Map<number, Partner[]> {
  const together = new Int32Array(baskets.skus);
  const result = new Map<number, Partner[]>();
  for (const sku of skus) {
    const touched = countTogether(baskets, where, sku, together);
    const own = ticketsWith(where, sku);
    const partners: Partner[] = [];
    for (const other of touched) {
      const both = together[other] ?? 0;
      together[other] = 0;
      if (other === sku || both < LEAST_TOGETHER) continue;
      const tickets = ticketsWith(where, other);
      const lift = (both * baskets.tickets) / (own * tickets);
      if (lift >= LEAST_LIFT) partners.push({ sku: other, together: both, tickets, lift });
    }
    partners.sort((a, b) => b.together - a.together || b.lift - a.lift || a.sku - b.sku);
    result.set(sku, partners.slice(0, most));
  }
  return result;
}

/** Counts the SKUs on the tickets of one; returns those that were met. */
function countTogether(
  { start, sku }: Baskets,
  where: TicketsOfSkus,
  of: number,
  together: Int32Array,
): number[] {
  const touched: number[] = [];
  for (let i = where.start[of] ?? 0; i < (where.start[of + 1] ?? 0); i++) {
    const t = where.ticket[i] ?? 0;
    for (let line = start[t] ?? 0; line < (start[t + 1] ?? 0); line++) {
      const other = sku[line] ?? 0;
      if (together[other] === 0) touched.push(other);
      together[other] = (together[other] ?? 0) + 1;
    }
  }
  return touched;
}

function ticketsWith({ start }: TicketsOfSkus, sku: number): number {
  return (start[sku + 1] ?? 0) - (start[sku] ?? 0);
}
