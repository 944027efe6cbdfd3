import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { hoursOnDuty, labourByDay, shiftsByDay } from '#shared/domain/kpi/duty';
import type { KpiFacts } from '#shared/domain/kpi/facts';
import type { KpiName } from '#shared/domain/kpi/names';
import { carriedOn } from '#shared/domain/kpi/range';
import { footfallFacts, labourFacts, rollupFacts, totalSums } from '#shared/domain/kpi/sums';
import { kpiTable, needsOf } from '#shared/domain/kpi/table';
import { type DayTargets, splitTargets } from '#shared/domain/targets/split';
import { reportDates } from './dates';
import type { CategoryDayRow, DailyFacts, HourSalesRow, SkuDayRow, SkuInfo } from './facts';
import { type Need, need } from './needs';

/** The facts of a report, found by day: what its blocks are built from. */
export interface DayIndex {
  readonly facts: DailyFacts;
  readonly dates: ReturnType<typeof reportDates>;
  /** Same weekdays before, with sales, latest first. */
  readonly baseDates: readonly BusinessDate[];
  /** Some line was sold or returned that day. */
  hasSales(date: BusinessDate): boolean;
  kpiFacts(date: BusinessDate): KpiFacts;
  kpi(name: KpiName, date: BusinessDate): number | null;
  needs(name: KpiName): Need[];
  readonly target: DayTargets;
  hours(date: BusinessDate): readonly HourSalesRow[];
  categories(date: BusinessDate): readonly CategoryDayRow[];
  skus(date: BusinessDate): ReadonlyMap<number, SkuDayRow>;
  sku(id: number): SkuInfo;
  /** Mean heads on duty by hour of the clock; empty without shifts. */
  duty(date: BusinessDate): ReadonlyMap<number, number>;
  visitors(date: BusinessDate, hour: number): number | null;
  /** What is missing when the day has no sales at all. */
  salesNeed(): Need;
}

export function indexDays(facts: DailyFacts): DayIndex {
  const dates = reportDates(facts.date);
  const daySums = new Map(
    [...group([...facts.days, ...facts.seasonDays])].map(
      ([date, rows]) => [date, totalSums(rows)] as const,
    ),
  );
  const sumsOf = (date: BusinessDate) => daySums.get(date) ?? null;
  const labour = new Map(labourByDay(facts.shifts).map((day) => [day.key, day] as const));
  const shifts = shiftsByDay(facts.shifts);
  const visitorRows = group(facts.visitors);
  const shrink = new Map(facts.shrink.map((row) => [row.date, row.amount] as const));
  const hours = group(facts.hours);
  const categories = group(facts.categoryDays);
  const skuDays = skusByDay(facts.skuDays);
  const skus = [...facts.skus.values()];

  const build = (date: BusinessDate): KpiFacts => {
    const sums = sumsOf(date);
    const duty = labour.get(date);
    const counted = visitorRows.get(date) ?? [];
    const sold = facts.soldSkus.get(date) ?? 0;
    // Counting the range is the dearest of all; outside the trend nobody asks for it.
    const inTrend = date >= dates.trendFrom && date <= facts.date;
    return {
      ...rollupFacts(1, sums),
      labour: labourFacts(duty === undefined ? [] : [duty], sumsOf),
      footfall: footfallFacts(
        counted.length === 0
          ? []
          : [{ key: date, visitors: counted.reduce((sum, row) => sum + row.visitors, 0) }],
        sumsOf,
      ),
      range: inTrend ? { carried: skus.filter((sku) => carriedOn(sku, date)).length, sold } : null,
      shrink: facts.movementsKnown ? { writeOffs: shrink.get(date) ?? 0 } : null,
    };
  };
  const kpiFacts = memo(build);
  const kpi = (name: KpiName, date: BusinessDate) => kpiTable[name].value(kpiFacts(date));
  const salesNeed = () => need(facts.firstDate === null ? 'sales' : 'daySales');
  const empty: ReadonlyMap<number, SkuDayRow> = new Map();

  return {
    facts,
    dates,
    baseDates: dates.weekdays.filter((date) => (sumsOf(date)?.lines ?? 0) > 0),
    hasSales: (date) => sumsOf(date) !== null,
    kpiFacts,
    kpi,
    needs: (name) =>
      needsOf(name, kpiFacts(facts.date)).map((missing) =>
        missing.code === 'sales' ? salesNeed() : missing,
      ),
    target: splitTargets(facts.targets, kpi),
    hours: (date) => hours.get(date) ?? [],
    categories: (date) => categories.get(date) ?? [],
    skus: (date) => skuDays.get(date) ?? empty,
    sku: (id) => facts.skus.get(id) ?? unknownSku(id),
    duty: memo((date) => hoursOnDuty(shifts.get(date) ?? [])),
    visitors: (date, hour) => {
      const rows = visitorRows.get(date);
      if (rows === undefined) return null;
      return rows.filter((row) => row.hour === hour).reduce((sum, row) => sum + row.visitors, 0);
    },
    salesNeed,
  };
}

/** Rows of a list by their date. */
export function group<Row extends { readonly date: BusinessDate }>(
  rows: readonly Row[],
): ReadonlyMap<BusinessDate, readonly Row[]> {
  const groups = new Map<BusinessDate, Row[]>();
  for (const row of rows) {
    const list = groups.get(row.date);
    if (list === undefined) groups.set(row.date, [row]);
    else list.push(row);
  }
  return groups;
}

function skusByDay(
  rows: readonly SkuDayRow[],
): ReadonlyMap<BusinessDate, ReadonlyMap<number, SkuDayRow>> {
  const days = new Map<BusinessDate, Map<number, SkuDayRow>>();
  for (const row of rows) {
    let day = days.get(row.date);
    if (day === undefined) {
      day = new Map();
      days.set(row.date, day);
    }
    day.set(row.skuId, row);
  }
  return days;
}

/** The days `count` long that end on a date, oldest first. */
export function daysUpTo(date: BusinessDate, count: number): BusinessDate[] {
  return Array.from({ length: count }, (_, index) => addDays(date, index - count + 1));
}

function memo<Value>(compute: (date: BusinessDate) => Value): (date: BusinessDate) => Value {
  const known = new Map<BusinessDate, { readonly value: Value }>();
  return (date) => {
    const cached = known.get(date);
    if (cached !== undefined) return cached.value;
    const value = compute(date);
    known.set(date, { value });
    return value;
  };
}

function unknownSku(id: number): SkuInfo {
  return {
    id,
    code: String(id),
    name: String(id),
    unit: '',
    categoryId: 0,
    weighed: false,
    role: null,
    facings: null,
    widthCm: null,
    carried: false,
    since: null,
    until: null,
  };
}
