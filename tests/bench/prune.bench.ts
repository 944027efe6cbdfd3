/**
 * Who should leave the range: rolling backtest on two real shops. At each month-end every rule names
 * its cuts from the days before alone; 8 weeks later it is seen what they would have forfeited.
 */
import type { CutSize } from '#shared/domain/pruning/backtest';
import { candidatesOf, type SalesHistory } from '#shared/domain/pruning/history';
import { outlookOf, trainLeaving } from '#shared/domain/pruning/leaving-model';
import { dataFile, missingData } from '../helpers/data';
import { type BenchCase, gauge, type Suite, timed } from './harness';
import { type Coverage, setCoverage, skuCoverage } from './prune/coverage';
import { freshMonthEnds, freshOtherDates, readFreshProfit } from './prune/cumcm2023c';
import { largeShop } from './prune/large-shop';
import {
  cutSizes,
  figuresOf,
  foresight,
  OurRule,
  type RuleFigures,
  simpleRules,
} from './prune/measure';
import { readRetailSales, retailMonthEnds, retailOtherDates } from './prune/online-retail';

interface DataSet {
  readonly name: string;
  readonly file: readonly [string, string];
  readonly read: (path: string) => SalesHistory;
  readonly monthEnds: readonly number[];
  readonly otherDates: readonly number[];
  /** Percent of the candidates' later value that our cuts may forfeit. */
  readonly atMost?: Readonly<Record<CutSize, number>>;
}

const dataSets: readonly DataSet[] = [
  {
    name: 'online-retail',
    file: ['online-retail', 'online_retail.csv.gz'],
    read: readRetailSales,
    monthEnds: retailMonthEnds,
    otherDates: retailOtherDates,
    atMost: { tenth: 0.15, unsold: 0.6 },
  },
  {
    name: 'cumcm2023c',
    file: ['cumcm2023c', '附件2_日汇总_按单品和售价.csv.gz'],
    read: readFreshProfit,
    monthEnds: freshMonthEnds,
    otherDates: freshOtherDates,
  },
];

type Figures = ReadonlyMap<string, Record<CutSize, RuleFigures>>;

/** Points by which the stated coverage may be off. */
const COVERAGE_OFF = 5;

const suite: Suite = ({ quick, log }) => {
  const cases: BenchCase[] = [];
  for (const dataSet of dataSets) {
    const path = dataFile(...dataSet.file);
    if (path === null) {
      log(missingData(dataSet.name));
      continue;
    }
    cases.push(...casesOf(dataSet, dataSet.read(path), quick, log));
  }
  return [...cases, ...speedCases(quick)];
};
export default suite;

function casesOf(
  dataSet: DataSet,
  history: SalesHistory,
  quick: boolean,
  log: (message: string) => void,
): BenchCase[] {
  const { name } = dataSet;
  const ours = new OurRule();
  const monthEnds = quick ? dataSet.monthEnds.slice(-2) : dataSet.monthEnds;
  const otherDates = quick ? [] : dataSet.otherDates;
  const figures = ruleFigures(history, monthEnds, ours);
  log(`${name}, ${monthEnds.length} month-ends\n${tableOf(figures)}`);
  const skus = skuCoverage(history, monthEnds, ours);
  log(`SKUs of the cuts inside their interval: ${told(skus)}`);
  if (otherDates.length > 0) {
    const others = ruleFigures(history, otherDates, ours);
    log(`${name}, ${otherDates.length} other dates\n${tableOf(others)}`);
    log(`SKUs of the cuts inside: ${told(skuCoverage(history, otherDates, ours))}`);
  }
  const sets = setCoverage(history, [...monthEnds, ...otherDates], ours);
  log(`${name}, sets of cuts inside their interval, all dates: ${told(sets)}`);
  return [
    ...forfeitCases(dataSet, figures),
    coverageCase(name, 'SKU', skus),
    coverageCase(name, 'set', sets),
  ];
}

function ruleFigures(history: SalesHistory, origins: readonly number[], ours: OurRule): Figures {
  const rules = { ...simpleRules, ours: ours.rule, foresight: foresight(history) };
  const figures = new Map<string, Record<CutSize, RuleFigures>>();
  for (const [rule, of] of Object.entries(rules)) {
    const tenth = figuresOf(history, origins, 'tenth', of);
    figures.set(rule, { tenth, unsold: figuresOf(history, origins, 'unsold', of) });
  }
  return figures;
}

function forfeitCases({ name, atMost }: DataSet, figures: Figures): BenchCase[] {
  const simple = Object.keys(simpleRules).flatMap((rule) => figures.get(rule) ?? []);
  const own = figures.get('ours');
  if (own === undefined) return [];
  return cutSizes.flatMap((size) => [
    figure(`${name}, ${size}: forfeited`, '%', own[size].pooled, {
      peer: Math.min(...simple.map((of) => of[size].pooled)),
      atMost: { ratio: 0.9999, ...(atMost && { median: atMost[size] }) },
    }),
    figure(`${name}, ${size}: cuts that stayed slow`, '', own[size].slow, {
      peer: Math.max(...simple.map((of) => of[size].slow)),
      better: 'more',
      atMost: { ratio: 0.9999 },
    }),
  ]);
}

function coverageCase(name: string, what: string, { inside, stated }: Coverage): BenchCase {
  return figure(`${name}: ${what} intervals, off the stated`, 'points', Math.abs(inside - stated), {
    atMost: { median: COVERAGE_OFF },
  });
}

function told({ inside, stated, count, error }: Coverage): string {
  return `${inside.toFixed(1)} ± ${error.toFixed(1)} % of ${count} (stated ${stated.toFixed(1)} %)`;
}

function figure(
  name: string,
  unit: string,
  value: number,
  more: { peer?: number; better?: 'more'; atMost?: { median?: number; ratio?: number } },
): BenchCase {
  const { peer, better, atMost } = more;
  return gauge({
    name,
    unit,
    n: 1,
    warmup: 0,
    measure: () => value,
    ...(peer !== undefined && { peer: { name: 'best simple rule', measure: () => peer } }),
    ...(better && { better }),
    ...(atMost && { atMost }),
  });
}

function speedCases(quick: boolean): BenchCase[] {
  const shop = largeShop(quick ? 1_000 : 20_000, 1_095);
  const candidates = candidatesOf(shop);
  const model = trainLeaving(shop);
  const size = `${quick ? 1_000 : 20_000} SKUs × 3 years`;
  return [
    timed({
      name: `outlook of ${size}`,
      n: 3,
      run: () => void outlookOf(shop, model, candidates),
      atMost: { median: 2_000 },
    }),
    timed({ name: `learning from ${size}`, n: 1, warmup: 0, run: () => void trainLeaving(shop) }),
  ];
}

function tableOf(figures: Figures): string {
  const lines = [
    'rule               cuts  pooled %   mean %   slow   |   cuts  pooled %   mean %   slow',
  ];
  for (const [rule, of] of figures) {
    const parts = cutSizes.map((size) => {
      const { cuts, pooled, mean, slow } = of[size];
      return [cuts.toFixed(0).padStart(5), pooled.toFixed(3), mean.toFixed(3), slow.toFixed(4)]
        .map((text) => text.padStart(8))
        .join(' ');
    });
    lines.push(`${rule.padEnd(16)}${parts.join('   | ')}`);
  }
  return lines.join('\n');
}
