/** The official binary: one given by the person, the installed one, or a fresh download. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inRoot, userCache } from '../lib/paths';
import { capture } from '../lib/run';
import { say } from '../lib/say';
import { type ElectronRuntime, executableIn } from './runtime';

const packageFolder = inRoot('node_modules', 'electron');

const PROBE_MS = 4_000;
const DOWNLOAD_MS = 15 * 60_000;
/** A place that cannot reach the download is asked again after this time. */
const ASK_AGAIN_MS = 24 * 3_600_000;

/** `ELECTRON_OVERRIDE_DIST_PATH`, the variable of the electron package itself. */
export function overriddenRuntime(): ElectronRuntime | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = executableIn(folder);
  if (!existsSync(executable)) {
    say(`ELECTRON_OVERRIDE_DIST_PATH has no ${executable}; looking further`);
    return undefined;
  }
  const version = readVersion(folder) ?? packageVersion();
  return { executable, folder, version, found: 'ELECTRON_OVERRIDE_DIST_PATH' };
}

/** What `electron`'s own installer has put into node_modules, whole and of the right version. */
export function installedRuntime(): ElectronRuntime | undefined {
  const folder = join(packageFolder, 'dist');
  const executable = executableIn(folder);
  // The installer writes path.txt last: without it the folder may be half unpacked.
  const complete = existsSync(join(packageFolder, 'path.txt')) && existsSync(executable);
  const version = readVersion(folder);
  if (!complete || version !== packageVersion()) return undefined;
  return { executable, folder, version, found: 'official binary, installed' };
}

/**
 * Runs the installer of the electron package, which honours `ELECTRON_MIRROR` and its siblings.
 * Answers undefined where the download cannot be had; that takes seconds, and with `rest` (there is
 * something to fall back on) it is not asked again for a day.
 */
export async function downloadedRuntime(rest: boolean): Promise<ElectronRuntime | undefined> {
  const base = downloadBase();
  const note = userCache('electron', `unreachable-${encodeURIComponent(base)}`);
  if (rest && (await isRecent(note))) return undefined;
  const runtime = (await canReach(base)) ? await download(base) : undefined;
  if (runtime === undefined) {
    await mkdir(dirname(note), { recursive: true });
    await writeFile(note, '');
  }
  return runtime;
}

async function download(base: string): Promise<ElectronRuntime | undefined> {
  say(`downloading Electron ${packageVersion()} from ${base}`);
  const installer = join(packageFolder, 'install.js');
  const { code, output } = await capture(process.execPath, [installer], { timeoutMs: DOWNLOAD_MS });
  const runtime = code === 0 ? installedRuntime() : undefined;
  if (runtime === undefined) say(`the download failed: ${reason(output)}`);
  return runtime && { ...runtime, found: 'official binary, downloaded' };
}

function packageVersion(): string {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Every Electron folder carries a file `version`, with or without a leading v. */
function readVersion(folder: string): string | undefined {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

/** The same variables, in the same order, as @electron/get reads. */
function downloadBase(): string {
  const { env } = process;
  return (
    env.npm_config_electron_mirror ??
    env.NPM_CONFIG_ELECTRON_MIRROR ??
    env.npm_package_config_electron_mirror ??
    env.ELECTRON_MIRROR ??
    'https://github.com/electron/electron/releases/download/'
  );
}

/** Any answer counts, also "not found": the installer knows the exact address. */
async function canReach(base: string): Promise<boolean> {
  // Through a proxy only the installer's own client can tell.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  try {
    await fetch(base, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

async function isRecent(note: string): Promise<boolean> {
  const info = await stat(note).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs < ASK_AGAIN_MS;
}

function reason(output: string): string {
  const line = output.split('\n').find((text) => /error/i.test(text));
  return line?.trim() ?? 'no reason given';
}
