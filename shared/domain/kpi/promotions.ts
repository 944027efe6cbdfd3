import { ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';

/**
 * (Gross profit in promotion − baseline gross profit − promotion cost) ÷ promotion cost. Discounts
 * are already inside gross profit and are not subtracted again.
 */
export function promotionRoi({ promotion }: KpiFacts): number | null {
  if (promotion === null) return null;
  const { grossProfit, baselineGrossProfit, cost } = promotion;
  if (grossProfit === null || baselineGrossProfit === null) return null;
  return ratio(grossProfit - baselineGrossProfit - cost, cost);
}

/** Gift cost ÷ total promotion cost (gifts included). */
export function giftShare({ promotion }: KpiFacts): number | null {
  return promotion === null ? null : ratio(promotion.giftCost, promotion.cost);
}

export const promotionKpis = {
  promotionRoi: {
    family: 'promotions',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'costs', 'promotions'],
    breakdowns: ['total'],
    reads: ['sales', 'profit', 'promotion'],
    value: promotionRoi,
  },
  giftShare: {
    family: 'promotions',
    unit: 'ratio',
    direction: 'down',
    additive: false,
    sources: ['promotions'],
    breakdowns: ['total'],
    reads: ['promotion'],
    value: giftShare,
  },
} satisfies KpiFamilyTable;
