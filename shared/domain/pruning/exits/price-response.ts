import type { Money } from '#shared/domain/money/money';

/**
 * Price elasticity of a marked-down SKU: units ∝ price^−2. A round figure on the careful side of the
 * mean of −2.62 that Bijmolt, van Heerde and Pieters ("New empirical generalizations on the
 * determinants of price elasticity", Journal of Marketing Research 42, 2005) find over 1 851 estimates.
 */
export const PRICE_ELASTICITY = -2;

/** Prices end on a tenth of the currency unit; those below one unit on a hundredth. */
const TENTH = 1_000;
const HUNDREDTH = 100;
const UNIT = 10_000;

/** Price after a reduction (0.3: 30 % off), rounded down to what a label can say. */
export function priceAt(price: Money, reduction: number): Money {
  const lower = price * (1 - reduction);
  const step = lower < UNIT ? HUNDREDTH : TENTH;
  return Math.floor(lower / step + 1e-9) * step;
}

/** How many times the usual units sell at a lower price. */
export function priceResponse(price: Money, lower: Money, elasticity = PRICE_ELASTICITY): number {
  return price > 0 && lower > 0 ? (lower / price) ** elasticity : 1;
}
