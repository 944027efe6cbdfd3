import { join } from 'node:path';
import { build } from 'esbuild';
import { electronEntries, electronOptions } from '../../build/bundle/electron';
import { unlessUnchanged } from '../../build/bundle/inputs';
import { inRoot } from '../../build/lib/paths';

/** Where the bundles of the workers are for tests and benchmarks. */
const folder = inRoot('dist', 'test-workers');

/**
 * Bundles the workers as the program does, when their sources have changed, and tells the backend
 * where they are: a worker thread cannot load TypeScript. Global set-up of tests that book.
 */
export default async function bundleWorkers(): Promise<void> {
  await unlessUnchanged(join(folder, '.inputs'), ['shared', 'electron'], async () => {
    const { present } = await electronEntries();
    const workers = Object.entries(present).filter(([name]) => name.endsWith('.worker'));
    await build({ ...electronOptions(Object.fromEntries(workers)), outdir: folder });
  });
  process.env.QISAN_WORKERS = folder;
}
