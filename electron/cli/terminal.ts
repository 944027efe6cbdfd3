import type { Progress } from '#shared/contract/define';
import { isKey } from '#shared/i18n/t';
import type { Words } from './words';

/** Where a command speaks: results to `out`, everything else to `err`. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  out(text: string): void;
  err(text: string): void;
  /** Width of the terminal behind `err`; null where it is a file or a pipe. */
  readonly columns: number | null;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

const EVERY_MS = 100;
const CLEAR_LINE = '\r\u001b[2K';

/** One line that is written over itself, only where a person is looking. */
export class ProgressLine {
  #shownAt = 0;
  #shown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly words: Words,
  ) {}

  show(progress: Progress): void {
    const { columns } = this.terminal;
    const now = performance.now();
    if (columns === null || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    this.#shown = true;
    this.terminal.err(CLEAR_LINE + this.describe(progress).slice(0, columns - 1));
  }

  clear(): void {
    if (this.#shown) this.terminal.err(CLEAR_LINE);
    this.#shown = false;
  }

  private describe({ phase, done, total }: Progress): string {
    const { t, format } = this.words;
    const key = `phase.${phase}`;
    const name = isKey(key) ? t(key) : phase;
    if (total === 0) return done === 0 ? name : `${name} ${format.count(done)}`;
    return `${name} ${format.percent(done / total, 0)}`;
  }
}
