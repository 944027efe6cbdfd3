import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { endOfMonth, startOfMonth, startOfWeek } from '#shared/domain/calendar/periods';
import { periodEnd, type TargetPeriod } from '#shared/domain/targets/split';
import type { Format } from '#shared/i18n/format';

/** What the grid shows at once: the months of a year, the weeks of a quarter, the days of a month. */
export interface GridSpan {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** First days of the periods, one a row. */
  readonly rows: readonly BusinessDate[];
}

export function spanOf(period: TargetPeriod, around: BusinessDate): GridSpan {
  const rows = rowsOf(period, around);
  const [first = around] = rows;
  return { from: first, to: periodEnd(period, rows.at(-1) ?? around), rows };
}

/** The span before or after. */
export function stepOf(period: TargetPeriod, around: BusinessDate, by: 1 | -1): BusinessDate {
  const { from, to } = spanOf(period, around);
  return by === 1 ? addDays(to, 1) : addDays(from, -1);
}

function rowsOf(period: TargetPeriod, around: BusinessDate): BusinessDate[] {
  const year = around.slice(0, 4);
  if (period === 'month') {
    return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`);
  }
  if (period === 'day') {
    return eachDay({ from: startOfMonth(around), to: endOfMonth(around) });
  }
  const quarter = Math.floor((Number(around.slice(5, 7)) - 1) / 3);
  const first = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  const last = endOfMonth(`${year}-${String(quarter * 3 + 3).padStart(2, '0')}-01`);
  // A week belongs to the quarter that its Monday lies in.
  const monday = startOfWeek(first) < first ? addDays(startOfWeek(first), 7) : startOfWeek(first);
  return eachDay({ from: monday, to: last }).filter((_, at) => at % 7 === 0);
}

export function writePeriod(period: TargetPeriod, startsOn: BusinessDate, format: Format): string {
  if (period === 'month') return format.month(startsOn.slice(0, 7));
  if (period === 'day') return format.dateWeekday(startsOn);
  return `${format.dateShort(startsOn)} – ${format.dateShort(addDays(startsOn, 6))}`;
}

export function writeSpan(period: TargetPeriod, span: GridSpan, format: Format): string {
  if (period === 'month') return span.from.slice(0, 4);
  if (period === 'day') return format.month(span.from.slice(0, 7));
  return format.range(span.from, span.to);
}
