import type { MatrixCell, SlowMover } from '#shared/contract/slow-movers';
import type { Abc } from '#shared/domain/pruning/model';

export const rows: readonly Abc[] = ['A', 'B', 'C'];
export const columns = ['X', 'Y', 'Z', 'none'] as const;
type Steadiness = (typeof columns)[number];

/** What the shade of a field says. */
export const measures = ['stockValue', 'grossProfit'] as const;
export type Measure = (typeof measures)[number];

/** A field of the picture: `CZ`, `Anone`. */
export type CellCode = `${Abc}${Steadiness}`;

export interface Cell {
  readonly code: CellCode;
  readonly abc: Abc;
  readonly xyz: Steadiness;
  readonly skus: number;
  readonly value: number | null;
  /** Of the whole, 0 … 1; null where there is no whole. */
  readonly share: number | null;
  /** Of the largest field, 0 … 1: how dark it is. */
  readonly weight: number;
}

/** All twelve fields, row by row, with their part of the measure. */
export function picture(found: readonly MatrixCell[], measure: Measure): readonly Cell[] {
  const positive = found.map((cell) => Math.max(0, cell[measure] ?? 0));
  const whole = positive.reduce((sum, value) => sum + value, 0);
  const largest = Math.max(0, ...positive);
  return rows.flatMap((abc) =>
    columns.map((xyz): Cell => {
      const cell = found.find((one) => one.abc === abc && one.xyz === xyz);
      const value = cell === undefined ? 0 : cell[measure];
      return {
        code: codeOf(abc, xyz),
        abc,
        xyz,
        skus: cell?.skus ?? 0,
        value,
        share: value === null || whole === 0 ? null : value / whole,
        weight: largest === 0 ? 0 : Math.max(0, value ?? 0) / largest,
      };
    }),
  );
}

function codeOf(abc: Abc, xyz: Steadiness): CellCode {
  return `${abc}${xyz}`;
}

/** The field that an address names; null where it names none. */
export function cellNamed(name: string | null): CellCode | null {
  const all = rows.flatMap((abc) => columns.map((xyz) => codeOf(abc, xyz)));
  return all.find((code) => code === name) ?? null;
}

export function inCell(code: CellCode): (mover: SlowMover) => boolean {
  return ({ evidence }) => codeOf(evidence.abc, evidence.xyz ?? 'none') === code;
}

/** "CZ", and "C–" where there is no demand to tell from. */
export function writeCode(code: CellCode): string {
  return code.replace('none', '–');
}
