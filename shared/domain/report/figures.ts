import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { eachDay } from '#shared/domain/calendar/calendar';
import { type KpiName, type KpiUnit, kpiNames } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { attainmentOf } from '#shared/domain/kpi/targets';
import { paceOf } from '#shared/domain/targets/pace';
import { weightedScore } from '#shared/domain/targets/score';
import type {
  AttainmentBlock,
  AttainmentRow,
  Block,
  Comparison,
  Figure,
  MonthToDate,
} from './daily';
import { TREND_DAYS } from './dates';
import { type DayIndex, daysUpTo } from './day-index';
import { need } from './needs';

/**
 * The ten figures that matter every day: what was sold and to how many (sales, tickets and the two
 * that make a ticket), what it earned (profit, margin, and the discounts that cost it), and how well
 * the door, the people and the range were used.
 */
export const dailyFigures: readonly KpiName[] = [
  'netSales',
  'tickets',
  'averageTicket',
  'unitsPerTicket',
  'grossProfit',
  'grossMargin',
  'discountRate',
  'footfallConversion',
  'salesPerLabourHour',
  'activeSkuRate',
];

export function buildFigures(index: DayIndex): Figure[] {
  const { facts, dates } = index;
  return dailyFigures.map((name) => {
    const { unit, direction } = kpiTable[name];
    const value = index.hasSales(facts.date) ? index.kpi(name, facts.date) : null;
    const against = (date: BusinessDate, base: number | null) => compare(unit, value, date, base);
    const base = (date: BusinessDate) => (index.hasSales(date) ? index.kpi(name, date) : null);
    return {
      kpi: name,
      unit,
      direction,
      value,
      needs: index.hasSales(facts.date) ? index.needs(name) : [index.salesNeed()],
      trend: daysUpTo(facts.date, TREND_DAYS).map(base),
      compare: {
        yesterday: against(dates.yesterday, base(dates.yesterday)),
        lastWeek: against(dates.lastWeek, base(dates.lastWeek)),
        target: against(facts.date, index.target(name, facts.date)?.value ?? null),
      },
    };
  });
}

/** Rates are told as a difference in points, everything else as a share of the base. */
export function compare(
  unit: KpiUnit,
  value: number | null,
  date: BusinessDate,
  base: number | null,
): Comparison {
  const as = unit === 'ratio' ? 'points' : 'share';
  if (value === null || base === null) return { date, base, change: null, as };
  if (as === 'points') return { date, base, change: value - base, as };
  return { date, base, change: base === 0 ? null : (value - base) / Math.abs(base), as };
}

export function buildAttainment(index: DayIndex): Block<AttainmentBlock> {
  const { facts } = index;
  if (facts.firstDate === null) return { state: 'missing', needs: [need('sales')] };
  const names = [...new Set(facts.targets.map((target) => target.kpi))];
  const rows = names.flatMap((name) => attainmentRow(index, name) ?? []);
  rows.sort((a, b) => b.weight - a.weight || kpiNames.indexOf(a.kpi) - kpiNames.indexOf(b.kpi));
  if (rows.length === 0) return { state: 'missing', needs: [need('targets')] };
  return { state: 'ready', rows, score: scoreOf(rows) };
}

function scoreOf(rows: readonly AttainmentRow[]): number | null {
  return weightedScore(rows.map((row) => ({ ...row, direction: kpiTable[row.kpi].direction })));
}

function attainmentRow(index: DayIndex, name: KpiName): AttainmentRow | null {
  const { date } = index.facts;
  const target = index.target(name, date);
  if (target === null) return null;
  const actual = index.hasSales(date) ? index.kpi(name, date) : null;
  return {
    kpi: name,
    unit: kpiTable[name].unit,
    weight: target.weight,
    actual,
    target: target.value,
    attainment: attainmentOf(actual, target.value),
    setFor: target.setFor,
    monthToDate: kpiTable[name].additive ? monthToDate(index, name) : null,
  };
}

function monthToDate(index: DayIndex, name: KpiName): MonthToDate {
  const { date } = index.facts;
  const { month, monthEnd } = index.dates;
  const soFar = eachDay({ from: month, to: date });
  const whole = eachDay({ from: month, to: monthEnd });
  const actual = soFar.reduce((sum, day) => sum + (index.kpi(name, day) ?? 0), 0);
  const targetOf = (days: readonly BusinessDate[]) =>
    days.reduce<number | null>((sum, day) => {
      const target = index.target(name, day);
      return sum === null || target === null ? null : sum + target.value;
    }, 0);
  const target = targetOf(soFar);
  const monthTarget = targetOf(whole);
  const remaining = whole.length - soFar.length;
  const pace =
    monthTarget === null
      ? null
      : paceOf(
          whole.map((day) => ({
            target: index.target(name, day)?.value ?? 0,
            actual: day <= date ? (index.kpi(name, day) ?? 0) : null,
          })),
        );
  return {
    from: month,
    actual,
    target,
    attainment: attainmentOf(actual, target),
    monthTarget,
    pace: remaining === 0 ? null : pace,
    neededPerDay:
      monthTarget === null || remaining === 0
        ? null
        : Math.max(0, monthTarget - actual) / remaining,
  };
}
