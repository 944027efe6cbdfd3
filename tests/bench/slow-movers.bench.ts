/**
 * Slow movers of a store of 20 000 SKUs and three years: what is read from the rollups, what the rules
 * make of it, and the whole with what it learns from earlier dates.
 */
import { classify } from '#electron/backend/pruning/classify';
import { judgeShop } from '#electron/backend/pruning/judge';
import { openReader } from '#electron/store/open';
import { readShopPast } from '#electron/store/pruning/pasts';
import { profitEstimate } from '#shared/domain/pruning/leaving';
import { type Suite, timed } from './harness';
import { fillRollupStore, LAST_DAY } from './slow-movers/rollup-store';

const SKUS = 20_000;
const WEEKS = 26;

const suite: Suite = ({ tempDir, quick, log, onEnd }) => {
  const skus = quick ? 500 : SKUS;
  log(`generating three years of ${skus} SKUs`);
  const rows = fillRollupStore(tempDir, skus, Date.UTC(2024, 0, 1));
  const db = openReader(tempDir);
  onEnd(() => db.close());
  const size = `${skus} SKUs, 3 years, ${rows} days of SKUs`;
  const shop = readShopPast(db, LAST_DAY);
  const profits = shop.pasts.map(({ weeks8 }) => profitEstimate((weeks8.grossProfit ?? 0) / 8, 1));
  const judge = (past: typeof shop) =>
    judgeShop({ shop: past, baskets: null, ticketWeeks: WEEKS, profits, tauOf: () => 0.45 });
  return [
    timed({
      name: `evidence, protections, values and classes from the rollups, ${size}`,
      n: 5,
      run: () => {
        judge(readShopPast(db, LAST_DAY));
      },
      atMost: { median: 2_000 },
    }),
    timed({
      name: `of it the rules alone, ${size}`,
      n: 5,
      run: () => {
        judge(shop);
      },
    }),
    timed({
      name: `the same with learning from earlier dates, ${size}`,
      n: 3,
      run: () => {
        classify(db, LAST_DAY, () => undefined);
      },
    }),
  ];
};
export default suite;
