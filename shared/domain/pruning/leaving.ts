/** Money per week that is lost when a SKU leaves: the number that decides. */
import { gammaInterval, Z80 } from '#shared/domain/demand/spread';
import type { Money } from '#shared/domain/money/money';
import type { Estimate, LeavingValue } from './model';

/** What cash tied up in stock costs a year, where the shop says nothing else (ours). */
export const CASH_RATE = 0.12;
const WEEKS_A_YEAR = 52;

export interface LeavingInput {
  /** Gross profit expected per week if it stays (net sales where no cost is known), Money. */
  readonly profit: Estimate;
  /** Share of its demand that others of its subcategory take over, 0 … 1. */
  readonly tau: number;
  /** Money per week, from `haloPerWeek`; 0 where tickets do not say. */
  readonly halo: Money;
  /** Money per week that its room would earn, from `roomValue`. */
  readonly space: Money;
  /** At cost; null: not known, and then no cash counts as freed. */
  readonly stockValue: Money | null;
  /** Yearly cost of cash. */
  readonly cashRate?: number;
}

/**
 * GP·(1 − τ) + halo − space − cash, rounded to whole Money; cash is stock value × yearly rate ÷ 52.
 * The interval is that of the expected profit: what room and cash are worth is taken as certain, and
 * of the halo only its lower bound counts.
 */
export function leavingValue(input: LeavingInput): LeavingValue {
  const { profit, tau, halo, space } = input;
  const rate = input.cashRate ?? CASH_RATE;
  const cash = (Math.max(0, input.stockValue ?? 0) * rate) / WEEKS_A_YEAR;
  const net = (expected: number) => Math.round(expected * (1 - tau) + halo - space - cash);
  return {
    net: { point: net(profit.point), low: net(profit.low), high: net(profit.high) },
    profitLost: Math.round(profit.point * (1 - tau)),
    halo: Math.round(halo),
    spaceFreed: Math.round(space),
    cashFreed: Math.round(cash),
  };
}

/**
 * Expected weekly profit with its central 80 % interval: a gamma distribution where a profit is
 * expected, a normal one where a loss is (it sells below cost).
 * @param variance of the profit of a week, Money²
 */
export function profitEstimate(mean: number, variance: number): Estimate {
  if (mean > 0) return { point: mean, ...gammaInterval(mean, variance, Z80) };
  const reach = Z80 * Math.sqrt(Math.max(0, variance));
  return { point: mean, low: mean - reach, high: mean + reach };
}
