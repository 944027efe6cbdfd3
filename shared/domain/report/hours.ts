import { ratio } from '#shared/domain/money/money';
import type { Block, HourRow, HoursBlock } from './daily';
import type { DayIndex } from './day-index';
import { need } from './needs';
import { hoursParam, numberParam, type Sentence } from './sentence';

/** An hour's change counts as a finding from this share of last week's day on. */
const NOTEWORTHY = 0.02;

/** Sales by hour with heads on duty, and the same weekday one week before as a ghost. */
export function buildHours(index: DayIndex): Block<HoursBlock> {
  const { facts, dates } = index;
  if (!index.hasSales(facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  const today = index.hours(facts.date);
  if (today.length === 0) return { state: 'missing', needs: [need('saleTimes')] };
  const ghost = index.hours(dates.lastWeek);
  const duty = index.duty(facts.date);
  const rows = Array.from({ length: 24 }, (_, position): HourRow => {
    const hour = (facts.store.cutoffHour + position) % 24;
    const sums = today.find((row) => row.hour === hour);
    const before = ghost.find((row) => row.hour === hour);
    const heads = duty.size === 0 ? null : (duty.get(hour) ?? 0);
    const netSales = sums?.netSales ?? 0;
    return {
      hour,
      netSales,
      tickets: sums?.tickets ?? 0,
      units: sums?.units ?? 0,
      visitors: index.visitors(facts.date, hour),
      heads,
      salesPerLabourHour: ratio(netSales, heads),
      ghostSales: ghost.length === 0 ? null : (before?.netSales ?? 0),
    };
  });
  const timed = rows.reduce((sum, row) => sum + row.netSales, 0);
  const labour = index.kpiFacts(facts.date).labour;
  return {
    state: 'ready',
    rows,
    withoutTime: (index.kpi('netSales', facts.date) ?? 0) - timed,
    labour:
      labour === null || labour.record === 'mixed'
        ? { state: 'missing', needs: [need('shifts')] }
        : { state: 'ready', record: labour.record },
    ghostDate: ghost.length === 0 ? null : dates.lastWeek,
    finding: findingOf(rows),
  };
}

/** The hour that changed most against last week, else the busiest hour. */
function findingOf(rows: readonly HourRow[]): Sentence | null {
  const ghostTotal = rows.reduce((sum, row) => sum + (row.ghostSales ?? 0), 0);
  const changed = largest(rows, (row) =>
    row.ghostSales === null ? 0 : Math.abs(row.netSales - row.ghostSales),
  );
  if (changed !== null && changed.ghostSales !== null && ghostTotal > 0) {
    const difference = changed.netSales - changed.ghostSales;
    if (Math.abs(difference) >= NOTEWORTHY * ghostTotal) {
      return {
        key: difference > 0 ? 'finding.hourRose' : 'finding.hourFell',
        params: {
          hours: hoursParam(changed.hour, changed.hour),
          amount: numberParam('money', difference, true),
        },
      };
    }
  }
  const busiest = largest(rows, (row) => row.netSales);
  const total = rows.reduce((sum, row) => sum + row.netSales, 0);
  if (busiest === null || total <= 0) return null;
  return {
    key: 'finding.busiestHour',
    params: {
      hours: hoursParam(busiest.hour, busiest.hour),
      share: numberParam('ratio', busiest.netSales / total),
    },
  };
}

function largest(rows: readonly HourRow[], of: (row: HourRow) => number): HourRow | null {
  return rows.reduce<HourRow | null>(
    (best, row) => (of(row) > 0 && (best === null || of(row) > of(best)) ? row : best),
    null,
  );
}
