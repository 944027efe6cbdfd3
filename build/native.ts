/**
 * better-sqlite3 ships prebuilt modules for Node-API 10 (Node 22.14 and later, Electron 35 and
 * later). Loaded into an older runtime they crash, so where one is in use the module is built from
 * the package's own source, once per user: the file is kept in the user's cache.
 *
 * The built file lies in `node_modules/better-sqlite3/build/Release`, where the package looks
 * before it takes its prebuild. It is never packaged (see dist.ts).
 */
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, userCache } from './lib/paths';
import { capture } from './lib/run';
import { PlainError, runMain, say } from './lib/say';
import { withTempBeside } from './lib/temp-beside';
import { nodeHeaders } from './native-headers';
import { ensureCompiler } from './system';

/** The Node-API version of the package's prebuilds. */
const PREBUILD_NAPI = 10;

/**
 * The source asks for Node-API 10 in its build file; an older Node knows the same functions as
 * experimental ones. The opt-out keeps finalizers free to call into the engine, as version 10 does.
 */
const OLDER_NODE_API_FLAGS =
  '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

const packageFolder = inRoot('node_modules', 'better-sqlite3');
const installedFolder = join(packageFolder, 'build', 'Release');
const installedFile = join(installedFolder, 'better_sqlite3.node');
/** Says which build lies beside it, so that the usual case costs one small read. */
const markerFile = join(installedFolder, 'qisan-build.txt');

/** Node-API version of the Node running this script. */
function ownNapi(): number {
  return Number(process.versions.napi ?? 0);
}

/**
 * Makes better-sqlite3 load in this Node and, where its Node-API version is given, in the Electron
 * runtime as well. Does nothing where the prebuild serves. Rejects with a PlainError that says what
 * to install when it cannot build.
 */
export async function ensureNative(electronNapi?: number): Promise<void> {
  if (Math.min(ownNapi(), electronNapi ?? PREBUILD_NAPI) >= PREBUILD_NAPI) {
    // A build for an older Electron serves a newer Node too, so it goes only when the Electron goes.
    if (electronNapi !== undefined) await removeOwnBuild();
    return;
  }
  const key = await buildKey();
  if ((await readMarker()) === key) return;

  const cached = userCache('native', `${key}.node`);
  if (!(await loads(cached))) {
    await build(cached);
    const attempt = await tryLoad(cached);
    if (attempt.code !== 0) {
      throw new PlainError(`the built better-sqlite3 does not load:\n${attempt.output}`);
    }
  }
  await install(cached, key);
}

async function buildKey(): Promise<string> {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return `better-sqlite3-${version}-${process.platform}-${process.arch}`;
}

async function readMarker(): Promise<string | undefined> {
  return readFile(markerFile, 'utf8').catch(() => undefined);
}

/** A build of ours would win over the prebuild; where the prebuild serves it has no business. */
async function removeOwnBuild(): Promise<void> {
  if ((await readMarker()) !== undefined) await rm(installedFolder, { recursive: true });
}

async function install(cached: string, key: string): Promise<void> {
  await mkdir(installedFolder, { recursive: true });
  const partial = `${installedFile}.${process.pid}`;
  await copyFile(cached, partial);
  await rename(partial, installedFile);
  await writeFile(markerFile, key);
}

async function loads(file: string): Promise<boolean> {
  return (await tryLoad(file)).code === 0;
}

/** In a process of its own: a module that does not fit takes its process down with it. */
function tryLoad(file: string): ReturnType<typeof capture> {
  const script = `const D = require('better-sqlite3');
    new D(':memory:', { nativeBinding: ${JSON.stringify(file)} }).prepare('select 1').get();`;
  return capture(process.execPath, ['-e', script], { timeoutMs: 30_000 });
}

/** Builds in a temporary copy, so that an interrupted build leaves node_modules as it was. */
async function build(target: string): Promise<void> {
  await ensureCompiler();
  say('building better-sqlite3 for this Node (once, about 75 seconds)');
  await withTempBeside(target, async (temp) => {
    const source = await copySource(temp);
    const { code, output } = await capture(process.execPath, gypArguments(await nodeHeaders()), {
      cwd: source,
      env: {
        ...process.env,
        CXXFLAGS: [process.env.CXXFLAGS, OLDER_NODE_API_FLAGS].filter(Boolean).join(' '),
      },
    });
    if (code !== 0) throw new PlainError(`better-sqlite3 could not be built:\n${output}`);
    await rename(join(source, 'build', 'Release', 'better_sqlite3.node'), target);
  });
}

/** The package with the one it is compiled against, as they lie in node_modules. */
async function copySource(temp: string): Promise<string> {
  const modules = join(temp, 'node_modules');
  const source = join(modules, 'better-sqlite3');
  const earlierBuild = join(packageFolder, 'build');
  await cp(packageFolder, source, {
    recursive: true,
    filter: (path) => !path.startsWith(earlierBuild),
  });
  const addonApi = inRoot('node_modules', 'node-addon-api');
  await cp(addonApi, join(modules, 'node-addon-api'), { recursive: true });
  return source;
}

function gypArguments(headers: string | undefined): string[] {
  const nodeGyp = createRequire(import.meta.url).resolve('node-gyp/bin/node-gyp.js');
  const where = headers === undefined ? [] : [`--nodedir=${headers}`];
  return [nodeGyp, 'rebuild', '--release', '--force_build=1', ...where];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runMain(async () => {
    await ensureNative();
    return 0;
  });
}
