import type { Money } from '#shared/domain/money/money';
import type { RosterWeights } from './settings';

/**
 * What an hour costs in which one head is missing: the gross profit of the customers whom that head
 * would have served and who go elsewhere.
 */
export interface LossOfGap {
  /** Money per head and hour. */
  readonly perHeadHour: Money;
  readonly source: 'set' | 'trade' | 'wage' | 'default';
  readonly ticketsPerHour: number | null;
  readonly profitPerTicket: Money | null;
  /** Share of the customers who leave when nobody has time. */
  readonly lostShare: number;
}

/** A default of the house: no source names a share that holds for every shop. */
const LOST_SHARE = 0.3;
/** Where trade is not known, a missing head is worth twice its wage: else nobody would be employed. */
const WAGES = 2;
/** Where nothing is known: 60 of the currency unit. */
const UNKNOWN: Money = 600_000;

export function lossOfGap(
  set: RosterWeights['under'],
  known: {
    readonly ticketsPerHour: number | null;
    readonly profitPerTicket: Money | null;
    readonly meanWage: Money | null;
  },
): LossOfGap {
  const { ticketsPerHour, profitPerTicket, meanWage } = known;
  const facts = { ticketsPerHour, profitPerTicket, lostShare: LOST_SHARE };
  if (set !== null) return { ...facts, perHeadHour: set, source: 'set' };
  if (ticketsPerHour !== null && profitPerTicket !== null && profitPerTicket > 0) {
    const perHeadHour = Math.round(ticketsPerHour * profitPerTicket * LOST_SHARE);
    return { ...facts, perHeadHour, source: 'trade' };
  }
  if (meanWage !== null) {
    return { ...facts, perHeadHour: Math.round(WAGES * meanWage), source: 'wage' };
  }
  return { ...facts, perHeadHour: UNKNOWN, source: 'default' };
}
