/** A block of the page, in millimetres: what it always takes, and what each of its rows takes. */
export interface FitBlock {
  readonly id: string;
  /** Title and column heads. */
  readonly fixed: number;
  readonly rowHeight: number;
  /** Rows there are. */
  readonly wanted: number;
  /** Rows that are kept as long as anything else can give way. */
  readonly least: number;
}

/** Millimetres are fractions: sums of them are equal up to this. */
const ROUNDING = 1e-6;

/**
 * How many rows of each block go into a column of a given height, most important block first. Every
 * block gets its least; what is left is dealt out row by row, in turn, to whoever wants more. Where
 * not even the least fits, the last blocks give up rows first. The sum never exceeds the height as
 * long as the fixed parts do not.
 */
export function fitRows(blocks: readonly FitBlock[], height: number): ReadonlyMap<string, number> {
  const rows = new Map(blocks.map((block) => [block.id, Math.min(block.wanted, block.least)]));
  const free = () => height - usedHeight(blocks, rows);
  for (const block of blocks.toReversed()) {
    const excess = Math.ceil(Math.max(0, -free() - ROUNDING) / block.rowHeight);
    rows.set(block.id, Math.max(0, rowsOf(rows, block) - excess));
  }
  let grown = true;
  while (grown) {
    grown = false;
    for (const block of blocks) {
      if (rowsOf(rows, block) >= block.wanted || free() < block.rowHeight - ROUNDING) continue;
      rows.set(block.id, rowsOf(rows, block) + 1);
      grown = true;
    }
  }
  return rows;
}

/** Height that the blocks take with these rows. */
export function usedHeight(blocks: readonly FitBlock[], rows: ReadonlyMap<string, number>): number {
  return blocks.reduce(
    (sum, block) => sum + block.fixed + rowsOf(rows, block) * block.rowHeight,
    0,
  );
}

function rowsOf(rows: ReadonlyMap<string, number>, block: FitBlock): number {
  return rows.get(block.id) ?? 0;
}
