/** A block of the page, in millimetres: what it always takes, and what each of its rows takes. */
export interface FitBlock {
  readonly id: string;
  /** The block without rows: one line. */
  readonly closed: number;
  /** Title and space around it, once there are rows. */
  readonly fixed: number;
  readonly rowHeight: number;
  /** Rows there are. */
  readonly wanted: number;
  /** Rows that are kept as long as anything less important can give way. */
  readonly least: number;
}

/** Millimetres are fractions: sums of them are equal up to this. */
const ROUNDING = 1e-6;

/**
 * How many rows of each block go into a column of a given height, most important block first. Every
 * block gets its least; what is left is dealt out row by row, in turn, to whoever wants more. Where
 * not even the least fits, the last blocks give up rows first. The sum never exceeds the height as
 * long as the closed blocks do not.
 */
export function fitRows(blocks: readonly FitBlock[], height: number): ReadonlyMap<string, number> {
  const rows = new Map(blocks.map((block) => [block.id, Math.min(block.wanted, block.least)]));
  const fits = () => usedHeight(blocks, rows) <= height + ROUNDING;
  for (const block of blocks.toReversed()) {
    while (!fits() && rowsOf(rows, block) > 0) rows.set(block.id, rowsOf(rows, block) - 1);
  }
  let grown = true;
  while (grown) {
    grown = false;
    for (const block of blocks) {
      const now = rowsOf(rows, block);
      if (now >= block.wanted) continue;
      rows.set(block.id, now + 1);
      if (fits()) grown = true;
      else rows.set(block.id, now);
    }
  }
  return rows;
}

/** Height that the blocks take with these rows. */
export function usedHeight(blocks: readonly FitBlock[], rows: ReadonlyMap<string, number>): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, rowsOf(rows, block)), 0);
}

function heightOf(block: FitBlock, rows: number): number {
  return rows === 0 ? block.closed : block.fixed + rows * block.rowHeight;
}

function rowsOf(rows: ReadonlyMap<string, number>, block: FitBlock): number {
  return rows.get(block.id) ?? 0;
}
