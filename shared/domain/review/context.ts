import { type DateRange, eachDay } from '../calendar/calendar';
import type { DeckSource } from '../deck/model';
import type { KpiName } from '../kpi/names';
import { kpiTable } from '../kpi/table';
import type { SentenceParam } from '../report/sentence';
import { valueIn, word, type Yardstick } from './blocks';
import type { ReviewFacts } from './facts';
import { frameOf, type ReviewFrame } from './frame';

/** The facts of a review, with what several pages ask of them. */
export interface ReviewContext {
  readonly facts: ReviewFacts;
  readonly frame: ReviewFrame;
  /** Days of the range with sales, and of the one before. */
  readonly tradingDays: number;
  readonly tradingDaysBefore: number;
  readonly hasSales: boolean;
  readonly hasBefore: boolean;
  /** Last period and last year, where they have sales. */
  readonly yardsticks: readonly Yardstick[];
  /** "last week" or "the period before". */
  readonly beforeWord: SentenceParam;
  readonly beforeLabel: SentenceParam;
  /** Target of a KPI for the whole range; null where a day of it has none. */
  targetOf(kpi: KpiName): number | null;
  /** Of a named query; of the reviewed range where none is given. */
  source(query: string, range?: DateRange): DeckSource;
  /** Of a KPI as the screens ask for it. */
  kpiSource(
    kpi: KpiName,
    range?: DateRange,
    by?: 'day' | 'hour' | 'category' | 'channel' | 'sku',
  ): DeckSource;
}

export function contextOf(facts: ReviewFacts): ReviewContext {
  const frame = frameOf(facts.range);
  const tradingDays = facts.trend.at(-1)?.days ?? 0;
  const tradingDaysBefore = facts.trend.at(-2)?.days ?? 0;
  const beforeLabel = word(frame.isWeek ? 'vsLastWeek' : 'vsBefore');
  const hasBefore = tradingDaysBefore > 0;
  const hasYear = valueIn(facts.yearAgo, 'netSales') !== null;
  const source = (query: string, { from, to }: DateRange = facts.range): DeckSource => ({
    query,
    from,
    to,
    version: versionOf(facts, { from, to }),
  });
  return {
    facts,
    frame,
    tradingDays,
    tradingDaysBefore,
    hasSales: tradingDays > 0,
    hasBefore,
    yardsticks: [
      ...(hasBefore ? [{ label: beforeLabel, values: facts.before, range: frame.before }] : []),
      ...(hasYear
        ? [{ label: word('vsLastYear'), values: facts.yearAgo, range: frame.yearAgo }]
        : []),
    ],
    beforeWord: word(frame.isWeek ? 'lastWeek' : 'before'),
    beforeLabel,
    targetOf: (kpi) => targetOfRange(facts, kpi),
    source,
    kpiSource: (kpi, range, by) =>
      source(`kpis.query(${by === undefined ? kpi : `${kpi} by ${by}`})`, range),
  };
}

function versionOf({ versions }: ReviewFacts, { from, to }: DateRange): number {
  let sum = 0;
  for (const [date, version] of versions) if (date >= from && date <= to) sum += version;
  return sum;
}

/**
 * What the range has to bring: the sum of its days for a KPI that adds up, their mean for a rate. Null
 * where a day has no target: half a target would be reached twice as easily.
 */
function targetOfRange(facts: ReviewFacts, kpi: KpiName): number | null {
  const days = eachDay(facts.range);
  const values = new Map(
    facts.targets.filter((target) => target.kpi === kpi).map(({ date, value }) => [date, value]),
  );
  if (!days.every((date) => values.has(date))) return null;
  const sum = days.reduce((total, date) => total + (values.get(date) ?? 0), 0);
  return kpiTable[kpi].additive ? Math.round(sum) : sum / days.length;
}
