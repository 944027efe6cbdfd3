import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solvePositive } from '#shared/domain/pruning/linear-algebra';
import { fitLine, lineAt, sumOfSales, yesOrNo } from '#shared/domain/pruning/regression';
import { openRandom } from '#shared/domain/random';

const ROWS = 4_000;

/** Two traits; the line is 0.5 + 1 · first − 0.5 · second. */
function lessons(seed: number) {
  const random = openRandom(seed, 'lessons');
  const cells = Float64Array.from({ length: ROWS * 2 }, () => random.normal());
  const line = Float64Array.from(
    { length: ROWS },
    (_, i) => 0.5 + (cells[i * 2] ?? 0) - 0.5 * (cells[i * 2 + 1] ?? 0),
  );
  return { random, rows: { width: 2, cells }, line };
}

describe('the regression', () => {
  it('finds the line behind sums of rare sales', () => {
    const { random, rows, line } = lessons(1);
    const target = line.map((at) => {
      const sales = random.poisson(Math.exp(at));
      return Array.from({ length: sales }, () => random.between(0.2, 1.8)).reduce(
        (a, b) => a + b,
        0,
      );
    });
    const fitted = fitLine(rows, target, new Float64Array(ROWS), { family: sumOfSales, hold: 1 });
    const error = line.map((at, i) => Math.abs(lineAt(fitted, rows, i) - at));
    expect(Math.max(...error)).toBeLessThan(0.35);
  });

  it('finds the odds behind yes and no', () => {
    const { random, rows, line } = lessons(2);
    const target = line.map((at) => (random.chance(1 / (1 + Math.exp(-at))) ? 1 : 0));
    const fitted = fitLine(rows, target, new Float64Array(ROWS), { family: yesOrNo, hold: 1 });
    expect(fitted.weights[0]).toBeCloseTo(0.5, 0);
    expect(fitted.weights[1]).toBeCloseTo(1, 0);
    expect(fitted.weights[2]).toBeCloseTo(-0.5, 0);
  });

  it('changes nothing but the level when it is held fast', () => {
    const { rows, line } = lessons(3);
    const target = line.map((at) => Math.exp(at));
    const held = fitLine(rows, target, line, { family: sumOfSales, hold: 1e9 });
    expect(Math.abs(held.weights[1] ?? 1)).toBeLessThan(1e-3);
    expect(Math.abs(held.weights[0] ?? 1)).toBeLessThan(1e-3);
  });
});

describe('solving', () => {
  it('answers what multiplied out gives the right side', () => {
    const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(entries, (values) => {
        const n = 3;
        const root = values.slice(0, 9);
        const right = Float64Array.from(values.slice(9));
        const at = (i: number, j: number) =>
          root.slice(i * n, i * n + n).reduce((s, v, k) => s + v * (root[j * n + k] ?? 0), 0) +
          (i === j ? 1 : 0);
        const matrix = Float64Array.from({ length: 9 }, (_, k) => at(Math.floor(k / n), k % n));
        const x = solvePositive(Float64Array.from(matrix), right);
        for (let i = 0; i < n; i++) {
          const back = [0, 1, 2].reduce((s, j) => s + at(i, j) * (x[j] ?? 0), 0);
          expect(back).toBeCloseTo(right[i] ?? 0, 6);
        }
      }),
    );
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(() => solvePositive(new Float64Array([1, 2, 2, 1]), new Float64Array(2))).toThrow(
      RangeError,
    );
  });
});
