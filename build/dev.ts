/**
 * `npm run dev`: the page from vite's server, which updates it in place; main and backend are built
 * again on every change of their sources, and the program is started anew.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { context, type Plugin } from 'esbuild';
import { createServer } from 'vite';
import { electronEntries, electronOptions } from './bundle/electron';
import { viteConfig } from './bundle/renderer';
import { type ReadyRuntime, readyElectron } from './electron-runtime/launch';
import { napiOf } from './electron-runtime/runtime';
import { inRoot } from './lib/paths';
import { PlainError, runMain, say } from './lib/say';
import { ensureNative } from './native';
import { hasDisplay } from './system';

runMain(async () => {
  if (!hasDisplay()) throw new PlainError('no display to open a window on');
  const runtime = await readyElectron({ display: false });
  await ensureNative(napiOf(runtime));

  const server = await createServer({ configFile: viteConfig });
  await server.listen();
  const page = server.resolvedUrls?.local[0];
  if (page === undefined) throw new PlainError('the development server has no address');

  const { present } = await electronEntries();
  const program = new Program(runtime, page, () => void stop());
  const options = electronOptions(present);
  const watching = await context({
    ...options,
    logLevel: 'warning',
    plugins: [restarting(program)],
  });
  const stop = async (): Promise<void> => {
    await Promise.all([watching.dispose(), server.close()]);
    process.exit(0);
  };
  await watching.watch();
  return 0;
});

/** The running program; it is started again after every good build. */
class Program {
  #child: ChildProcess | undefined;

  constructor(
    private readonly runtime: ReadyRuntime,
    private readonly page: string,
    private readonly onClosed: () => void,
  ) {}

  restart(): void {
    const { executable, switches } = this.runtime;
    const start = (): void => {
      const child = spawn(executable, [...switches, inRoot(), ...process.argv.slice(2)], {
        stdio: 'inherit',
        env: { ...process.env, QISAN_DEV_SERVER: this.page },
      });
      // Closed by the person, not by us: then development is over.
      child.once('exit', () => {
        if (this.#child === child) this.onClosed();
      });
      this.#child = child;
    };
    const old = this.#child;
    if (old === undefined || old.exitCode !== null) {
      start();
      return;
    }
    // The new one may not start before the old one has given back the data directory.
    this.#child = undefined;
    old.once('exit', start);
    old.kill();
  }
}

function restarting(program: Program): Plugin {
  return {
    name: 'restart',
    setup: (build) => {
      build.onEnd(({ errors }) => {
        if (errors.length > 0) return;
        say('main and backend built; starting the program');
        program.restart();
      });
    },
  };
}
