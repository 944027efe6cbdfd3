/**
 * The bench harness: what a suite is made of, and how a case is measured.
 *
 * A suite is one file `tests/bench/<suite>.bench.ts` whose default export is a function returning
 * cases. `npm run bench -- <suite…> [--json FILE] [--quick]` finds it by its name; there is no list
 * to add it to.
 *
 * ```ts
 * import { gauge, type Suite, timed } from './harness';
 *
 * const suite: Suite = async ({ tempDir, quick, onEnd }) => {
 *   const store = openSeededStore(tempDir, { lines: quick ? 50_000 : 5_000_000 });
 *   onEnd(() => store.close());
 *   return [
 *     timed({
 *       name: 'daily by category, 2 years',
 *       n: 200,
 *       run: () => { dailyByCategory(store, range); },
 *       peer: { name: 'raw scan', run: () => { rawScan(store, range); } },
 *       atMost: { p95: 50 },
 *     }),
 *     gauge({ name: 'gap to the LP bound', unit: '%', n: 5, measure: () => solveOnce().gap * 100 }),
 *   ];
 * };
 * export default suite;
 * ```
 *
 * Cases run one after the other in the order of the list, in one process.
 */

/** What a suite gets to work with. */
export interface BenchContext {
  /** An empty folder of this suite alone; it is deleted when the suite has ended. */
  readonly tempDir: string;
  /** True with `--quick`: take small data and few repetitions; the figures only prove that it runs. */
  readonly quick: boolean;
  /** Words for the person at the terminal (standard error), such as "generating 2 million lines". */
  readonly log: (message: string) => void;
  /** Registers work for the end of the suite, also when it fails; run in reverse order. */
  readonly onEnd: (dispose: () => void | Promise<void>) => void;
}

/** Default export of `tests/bench/<suite>.bench.ts`. What it does before it returns is not timed. */
export type Suite = (context: BenchContext) => BenchCase[] | Promise<BenchCase[]>;

/** One thing to time, ours or a peer's. */
export interface Timed {
  /** Before every repetition, warm-up included; not timed. */
  readonly before?: () => void | Promise<void>;
  /** What is timed, from call to settled promise. */
  readonly run: () => void | Promise<void>;
  /** After every repetition; not timed. */
  readonly after?: () => void | Promise<void>;
}

/** A bound the case has to keep; a missed one is shown and makes the bench exit with 1. */
export interface AtMost {
  /** In the case's unit. */
  readonly median?: number;
  /** In the case's unit. */
  readonly p95?: number;
  /** Own median divided by the peer's median (or peer by own where more is better). */
  readonly ratio?: number;
}

interface CaseBase {
  /** What is measured and on how much data, e.g. `import online-retail, 541 909 lines`. */
  readonly name: string;
  /** Repetitions that count; default 10, at most 3 with `--quick`. */
  readonly n?: number;
  /** Repetitions before them that do not count; default 1. */
  readonly warmup?: number;
  readonly atMost?: AtMost;
}

export interface TimedCase extends CaseBase, Timed {
  readonly kind: 'timed';
  /** The other program or the other way for the same work. Runs in turn with ours (ours, peer,
   * ours, peer …), so that a busy minute of the machine hits both. */
  readonly peer?: Timed & { readonly name: string };
}

export interface GaugeCase extends CaseBase {
  readonly kind: 'gauge';
  /** The unit of what `measure` answers: `MB`, `%`, `rows/s` … */
  readonly unit: string;
  /** One measurement. */
  readonly measure: () => number | Promise<number>;
  /** The peer's measurement of the same thing, taken in turn with ours. */
  readonly peer?: { readonly name: string; readonly measure: () => number | Promise<number> };
  /** Which direction is good; decides which way the ratio is taken. Default `'less'`. */
  readonly better?: 'less' | 'more';
}

export type BenchCase = TimedCase | GaugeCase;

/** A case whose figure is the time it takes, in milliseconds. */
export function timed(options: Omit<TimedCase, 'kind'>): TimedCase {
  return { kind: 'timed', ...options };
}

/** A case whose figure is something else that it measures itself: memory, a gap, a rate, a size. */
export function gauge(options: Omit<GaugeCase, 'kind'>): GaugeCase {
  return { kind: 'gauge', ...options };
}

/** Figures of a series of measurements. */
export interface Figures {
  /** Number of measurements. */
  readonly n: number;
  readonly median: number;
  /** Nearest-rank 95th percentile; with fewer than 20 measurements it is the largest. */
  readonly p95: number;
}

export interface BenchResult extends Figures {
  readonly name: string;
  readonly unit: string;
  readonly peer?: Figures & { readonly name: string };
  /** Own median ÷ peer median, so below 1 is better than the peer; where more is better it is
   * taken the other way round and below 1 is better still. */
  readonly ratio?: number;
  /** Bounds that were missed, in words; empty or absent when all were kept. */
  readonly missed?: readonly string[];
}

const DEFAULT_REPETITIONS = 10;
const QUICK_REPETITIONS = 3;

/** Runs one case with its peer and answers its figures. */
export async function measureCase(benchCase: BenchCase, quick: boolean): Promise<BenchResult> {
  const wanted = Math.max(1, benchCase.n ?? DEFAULT_REPETITIONS);
  const repetitions = quick ? Math.min(wanted, QUICK_REPETITIONS) : wanted;
  const warmup = quick ? 0 : (benchCase.warmup ?? 1);
  const own = ownMeasure(benchCase);
  const peer = peerMeasure(benchCase);

  for (let i = 0; i < warmup; i++) {
    await own();
    await peer?.measure();
  }
  const ownSeries: number[] = [];
  const peerSeries: number[] = [];
  for (let i = 0; i < repetitions; i++) {
    ownSeries.push(await own());
    if (peer !== undefined) peerSeries.push(await peer.measure());
  }

  const result: BenchResult = {
    name: benchCase.name,
    unit: benchCase.kind === 'gauge' ? benchCase.unit : 'ms',
    ...figures(ownSeries),
    ...(peer && { peer: { name: peer.name, ...figures(peerSeries) } }),
  };
  const withRatio = result.peer
    ? { ...result, ratio: ratio(benchCase, result.median, result.peer.median) }
    : result;
  const missed = missedBounds(withRatio, benchCase.atMost);
  // With --quick the data are small and the bounds mean nothing.
  return missed.length > 0 && !quick ? { ...withRatio, missed } : withRatio;
}

/** Median, nearest-rank 95th percentile and count of a series. Throws on an empty one. */
export function figures(series: readonly number[]): Figures {
  const sorted = [...series].sort((a, b) => a - b);
  const n = sorted.length;
  const upper = sorted[Math.floor(n / 2)];
  const lower = sorted[Math.floor((n - 1) / 2)];
  const p95 = sorted[Math.ceil(n * 0.95) - 1];
  if (upper === undefined || lower === undefined || p95 === undefined) {
    throw new Error('figures: no measurement');
  }
  return { n, median: (lower + upper) / 2, p95 };
}

type Measure = () => number | Promise<number>;

function ownMeasure(benchCase: BenchCase): Measure {
  return benchCase.kind === 'gauge' ? benchCase.measure : () => time(benchCase);
}

function peerMeasure(benchCase: BenchCase): { name: string; measure: Measure } | undefined {
  if (benchCase.kind === 'gauge') return benchCase.peer;
  const { peer } = benchCase;
  return peer && { name: peer.name, measure: () => time(peer) };
}

async function time(work: Timed): Promise<number> {
  await work.before?.();
  const start = performance.now();
  const pending = work.run();
  // Awaiting a plain value costs a turn of the microtask queue, which a microsecond case would show.
  if (pending instanceof Promise) await pending;
  const elapsed = performance.now() - start;
  await work.after?.();
  return elapsed;
}

function ratio(benchCase: BenchCase, own: number, peer: number): number {
  const moreIsBetter = benchCase.kind === 'gauge' && benchCase.better === 'more';
  return moreIsBetter ? peer / own : own / peer;
}

function missedBounds(result: BenchResult, atMost: AtMost = {}): string[] {
  const checks: [string, number | undefined, number | undefined][] = [
    ['median', result.median, atMost.median],
    ['p95', result.p95, atMost.p95],
    ['ratio', result.ratio, atMost.ratio],
  ];
  return checks.flatMap(([what, value, bound]) =>
    value !== undefined && bound !== undefined && value > bound
      ? [`${what} ${value.toPrecision(4)} > ${bound}`]
      : [],
  );
}
