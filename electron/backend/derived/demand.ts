import { replaceForecasts } from '#electron/store/demand/forecasts';
import { daysForDemand, demandOutdated, ENOUGH_DAYS } from '#electron/store/demand/state';
import { replaceTransfers } from '#electron/store/demand/transfers';
import { lastSalesDate, writeDerived } from '#electron/store/derived';
import { QisanError } from '#shared/domain/errors';
import type { JobContext } from '../context';
import { runReader } from '../workers/run';

/**
 * Forecasts every SKU from the sales as they are and measures substitution. Reading and computing
 * keep nobody waiting; only what is kept is written in the job's own transaction. Do not call inside
 * `write` or `exclusively`.
 *
 * @throws QisanError `not_enough_data` with `have` and `want` days of sales
 */
export async function refreshDemand(context: JobContext): Promise<void> {
  const { dataDir, read } = context;
  const asOf = lastSalesDate(read);
  const have = daysForDemand(read);
  if (asOf === null || have < ENOUGH_DAYS) {
    throw new QisanError('not_enough_data', { have, want: ENOUGH_DAYS });
  }
  const { forecasts, transfers, stamp } = await runReader('demand', { dataDir, asOf }, context);
  await context.write((db) => {
    replaceForecasts(db, forecasts);
    replaceTransfers(db, transfers);
    writeDerived(db, 'demand', { asOf, stamp, computedAt: context.now(), detail: {} });
  });
  context.changed(['demand']);
}

/** The same, only when facts have changed since: for jobs that build on forecasts. */
export async function ensureDemand(context: JobContext): Promise<void> {
  if (demandOutdated(context.read)) await refreshDemand(context);
}
