import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Backend } from '#electron/backend/backend';
import type { DeckExport } from '#shared/contract/review-export';
import { addDays } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { ensureElectronBundles } from '../../build/bundle';
import { inRoot } from '../../build/lib/paths';
import { plainHost } from '../helpers/plain-host';
import bundleWorkers from '../helpers/worker-bundles';
import { type BenchCase, gauge, type Suite, timed } from './harness';
import { fillBigStore, LAST_DAY } from './report/big-store';

const LINES = 1_000_000;
const NOW = Date.parse(`${LAST_DAY}T12:00:00Z`);
/** Milliseconds that a manager waits for a deck of sixteen pages or so. */
const PPTX_LIMIT = 3_000;
const PDF_LIMIT = 5_000;

/**
 * The deck of a week in a store with three years of sales, from the question to the file on the disk:
 * figures, findings, layout, parts. Beside it LibreOffice, which converts the same slides.
 */
const suite: Suite = async ({ tempDir, quick, log, onEnd }) => {
  await bundleWorkers();
  await ensureElectronBundles();
  const dataDir = join(tempDir, 'data');
  mkdirSync(dataDir);
  const lines = quick ? 50_000 : LINES;
  log(`generating ${lines} lines`);
  fillBigStore(dataDir, lines, NOW);
  const backend = new Backend({ dataDir, host: plainHost, now: () => NOW });
  onEnd(() => backend.close());

  const monday = startOfWeek(addDays(LAST_DAY, -7));
  const week = { from: monday, to: addDays(monday, 6) };
  const out = join(tempDir, 'out');
  const write = async (folder: string) =>
    (await backend.call('reviews.export', {
      ...week,
      lang: 'zh-CN',
      folder,
      formats: ['pptx'],
    })) as DeckExport;
  const { pages, files } = await write(join(tempDir, 'slides'));
  const [slides] = files;
  if (slides === undefined) throw new Error('no slides were written');
  const convert = libreOffice(slides.path, tempDir, log);
  const clear = () => rmSync(out, { recursive: true, force: true });
  const of = `${pages} pages from ${lines / 1e6} M lines`;

  return [
    timed({
      name: `PPTX, ${of}`,
      n: 10,
      before: clear,
      run: async () => void (await write(out)),
      ...peer('LibreOffice reads it and writes it again', () => convert?.('pptx')),
      atMost: { p95: PPTX_LIMIT },
    }),
    gauge({
      name: 'PPTX, processor time (whatever else the machine does)',
      unit: 'ms',
      n: 10,
      measure: async () => {
        clear();
        const before = process.cpuUsage();
        await write(out);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      },
      atMost: { p95: PPTX_LIMIT },
    }),
    timed({
      name: `PDF, ${of}, with the start of the program and of Electron`,
      n: 5,
      before: clear,
      run: () => printDeck(dataDir, week, out),
      ...peer('LibreOffice prints the PPTX', () => convert?.('pdf')),
      atMost: { p95: PDF_LIMIT },
    }),
  ];

  function peer(name: string, run: () => void): Pick<BenchCase & { kind: 'timed' }, 'peer'> {
    return convert === null ? {} : { peer: { name, run } };
  }
};

/** The command line in a process of its own: there is no Electron in this one to print with. */
function printDeck(dataDir: string, { from, to }: { from: string; to: string }, out: string): void {
  const program = join(inRoot('dist', 'electron'), 'cli.cjs');
  const asked = ['--from', from, '--to', to, '--format', 'pdf', '--lang', 'zh-CN'];
  execFileSync(process.execPath, [program, 'deck', ...asked, '--data', dataDir, '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, QISAN_ELECTRON: inRoot('build', 'electron-runtime', 'run.mjs') },
  });
}

/** Null where it is not installed. Its profile is made once: a first start takes far longer. */
function libreOffice(
  slides: string,
  tempDir: string,
  log: (message: string) => void,
): ((format: 'pptx' | 'pdf') => void) | null {
  const program = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
  if (program === undefined) {
    log('no LibreOffice here: without a peer');
    return null;
  }
  const profile = `-env:UserInstallation=file://${join(tempDir, 'profile')}`;
  const outdir = join(tempDir, 'converted');
  return (format) => {
    const asked = ['--headless', '--convert-to', format, '--outdir', outdir, slides];
    execFileSync(program, [profile, ...asked], { stdio: 'ignore' });
  };
}

export default suite;
