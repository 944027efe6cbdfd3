/**
 * Slow movers of a store of 20 000 SKUs and three years, as the program classifies them: the worker of
 * the job, started as the job starts it, from opening the store to the commit. Processor time of the
 * whole process, since a machine that does other work beside it says nothing by its clock.
 */
import { startWorker } from '#electron/backend/workers/run';
import { openStore } from '#electron/store/open';
import bundleWorkers from '../helpers/worker-bundles';
import { gauge, type Suite } from './harness';
import { processorTime } from './processor-time';
import { fillRollupStore, LAST_DAY } from './slow-movers/rollup-store';

const SKUS = 20_000;
const NOW = Date.UTC(2024, 0, 4);

const suite: Suite = async ({ tempDir, quick, log, onEnd }) => {
  const skus = quick ? 500 : SKUS;
  await bundleWorkers();
  log(`generating three years of ${skus} SKUs`);
  const rows = fillRollupStore(tempDir, skus, NOW);
  const size = `${skus} SKUs, 3 years, ${rows} days of SKUs`;
  const db = openStore(tempDir, NOW);
  onEnd(() => db.close());

  /** The last day comes in again: what an import does to the facts that are kept. */
  const bookLastDay = () => {
    db.run('UPDATE business_day SET version = version + 1 WHERE business_date = ?', [LAST_DAY]);
  };
  const runPart = async (part: 'present' | 'history') => {
    const options = { signal: new AbortController().signal, progress: () => undefined };
    const run = startWorker('slow-movers', { dataDir: tempDir, now: NOW, part }, options);
    await run.answer;
    await run.ended;
  };
  const classify = async (forget = '') => {
    bookLastDay();
    if (forget !== '') db.exec(forget);
    return await processorTime(() => runPart('present'));
  };
  /** What the list of the trade costs: days since the last sale, and sums of the same two years. */
  const usualList = () =>
    processorTime(() => {
      db.arrays(
        `SELECT sku_id, max(business_date), sum(qty), sum(net_sales), sum(cogs)
         FROM sales_day_sku WHERE business_date > date(?, '-728 days') GROUP BY sku_id`,
        [LAST_DAY],
      );
    });
  const peer = { name: 'sums of the same two years in SQL', measure: usualList };
  return [
    gauge({
      name: `classified and kept after a day came in, ${size}`,
      unit: 'ms processor',
      n: 5,
      measure: () => classify(),
      peer,
    }),
    gauge({
      name: 'the same by the clock',
      unit: 'ms',
      n: 5,
      measure: async () => {
        const begun = performance.now();
        await classify();
        return performance.now() - begun;
      },
      peer: { name: 'sums of the same two years in SQL, processor', measure: usualList },
      atMost: { median: 2_000 },
    }),
    gauge({
      name: `the same on the first day of a week: lines learned anew, ${size}`,
      unit: 'ms processor',
      n: 3,
      measure: () => classify('DELETE FROM leaving_lines'),
      peer,
    }),
    gauge({
      name: `the same for the first time: the past packed as well, ${size}`,
      unit: 'ms processor',
      n: 3,
      measure: () => classify('DELETE FROM leaving_lines; DELETE FROM past_block'),
      peer,
    }),
    gauge({
      name: `one past week judged, ${size}`,
      unit: 'ms processor',
      n: 2,
      warmup: 0,
      measure: () => processorTime(() => runPart('history')),
    }),
  ];
};
export default suite;
