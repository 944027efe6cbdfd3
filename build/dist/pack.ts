/** Packing the program as a directory of this system. */
import { join } from 'node:path';
import { build } from 'electron-builder';
import { ensureBundles } from '../bundle';
import { resolveElectron } from '../electron-runtime/resolve';
import { type ElectronRuntime, napiOf } from '../electron-runtime/runtime';
import { ensureNative } from '../native';
import { packageConfig, releaseFolder } from './config';

/** Resolves the runtime and makes everything that is packed with it. */
export async function prepareToPack(): Promise<ElectronRuntime> {
  const runtime = await resolveElectron();
  await ensureNative(napiOf(runtime));
  await ensureBundles();
  return runtime;
}

/** Answers the path of the packed program. */
export async function packDirectory(runtime: ElectronRuntime): Promise<string> {
  await build({ dir: true, config: packageConfig(runtime), publish: 'never' });
  return packedExecutable();
}

/** Where electron-builder puts the program of this system. */
function packedExecutable(): string {
  if (process.platform === 'darwin') {
    const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
    return join(releaseFolder, folder, 'Qisan.app', 'Contents', 'MacOS', 'Qisan');
  }
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'win32') return join(releaseFolder, `win${arch}-unpacked`, 'Qisan.exe');
  return join(releaseFolder, `linux${arch}-unpacked`, 'qisan');
}
