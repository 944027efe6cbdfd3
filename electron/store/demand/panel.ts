import { addDays, type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { demandOfDay } from '#shared/domain/demand/censored';
import type { DemandPanel } from '#shared/domain/demand/panel';
import { stockStates } from '#shared/domain/demand/stock-walk';
import type { ReadHandle } from '../handle';
import { readOpenDays } from './open-days';
import { readPromotedDays } from './promoted-days';
import { sellOutShares } from './sell-outs';
import { type PanelSku, readPanelSkus, readSoldDays, type SoldDays } from './sold-days';
import { readStockDays } from './stock-days';

/** Two years: one to settle, one to be judged by (`forecastPanel`). */
export const PANEL_DAYS = 728;
/** Days of a promotion are left out only where as many other days are known. */
const LEAST_ORDINARY_DAYS = 28;

/** The shop's demand as far as it is known, with what explains the days that are not. */
export interface ShopPanel {
  readonly asOf: BusinessDate;
  readonly skus: readonly PanelSku[];
  /** Leaf category of each group of the panel. */
  readonly categoryIds: readonly number[];
  /** Demand by day; `NaN` where it is not known. */
  readonly panel: DemandPanel;
  readonly sold: SoldDays;
  readonly open: Uint8Array;
  /** State of each cell (see `stockStates`). */
  readonly stock: Uint8Array;
  readonly promoted: Uint8Array;
  /** By SKU: days known, days with nothing to sell for all or part of them, days in a promotion. */
  readonly knownDays: Int32Array;
  readonly outDays: Int32Array;
  readonly promotedDays: Int32Array;
  /** By SKU: closing level of the last day; `NaN` where it is not known. */
  readonly level: Float64Array;
}

interface PanelOptions {
  /** Looks at one SKU alone. */
  readonly only?: number;
  /** Of all SKUs with sales those to lay out; all of them without it. */
  readonly choose?: (skus: readonly PanelSku[]) => readonly PanelSku[];
  readonly withValue?: boolean;
}

/**
 * The last 728 days up to `asOf`, fewer where the shop's sales begin later. A day of a SKU is not
 * known before the SKU came, while the shop was closed, while it was out of stock, and while it was
 * in a promotion; a day on which it sold out is sales ÷ the share of the day's trade until then.
 */
export function readShopPanel(
  db: ReadHandle,
  asOf: BusinessDate,
  options: PanelOptions = {},
): ShopPanel {
  const range = { from: firstDay(db, asOf), to: asOf };
  const selling = readPanelSkus(db, range, options.only);
  const skus = options.choose?.(selling) ?? selling;
  const sold = readSoldDays(db, range, skus, options.withValue);
  const open = readOpenDays(db, range);
  const { state: stock, level } = readStockDays(db, sold);
  const promoted = readPromotedDays(db, sold);
  const categoryIds = [...new Set(skus.map((sku) => sku.categoryId))].sort((a, b) => a - b);
  const groupOf = new Map(categoryIds.map((id, group) => [id, group]));
  const group = Int32Array.from(skus, (sku) => groupOf.get(sku.categoryId) ?? 0);
  const units = new Float32Array(sold.units.length);
  const share = sellOutShares(db, sold, stock);
  const knownDays = new Int32Array(skus.length);
  const outDays = new Int32Array(skus.length);
  const promotedDays = new Int32Array(skus.length);
  const facts: RowFacts = { sold, open, stock, promoted, share };
  for (const row of skus.keys()) {
    const counted = layOut(facts, row, units);
    knownDays[row] = counted.known;
    outDays[row] = counted.out;
    promotedDays[row] = counted.promoted;
  }
  const panel = { from: range.from, days: sold.days, group, units };
  return {
    asOf,
    skus,
    categoryIds,
    panel,
    sold,
    open,
    stock,
    promoted,
    knownDays,
    outDays,
    promotedDays,
    level,
  };
}

function firstDay(db: ReadHandle, asOf: BusinessDate): BusinessDate {
  const first = db.value<string | null>('SELECT min(business_date) FROM sales_day') ?? asOf;
  const earliest = addDays(asOf, 1 - PANEL_DAYS);
  return first > earliest ? first : earliest;
}

interface RowFacts {
  readonly sold: SoldDays;
  readonly open: Uint8Array;
  readonly stock: Uint8Array;
  readonly promoted: Uint8Array;
  readonly share: ReadonlyMap<number, number>;
}

/** Writes the days of one SKU and counts them. */
function layOut(facts: RowFacts, row: number, units: Float32Array) {
  const { sold, open, stock, promoted } = facts;
  const { days, skus, range } = sold;
  const since = Math.max(0, daysBetween(range.from, skus[row]?.since ?? range.from));
  const start = row * days;
  const counted = { known: 0, out: 0, promoted: 0 };
  let ordinary = 0;
  units.fill(Number.NaN, start, start + Math.min(since, days));
  for (let day = since; day < days; day++) {
    const at = start + day;
    units[at] = demandAt(facts, at, open[day] === 1);
    if (open[day] !== 1) continue;
    if (stock[at] === stockStates.out || stock[at] === stockStates.soldOut) counted.out++;
    if (promoted[at] === 1) counted.promoted++;
    if (Number.isNaN(units[at] ?? 0)) continue;
    counted.known++;
    if (promoted[at] !== 1) ordinary++;
  }
  if (counted.promoted === 0 || ordinary < LEAST_ORDINARY_DAYS) return counted;
  for (let at = start; at < start + days; at++) if (promoted[at] === 1) units[at] = Number.NaN;
  return { ...counted, known: ordinary };
}

function demandAt({ sold, stock, share }: RowFacts, at: number, open: boolean): number {
  if (!open || stock[at] === stockStates.out) return Number.NaN;
  const units = Math.max(0, sold.units[at] ?? 0);
  return stock[at] === stockStates.soldOut ? demandOfDay(units, share.get(at) ?? 0) : units;
}
