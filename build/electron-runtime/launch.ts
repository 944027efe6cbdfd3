/** How a runtime is started on this machine: display, sandbox, libraries. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../lib/apt';
import { capture } from '../lib/run';
import { PlainError } from '../lib/say';
import { ensureElectronSystem } from '../system';
import { resolveElectron } from './resolve';
import type { ElectronRuntime } from './runtime';

export interface ReadyRuntime extends ElectronRuntime {
  /** Arguments that have to come before the application's folder. */
  readonly switches: readonly string[];
}

/**
 * Resolves the runtime and makes sure that it starts here. With `display`, a virtual display is
 * made available where there is none (the caller opens it).
 */
export async function readyElectron(options: { readonly display: boolean }): Promise<ReadyRuntime> {
  const runtime = await resolveElectron();
  await ensureElectronSystem(runtime.executable, options);
  return { ...runtime, switches: await sandboxSwitches(runtime) };
}

/** Chromium refuses to run as root with its sandbox; everybody else keeps it. */
async function sandboxSwitches(runtime: ElectronRuntime): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  if (isRoot()) return ['--no-sandbox'];
  const helper = join(runtime.folder, 'chrome-sandbox');
  if (isSuidRoot(helper) || (await hasUserNamespaces())) return [];
  throw new PlainError(
    [
      "Chromium's sandbox needs user namespaces, which this system keeps from ordinary users. Either",
      '  sudo sysctl -w kernel.unprivileged_userns_clone=1 (Debian) or',
      '  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), or',
      `  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
    ].join('\n'),
  );
}

function isSuidRoot(file: string): boolean {
  const info = statSync(file, { throwIfNoEntry: false });
  return info !== undefined && info.uid === 0 && (info.mode & 0o4000) !== 0;
}

/** Mapping root is what the sandbox does first, and what AppArmor on Ubuntu forbids. */
async function hasUserNamespaces(): Promise<boolean> {
  const { code } = await capture('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0 || code === 127;
}
