/**
 * Rolling-origin backtest of the demand forecast on three real shops, against the forecasts that
 * anyone can make. Every figure is taken with the days before the origin alone.
 */
import type { Accuracy } from '#shared/domain/demand/accuracy';
import {
  type BacktestResult,
  backtest,
  type DaysAhead,
  type Forecaster,
  type SalesPast,
} from '#shared/domain/demand/backtest';
import { demandClasses } from '#shared/domain/demand/classes';
import { forecastPanel } from '#shared/domain/demand/forecast';
import type { DemandPanel } from '#shared/domain/demand/panel';
import { ourForecast, PLAIN_CONSTANTS } from '#shared/domain/demand/score';
import { naive, plainSmoothing, seasonalNaive } from '#shared/domain/demand/simple-forecasts';
import { dataFile, missingData } from '../helpers/data';
import { readCumcm2023c } from './forecast/cumcm2023c';
import { freshPast, readFreshItems } from './forecast/freshretail';
import { largePanel } from './forecast/large-panel';
import { readOnlineRetail } from './forecast/online-retail';
import { transferCase } from './forecast/transfer';
import { type BenchCase, gauge, type Suite, timed } from './harness';

interface DataSet {
  readonly name: string;
  readonly file: readonly [string, string];
  readonly read: (path: string) => SalesPast[];
  /** Horizon in days, number of origins, days between them; the last horizon ends with the data. */
  readonly plans: readonly { horizon: number; origins: number; step: number }[];
}

const FRESH = ['freshretail', 'stores_18_235_263_daily_with_hours.csv.gz'] as const;

const dataSets: readonly DataSet[] = [
  {
    name: 'cumcm2023c',
    file: ['cumcm2023c', '附件2_日汇总_按单品和售价.csv.gz'],
    read: (path) => [readCumcm2023c(path)],
    plans: [
      { horizon: 7, origins: 26, step: 14 },
      { horizon: 28, origins: 12, step: 28 },
    ],
  },
  {
    name: 'online-retail',
    file: ['online-retail', 'online_retail.csv.gz'],
    read: (path) => [readOnlineRetail(path)],
    plans: [
      { horizon: 7, origins: 12, step: 21 },
      { horizon: 28, origins: 8, step: 28 },
    ],
  },
  {
    name: 'freshretail',
    file: FRESH,
    read: (path) => [...readFreshItems(path).values()].map(freshPast),
    plans: [
      { horizon: 7, origins: 6, step: 7 },
      { horizon: 28, origins: 2, step: 14 },
    ],
  },
];

const others: Readonly<Record<string, Forecaster>> = {
  naive: simple(naive),
  'seasonal naive': simple(seasonalNaive),
  ...Object.fromEntries(
    PLAIN_CONSTANTS.map((constant) => [
      `smoothing ${constant}`,
      simple((known, days) => plainSmoothing(known, days, constant)),
    ]),
  ),
};

const suite: Suite = ({ quick, log }) => {
  const cases: BenchCase[] = [];
  for (const { name, file, read, plans } of dataSets) {
    const path = dataFile(...file);
    if (path === null) {
      log(missingData(name));
      continue;
    }
    const pasts = read(path);
    for (const plan of quick ? plans.slice(0, 1) : plans) {
      const origins = quick ? 2 : plan.origins;
      const title = `${name}, ${plan.horizon} days × ${origins} origins`;
      const results = backtest(pasts, (panel) => planFor(panel, { ...plan, origins }), {
        ours: ourForecast,
        ...others,
      });
      log(`${title}\n${tableOf(results)}`);
      cases.push(...casesOf(title, results));
    }
  }
  const hourly = dataFile(...FRESH);
  if (hourly !== null && !quick) cases.push(transferCase(readFreshItems(hourly)));
  return [...cases, speedCase(quick)];
};
export default suite;

function planFor(
  panel: DemandPanel,
  { horizon, origins, step }: { horizon: number; origins: number; step: number },
) {
  const last = panel.days - horizon;
  return {
    horizon,
    origins: Array.from({ length: origins }, (_, i) => last - (origins - 1 - i) * step),
  };
}

function simple(expected: (known: DemandPanel, days: number) => Float64Array): Forecaster {
  return (known, days): DaysAhead => ({ expected: expected(known, days) });
}

/** Ours against each other forecast in both measures (for smoothing the best constant), and coverage. */
function casesOf(title: string, results: ReadonlyMap<string, BacktestResult>): BenchCase[] {
  const own = overallOf(results, 'ours');
  const against = ['wrmsse', 'wape'].flatMap((measure) => {
    const of = measure === 'wrmsse' ? wrmsse : wape;
    const smoothing = PLAIN_CONSTANTS.map((constant) =>
      of(overallOf(results, `smoothing ${constant}`)),
    );
    const peers: [string, number][] = [
      ['naive', of(overallOf(results, 'naive'))],
      ['seasonal naive', of(overallOf(results, 'seasonal naive'))],
      ['best plain smoothing', Math.min(...smoothing)],
    ];
    return peers.map(([peer, figure]) =>
      gauge({
        name: `${title}: ${measure.toUpperCase()}`,
        unit: '',
        n: 1,
        warmup: 0,
        measure: () => of(own),
        peer: { name: peer, measure: () => figure },
        atMost: { ratio: 0.9999 },
      }),
    );
  });
  const coverage = gauge({
    name: `${title}: sums inside their 80 % interval`,
    unit: '%',
    n: 1,
    warmup: 0,
    measure: () => 100 * (own.coverage ?? Number.NaN),
  });
  return [...against, coverage];
}

function speedCase(quick: boolean): BenchCase {
  const panel = largePanel(quick ? 500 : 20_000, 1_095);
  return timed({
    name: `forecast of ${panel.group.length} SKUs × 3 years`,
    n: 3,
    warmup: 0,
    run: () => void forecastPanel(panel),
  });
}

function overallOf(results: ReadonlyMap<string, BacktestResult>, name: string): Accuracy {
  const result = results.get(name);
  if (result === undefined) throw new Error(`no forecast ${name}`);
  return result.overall;
}

const wrmsse = (accuracy: Accuracy) => accuracy.wrmsse ?? Number.NaN;
const wape = (accuracy: Accuracy) => accuracy.wape ?? Number.NaN;

function tableOf(results: ReadonlyMap<string, BacktestResult>): string {
  const lines = [
    'forecast                        n  WRMSSE    WAPE  WAPE of sums    bias  inside 80 %',
  ];
  for (const [name, { overall }] of results) lines.push(line(name, overall));
  for (const kind of demandClasses) {
    for (const name of ['ours', 'naive', 'seasonal naive', 'smoothing 0.1']) {
      const accuracy = results.get(name)?.byClass.get(kind);
      if (accuracy !== undefined) lines.push(line(`  ${kind}, ${name}`, accuracy));
    }
  }
  return lines.join('\n');
}

function line(name: string, accuracy: Accuracy): string {
  const figure = (value: number | null, width: number) =>
    (value === null ? '–' : value.toFixed(4)).padStart(width);
  return [
    name.padEnd(26),
    String(accuracy.forecasts).padStart(7),
    figure(accuracy.wrmsse, 8),
    figure(accuracy.wape, 8),
    figure(accuracy.sumWape, 14),
    figure(accuracy.bias, 8),
    figure(accuracy.coverage, 13),
  ].join('');
}
