/** Will each lot sell before its date? Earliest expiry is sold first. */
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { countSold, countTail, gammaSold, gammaTail } from '#shared/domain/statistics/demand-tail';
import { priceAt, priceResponse } from './exits/price-response';
import type { Lot, SkuPast } from './facts';
import type { LotRisk } from './model';

/** A lot that sells with less than this probability needs a lower price. */
export const SURE_ENOUGH = 0.8;
/** Reductions that are tried, the cheapest for the shop first. */
export const LOT_STEPS = [0.15, 0.3, 0.5] as const;

type Sold = Pick<SkuPast, 'lots' | 'weekly' | 'weeklyRate' | 'price' | 'weighed'>;

interface Demand {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Demand of `days` days at `response` times the usual rate, in selling units: rate × days ÷ 7, with
 * the variance per unit that the weeks of the past had (a Poisson one where nothing is known).
 */
function demandOf({ weekly, weeklyRate }: Sold, days: number, response: number): Demand {
  const mean = (Math.max(0, weeklyRate) * Math.max(0, days) * response) / 7;
  const perUnit = weekly !== null && weekly.mean > 0 ? weekly.variance / weekly.mean : 1;
  return { mean, variance: mean * Math.max(1, perUnit) };
}

function reaches(past: Sold, units: number, { mean, variance }: Demand): number {
  return (past.weighed ? gammaTail : countTail)(units, mean, variance);
}

/** Lots with something in them, earliest expiry first, in selling units. */
function lotUnits(lots: readonly Lot[]): { lot: Lot; units: number; through: number }[] {
  let through = 0;
  return lots
    .filter(({ qty }) => qty > 0)
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0))
    .map((lot) => {
      const units = lot.qty / 1000;
      through += units;
      return { lot, units, through };
    });
}

/**
 * Probability of each lot that all of it sells up to and on its expiry date. A lot sells out when the
 * demand until its date covers it and all before it; or, those having been thrown away on their date,
 * when the demand after that date covers what is left in between. The likelier of these is taken,
 * which errs on the careful side.
 */
export function lotRisks(past: Sold, asOf: BusinessDate): LotRisk[] {
  const rows = lotUnits(past.lots).map((row) => ({
    ...row,
    days: Math.max(0, daysBetween(asOf, row.lot.expiresOn)),
  }));
  const chance = (k: number, response: number): number => {
    const { days, through } = rows[k] ?? { days: 0, through: 0 };
    let best = reaches(past, through, demandOf(past, days, response));
    for (const earlier of rows.slice(0, k)) {
      const demand = demandOf(past, days - earlier.days, response);
      best = Math.max(best, reaches(past, through - earlier.through, demand));
    }
    return best;
  };
  return rows.map(({ lot }, k) => {
    const sellsInTime = chance(k, 1);
    return {
      expiresOn: lot.expiresOn,
      qty: lot.qty,
      sellsInTime,
      markdownTo: sellsInTime < SURE_ENOUGH ? cheapestStep(past.price, (r) => chance(k, r)) : null,
    };
  });
}

/** Price of the smallest reduction that brings the probability to 80 %; null where none does. */
function cheapestStep(price: Money | null, chance: (response: number) => number): Money | null {
  if (price === null) return null;
  for (const step of LOT_STEPS) {
    const lower = priceAt(price, step);
    if (chance(priceResponse(price, lower)) >= SURE_ENOUGH) return lower;
  }
  return null;
}

/**
 * Share of the stock in lots that is expected not to sell before its date, 0 … 1; null without lots.
 * Each place in the line of the stock sells with the probability that demand reaches it in time.
 */
export function expiryRisk(past: Sold, asOf: BusinessDate): number | null {
  const rows = lotUnits(past.lots);
  const all = rows.at(-1)?.through ?? 0;
  if (all <= 0) return null;
  let sold = 0;
  for (const { lot, units, through } of rows) {
    const { mean, variance } = demandOf(past, daysBetween(asOf, lot.expiresOn), 1);
    sold += (past.weighed ? gammaSold : countSold)(through - units, through, mean, variance);
  }
  return Math.min(1, Math.max(0, 1 - sold / all));
}
