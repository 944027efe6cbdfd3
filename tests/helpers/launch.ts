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
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

export interface LaunchOptions {
  /** The data directory; without it an empty one, deleted by `close`. Give one to start again with
   * what an earlier run has left. */
  readonly dataDir?: string;
  /** Language of the screen; default `en`. */
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
  /** Ends the program and deletes a data directory that `launchQisan` made. */
  readonly close: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '..', '..');
const artifacts = join(root, 'tests', 'e2e', 'artifacts');
const CLOSE_MS = 10_000;

export async function launchQisan(options: LaunchOptions = {}): Promise<RunningQisan> {
  const { lang = 'en', args = [] } = options;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'qisan-e2e-')));
  const app = await _electron.launch({
    executablePath: fromSetup('QISAN_E2E_ELECTRON'),
    args: [...switches(), root, '--data', dataDir, `--lang=${lang}`, ...args],
    cwd: root,
    env: { ...inherited(), ...options.env },
  });
  const lines = collectLog(app);
  const page = await app.firstWindow();
  // Animations make pictures differ and clicks wait.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForLoadState('load');
  return {
    app,
    page,
    dataDir,
    log: () => lines.join('\n'),
    close: async () => {
      await closeOrKill(app);
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Writes a picture of the page to tests/e2e/artifacts/NAME.png (ignored by git). */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`) });
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run through npm run e2e`);
  return value;
}

function switches(): string[] {
  return JSON.parse(fromSetup('QISAN_E2E_SWITCHES')) as string[];
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  // Vitest's own variables would make libraries in the program believe that they are under test.
  return Object.fromEntries(
    entries.filter(([name]) => !/^(VITEST|NODE_ENV$|NODE_OPTIONS$)/.test(name)),
  );
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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the program did not end')), CLOSE_MS);
  });
  try {
    await Promise.race([app.close(), late]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
