/**
 * Once before all end-to-end tests: the program is built, the runtime found, a display opened. What
 * the tests need of it travels in the environment (see tests/helpers/launch.ts).
 */
import { ensureBundles } from '../../build/bundle';
import { readyElectron } from '../../build/electron-runtime/launch';
import { napiOf } from '../../build/electron-runtime/runtime';
import { openDisplay } from '../../build/lib/display';
import { ensureNative } from '../../build/native';
import { ensurePeerPrograms } from '../../build/system';

export default async function setup(): Promise<() => void> {
  await ensurePeerPrograms();
  const runtime = await readyElectron({ display: true });
  await ensureNative(napiOf(runtime));
  await ensureBundles();
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  process.env.QISAN_E2E_ELECTRON = runtime.executable;
  process.env.QISAN_E2E_SWITCHES = JSON.stringify(runtime.switches);
  return display.stop;
}
