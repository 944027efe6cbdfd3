import type { ShopPanel } from '#electron/store/demand/panel';
import { readDailyTrade } from '#electron/store/demand/trade';
import type { TransferRecord } from '#electron/store/demand/transfers';
import type { ReadHandle } from '#electron/store/handle';
import { daysBetween } from '#shared/domain/calendar/calendar';
import type { PanelForecast } from '#shared/domain/demand/forecast';
import { groupTrade } from '#shared/domain/demand/group-trade';
import { weekdaysOf } from '#shared/domain/demand/panel';
import { stockStates } from '#shared/domain/demand/stock-walk';
import { estimateSubstitution } from '#shared/domain/demand/substitution';
import type { GroupStretches } from '#shared/domain/demand/transfer';

/** Rates of SKUs are taken for constant, so only the last year is read. */
const DAYS_READ = 364;
const SEED = 73;

/**
 * How much of a missing SKU's demand the others of its leaf category take over, from the days on
 * which SKUs were out of stock all day. In a category of one SKU nobody is there to take it over.
 * @param onCategory hears how many categories have been read so far
 */
export function measureSubstitution(
  db: ReadHandle,
  shop: ShopPanel,
  forecast: PanelForecast,
  onCategory: (done: number, total: number) => void,
): TransferRecord[] {
  const members = membersByCategory(shop);
  const several = shop.categoryIds.filter((_, group) => (members[group]?.length ?? 0) > 1);
  const trade = readDailyTrade(db, shop.sold.range);
  const stretchesOf = function* (): Iterable<GroupStretches> {
    for (const [done, categoryId] of several.entries()) {
      onCategory(done, several.length);
      const rows = members[shop.categoryIds.indexOf(categoryId)] ?? [];
      const own = trade.categories.get(categoryId);
      const others = trade.shop.map((sales, day) => sales - (own?.[day] ?? 0));
      yield stretches(shop, forecast, rows, others);
    }
  };
  const found = estimateSubstitution(stretchesOf(), SEED);
  const byCategory = new Map(several.map((categoryId, at) => [categoryId, found[at]]));
  return shop.categoryIds.map((categoryId): TransferRecord => {
    const of = byCategory.get(categoryId);
    const alone = { tau: 0, low: 0, high: 0, source: 'default', missedUnits: 0 } as const;
    return { categoryId, ...(of ?? alone) };
  });
}

function membersByCategory({ categoryIds, panel }: ShopPanel): number[][] {
  const members = categoryIds.map((): number[] => []);
  for (const [row, group] of panel.group.entries()) members[group]?.push(row);
  return members;
}

/** What a day says by its stock state: 0 in stock, 1 out, 2 nothing (see `GroupStretches.out`). */
const outByState: Readonly<Record<number, number>> = {
  [stockStates.there]: 0,
  [stockStates.out]: 1,
  [stockStates.soldOut]: 2,
  [stockStates.surprise]: 2,
};

/** One stretch a day: only days on which the shop was open. */
function stretches(
  shop: ShopPanel,
  forecast: PanelForecast,
  rows: readonly number[],
  others: Float64Array,
): GroupStretches {
  const { panel, sold, stock, promoted, open } = shop;
  const weekday = weekdaysOf(panel);
  const tradeOfDay = groupTrade(weekday, groupFactors(forecast, rows), others, open);
  const start = Math.max(0, panel.days - DAYS_READ);
  const days = [...open.keys()].filter((day) => day >= start && open[day] === 1);
  const out = new Uint8Array(days.length * rows.length);
  const units = new Float32Array(days.length * rows.length);
  for (const [at, row] of rows.entries()) {
    const since = daysBetween(sold.range.from, shop.skus[row]?.since ?? sold.range.from);
    for (const [stretch, day] of days.entries()) {
      const cell = row * panel.days + day;
      const to = stretch * rows.length + at;
      units[to] = Math.max(0, sold.units[cell] ?? 0);
      const inRange = day >= since && promoted[cell] !== 1;
      out[to] = inRange ? (outByState[stock[cell] ?? 0] ?? 2) : 2;
    }
  }
  return {
    skus: rows.length,
    days: days.length,
    day: Int32Array.from(days.keys()),
    trade: Float64Array.from(days, (day) => tradeOfDay[day] ?? 0),
    out,
    sold: units,
  };
}

/** Weekday factors of a group: those of its SKUs, each by what it sells. */
function groupFactors({ skus, factors }: PanelForecast, rows: readonly number[]): Float64Array {
  const sums = new Float64Array(7);
  let whole = 0;
  for (const row of rows) {
    const perDay = skus[row]?.perDay ?? 0;
    if (!(perDay > 0)) continue;
    whole += perDay;
    for (let day = 0; day < 7; day++) {
      sums[day] = (sums[day] ?? 0) + perDay * (factors[row * 7 + day] ?? 1);
    }
  }
  return sums.map((sum) => (whole > 0 ? sum / whole : 1));
}
