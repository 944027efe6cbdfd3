import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { numberParam, type SentenceParam } from '#shared/domain/report/sentence';
import { type SkuPast, stockValue } from '../facts';
import type { Exit } from '../model';

/** SKU that it is bought together with. */
export interface BundlePartner {
  readonly skuId: number;
  readonly name: string;
  /** Tickets per week with the partner. */
  readonly weeklyTickets: number;
}

/** What is to be cleared. */
export interface ExitCase {
  readonly asOf: BusinessDate;
  readonly past: SkuPast;
  /** Null where no pair stands out. */
  readonly partner: BundlePartner | null;
}

/** One way out; null where it is not open. Called only with stock above zero. */
export type ExitRule = (given: ExitCase) => Exit | null;

/** Selling units in stock; 0 where none is known. */
export function unitsInStock({ stock }: SkuPast): number {
  return Math.max(0, stock?.qty ?? 0) / 1000;
}

/** What the loss is counted from: stock at cost; at price where no cost is known, 0 without either. */
export function bookValue(past: SkuPast): Money {
  return stockValue(past) ?? Math.round(unitsInStock(past) * (past.price ?? 0));
}

const DAYS_A_WEEK = 7;

/**
 * Units a week to be expected at today's price: the TSB rate, but at least half a unit over the weeks
 * of silence. Nothing sold in T weeks does not prove that nothing ever will: with Jeffreys' prior the
 * rate of a Poisson process without an event in T is 0.5 ÷ T.
 */
export function clearingRate({ weeklyRate, silence }: SkuPast): number {
  const weeks = Math.max(1, (silence.inStockDays ?? silence.days) / DAYS_A_WEEK);
  return Math.max(weeklyRate, 0.5 / weeks);
}

/** Expected units in a sentence, to a tenth: more would only look exact. */
export function unitsParam(units: number): SentenceParam {
  return numberParam('qty', Math.round(units * 10) * 100);
}
