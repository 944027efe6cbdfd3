/** How the program ends. Documented in docs/cli.md; scripts rely on it. */
export const exitCodes = {
  /** All was done. */
  done: 0,
  /** Nothing was done: the error says why. */
  failed: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Something was done, but not all: rejected rows, a file or a format that failed, a failed check. */
  partly: 3,
  /** Ctrl+C. What had not been finished was taken back. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
