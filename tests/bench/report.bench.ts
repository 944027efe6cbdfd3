import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Backend } from '#electron/backend/backend';
import type { Host } from '#electron/backend/context';
import type { InputOf } from '#shared/contract/define';
import type { kpis } from '#shared/contract/kpis';
import { addDays } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { dailyFigures } from '#shared/domain/report/figures';
import { type BenchCase, gauge, type Suite, timed } from './harness';
import { processorTime } from './processor-time';
import { fillBigStore, LAST_DAY } from './report/big-store';

const LINES = 5_000_000;
const FEWER = 1_000_000;
const NOW = Date.parse(`${LAST_DAY}T12:00:00Z`);
/** Data for the Today screen at 5 million lines (issue: within 50 ms). */
const TODAY_LIMIT = 50;

const day = { from: LAST_DAY, to: LAST_DAY };
const month = { from: addDays(LAST_DAY, -29), to: LAST_DAY };
const year = { from: addDays(LAST_DAY, -364), to: LAST_DAY };

/** Nothing here is printed. */
const host: Host = {
  version: '0.0.0-bench',
  printToPdf: () => Promise.reject(new QisanError('no_printer')),
  secret: async () => null,
};

type KpiQuery = InputOf<typeof kpis.query>;

/**
 * What screens ask for, answered by the whole backend (parsing, dispatch, store, domain). Every case
 * runs on 5 million lines, with the same question to a store of 1 million lines over the same days
 * as its peer: where cost follows the days and not the lines, the ratio stays near 1.
 */
const suite: Suite = ({ tempDir, quick, log, onEnd }) => {
  const open = (lines: number) => {
    const dataDir = join(tempDir, String(lines));
    mkdirSync(dataDir);
    log(`generating ${lines} lines`);
    fillBigStore(dataDir, lines, NOW);
    const backend = new Backend({ dataDir, host, now: () => NOW });
    onEnd(() => backend.close());
    return backend;
  };
  const manyLines = quick ? 50_000 : LINES;
  const fewerLines = quick ? 20_000 : FEWER;
  const many = open(manyLines);
  const fewer = open(fewerLines);

  const asked = (name: string, method: string, input: object, p95?: number): BenchCase =>
    timed({
      name: `${name}, ${manyLines / 1e6} M lines`,
      n: 100,
      warmup: 5,
      run: async () => void (await many.call(method, input)),
      peer: {
        name: `${fewerLines / 1e6} M lines`,
        run: async () => void (await fewer.call(method, input)),
      },
      ...(p95 === undefined ? {} : { atMost: { p95 } }),
    });
  const figures = (name: string, query: KpiQuery) => asked(name, 'kpis.query', query);
  const names = dailyFigures;

  return [
    asked('Today', 'reports.daily', { date: LAST_DAY }, TODAY_LIMIT),
    gauge({
      name: 'Today, processor time (whatever else the machine does)',
      unit: 'ms',
      n: 100,
      measure: () => processorTime(() => many.call('reports.daily', { date: LAST_DAY })),
      peer: {
        name: `${fewerLines / 1e6} M lines`,
        measure: () => processorTime(() => fewer.call('reports.daily', { date: LAST_DAY })),
      },
      atMost: { p95: TODAY_LIMIT },
    }),
    figures('ten figures of a day', { names: [...names], ...day }),
    figures('ten figures of a month', { names: [...names], ...month }),
    figures('ten figures of a year', { names: [...names], ...year }),
    figures('net sales by day, a year', { names: ['netSales'], by: 'day', ...year }),
    figures('net sales and margin by category, a month', {
      names: ['netSales', 'grossMargin'],
      by: 'category',
      ...month,
    }),
    figures('net sales by hour, a month', { names: ['netSales', 'tickets'], by: 'hour', ...month }),
    figures('top 100 SKUs, a month', { names: ['netSales'], by: 'sku', ...month, limit: 100 }),
    asked('lines of a day, first 200', 'sales.lines', day),
    asked('lines of an hour, first 200', 'sales.lines', { ...day, hour: 18 }),
    asked('lines of a category over a year, first 200', 'sales.lines', { ...year, categoryId: 3 }),
    asked('lines of a SKU over a year, first 200', 'sales.lines', { ...year, skuId: 1_999 }),
  ];
};

export default suite;
