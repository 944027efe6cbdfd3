/** Time to a proven gap, that gap, and peak memory, on made-up stores of one size. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formulate } from '#shared/domain/assortment/formulate';
import { toLpFile } from '#shared/domain/assortment/lp-file';
import { toMilp } from '#shared/domain/assortment/milp';
import { type SolveResult, solve } from '#shared/domain/assortment/solve';
import type { LinearSolver } from '#shared/domain/assortment/solver';
import { type BenchCase, type BenchContext, gauge, timed } from '../harness';
import { solveWithCbc } from './cbc';
import { storeOf } from './store-of';

const GAP = 1e-4;
const SEEDS = [1, 2, 3] as const;
const MOST_MB = 400;

export interface Measured {
  readonly skus: number;
  /** Milliseconds that the median solve may take. */
  readonly atMost: number;
  /** Seconds after which CBC is stopped; null = it is not here. */
  readonly cbcSeconds: number | null;
}

export function storeCases(
  { tempDir }: BenchContext,
  highs: LinearSolver,
  { skus, atMost, cbcSeconds }: Measured,
): BenchCase[] {
  const name = `${skus} SKUs in 20 categories`;
  const problems = SEEDS.map((seed) => storeOf(skus, seed));
  const solved = (turn: number): SolveResult & { kind: 'solved' } => {
    const problem = problems[turn % problems.length] ?? storeOf(skus, 1);
    const goal = { gap: GAP, shouldStop: () => false, onProgress: () => {} };
    const result = solve(formulate(problem), highs, goal);
    if (result.kind !== 'solved') throw new Error(`${name}: ${result.kind}`);
    return result;
  };
  const files = problems.map((problem, index) => {
    const file = join(tempDir, `${skus}-${index}.lp`);
    if (cbcSeconds !== null) writeFileSync(file, toLpFile(toMilp(formulate(problem))));
    return file;
  });
  const turn = { own: 0, peer: 0, gap: 0, memory: 0 };
  return [
    timed({
      name: `${name}: to a proven gap of ${GAP}`,
      ...{ n: SEEDS.length, warmup: 0 },
      run: () => void solved(turn.own++),
      ...(cbcSeconds !== null && {
        peer: {
          name: `CBC on the same model, stopped after ${cbcSeconds} s`,
          run: () => solveWithCbc(files[turn.peer++ % files.length] ?? '', GAP, cbcSeconds),
        },
      }),
      atMost: { median: atMost, ...(cbcSeconds !== null && { ratio: 1 }) },
    }),
    gauge({
      ...{ name: `${name}: proven gap`, unit: 'ppm', n: SEEDS.length, warmup: 0 },
      measure: () => solved(turn.gap++).gap * 1e6,
      atMost: { p95: GAP * 1e6 },
    }),
    gauge({
      ...{ name: `${name}: peak memory of the process`, unit: 'MB', n: SEEDS.length, warmup: 0 },
      measure: () => peakOf(skus, SEEDS[turn.memory++ % SEEDS.length] ?? 1),
      atMost: { p95: MOST_MB },
    }),
  ];
}

function peakOf(skus: number, seed: number): number {
  const script = fileURLToPath(new URL('./solve-once.ts', import.meta.url));
  const words = ['--import', 'tsx', script, String(skus), String(seed), String(GAP)];
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}
