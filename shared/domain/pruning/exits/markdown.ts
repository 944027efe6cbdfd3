import { addDays, daysBetween } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { numberParam } from '#shared/domain/report/sentence';
import type { MarkdownStep } from '../model';
import { bookValue, clearingRate, type ExitRule, unitsInStock, unitsParam } from './case';
import { clearBy } from './clear-by';
import { priceAt, priceResponse } from './price-response';
import { RETURN_HANDLING } from './return';

/** Reductions that a ladder may use, mildest first, and how long a step lasts. */
const REDUCTIONS = [0.15, 0.3, 0.5] as const;
const STEP_DAYS = 14;
/** Part of the cost below which selling off is not worth the label (ours). */
const SALVAGE = 0.3;

/** A ladder and what it brings; its dates are told of the best one alone. */
interface Ladder {
  readonly prices: readonly Money[];
  readonly stepDays: number;
  /** Units that each step sells. */
  readonly sold: readonly number[];
  readonly recovery: Money;
  readonly left: number;
}

/**
 * Cheaper in steps until the stock is gone or its time is over. Units of a step = rate × days ÷ 7 ×
 * (price ÷ full price)^elasticity, as far as the stock goes; recovery = Σ price × units. Of all
 * ladders of the three reductions the one that recovers most is taken; what is left at the end brings
 * nothing. A step lasts two weeks (less when the goods expire before), the last one to the end.
 */
export const markdownLadder: ExitRule = ({ past, asOf }) => {
  const endsOn = clearBy(past, asOf);
  const days = daysBetween(asOf, endsOn);
  if (past.price === null || past.price <= 0 || days <= 0) return null;
  const floor = floorPrice(past);
  const units = unitsInStock(past);
  const rate = clearingRate(past);
  let best: Ladder | null = null;
  for (const reductions of ladders) {
    const prices = pricesOf(past.price, reductions, floor);
    if (prices.length === 0 || prices.length > days) continue;
    const ladder = climb({ days, units, rate, full: past.price }, prices);
    if (best === null || ladder.recovery > best.recovery) best = ladder;
  }
  if (best === null) return null;
  const { stepDays, sold, prices } = best;
  const steps = prices.map(
    (price, i): MarkdownStep => ({
      from: addDays(asOf, 1 + stepDays * i),
      price,
      expectedUnits: sold[i] ?? 0,
    }),
  );
  const params = {
    steps: numberParam('count', steps.length),
    first: numberParam('money', prices[0] ?? 0),
    last: numberParam('money', prices.at(-1) ?? 0),
    end: { as: 'date', date: endsOn },
    units: unitsParam(units - best.left),
    of: numberParam('qty', past.stock?.qty ?? 0),
    recovery: numberParam('money', best.recovery),
  } as const;
  return {
    kind: 'markdown',
    recovery: best.recovery,
    loss: bookValue(past) - best.recovery,
    steps,
    floorPrice: floor,
    endsOn,
    withSkuId: null,
    reason: { key: `slow.proof_exit_markdown${steps.length === 1 ? '_once' : ''}`, params },
  };
};

/** Every way to go down by some of the reductions, in order. */
const ladders: readonly (readonly number[])[] = Array.from({ length: 7 }, (_, i) =>
  REDUCTIONS.filter((_reduction, k) => ((i + 1) >> k) % 2 === 1),
);

/**
 * No step goes below it: what the supplier would give back, else three tenths of the cost; null where
 * no cost is known.
 */
export function floorPrice(past: {
  readonly cost: Money | null;
  readonly acceptsReturns: boolean;
}): Money | null {
  if (past.cost === null) return null;
  return Math.ceil(past.cost * (past.acceptsReturns ? 1 - RETURN_HANDLING : SALVAGE));
}

/** Falling prices below the full one, none below the floor. */
function pricesOf(full: Money, reductions: readonly number[], floor: Money | null): Money[] {
  const prices = reductions.map((reduction) => Math.max(priceAt(full, reduction), floor ?? 1));
  return prices.filter((price, i) => price < (i === 0 ? full : (prices[i - 1] ?? full)));
}

interface Sale {
  readonly days: number;
  readonly units: number;
  readonly rate: number;
  readonly full: Money;
}

function climb({ days, units, rate, full }: Sale, prices: readonly Money[]): Ladder {
  const stepDays = Math.min(STEP_DAYS, Math.floor(days / prices.length));
  const sold: number[] = [];
  let left = units;
  let recovery = 0;
  for (const [i, price] of prices.entries()) {
    const last = i === prices.length - 1;
    const lasts = last ? days - stepDays * i : stepDays;
    const expected = Math.min(left, ((rate * lasts) / 7) * priceResponse(full, price));
    sold.push(expected);
    left -= expected;
    recovery += price * expected;
  }
  return { prices, stepDays, sold, recovery: Math.round(recovery), left };
}
