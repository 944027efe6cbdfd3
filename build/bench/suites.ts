/** Finding and running bench suites. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type BenchContext,
  type BenchResult,
  measureCase,
  type Suite,
} from '../../tests/bench/harness';
import { inRoot } from '../lib/paths';
import { PlainError, say } from '../lib/say';

const folder = inRoot('tests', 'bench');
const ENDING = '.bench.ts';

/** Names of all suites: the files `tests/bench/<name>.bench.ts`. */
export async function suiteNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/** Runs the cases of a suite one after the other; `onResult` sees each as it comes. */
export async function runSuite(
  name: string,
  quick: boolean,
  onResult: (result: BenchResult) => void,
): Promise<BenchResult[]> {
  const suite = await loadSuite(name);
  const tempDir = await mkdtemp(join(tmpdir(), `qisan-bench-${name}-`));
  const disposers: (() => void | Promise<void>)[] = [];
  const context: BenchContext = {
    tempDir,
    quick,
    log: (message) => say(`bench ${name}: ${message}`),
    onEnd: (dispose) => disposers.unshift(dispose),
  };
  const results: BenchResult[] = [];
  try {
    for (const benchCase of await suite(context)) {
      const result = await measureCase(benchCase, quick);
      onResult(result);
      results.push(result);
    }
  } finally {
    for (const dispose of disposers) await dispose();
    await rm(tempDir, { recursive: true, force: true });
  }
  return results;
}

async function loadSuite(name: string): Promise<Suite> {
  const module: unknown = await import(pathToFileURL(join(folder, `${name}${ENDING}`)).href);
  const suite = (module as { default?: unknown }).default;
  if (typeof suite !== 'function') {
    throw new PlainError(`tests/bench/${name}${ENDING} has no default export that is a function`);
  }
  return suite as Suite;
}
