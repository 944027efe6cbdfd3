import type { Role } from '#shared/domain/assortment/problem';
import { type Money, ratio } from '#shared/domain/money/money';
import { midRanks } from './percentiles';

/** Days that roles look back over: 13 weeks. */
export const ROLE_DAYS = 91;
/** In-stock days below which the figures of a SKU say nothing yet: 4 weeks. */
export const ENOUGH_DAYS = 28;
/**
 * How far the margin rank must lead the frequency rank for a speciality. Were frequency and margin
 * independent, a lead of t would make (1 − t)² ÷ 2 of the SKUs specialities: 36 % here, which are
 * 30 % of the facings where a speciality has about three quarters of the facings of a staple. Without
 * a lead every shop's mix would be 5 : 5 by count, whatever it sells.
 */
export const SPECIALTY_LEAD = 0.15;
/** Keeps a lead that stands exactly on the threshold a tie, despite binary fractions. */
const EDGE = 1e-9;

/** What the figures of one period say about one SKU. */
export interface RoleFacts {
  readonly skuId: number;
  /** The category that it lies in itself (a leaf). */
  readonly categoryId: number;
  readonly inStockDays: number;
  /** In-stock days with a sale. */
  readonly sellingDays: number;
  /** Tickets with the SKU. */
  readonly tickets: number;
  /** Tickets of the shop on the SKU's in-stock days; null where the source has no tickets. */
  readonly shopTickets: number | null;
  /** Net sales on days whose cost is known. */
  readonly salesWithCost: Money;
  readonly cogs: Money;
}

export interface RoleDecision {
  readonly skuId: number;
  readonly role: Role;
  readonly by: 'computed' | 'default';
  /** Share of in-stock days with a sale; null without an in-stock day. */
  readonly frequency: number | null;
  /** Share of the shop's tickets. */
  readonly penetration: number | null;
  /** Gross margin rate. */
  readonly margin: number | null;
  readonly frequencyRank: number | null;
  readonly marginRank: number | null;
}

/**
 * Staple or specialty (DOMAIN.md, section 4). Inside its category, each SKU with four weeks in stock
 * and a known margin is ranked by how often it sells and by what it earns; it is a specialty where
 * the margin rank leads by more than `SPECIALTY_LEAD`, else a staple. The frequency rank is the
 * percentile of the share of selling days; where there are tickets, the mean of that one and the
 * percentile of ticket penetration. Ties, thin data and SKUs without a margin get the role of the
 * category's majority, by default: of the shop's where the category has none, and `staple` before
 * anything is known.
 */
export function assignRoles(facts: readonly RoleFacts[]): RoleDecision[] {
  const drafts = [...byCategory(facts).values()].flatMap(rank);
  const shop = majority(drafts) ?? 'staple';
  const categories = new Map<number, Role>();
  for (const [categoryId, group] of byCategory(drafts)) {
    categories.set(categoryId, majority(group) ?? shop);
  }
  return drafts.map(({ categoryId, computed, ...rest }) => ({
    ...rest,
    role: computed ?? categories.get(categoryId) ?? shop,
    by: computed === null ? 'default' : 'computed',
  }));
}

interface Draft extends Omit<RoleDecision, 'role' | 'by'> {
  readonly categoryId: number;
  /** Null: the figures do not decide. */
  readonly computed: Role | null;
}

/** The SKUs of one category. */
function rank(group: readonly RoleFacts[]): Draft[] {
  const drafts = group.map(
    (facts): Draft => ({
      skuId: facts.skuId,
      categoryId: facts.categoryId,
      frequency: ratio(facts.sellingDays, facts.inStockDays),
      penetration: facts.shopTickets === null ? null : ratio(facts.tickets, facts.shopTickets),
      margin: facts.salesWithCost > 0 ? 1 - facts.cogs / facts.salesWithCost : null,
      frequencyRank: null,
      marginRank: null,
      computed: null,
    }),
  );
  const peers = drafts.flatMap((draft, index) => {
    const enough = (group[index]?.inStockDays ?? 0) >= ENOUGH_DAYS;
    const { frequency, margin } = draft;
    if (!enough || frequency === null || margin === null) return [];
    return { index, frequency, margin, penetration: draft.penetration };
  });
  const frequency = midRanks(peers.map((peer) => peer.frequency));
  const margin = midRanks(peers.map((peer) => peer.margin));
  const withTickets = peers.every((peer) => peer.penetration !== null);
  const penetration = withTickets ? midRanks(peers.map((peer) => peer.penetration ?? 0)) : null;
  for (const [place, { index }] of peers.entries()) {
    const draft = drafts[index];
    const [days = 0, marginRank = 0, tickets] = [
      frequency[place],
      margin[place],
      penetration?.[place],
    ];
    if (draft === undefined) continue;
    const frequencyRank = tickets === undefined ? days : (days + tickets) / 2;
    // Alone in its category it is neither above nor below anything.
    const computed = peers.length === 1 ? null : roleOf(frequencyRank, marginRank);
    drafts[index] = { ...draft, frequencyRank, marginRank, computed };
  }
  return drafts;
}

function roleOf(frequencyRank: number, marginRank: number): Role | null {
  const lead = marginRank - frequencyRank - SPECIALTY_LEAD;
  if (Math.abs(lead) <= EDGE) return null;
  return lead > 0 ? 'specialty' : 'staple';
}

/** Null where there are as many of one as of the other. */
function majority(drafts: readonly Draft[]): Role | null {
  let lead = 0;
  for (const { computed } of drafts) {
    if (computed !== null) lead += computed === 'staple' ? 1 : -1;
  }
  if (lead === 0) return null;
  return lead > 0 ? 'staple' : 'specialty';
}

function byCategory<Row extends { readonly categoryId: number }>(
  rows: readonly Row[],
): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.categoryId);
    if (group === undefined) groups.set(row.categoryId, [row]);
    else group.push(row);
  }
  return groups;
}
