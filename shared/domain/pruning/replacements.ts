import { SPACE_ELASTICITY } from '#shared/domain/assortment/profit-curve';
import type { Money } from '#shared/domain/money/money';

/** What could take the room of a SKU that leaves: one of its category that is not leaving itself. */
export interface Contender {
  readonly skuId: number;
  readonly name: string;
  /** Expected weekly profit: of a candidate as a whole, of a SKU on the shelf at its facings. */
  readonly weeklyProfit: Money;
  /** On the shelf today; 0 for a candidate. */
  readonly facings: number;
  /** Fewest facings that it may have. */
  readonly leastFacings: number;
  /** The profit is estimated from others like it. */
  readonly estimate: boolean;
}

export interface Replacement {
  readonly skuId: number;
  readonly name: string;
  /** What it brings per week in the room that is freed. */
  readonly weeklyProfit: Money;
  readonly estimate: boolean;
}

/**
 * The best users of `freed` facings, best first. A candidate brings its whole profit where its fewest
 * facings fit; a SKU on the shelf gains profit · (((k + freed) ÷ k)^β − 1), so that one with few
 * facings gains most. What gains nothing is left out.
 */
export function replacementsFor(
  contenders: readonly Contender[],
  freed: number,
  most = 3,
  elasticity = SPACE_ELASTICITY,
): Replacement[] {
  const gain = ({ weeklyProfit, facings, leastFacings }: Contender): number => {
    if (facings > 0) return weeklyProfit * (((facings + freed) / facings) ** elasticity - 1);
    return leastFacings <= freed ? weeklyProfit : 0;
  };
  return contenders
    .map((one) => ({
      skuId: one.skuId,
      name: one.name,
      weeklyProfit: Math.round(gain(one)),
      estimate: one.estimate,
    }))
    .filter(({ weeklyProfit }) => weeklyProfit > 0)
    .sort((a, b) => b.weeklyProfit - a.weeklyProfit || a.skuId - b.skuId)
    .slice(0, most);
}
