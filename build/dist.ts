/**
 * `npm run dist`: the program as a directory for this system, in release/. `npm run dist -- release`
 * makes the installers of this system instead; for them electron-builder fetches its tools.
 */
import { build } from 'electron-builder';
import { packageConfig, releaseFolder } from './dist/config';
import { packDirectory, prepareToPack } from './dist/pack';
import { isCarried } from './electron-runtime/registry-carried';
import { PlainError, runMain, say } from './lib/say';

runMain(async () => {
  const installers = process.argv.includes('release');
  const runtime = await prepareToPack();
  if (isCarried(runtime)) {
    if (installers) throw new PlainError('a release is made with the official Electron only');
    say('packed with a carried Electron: for tests on this machine, not for release');
  }
  if (installers) {
    await build({ config: packageConfig(runtime), publish: 'never' });
    say(`installers in ${releaseFolder}`);
  } else {
    say(`the program: ${await packDirectory(runtime)}`);
  }
  return 0;
});
