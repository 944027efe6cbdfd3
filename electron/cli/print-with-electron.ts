import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QisanError } from '#shared/domain/errors';
import type { Terminal } from './terminal';

/** Longest wait for one page; the first run on a machine may have to fetch an Electron. */
const LONGEST_MS = 20 * 60_000;

/**
 * Prints a document in plain Node: starts an Electron without a window (`print-only.cjs`) and lets
 * it print. `QISAN_ELECTRON` names the script that starts one; `npm run qisan` sets it.
 *
 * @throws QisanError `no_printer` where there is no Electron, or it could not print.
 */
export async function printWithElectron(html: string, terminal: Terminal): Promise<Uint8Array> {
  const starter = terminal.env.QISAN_ELECTRON;
  if (starter === undefined || !existsSync(starter)) throw new QisanError('no_printer');
  const folder = await mkdtemp(join(tmpdir(), 'qisan-pdf-'));
  const page = join(folder, 'page.html');
  const pdf = join(folder, 'page.pdf');
  try {
    await writeFile(page, html, 'utf8');
    for (const switches of waysToStart()) {
      const script = join(import.meta.dirname, 'print-only.cjs');
      await run([starter, ...switches, script, page, pdf], terminal);
      if (existsSync(pdf)) return new Uint8Array(await readFile(pdf));
      if (terminal.signal.aborted) throw new QisanError('cancelled');
    }
    throw new QisanError('no_printer');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * On Linux first without any display: nothing flashes up, and a server needs no X. Should an
 * Electron not know that way, with the display there is (the starter opens a virtual one).
 */
function waysToStart(): readonly (readonly string[])[] {
  return process.platform === 'linux' ? [['--ozone-platform=headless'], []] : [[]];
}

/** Runs to the end; whether it printed shows in the file. What it says of fetching is passed on. */
function run(args: readonly string[], terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LONGEST_MS,
      signal: terminal.signal,
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const news = text.split('\n').filter((line) => line.startsWith('qisan: '));
      if (news.length > 0) terminal.err(`${news.join('\n')}\n`);
    });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
