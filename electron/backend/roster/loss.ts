import { lastSalesDate } from '#electron/store/derived';
import type { ReadHandle } from '#electron/store/handle';
import { readTicketProfit } from '#electron/store/roster/trade';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { Rate } from '#shared/domain/roster/demand/rates';
import { TRADE_WEEKS } from '#shared/domain/roster/demand/trade-forecast';
import { type LossOfGap, lossOfGap } from '#shared/domain/roster/shop/loss-of-gap';
import type { RosterWeights } from '#shared/domain/roster/shop/settings';
import { meanWage, rosterSettings } from './settings';

/** Sums of the weeks that the forecast of trade rests on too. */
export function ticketProfit(db: ReadHandle, before: BusinessDate) {
  const last = lastSalesDate(db);
  if (last === null) return { tickets: 0, netSales: 0, grossProfit: null };
  const to = last < before ? last : addDays(before, -1);
  return readTicketProfit(db, { from: addDays(to, 1 - 7 * TRADE_WEEKS), to });
}

/** What a missing head costs in an hour of the week. */
export function lossInWeek(db: ReadHandle, from: BusinessDate, rates: readonly Rate[]): LossOfGap {
  const { tickets, grossProfit } = ticketProfit(db, from);
  const tills = rates.find(({ driver }) => driver === 'tickets');
  return lossOfGap(rosterSettings(db).settings.weights.under, {
    ticketsPerHour: tills?.perHour ?? null,
    profitPerTicket:
      grossProfit === null || tickets === 0 ? null : Math.round(grossProfit / tickets),
    meanWage: meanWage(db),
  });
}

/** The weights in force: what was left to the shop's figures is filled in. */
export function weightsInForce(
  db: ReadHandle,
  loss: LossOfGap,
): Readonly<Record<keyof RosterWeights, number>> {
  const { weights } = rosterSettings(db).settings;
  const wage = meanWage(db) ?? loss.perHeadHour / 2;
  return { ...weights, under: loss.perHeadHour, over: weights.over ?? Math.round(wage / 4) };
}
