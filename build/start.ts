/** `npm start`: makes what is missing and opens the window. Arguments go to the program. */
import { ensureBundles } from './bundle';
import { readyElectron } from './electron-runtime/launch';
import { napiOf } from './electron-runtime/runtime';
import { inRoot } from './lib/paths';
import { runInherited } from './lib/run';
import { runMain, say } from './lib/say';
import { ensureNative } from './native';
import { hasDisplay } from './system';

runMain(async () => {
  if (!hasDisplay()) {
    say('no display to open a window on; the same work from here: npm run --silent qisan -- help');
    return 1;
  }
  const runtime = await readyElectron({ display: false });
  await ensureNative(napiOf(runtime));
  await ensureBundles();
  const args = [...runtime.switches, inRoot(), ...process.argv.slice(2)];
  return runInherited(runtime.executable, args);
});
