import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from './cli/exit-codes';
import { terminalHost } from './cli/host';
import { runCli } from './cli/run';
import type { Terminal } from './cli/terminal';

/**
 * Entry of the command line: in plain Node (a checkout, a server), or as a child of the installed
 * program's main process, which prints for it.
 */
const controller = new AbortController();
let interrupted = false;

/** The first Ctrl+C stops the work and takes back what is unfinished; the second one just ends. */
function interrupt(): void {
  if (interrupted) process.exit(exitCodes.cancelled);
  interrupted = true;
  controller.abort();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

// A reader that has seen enough (`qisan help | head -1`) is no fault of ours.
process.stdout.on('error', () => process.exit(exitCodes.done));

const terminal: Terminal = {
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  columns: process.stderr.isTTY ? process.stderr.columns : null,
  signal: controller.signal,
};

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as { version: string };

void runCli(terminal, terminalHost(version, terminal)).then((code) => {
  process.exitCode = code;
  // In the installed program the port to the main process would keep this one alive.
  if (process.parentPort !== undefined) process.exit(code);
});
