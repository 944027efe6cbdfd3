/** `npm run build`: makes dist/ of the sources, as far as they have changed. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronEntries, electronOptions, electronOut } from './bundle/electron';
import { unlessUnchanged } from './bundle/inputs';
import { buildRenderer, hasRenderer, rendererOut } from './bundle/renderer';
import { PlainError, runMain, say } from './lib/say';

/** Everything that the program is started from. */
export async function ensureBundles(): Promise<void> {
  await Promise.all([ensureElectronBundles(), ensureRendererBundle()]);
}

/** What runs in Node and Electron; enough for the command line. */
export async function ensureElectronBundles(): Promise<void> {
  const start = performance.now();
  const stamp = join(electronOut, '.inputs');
  const made = await unlessUnchanged(stamp, ['shared', 'electron'], async () => {
    const { present, absent } = await electronEntries();
    for (const source of absent) say(`${source} is not there yet; its bundle is left out`);
    // Loaded only when needed: the command line starts twice as fast without.
    const { build } = await import('esbuild');
    await build(electronOptions(present)).catch(failedBuild('dist/electron'));
    await removeOthers(electronOut, Object.keys(present));
  });
  report('dist/electron', made, start);
}

async function ensureRendererBundle(): Promise<void> {
  if (!hasRenderer()) {
    say('renderer/main.tsx is not there yet; the page is left out');
    return;
  }
  const start = performance.now();
  const made = await unlessUnchanged(join(rendererOut, '.inputs'), ['shared', 'renderer'], () =>
    buildRenderer().catch(failedBuild('dist/renderer')),
  );
  report('dist/renderer', made, start);
}

/** The bundlers' messages name file and line; where in the bundler it was found helps nobody. */
function failedBuild(what: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`${what} could not be built: ${reason}`);
  };
}

/** Nothing of an earlier build may stay: a worker that is gone would still be packed. */
async function removeOthers(folder: string, names: readonly string[]): Promise<void> {
  const expected = new Set(names.flatMap((name) => [`${name}.cjs`, `${name}.cjs.map`]));
  const others = (await readdir(folder)).filter((file) => !expected.has(file));
  await Promise.all(others.map((file) => rm(join(folder, file), { force: true })));
}

function report(what: string, made: boolean, start: number): void {
  if (made) say(`${what} built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runMain(async () => {
    await ensureBundles();
    return 0;
  });
}
