/** The figures that a judgement rests on, one function each. */
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { ratio } from '#shared/domain/money/money';
import { daysSinceSale, type SkuPast, stockValue } from './facts';
import { expiryRisk } from './lots';
import type { Abc, Evidence } from './model';
import { xyzOf } from './xyz';

const WEEKS = 13;
const WEEKS_A_YEAR = 52;

/** Units sold ÷ (opening stock + received), over 13 weeks. */
export function sellThrough({ stock, weeks13 }: SkuPast): number | null {
  if (stock === null) return null;
  const there = stock.openingQty + stock.receivedQty;
  return there > 0 ? weeks13.qty / there : null;
}

/** Quantity on hand ÷ average weekly quantity sold over 13 weeks; null when nothing was sold. */
export function weeksOfSupply({ stock, weeks13 }: SkuPast): number | null {
  if (stock === null || stock.qty < 0 || weeks13.qty <= 0) return null;
  return stock.qty / (weeks13.qty / WEEKS);
}

/** Annualised gross profit of 13 weeks ÷ mean of opening and closing stock at cost. */
export function gmroi(past: SkuPast): number | null {
  const { stock, cost, weeks13 } = past;
  if (stock === null || cost === null || weeks13.grossProfit === null) return null;
  const held = (Math.max(0, stock.openingQty) + Math.max(0, stock.qty)) / 2;
  return ratio((weeks13.grossProfit * WEEKS_A_YEAR) / WEEKS, (held * cost) / 1000);
}

/** Days since the oldest of the stock came; null where there is none or nothing says when. */
export function stockAgeDays({ stock }: SkuPast, asOf: BusinessDate): number | null {
  if (stock === null || stock.qty <= 0 || stock.oldestOn === null) return null;
  return daysBetween(stock.oldestOn, asOf);
}

/** All of them, as of a day. */
export function evidenceOf(past: SkuPast, asOf: BusinessDate, abc: Abc): Evidence {
  return {
    daysSinceSale: daysSinceSale(past, asOf),
    silentInStockDays: past.silence.inStockDays,
    sellThrough: sellThrough(past),
    weeksOfSupply: weeksOfSupply(past),
    gmroi: gmroi(past),
    abc,
    xyz: xyzOf(past.weekly),
    weeklyUnits: past.weeklyRate,
    stockQty: past.stock?.qty ?? null,
    stockValue: stockValue(past),
    stockAgeDays: stockAgeDays(past, asOf),
    expiryRisk: expiryRisk(past, asOf),
    tickets: past.weeks8.tickets,
  };
}
