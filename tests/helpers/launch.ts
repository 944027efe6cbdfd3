/**
 * Starts the real program for an end-to-end test.
 *
 * ```ts
 * const qisan = await launchQisan({ lang: 'en' });
 * await qisan.page.getByRole('button', { name: 'Open the demo store' }).click();
 * await screenshot(qisan.page, 'first-start-en');
 * await qisan.close();
 * ```
 */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import {
  electronSwitches,
  emptyDataDir,
  fromSetup,
  programEnvironment,
  within,
} from './environment';

export interface LaunchOptions {
  /** The data directory; without it an empty one, deleted by `close`. Give one to start again with
   * what an earlier run has left. */
  readonly dataDir?: string;
  /** Language of the system, which the screen follows until the person chooses; default `en`. */
  readonly lang?: 'zh-CN' | 'en';
  /** More arguments of the program. */
  readonly args?: readonly string[];
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningQisan {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly page: Page;
  readonly dataDir: string;
  /** What the program has written to its terminal and its page to its console, for a failed test. */
  readonly log: () => string;
  /** Ends the program and deletes a data directory that `launchQisan` made. Only the first call does. */
  readonly close: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '..', '..');
const START_MS = 60_000;
const CLOSE_MS = 10_000;

export async function launchQisan(options: LaunchOptions = {}): Promise<RunningQisan> {
  const { lang = 'en', args = [] } = options;
  const dataDir = options.dataDir ?? (await emptyDataDir());
  const app = await _electron.launch({
    executablePath: fromSetup('QISAN_E2E_ELECTRON'),
    args: [...electronSwitches(), root, '--data', dataDir, ...languageSwitch(lang), ...args],
    cwd: root,
    env: programEnvironment({ ...languageEnvironment(lang), ...options.env }),
    timeout: START_MS,
  });
  const lines = collectLog(app);
  const page = await app.firstWindow({ timeout: START_MS });
  // Animations make pictures differ and clicks wait.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForLoadState('load');
  let closed: Promise<void> | null = null;
  async function close(): Promise<void> {
    await closeOrKill(app);
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  }
  return {
    app,
    page,
    dataDir,
    log: () => lines.join('\n'),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** Chromium takes its language from a switch on Windows and macOS, from the environment on Linux. */
export function languageSwitch(lang: string): string[] {
  return [`--lang=${lang}`];
}

export function languageEnvironment(lang: string): Record<string, string> {
  return { LANGUAGE: lang.replace('-', '_') };
}

function collectLog(app: ElectronApplication): string[] {
  const lines: string[] = [];
  const collect = (chunk: Buffer): number => lines.push(chunk.toString('utf8').trimEnd());
  app.process().stdout?.on('data', collect);
  app.process().stderr?.on('data', collect);
  app.on('window', (page) => {
    page.on('console', (message) => lines.push(`page ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`page error: ${error.stack ?? error.message}`));
  });
  return lines;
}

/** A program that does not end when asked would hold up all other tests. */
async function closeOrKill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  try {
    await within(CLOSE_MS, 'ending the program', app.close());
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}
