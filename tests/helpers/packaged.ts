/**
 * Starts the packed program (release/) for an end-to-end test. Its fuses switch off the inspector
 * that Playwright's `_electron` needs, so the page is driven over Chromium's own debugging port, and
 * there is no way into the main process: exactly what a person has installed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { electronSwitches, emptyDataDir, programEnvironment, within } from './environment';
import { type LaunchOptions, languageEnvironment, languageSwitch } from './launch';

export interface PackagedQisan {
  readonly page: Page;
  readonly dataDir: string;
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

const START_MS = 60_000;
const CLOSE_MS = 10_000;

/** @param executable the packed program, as `packDirectory` of build/dist/pack.ts answers it */
export async function launchPackaged(
  executable: string,
  options: LaunchOptions = {},
): Promise<PackagedQisan> {
  const { lang = 'en', args = [] } = options;
  const dataDir = options.dataDir ?? (await emptyDataDir());
  const child = spawn(
    executable,
    [
      ...electronSwitches(),
      // Any free port; the program prints which.
      '--remote-debugging-port=0',
      ...['--data', dataDir, ...languageSwitch(lang), ...args],
    ],
    { env: programEnvironment({ ...languageEnvironment(lang), ...options.env }) },
  );
  const lines: string[] = [];
  const address = await within(START_MS, 'start of the packed program', listening(child, lines));
  const browser = await chromium.connectOverCDP(address);
  const page = await firstPage(browser);
  await page.waitForLoadState('load');
  return {
    page,
    dataDir,
    log: () => lines.join(''),
    close: async () => {
      await end(child, browser);
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The debugging address, from the line in which Chromium says it. */
function listening(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      lines.push(chunk.toString('utf8'));
      const address = /DevTools listening on (ws:\S+)/.exec(lines.join(''))?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${lines.join('')}`)));
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('the packed program has no browser context');
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: START_MS }));
}

async function end(child: ChildProcess, browser: Browser): Promise<void> {
  const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve([]);
  await browser.close();
  child.kill('SIGTERM');
  try {
    await within(CLOSE_MS, 'ending the packed program', ended);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}
