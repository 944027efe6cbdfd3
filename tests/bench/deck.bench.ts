import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Backend } from '#electron/backend/backend';
import { deckFileName } from '#electron/backend/deck/render';
import { placedDeck } from '#electron/io/export/deck/placed';
import { deckPptx } from '#electron/io/export/deck/pptx/write';
import type { DeckExport } from '#shared/contract/review-export';
import { addDays } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import type { Deck } from '#shared/domain/deck/model';
import setUpElectron from '../e2e/global-setup';
import { plainHost } from '../helpers/plain-host';
import { writeWithPptxgenjs } from '../helpers/with-pptxgenjs';
import bundleWorkers from '../helpers/worker-bundles';
import { openReview } from './deck/window';
import { gauge, type Suite, timed } from './harness';
import { processorTime } from './processor-time';
import { fillBigStore, LAST_DAY } from './report/big-store';

const LINES = 1_000_000;
const NOW = Date.parse(`${LAST_DAY}T12:00:00Z`);
/** Milliseconds that a manager waits for a deck of sixteen pages or so (issue: 3 s, as PDF 5 s). */
const PPTX_LIMIT = 3_000;
const PDF_LIMIT = 5_000;

/**
 * The deck of a week in a store with three years of sales, from the question to the file on the disk:
 * figures, findings, layout, parts. The slides alone beside pptxgenjs, which writes the same texts,
 * tables and charts; the PDF in the real program, from the click, beside LibreOffice, which prints the
 * same slides.
 */
const suite: Suite = async ({ tempDir, quick, log, onEnd }) => {
  await bundleWorkers();
  const dataDir = join(tempDir, 'data');
  mkdirSync(dataDir);
  const lines = quick ? 50_000 : LINES;
  log(`generating ${lines} lines`);
  fillBigStore(dataDir, lines, NOW);
  const backend = new Backend({ dataDir, host: plainHost, now: () => NOW });
  onEnd(() => backend.close());

  const monday = startOfWeek(addDays(LAST_DAY, -7));
  const week = { from: monday, to: addDays(monday, 6), lang: 'zh-CN' } as const;
  const out = join(tempDir, 'out');
  const clear = () => rmSync(out, { recursive: true, force: true });
  const write = async () => {
    clear();
    return (await backend.call('reviews.export', {
      ...week,
      folder: out,
      formats: ['pptx'],
    })) as DeckExport;
  };
  const deck = (await backend.call('reviews.deck', week)) as Deck;
  const pages = placedDeck(deck);
  const of = `${pages.length} pages from ${lines / 1e6} M lines`;
  const store = backend.stores.current.read;
  const sumOfLines = () => store.value<number>('SELECT sum(amount) FROM sale_line');

  onEnd(await setUpElectron());
  const printed = join(tempDir, 'printed');
  mkdirSync(printed);
  const window = await openReview(dataDir, week, {
    folder: printed,
    fileName: deckFileName(deck, 'pdf'),
  });
  onEnd(window.close);
  const libreOffice = await printer(tempDir, write, log);

  return [
    timed({
      name: `PPTX, ${of}`,
      n: 10,
      warmup: 2,
      run: async () => void (await write()),
      peer: { name: 'SQL sum of all lines', run: () => void sumOfLines() },
      atMost: { p95: PPTX_LIMIT },
    }),
    gauge({
      name: 'PPTX, processor time (whatever else the machine does)',
      unit: 'ms',
      n: 10,
      warmup: 2,
      measure: () => processorTime(write),
      peer: { name: 'SQL sum of all lines', measure: () => processorTime(sumOfLines) },
      atMost: { p95: PPTX_LIMIT },
    }),
    gauge({
      name: 'layout and parts of the slides alone, processor time',
      unit: 'ms',
      n: 10,
      warmup: 2,
      measure: () => processorTime(() => deckPptx(deck)),
      peer: {
        name: 'pptxgenjs writes the same boxes',
        measure: () => processorTime(() => writeWithPptxgenjs(pages)),
      },
    }),
    gauge({
      name: `PDF in the window, ${of}`,
      unit: 'ms',
      n: 10,
      warmup: 2,
      measure: window.savePdf,
      ...(libreOffice === null ? {} : { peer: libreOffice }),
      atMost: { p95: PDF_LIMIT },
    }),
  ];
};

/** Null where it is not installed. Its profile is made once: a first start takes far longer. */
async function printer(
  tempDir: string,
  write: () => Promise<DeckExport>,
  log: (message: string) => void,
) {
  const program = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
  const [slides] = (await write()).files;
  if (program === undefined || slides === undefined) {
    log('no LibreOffice here: without a peer');
    return null;
  }
  const profile = `-env:UserInstallation=file://${join(tempDir, 'profile')}`;
  const asked = ['--headless', '--convert-to', 'pdf', '--outdir', join(tempDir, 'converted')];
  return {
    name: 'LibreOffice prints the PPTX',
    measure: () => {
      const start = performance.now();
      execFileSync(program, [profile, ...asked, slides.path], { stdio: 'ignore' });
      return performance.now() - start;
    },
  };
}

export default suite;
