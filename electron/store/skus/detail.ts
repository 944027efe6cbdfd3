import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuFacts, SkuImage } from '#shared/domain/catalogue/sku-facts';
import { QisanError } from '#shared/domain/errors';
import type { ReadHandle } from '../handle';
import { listStated, readSkuFacts, type StatedRecord } from './read';

interface SkuRecord extends SkuFacts, Pick<SkuImage, 'role' | 'roleBy'> {
  readonly id: number;
  readonly prices: readonly StatedRecord[];
  readonly costs: readonly StatedRecord[];
  readonly lastSoldOn: BusinessDate | null;
  readonly plans: readonly PlanRecord[];
}

/** One SKU with its histories. @throws QisanError `not_found` */
export function readAllSku(db: ReadHandle, id: number): SkuRecord {
  const facts = readSkuFacts(db, id);
  if (facts === undefined) throw new QisanError('not_found', { what: `sku ${id}` });
  return {
    id,
    ...facts,
    prices: listStated(db, 'sku_price', id),
    costs: listStated(db, 'sku_cost', id),
    lastSoldOn: lastSoldOn(db, id),
    plans: plansOfSku(db, id),
  };
}

interface PlanRecord {
  readonly planId: number;
  readonly title: string;
  readonly createdAt: number;
  readonly change: string;
  readonly state: string;
}

/** Plans that a SKU was in, the newest first. */
function plansOfSku(db: ReadHandle, skuId: number): PlanRecord[] {
  return db.all(
    `SELECT p.id planId, p.title, p.created_at createdAt, i.change, p.state
     FROM plan_item i JOIN plan p ON p.id = i.plan_id
     WHERE i.sku_id = ? ORDER BY p.id DESC`,
    [skuId],
  );
}

function lastSoldOn(db: ReadHandle, skuId: number): BusinessDate | null {
  const row = db.get<{ date: string }>(
    `SELECT business_date date FROM sales_day_sku WHERE sku_id = ? AND qty > 0
     ORDER BY business_date DESC LIMIT 1`,
    [skuId],
  );
  return row?.date ?? null;
}
