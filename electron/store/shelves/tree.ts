import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import {
  emptyUse,
  roomsWithBelow,
  roomToday,
  type ShelfRoom,
  type ShelfUse,
  stapleShareOf,
  sumsWithBelow,
  usedShare,
} from '#shared/domain/shelves/shelf-use';
import { inOrder } from '#shared/domain/shelves/tree-order';
import { lastSalesDate } from '../derived';
import type { ReadHandle } from '../handle';
import { ON_SHELF, seenSkus } from './on-shelf';

/** Days that the weekly sales are the mean of. */
const SALES_DAYS = 28;

export interface CategoryRow {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  readonly shelfLengthCm: number | null;
  readonly facings: number | null;
  readonly targetStapleShare: number | null;
  readonly lossRate: number | null;
}

export interface TreeRecord extends CategoryRow {
  readonly position: number;
  readonly room: ShelfRoom;
  readonly own: ShelfUse;
  readonly all: ShelfUse;
  readonly stapleShare: number | null;
  readonly used: number | null;
  readonly roomToday: number | null;
}

export interface TreeAnswer {
  readonly categories: readonly TreeRecord[];
  readonly mixUnit: 'facings' | 'skus';
  readonly asOf: BusinessDate | null;
  readonly toBeClassified: number;
}

/** The categories of goods, each before its children, in the order of the shop. */
export function readCategoryRows(db: ReadHandle): CategoryRow[] {
  return inOrder(
    db.all<CategoryRow>(
      `SELECT id, parent_id parentId, code, name, shelf_length_cm shelfLengthCm, facings,
              target_staple_share targetStapleShare, loss_rate lossRate
       FROM category WHERE purpose = 'goods' ORDER BY position, id`,
    ),
  );
}

/** The tree with its shelves, what stands on them, and what they sell. */
export function readShelfTree(db: ReadHandle): TreeAnswer {
  const rows = readCategoryRows(db);
  const asOf = lastSalesDate(db);
  const uses = readUses(db, asOf);
  const all = sumsWithBelow(rows, uses.byCategory);
  const rooms = roomsWithBelow(rows, uses.byCategory);
  const children = new Map<number | null, number>();
  return {
    categories: rows.map((row) => {
      const position = children.get(row.parentId) ?? 0;
      children.set(row.parentId, position + 1);
      const own = uses.byCategory.get(row.id) ?? emptyUse;
      const whole = all.get(row.id) ?? own;
      const room = rooms.get(row.id) ?? row;
      return {
        ...row,
        position,
        room,
        own,
        all: whole,
        stapleShare: stapleShareOf(whole),
        used: usedShare(room, whole),
        roomToday: roomToday(row, own),
      };
    }),
    mixUnit: uses.mixUnit,
    asOf,
    toBeClassified: db.value<number>(
      `SELECT count(*) FROM sku k JOIN category c ON c.id = k.category_id
       WHERE c.purpose = 'to_be_classified'`,
    ),
  };
}

interface UseRow extends Omit<ShelfUse, 'weeklySales'> {
  readonly id: number;
  readonly stapleSkus: number;
  readonly specialtySkus: number;
  readonly plainSkus: number;
}

function readUses(db: ReadHandle, asOf: BusinessDate | null) {
  const rows = db.all<UseRow>(
    `SELECT category_id id, count(*) skus, coalesce(sum(facings), 0) facings,
            coalesce(sum(facings * width_cm), 0.0) lengthCm,
            sum(width_cm IS NULL AND facings IS NOT 0) withoutWidth,
            sum(facings IS NULL) withoutFacings,
            coalesce(sum(iif(role = 'staple', facings, 0)), 0) staple,
            coalesce(sum(iif(role = 'specialty', facings, 0)), 0) specialty,
            coalesce(sum(iif(role IS NULL, facings, 0)), 0) withoutRole,
            coalesce(sum(role = 'staple'), 0) stapleSkus,
            coalesce(sum(role = 'specialty'), 0) specialtySkus,
            sum(role IS NULL) plainSkus
     FROM sku WHERE ${ON_SHELF} GROUP BY category_id`,
    { seen: seenSkus(db, asOf) },
  );
  const mixUnit = rows.some((row) => row.facings > 0) ? ('facings' as const) : ('skus' as const);
  const sales = weeklySales(db, asOf);
  const byCategory = new Map<number, ShelfUse>(
    rows.map(({ id, stapleSkus, specialtySkus, plainSkus, ...use }) => [
      id,
      {
        ...use,
        ...(mixUnit === 'skus' && {
          staple: stapleSkus,
          specialty: specialtySkus,
          withoutRole: plainSkus,
        }),
        weeklySales: sales.get(id) ?? 0,
      },
    ]),
  );
  // Categories that sell and carry nothing any more.
  for (const [id, money] of sales) {
    if (!byCategory.has(id)) byCategory.set(id, { ...emptyUse, weeklySales: money });
  }
  return { mixUnit, byCategory };
}

/** Sales of the last 28 days ÷ 4, by category. */
function weeklySales(db: ReadHandle, asOf: BusinessDate | null): ReadonlyMap<number, Money> {
  if (asOf === null) return new Map();
  const rows = db.all<{ id: number; netSales: Money }>(
    `SELECT category_id id, sum(net_sales) netSales FROM sales_day_category
     WHERE business_date BETWEEN ? AND ? GROUP BY category_id`,
    [addDays(asOf, 1 - SALES_DAYS), asOf],
  );
  return new Map(rows.map(({ id, netSales }) => [id, Math.round(netSales / (SALES_DAYS / 7))]));
}
