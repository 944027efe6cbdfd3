import { readRange, readSkus } from '#electron/store/figures/catalogue';
import { readDays, readSoldSkus } from '#electron/store/figures/day-rows';
import { readShifts, readVisitors } from '#electron/store/figures/people';
import { readChannelFacts, readPromotionFacts } from '#electron/store/figures/promotions';
import { readMixFacts, readSlowFacts, readStockFacts } from '#electron/store/figures/range-facts';
import { readHoursIn, readSalesSums, type SalesScope } from '#electron/store/figures/sales-sums';
import { lossesKnown, readShrink } from '#electron/store/figures/stock';
import type { ReadHandle } from '#electron/store/handle';
import { readStore } from '#electron/store/store-info';
import { readTargetsAround } from '#electron/store/targets';
import { addDays, daysBetween, eachDay } from '#shared/domain/calendar/calendar';
import { hoursOnDuty, labourByDay, shiftsByDay } from '#shared/domain/kpi/duty';
import type { FactGroup, KpiFacts } from '#shared/domain/kpi/facts';
import type { Breakdown } from '#shared/domain/kpi/names';
import { carriedOn } from '#shared/domain/kpi/range';
import {
  footfallFacts,
  type LabourBucket,
  labourFacts,
  type SalesSums,
  ticketSums,
  totalSums,
} from '#shared/domain/kpi/sums';
import { splitHistory, splitTargets } from '#shared/domain/targets/split';

/** What is asked: a breakdown of a range, and the sales sums of its members, by key. */
export interface Ask {
  readonly db: ReadHandle;
  readonly by: Breakdown;
  readonly scope: SalesScope;
}

/** Facts of one group for the members that have them, by key. */
type Members<Group extends FactGroup> = ReadonlyMap<string, KpiFacts[Group]>;

type SalesGroup = 'sales' | 'detail' | 'ticketing' | 'profit';

/** How each group of facts beside the sales rollups is read. */
export const groupReaders: {
  readonly [Group in Exclude<FactGroup, SalesGroup>]: (ask: Ask) => Members<Group>;
} = {
  previous: ({ db, by, scope }) => {
    const days = by === 'day' ? 1 : daysBetween(scope.from, scope.to) + 1;
    const yearAgo = shifted(db, by, scope, 364);
    const before = shifted(db, by, scope, days);
    const keys = new Set([...yearAgo.keys(), ...before.keys()]);
    return mapOf(keys, (key) => ({
      yearAgo: yearAgo.get(key) ?? null,
      before: before.get(key) ?? null,
    }));
  },
  range: ({ db, by, scope }) => {
    if (by === 'total') return single(readRange(db, scope));
    const skus = [...readSkus(db).values()];
    const sold = readSoldSkus(db, scope);
    return mapOf(eachDay(scope), (date) => ({
      carried: skus.filter((sku) => carriedOn(sku, date)).length,
      sold: sold.get(date) ?? 0,
    }));
  },
  skuDays: ({ db, by, scope }) => {
    const sold = readSoldSkus(db, scope);
    if (by === 'total') return single({ sold: sum([...sold.values()]) });
    return mapOf(eachDay(scope), (date) => ({ sold: sold.get(date) ?? 0 }));
  },
  slow: ({ db, scope }) => single(readSlowFacts(db, scope)),
  mix: ({ db, scope }) => single(readMixFacts(db, scope)),
  stock: ({ db, scope }) => single(readStockFacts(db, scope)),
  shrink: ({ db, by, scope }) => {
    if (!lossesKnown(db)) return new Map();
    const rows = new Map(readShrink(db, scope).map((row) => [row.date, row.amount]));
    if (by === 'total') return single({ writeOffs: sum([...rows.values()]) });
    return mapOf(eachDay(scope), (date) => ({ writeOffs: rows.get(date) ?? 0 }));
  },
  footfall: (ask) => {
    const rows = readVisitors(ask.db, ask.scope);
    const perHour = ask.by === 'hour';
    const salesOf = salesFinder(ask);
    const members = groupBy(rows, (row) => memberKey(ask.by, row.date, row.hour));
    return mapOf(members.keys(), (member) => {
      const buckets = groupBy(members.get(member) ?? [], (row) =>
        perHour ? hourKey(row.date, row.hour) : row.date,
      );
      return footfallFacts(
        [...buckets].map(([key, list]) => ({ key, visitors: sum(list.map((it) => it.visitors)) })),
        salesOf,
      );
    });
  },
  labour: (ask) => {
    const buckets = labourBuckets(ask);
    const salesOf = salesFinder(ask);
    const members = groupBy(buckets, (bucket) => bucket.member);
    return mapOf(members.keys(), (member) => labourFacts(members.get(member) ?? [], salesOf));
  },
  space: ({ db, by, scope }) => {
    const areaM2 = readStore(db)?.sellingAreaM2 ?? null;
    if (areaM2 === null) return new Map();
    const trading = new Set(readDays(db, scope).map((row) => row.date));
    if (by === 'total') return single({ areaM2, tradingDays: trading.size });
    return mapOf(trading, () => ({ areaM2, tradingDays: 1 }));
  },
  target: ({ db, by, scope }) => {
    const days = salesTargets(db, scope);
    if (by === 'day') return mapOf(days.keys(), (date) => ({ netSales: days.get(date) ?? 0 }));
    const complete = days.size === daysBetween(scope.from, scope.to) + 1;
    return complete ? single({ netSales: sum([...days.values()]) }) : new Map();
  },
  channel: ({ db, by, scope }) =>
    by === 'total' || by === 'day' || by === 'channel'
      ? readChannelFacts(db, by, scope, scope.channelId)
      : new Map(),
  promotion: ({ db, scope }) => single(readPromotionFacts(db, scope)),
};

/** Net sales of the members in a range that lies some days earlier, under today's keys. */
function shifted(
  db: ReadHandle,
  by: Breakdown,
  scope: SalesScope,
  days: number,
): ReadonlyMap<string, number> {
  const earlier = { ...scope, from: addDays(scope.from, -days), to: addDays(scope.to, -days) };
  return new Map(
    readSalesSums(db, by, earlier).map(({ key, sums }) => [
      by === 'day' ? addDays(key, days) : key,
      sums.netSales,
    ]),
  );
}

/** Hours on duty of each day, or of each hour of each day. */
function labourBuckets({ db, by, scope }: Ask): (LabourBucket<string> & { member: string })[] {
  const shifts = readShifts(db, scope);
  if (by !== 'hour') {
    return labourByDay(shifts).map((day) => ({ ...day, member: memberKey(by, day.key, 0) }));
  }
  return [...shiftsByDay(shifts)].flatMap(([date, list]) =>
    [...hoursOnDuty(list)].map(([hour, hours]) => ({
      key: hourKey(date, hour),
      member: String(hour),
      record: list[0]?.record ?? 'scheduled',
      hours,
      heads: hours,
    })),
  );
}

/** Sales of a day, or of an hour of a day, of a range. */
function salesFinder({ db, by, scope }: Ask): (key: string) => SalesSums | null {
  if (by === 'hour') {
    const hours = new Map(
      readHoursIn(db, scope).map((row) => [hourKey(row.date, row.hour), ticketSums(row)]),
    );
    return (key) => hours.get(key) ?? null;
  }
  const days = groupBy(readDays(db, scope), (row) => row.date);
  return (key) => totalSums(days.get(key) ?? []);
}

/** Day targets of net sales over a range; days without a target are absent. */
function salesTargets(db: ReadHandle, scope: SalesScope): ReadonlyMap<string, number> {
  const targets = readTargetsAround(db, scope).filter((target) => target.kpi === 'netSales');
  if (targets.length === 0) return new Map();
  const days = groupBy(
    splitHistory(targets).flatMap((range) => readDays(db, range)),
    (row) => row.date,
  );
  const netSales = new Map(
    [...days].map(([date, rows]) => [date, sum(rows.map((row) => row.netSales))]),
  );
  const targetOf = splitTargets(targets, (_, day) => netSales.get(day) ?? null);
  return new Map(
    eachDay(scope).flatMap((date) => {
      const target = targetOf('netSales', date);
      return target === null ? [] : [[date, target.value] as const];
    }),
  );
}

function memberKey(by: Breakdown, date: string, hour: number): string {
  if (by === 'total') return 'total';
  return by === 'hour' ? String(hour) : date;
}

function hourKey(date: string, hour: number): string {
  return `${date} ${hour}`;
}

function single<Value>(value: Value): ReadonlyMap<string, Value> {
  return new Map([['total', value]]);
}

function mapOf<Value>(
  keys: Iterable<string>,
  factsOf: (key: string) => Value,
): ReadonlyMap<string, Value> {
  return new Map([...keys].map((key) => [key, factsOf(key)]));
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [row]);
    else list.push(row);
  }
  return groups;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
