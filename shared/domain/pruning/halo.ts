/** What a SKU's tickets are worth beside it, against like tickets without it. */
import type { Money } from '#shared/domain/money/money';
import { normalDeviate } from '#shared/domain/statistics/normal';
import { type Baskets, type TicketsOfSkus, ticketsOfSkus } from './baskets';
import { LikeTickets } from './like-tickets';

/** Fewer tickets with it say nothing. */
export const LEAST_TICKETS = 30;
/** Of the SKUs that are said to have a halo so many, on average, may have none. */
export const FALSE_SHARE = 0.1;

export interface Halo {
  /** Tickets with it in the period. */
  readonly tickets: number;
  /** Of them compared: alone on the ticket, or with like tickets to hold against. */
  readonly compared: number;
  /** Money per ticket by which the rest of the ticket is worth more than like tickets. */
  readonly mean: Money;
  /** Lower one-sided bound of the mean, above 0 for those that are said to have a halo. */
  readonly low: Money;
  /** Chance with which the mean lies above the bound, looked at alone. */
  readonly level: number;
}

/**
 * Halo of every SKU; null with fewer than 30 tickets. What the other lines of each ticket with the SKU
 * bring is held against as many lines of tickets without it of the same size class, part of the week
 * and part of the day. Difference d = rest − lines of it × mean line of like tickets (0 where it was
 * bought alone); mean = Σd ÷ n; its variance is that of the d over n, plus that of the like tickets'
 * means. Sizes are matched twice, by class and by line: the SKUs of large tickets would all seem to
 * have a halo otherwise. Two passes: all tickets, then those of each SKU, which are taken out of what
 * they are held against.
 *
 * A bound of 90 % of each alone would give one SKU in ten a halo that none has. So the level is that
 * at which the SKUs above 0 are at most a tenth false: the R with the surest halos of m compared are
 * taken for the largest R whose last one passes at 1 − R ÷ m · 10 %, and bounded at that level.
 * Sources: Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995); Benjamini and Yekutieli, J. Am.
 * Statist. Assoc. 100 (2005), for the bounds of what was chosen.
 */
export function halos(
  baskets: Baskets,
  where: TicketsOfSkus = ticketsOfSkus(baskets),
): (Halo | null)[] {
  const total = ticketTotals(baskets);
  const like = new LikeTickets(baskets, total);
  const found: (Measured | null)[] = [];
  for (let sku = 0; sku < baskets.skus; sku++) {
    const from = where.start[sku] ?? 0;
    const to = where.start[sku + 1] ?? 0;
    found.push(to - from < LEAST_TICKETS ? null : haloOf(baskets, total, like, where, from, to));
  }
  const level = 1 - falseChance(found);
  const deviate = normalDeviate(level);
  return found.map((one) => {
    if (one === null) return null;
    const { error, ...halo } = one;
    return { ...halo, low: halo.mean - deviate * error, level };
  });
}

/** Chance of a bound above 0 that a SKU without a halo may have; that of one finding when there is none. */
function falseChance(found: readonly (Measured | null)[]): number {
  const sureness = found
    .flatMap((one) => (one === null ? [] : one.error > 0 ? one.mean / one.error : one.mean * 1e9))
    .sort((a, b) => b - a);
  const chance = (findings: number) => (FALSE_SHARE * findings) / Math.max(1, sureness.length);
  let findings = sureness.length;
  while (findings > 1 && (sureness[findings - 1] ?? 0) <= normalDeviate(1 - chance(findings))) {
    findings--;
  }
  return chance(Math.max(1, findings));
}

/** A halo before it is known how sure one has to be. */
interface Measured extends Pick<Halo, 'tickets' | 'compared' | 'mean'> {
  /** Standard error of the mean. */
  readonly error: number;
}

/**
 * Money per week that would be lost of it: lower bound × tickets per week × the share of its buyers
 * who would not take another article, 1 − τ. Never below 0: a doubt is no reason to keep or to cut.
 */
export function haloPerWeek(halo: Halo | null, weeks: number, tau: number): Money {
  if (halo === null || weeks <= 0) return 0;
  return Math.max(0, halo.low) * (halo.tickets / weeks) * (1 - tau);
}

function haloOf(
  { start, time, value }: Baskets,
  total: Float64Array,
  like: LikeTickets,
  where: TicketsOfSkus,
  from: number,
  to: number,
): Measured | null {
  const linesOf = (t: number) => (start[t + 1] ?? 0) - (start[t] ?? 0);
  like.reset();
  for (let i = from; i < to; i++) {
    const t = where.ticket[i] ?? 0;
    like.leaveOut(linesOf(t), time[t] ?? 0, total[t] ?? 0);
  }
  let compared = 0;
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const t = where.ticket[i] ?? 0;
    const lines = linesOf(t);
    const usual = like.valueOf(lines - 1, lines, time[t] ?? 0);
    if (usual === null) continue;
    const more = (total[t] ?? 0) - (value[where.line[i] ?? 0] ?? 0) - usual;
    compared++;
    sum += more;
    squares += more * more;
  }
  if (compared < LEAST_TICKETS) return null;
  const mean = sum / compared;
  const own = Math.max(0, squares - sum * mean) / (compared - 1) / compared;
  const error = Math.sqrt(own + like.variance() / compared ** 2);
  return { tickets: to - from, compared, mean, error };
}

function ticketTotals({ tickets, start, value }: Baskets): Float64Array {
  const total = new Float64Array(tickets);
  for (let t = 0; t < tickets; t++) {
    let sum = 0;
    for (let i = start[t] ?? 0; i < (start[t + 1] ?? 0); i++) sum += value[i] ?? 0;
    total[t] = sum;
  }
  return total;
}
