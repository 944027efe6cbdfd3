/**
 * `npm run dist`: the program as a directory for this system, in release/. `npm run dist -- release`
 * makes the installers of this system instead; for them electron-builder fetches its tools.
 */
import { build, type CliOptions } from 'electron-builder';
import { ensureBundles } from './bundle';
import { packageConfig, releaseFolder } from './dist/config';
import { isCarried } from './electron-runtime/registry-carried';
import { resolveElectron } from './electron-runtime/resolve';
import { napiOf } from './electron-runtime/runtime';
import { PlainError, runMain, say } from './lib/say';
import { ensureNative } from './native';

runMain(async () => {
  const installers = process.argv.includes('release');
  const runtime = await resolveElectron();
  if (isCarried(runtime)) {
    if (installers) throw new PlainError('a release is made with the official Electron only');
    say('packed with a carried Electron: for tests on this machine, not for release');
  }
  await ensureNative(napiOf(runtime));
  await ensureBundles();
  const options: CliOptions = installers ? {} : { dir: true };
  await build({ ...options, config: packageConfig(runtime), publish: 'never' });
  say(`packed in ${releaseFolder}`);
  return 0;
});
