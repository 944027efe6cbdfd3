import { daysBetween } from '#shared/domain/calendar/calendar';
import type { SalesPast } from '#shared/domain/demand/backtest';
import { demandOfDay, inStockShare } from '#shared/domain/demand/censored';
import type { HourlyDay } from '#shared/domain/demand/hours';
import { shopRhythm } from '#shared/domain/demand/shop-rhythm';
import { eachRow } from './csv';

const FROM = '2024-03-28';
const DAYS = 90;

/** One item in one shop, day after day. */
export interface FreshItem {
  readonly product: string;
  readonly category: string;
  readonly days: (HourlyDay & { readonly total: number })[];
}

/** The shops of FreshRetailNet, each with its items and their hours. */
export function readFreshItems(path: string): ReadonlyMap<string, readonly FreshItem[]> {
  const shops = new Map<string, Map<string, FreshItem>>();
  eachRow(path, (row) => {
    const shop = row.store_id ?? '';
    const product = row.product_id ?? '';
    const items = shops.get(shop) ?? new Map<string, FreshItem>();
    shops.set(shop, items);
    const item = items.get(product) ?? {
      product,
      category: row.second_category_id ?? '',
      days: [],
    };
    items.set(product, item);
    const sold = Array.from({ length: 24 }, (_, hour) =>
      Number(row[`s${String(hour).padStart(2, '0')}`]),
    );
    const flags = row.stockout24 ?? '';
    const out = [...flags].reduce((mask, flag, hour) => mask | (Number(flag) << hour), 0);
    item.days[daysBetween(FROM, row.dt ?? '')] = { sold, out, total: Number(row.sale_day) };
  });
  return new Map([...shops].map(([shop, items]) => [shop, [...items.values()]]));
}

/**
 * Demand of one shop: partly stocked days scaled by the shop's hour profile, others missing. There
 * are no prices in these data, so a unit counts as the value of a unit.
 */
export function freshPast(items: readonly FreshItem[]): SalesPast {
  const rhythm = shopRhythm(items.map((item) => item.days));
  if (rhythm === null) throw new Error('freshretail: nothing sold');
  const groups = [...new Set(items.map((item) => item.category))].sort();
  const units = new Float32Array(items.length * DAYS).fill(Number.NaN);
  const value = new Float32Array(items.length * DAYS);
  for (const [row, item] of items.entries()) {
    for (const [day, hours] of item.days.entries()) {
      const share = inStockShare(rhythm.profile, hours.out);
      units[row * DAYS + day] = demandOfDay(hours.total, share);
      value[row * DAYS + day] = hours.total;
    }
  }
  const group = Int32Array.from(items, (item) => groups.indexOf(item.category));
  return { panel: { from: FROM, days: DAYS, group, units }, value };
}
