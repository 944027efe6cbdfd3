import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Backend } from '#electron/backend/backend';
import setUpElectron from '../e2e/global-setup';
import { plainHost } from '../helpers/plain-host';
import { fillCatalogue, LAST_DAY } from './catalogue/big-catalogue';
import { type CatalogueWindow, openWindow } from './catalogue/window';
import { type BenchCase, gauge, type Suite, timed } from './harness';

const SKUS = 20_000;
const FEW = 200;
const NOW = Date.parse(`${LAST_DAY}T12:00:00Z`);

/**
 * The catalogue of 20 000 SKUs, in the backend and in the real window. The peer of every figure is the
 * same with 200 SKUs in the same run: what a person feels must not grow with the catalogue.
 */
const suite: Suite = async ({ tempDir, quick, log, onEnd }) => {
  const many = quick ? 2_000 : SKUS;
  const fill = (skus: number): string => {
    const dataDir = join(tempDir, String(skus));
    mkdirSync(dataDir);
    log(`generating ${skus} SKUs with two months of sales`);
    fillCatalogue(dataDir, skus, NOW);
    return dataDir;
  };
  const big = fill(many);
  const small = fill(FEW);
  const ask = (dataDir: string) => {
    const backend = new Backend({ dataDir, host: plainHost, now: () => NOW });
    onEnd(() => backend.close());
    return async () => void (await backend.call('skus.list', {}));
  };
  const answerBig = ask(big);
  const answerSmall = ask(small);

  onEnd(await setUpElectron());
  const windows = await Promise.all([openWindow(big), openWindow(small)]);
  const [ours, peers] = windows;
  for (const one of windows) onEnd(one.close);
  for (const one of windows) await one.open();

  const felt = (
    name: string,
    of: (one: CatalogueWindow) => Promise<number>,
    atMost: BenchCase['atMost'] = {},
  ): BenchCase =>
    gauge({
      name: `${name}, ${many} SKUs`,
      unit: 'ms',
      n: 20,
      warmup: 2,
      measure: () => of(ours),
      peer: { name: `${FEW} SKUs`, measure: () => of(peers) },
      atMost,
    });

  return [
    timed({
      name: `list answered by the backend, ${many} SKUs`,
      n: 20,
      run: answerBig,
      peer: { name: `${FEW} SKUs`, run: answerSmall },
      atMost: { median: 1_000 },
    }),
    felt('screen opened again to rows painted', (one) => one.open(), { median: 2_000 }),
    felt('key in the search box to rows painted', (one) => one.search(), { median: 100 }),
    felt('sorted by name to rows painted', (one) => one.sort()),
    felt('worst frame while scrolling', async (one) => (await one.scroll()).worst, { ratio: 2 }),
    felt('median frame while scrolling', async (one) => (await one.scroll()).median, {
      ratio: 1.5,
    }),
  ];
};

export default suite;
