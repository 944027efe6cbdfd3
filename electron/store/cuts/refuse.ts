import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { ReadHandle } from '../handle';
import { namedSkus } from '../plans/named-skus';

/** @throws QisanError `conflict` with the key of its words in `slow` and the SKUs it is about */
export function refuse<Sku extends { readonly name: string; readonly code: string }>(
  clash: string,
  skus: readonly Sku[],
  stands: (sku: Sku) => boolean,
): void {
  const inTheWay = skus.filter(stands);
  if (inTheWay.length > 0) throw new QisanError('conflict', { clash, what: namedSkus(inTheWay) });
}

/** Those that a person keeps from being proposed. */
export function protectedByHand(
  db: ReadHandle,
  skuIds: readonly number[],
  today: BusinessDate,
): ReadonlySet<number> {
  const rows = db.all<{ id: number }>(
    `SELECT sku_id id FROM sku_protection WHERE sku_id IN (SELECT value FROM json_each(@ids))
       AND (until IS NULL OR until >= @today)`,
    { ids: JSON.stringify(skuIds), today },
  );
  return new Set(rows.map(({ id }) => id));
}
