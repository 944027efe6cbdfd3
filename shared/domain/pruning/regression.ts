import { solvePositive } from './linear-algebra';

/** Rows of traits, one after the other, `width` numbers each. */
export interface Rows {
  readonly width: number;
  readonly cells: Float64Array;
}

/** A fitted line in standardised traits: what it adds to a row's start value. */
export interface Line {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  /** Constant first, then one for each trait. */
  readonly weights: Float64Array;
}

/** How the target comes about from the line: its mean, and the weight and step of one iteration. */
interface Family {
  readonly start: (target: Float64Array, offset: Float64Array) => number;
  /** Weight of a row and its score (derivative of the log-likelihood by the line). */
  readonly at: (line: number, target: number) => { weight: number; score: number };
}

/** Power of the variance: between counting (1) and gamma (2), as sums of rare sales of varied size. */
const POWER = 1.5;

/**
 * Sums of sales: mean e^line, variance ∝ mean^1.5 (compound Poisson). Zero is allowed.
 * Source: Jørgensen, "Exponential dispersion models", J. R. Statist. Soc. B 49 (1987).
 */
export const sumOfSales: Family = {
  start(target, offset) {
    let sold = 0;
    let expected = 0;
    for (let i = 0; i < target.length; i++) {
      sold += target[i] ?? 0;
      expected += Math.exp(offset[i] ?? 0);
    }
    return sold > 0 && expected > 0 ? Math.log(sold / expected) : 0;
  },
  at(line, target) {
    const mean = Math.exp(Math.min(15, Math.max(-15, line)));
    const weight = mean ** (2 - POWER);
    return { weight, score: weight * (target / mean - 1) };
  },
};

/** Yes or no: probability 1 ÷ (1 + e^−line). */
export const yesOrNo: Family = {
  start: () => 0,
  at(line, target) {
    const probability = 1 / (1 + Math.exp(-Math.min(30, Math.max(-30, line))));
    return { weight: probability * (1 - probability) + 1e-9, score: target - probability };
  },
};

const ITERATIONS = 20;
const SETTLED = 1e-4;

/**
 * Fits a line by penalised iteratively reweighted least squares. `hold` keeps the weights of the
 * standardised traits near 0, so that few rows change little against the offset.
 */
export function fitLine(
  rows: Rows,
  target: Float64Array,
  offset: Float64Array,
  { family, hold }: { family: Family; hold: number },
): Line {
  const { mean, deviation } = spreadOf(rows);
  const size = rows.width + 1;
  const weights = new Float64Array(size);
  weights[0] = family.start(target, offset);
  const row = new Float64Array(size);
  for (let round = 0; round < ITERATIONS; round++) {
    const normal = new Float64Array(size * size);
    const gradient = new Float64Array(size);
    for (let i = 0; i < target.length; i++) {
      standardise(rows, i, mean, deviation, row);
      const at = family.at((offset[i] ?? 0) + dot(weights, row), target[i] ?? 0);
      for (let a = 0; a < size; a++) {
        const scaled = at.weight * (row[a] ?? 0);
        gradient[a] = (gradient[a] ?? 0) + at.score * (row[a] ?? 0);
        for (let b = 0; b <= a; b++)
          normal[a * size + b] = (normal[a * size + b] ?? 0) + scaled * (row[b] ?? 0);
      }
    }
    const step = solvePositive(held(normal, hold, size), pulled(gradient, weights, hold));
    let moved = 0;
    for (let a = 0; a < size; a++) {
      weights[a] = (weights[a] ?? 0) + (step[a] ?? 0);
      moved = Math.max(moved, Math.abs(step[a] ?? 0));
    }
    if (moved < SETTLED) break;
  }
  return { mean, deviation, weights };
}

/** What the line says of row `i` (without the offset). */
export function lineAt(
  { mean, deviation, weights }: Line,
  { width, cells }: Rows,
  i: number,
): number {
  let sum = weights[0] ?? 0;
  for (let a = 0; a < width; a++) {
    const off = ((cells[i * width + a] ?? 0) - (mean[a] ?? 0)) / (deviation[a] ?? 1);
    sum += off * (weights[a + 1] ?? 0);
  }
  return sum;
}

function held(normal: Float64Array, hold: number, size: number): Float64Array {
  for (let a = 0; a < size; a++) {
    normal[a * size + a] = (normal[a * size + a] ?? 0) + (a === 0 ? 1e-9 : hold);
  }
  return normal;
}

function pulled(gradient: Float64Array, weights: Float64Array, hold: number): Float64Array {
  return gradient.map((value, a) => (a === 0 ? value : value - hold * (weights[a] ?? 0)));
}

function standardise(
  { width, cells }: Rows,
  i: number,
  mean: Float64Array,
  deviation: Float64Array,
  row: Float64Array,
): void {
  row[0] = 1;
  for (let a = 0; a < width; a++) {
    row[a + 1] = ((cells[i * width + a] ?? 0) - (mean[a] ?? 0)) / (deviation[a] ?? 1);
  }
}

function spreadOf({ width, cells }: Rows): { mean: Float64Array; deviation: Float64Array } {
  const count = cells.length / width;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (let i = 0; i < cells.length; i++) mean[i % width] = (mean[i % width] ?? 0) + (cells[i] ?? 0);
  for (let a = 0; a < width; a++) mean[a] = (mean[a] ?? 0) / count;
  for (let i = 0; i < cells.length; i++) {
    const off = (cells[i] ?? 0) - (mean[i % width] ?? 0);
    deviation[i % width] = (deviation[i % width] ?? 0) + off * off;
  }
  return { mean, deviation: deviation.map((sum) => Math.sqrt(sum / count) || 1) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
