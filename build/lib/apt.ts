/**
 * Debian and Ubuntu packages that the build or the program needs. In CI and in containers, as root,
 * they are installed; elsewhere the machine belongs to somebody and is only told what to type.
 */
import { existsSync } from 'node:fs';
import { capture } from './run';
import { PlainError, say } from './say';

/**
 * Makes sure that the named packages are there, or rejects with the line to type. Give only names
 * of packages that are missing; `why` completes the sentence "missing for …".
 */
export async function needPackages(packages: readonly string[], why: string): Promise<void> {
  if (packages.length === 0) return;
  const wanted = [...new Set(packages)].map(nameHere);
  if (!(await hasApt())) {
    throw new PlainError(`missing for ${why}: what Debian calls ${wanted.join(' ')}`);
  }
  const line = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
  if (!mayInstall()) {
    const sudo = isRoot() ? '' : 'sudo ';
    throw new PlainError(
      `missing for ${why}. Install and try again:\n  ${sudo}apt-get update && ${sudo}${line}`,
    );
  }
  say(`installing for ${why}: ${wanted.join(' ')}`);
  await aptGet(['update']);
  await aptGet(['install', '-y', '--no-install-recommends', ...wanted]);
}

async function aptGet(args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await capture('apt-get', ['-q', ...args], { env });
  if (code !== 0) throw new PlainError(`apt-get ${args.join(' ')} failed:\n${output}`);
}

async function hasApt(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return (await capture('apt-get', ['--version'])).code === 0;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Root in CI, in a container, or with nobody at the terminal to read what to type. */
function mayInstall(): boolean {
  const unattended = Boolean(process.env.CI) || inContainer() || !process.stderr.isTTY;
  return isRoot() && unattended;
}

function inContainer(): boolean {
  return (
    existsSync('/.dockerenv') ||
    existsSync('/run/.containerenv') ||
    process.env.container !== undefined
  );
}

/** Packages renamed when Debian moved to 64-bit time (Debian 13, Ubuntu 24.04). */
const RENAMED_FOR_TIME64 = new Set([
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
]);

function nameHere(name: string): string {
  return RENAMED_FOR_TIME64.has(name) && hasTime64Names() ? `${name}t64` : name;
}

/** The first releases with the new names came with glibc 2.39; derivatives follow their base. */
function hasTime64Names(): boolean {
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const [major = 0, minor = 0] = (report.header.glibcVersionRuntime ?? '').split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 39);
}
