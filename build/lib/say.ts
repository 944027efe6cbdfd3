/** Words for the person at the terminal. Standard output belongs to results, so they go to stderr. */

/** One line of news. */
export function say(message: string): void {
  process.stderr.write(`qisan: ${message}\n`);
}

/** A fault whose message is all that the person needs; shown without a stack. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** Runs a script's main function: its answer becomes the exit code, a fault is shown and exits 1. */
export function runMain(main: () => Promise<number | undefined>): void {
  main().then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error: unknown) => {
      if (error instanceof PlainError) say(error.message);
      else console.error(error);
      process.exitCode = 1;
    },
  );
}
