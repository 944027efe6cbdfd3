import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuFacts, SkuStanding, SkuStatus } from '#shared/domain/plan/item';
import { readStock } from '../figures/stock';
import type { ReadHandle, WriteHandle } from '../handle';
import { salesRange } from '../sales-range';

interface StandingRow {
  id: number;
  code: string;
  name: string;
  status: SkuStatus;
  facings: number | null;
  introduced_on: BusinessDate | null;
  trial_until: BusinessDate | null;
  delisted_on: BusinessDate | null;
}

/** Where a SKU stands in the catalogue. */
export interface NamedStanding extends SkuStanding {
  readonly code: string;
  readonly name: string;
}

export function readStandings(
  db: ReadHandle,
  skuIds: readonly number[],
): ReadonlyMap<number, NamedStanding> {
  const rows = db.all<StandingRow>(
    `SELECT id, code, name, status, facings, introduced_on, trial_until, delisted_on
     FROM sku WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(skuIds)],
  );
  return new Map(
    rows.map(({ id, introduced_on, trial_until, delisted_on, ...row }) => [
      id,
      { ...row, introducedOn: introduced_on, trialUntil: trial_until, delistedOn: delisted_on },
    ]),
  );
}

export function writeStanding(db: WriteHandle, skuId: number, standing: SkuStanding): void {
  db.run(
    `UPDATE sku SET status = @status, facings = @facings, introduced_on = @introducedOn,
       trial_until = @trialUntil, delisted_on = @delistedOn WHERE id = @skuId`,
    {
      skuId,
      status: standing.status,
      facings: standing.facings,
      introducedOn: standing.introducedOn,
      trialUntil: standing.trialUntil,
      delistedOn: standing.delistedOn,
    },
  );
}

/** Whether SKUs were ever sold, their unit, and their stock at closing of the last day with sales. */
export function readSkuFacts(
  db: ReadHandle,
  skuIds: readonly number[],
): ReadonlyMap<number, SkuFacts> {
  const { last } = salesRange(db);
  const stock = new Map(
    last === null ? [] : readStock(db, last).map(({ skuId, qty }) => [skuId, qty]),
  );
  const rows = db.all<{ id: number; unit: string; sold: number }>(
    `SELECT id, unit, EXISTS (SELECT 1 FROM sales_day_sku s WHERE s.sku_id = sku.id) AS sold
     FROM sku WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(skuIds)],
  );
  return new Map(
    rows.map(({ id, unit, sold }) => [
      id,
      { everSold: sold === 1, unit, stock: stock.get(id) ?? null },
    ]),
  );
}
