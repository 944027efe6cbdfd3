/**
 * `node build/electron-runtime/which.mjs` prints the Electron to start as one line of JSON,
 * `{"executable": "…", "switches": ["…"]}`. The command line (QISAN_ELECTRON names this file) asks
 * it only when it has to print a PDF; fetching a runtime is not worth it for anything else.
 */
import { tsImport } from 'tsx/esm/api';

const { readyElectron } = await tsImport('./launch.ts', import.meta.url);
try {
  const { executable, switches } = await readyElectron({ display: true });
  process.stdout.write(`${JSON.stringify({ executable, switches })}\n`);
} catch (error) {
  process.stderr.write(`qisan: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
