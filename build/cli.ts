/**
 * `npm run --silent qisan -- COMMAND`: the command line of a checkout. It runs in plain Node; its
 * standard output is the command's alone, whatever has to be said on the way goes to stderr.
 */
import { join } from 'node:path';
import { ensureElectronBundles } from './bundle';
import { electronOut } from './bundle/electron';
import { inRoot } from './lib/paths';
import { runInherited } from './lib/run';
import { runMain } from './lib/say';
import { ensureNative } from './native';

runMain(async () => {
  await ensureNative();
  await ensureElectronBundles();
  return runInherited(process.execPath, [join(electronOut, 'cli.cjs'), ...process.argv.slice(2)], {
    // npm starts scripts in the top folder; file names on the command line mean where it was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, QISAN_ELECTRON: inRoot('build', 'electron-runtime', 'run.mjs') },
  });
});
