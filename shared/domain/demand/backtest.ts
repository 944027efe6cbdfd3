import { type Accuracy, AccuracySum, type Meeting, stepScale } from './accuracy';
import { type DemandClass, rhythmOf } from './classes';
import { type DemandPanel, knownAt, rowOf } from './panel';
import type { Interval } from './spread';

/** A shop's past as a backtest reads it. */
export interface SalesPast {
  readonly panel: DemandPanel;
  /** Sales value of each cell of the panel, for the weights. */
  readonly value: Float32Array;
}

/** A forecast for the days after a panel. */
export interface DaysAhead {
  /** Expected units, SKU after SKU. */
  readonly expected: Float64Array;
  /** Interval of the sum of `days` of those days, which are expected to bring `expectedSum`. */
  readonly interval?: (sku: number, expectedSum: number, days: number) => Interval;
}

/** Forecasts from a panel that ends with the last known day: later days are not in it. */
export type Forecaster = (known: DemandPanel, days: number) => DaysAhead;

export interface BacktestPlan {
  /** Columns that are the first forecast day of each forecast. */
  readonly origins: readonly number[];
  /** Days of each forecast. */
  readonly horizon: number;
}

export interface BacktestResult {
  readonly overall: Accuracy;
  readonly byClass: ReadonlyMap<DemandClass, Accuracy>;
}

/** A SKU takes part from four weeks after its first known day. */
const LEAST_HISTORY = 28;
const WEIGHT_DAYS = 28;

/**
 * Rolling-origin backtest: at each origin every forecaster is given the days before it, and is
 * measured on the known days of the horizon. Measured are the SKUs whose first known day lies at
 * least 28 days back and whose sales ever changed from one day to the next; SKUs that no longer
 * sell stay in (with weight 0 in WRMSSE). Classes are those at the origin.
 */
export function backtest<Name extends string>(
  pasts: readonly SalesPast[],
  planOf: (panel: DemandPanel) => BacktestPlan,
  forecasters: Readonly<Record<Name, Forecaster>>,
): ReadonlyMap<Name, BacktestResult> {
  const names = Object.keys(forecasters) as Name[];
  const boards = new Map(names.map((name) => [name, new Board()] as const));
  for (const past of pasts) {
    const plan = planOf(past.panel);
    for (const origin of plan.origins) {
      const known = knownAt(past.panel, origin);
      const entrants = entrantsAt(past, known);
      for (const [name, board] of boards) {
        const ahead = forecasters[name](known, plan.horizon);
        for (const entrant of entrants) {
          const meeting = meet(past.panel, origin, plan.horizon, entrant, ahead);
          if (meeting !== null) board.add(entrant.demandClass, meeting);
        }
        board.closeOrigin();
      }
    }
  }
  return new Map([...boards].map(([name, board]) => [name, board.result()]));
}

/** A SKU that takes part at an origin. */
interface Entrant {
  readonly sku: number;
  readonly demandClass: DemandClass;
  readonly weight: number;
  readonly scale: number;
}

function entrantsAt({ panel, value }: SalesPast, known: DemandPanel): Entrant[] {
  return Array.from(known.group, (_, sku): Entrant | null => {
    const units = rowOf(known, sku);
    const first = units.findIndex((sold) => !Number.isNaN(sold));
    const scale = stepScale(units);
    if (first < 0 || known.days - first < LEAST_HISTORY || scale === 0) return null;
    const end = sku * panel.days + known.days;
    const weight = value.subarray(end - WEIGHT_DAYS, end).reduce((sum, sold) => sum + sold, 0);
    return { sku, demandClass: rhythmOf(units).demandClass, weight, scale };
  }).filter((entrant) => entrant !== null);
}

/** What the forecast of one SKU met; null when no day of the horizon is known. */
function meet(
  panel: DemandPanel,
  origin: number,
  horizon: number,
  { sku, weight, scale }: Entrant,
  ahead: DaysAhead,
): Meeting | null {
  const units = rowOf(panel, sku);
  let squared = 0;
  let absolute = 0;
  let demand = 0;
  let expected = 0;
  let days = 0;
  for (let day = 0; day < horizon; day++) {
    const sold = units[origin + day] ?? Number.NaN;
    if (Number.isNaN(sold)) continue;
    const forecast = ahead.expected[sku * horizon + day] ?? 0;
    squared += (sold - forecast) ** 2;
    absolute += Math.abs(sold - forecast);
    demand += sold;
    expected += forecast;
    days++;
  }
  if (days === 0) return null;
  const interval = ahead.interval?.(sku, expected, days) ?? null;
  return { weight, scale, squared, absolute, demand, expected, days, interval };
}

class Board {
  private readonly overall = new AccuracySum();
  private readonly byClass = new Map<DemandClass, AccuracySum>();

  add(demandClass: DemandClass, meeting: Meeting): void {
    const ofClass = this.byClass.get(demandClass) ?? new AccuracySum();
    this.byClass.set(demandClass, ofClass);
    this.overall.add(meeting);
    ofClass.add(meeting);
  }

  closeOrigin(): void {
    for (const sum of [this.overall, ...this.byClass.values()]) sum.closeOrigin();
  }

  result(): BacktestResult {
    return {
      overall: this.overall.result(),
      byClass: new Map([...this.byClass].map(([kind, sum]) => [kind, sum.result()])),
    };
  }
}
