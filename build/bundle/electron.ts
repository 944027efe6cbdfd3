/** The bundles that run in Node or Electron: main, preload, backend, its workers, command line. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { inRoot } from '../lib/paths';

export const electronOut = inRoot('dist', 'electron');

const ENTRIES: Readonly<Record<string, string>> = {
  main: 'electron/main/main.ts',
  preload: 'electron/preload.ts',
  backend: 'electron/backend/process.ts',
  cli: 'electron/cli.ts',
  'print-only': 'electron/main/print-only.ts',
};
const WORKERS = 'electron/backend/workers';

/** Bundles by name (`dist/electron/<name>.cjs`), with those whose source is not there. */
export async function electronEntries(): Promise<{
  readonly present: Record<string, string>;
  readonly absent: string[];
}> {
  const named = Object.entries(ENTRIES);
  const present = named.filter(([, source]) => existsSync(inRoot(source)));
  const absent = named.filter(([, source]) => !existsSync(inRoot(source)));
  return {
    present: { ...Object.fromEntries(present), ...(await workerEntries()) },
    absent: absent.map(([, source]) => source),
  };
}

/** Every `<name>.worker.ts` becomes a bundle of its own, loaded by its path. */
async function workerEntries(): Promise<Record<string, string>> {
  const files = await readdir(inRoot(WORKERS)).catch((): string[] => []);
  const workers = files.filter((file) => file.endsWith('.worker.ts'));
  return Object.fromEntries(workers.map((file) => [basename(file, '.ts'), `${WORKERS}/${file}`]));
}

/**
 * CommonJS for the oldest runtime we start (Electron 33, Node 20.18): it cannot `require` ES
 * modules, so packages that are nothing else have to be inside the bundle.
 */
export function electronOptions(entries: Readonly<Record<string, string>>): BuildOptions {
  return {
    absWorkingDir: inRoot(),
    entryPoints: entries,
    outdir: electronOut,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    // ES module builds first: they lose what is not used, and their CommonJS siblings often wrap.
    mainFields: ['module', 'main'],
    external: ['electron', ...runTimePackages()],
    // In CommonJS there is no import.meta; its two path properties have these old names.
    define: {
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    sourcemap: 'linked',
    sourcesContent: false,
    // Errors are in what a failed build rejects with.
    logLevel: 'silent',
  };
}

/** Packages with native or WebAssembly files: they stay as they are, and are packed beside. */
function runTimePackages(): string[] {
  const text = readFileSync(inRoot('package.json'), 'utf8');
  return Object.keys((JSON.parse(text) as { dependencies: Record<string, string> }).dependencies);
}
