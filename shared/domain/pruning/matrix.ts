import type { Money } from '#shared/domain/money/money';
import type { Abc, Evidence, Xyz } from './model';

/** One field of the ABC × XYZ picture. */
interface Cell {
  readonly abc: Abc;
  readonly xyz: Xyz | 'none';
  readonly skus: number;
  readonly grossProfit: Money;
  readonly stockValue: Money | null;
}

export interface MatrixSku {
  readonly evidence: Pick<Evidence, 'abc' | 'xyz' | 'stockValue'>;
  /** Of the last 52 weeks, from `yearlyWorth`. */
  readonly worth: Money;
}

const abcs: readonly Abc[] = ['A', 'B', 'C'];
const xyzs: readonly (Xyz | 'none')[] = ['X', 'Y', 'Z', 'none'];

/** All twelve fields, row by row; stock value null where no SKU of the field has one. */
export function matrixOf(skus: Iterable<MatrixSku>): Cell[] {
  const size = abcs.length * xyzs.length;
  const count = new Float64Array(size);
  const worth = new Float64Array(size);
  const stock = new Float64Array(size);
  const valued = new Uint8Array(size);
  for (const { evidence, worth: own } of skus) {
    const at = abcs.indexOf(evidence.abc) * xyzs.length + xyzs.indexOf(evidence.xyz ?? 'none');
    count[at] = (count[at] ?? 0) + 1;
    worth[at] = (worth[at] ?? 0) + own;
    if (evidence.stockValue === null) continue;
    stock[at] = (stock[at] ?? 0) + evidence.stockValue;
    valued[at] = 1;
  }
  return abcs.flatMap((abc, row) =>
    xyzs.map((xyz, column) => {
      const at = row * xyzs.length + column;
      return {
        abc,
        xyz,
        skus: count[at] ?? 0,
        grossProfit: Math.round(worth[at] ?? 0),
        stockValue: valued[at] === 1 ? (stock[at] ?? 0) : null,
      };
    }),
  );
}
