/**
 * `node build/electron-runtime/run.mjs ARGUMENT…` starts Electron with these arguments, on a
 * virtual display where there is none, and exits as it does. The command line program of a checkout
 * is told this file's path in QISAN_ELECTRON and starts it only when it has to print a PDF: no other
 * command is worth fetching a runtime for.
 */
import { tsImport } from 'tsx/esm/api';

const { runElectron } = await tsImport('./run.ts', import.meta.url);
process.exitCode = await runElectron(process.argv.slice(2));
