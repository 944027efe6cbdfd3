import type { ShelfBar, ShelfSegment } from '#shared/domain/shelves/shelf-map';

/** One drawn part of a shelf: a SKU, or several of one role that are too narrow to be drawn alone. */
export interface Piece {
  readonly segments: readonly ShelfSegment[];
  /** px from the start of the shelf. */
  readonly left: number;
  readonly width: number;
}

/** Narrower than this a SKU cannot be seen or hit. */
const MIN_PIECE = 8;

/**
 * Lays a shelf out at `scale` px per unit. SKUs below `MIN_PIECE` are put together with their
 * neighbours of the same role until they are wide enough; every px stands for the same length.
 */
export function piecesOf(bar: ShelfBar, scale: number): Piece[] {
  const pieces: Piece[] = [];
  let left = 0;
  let group: ShelfSegment[] = [];
  let groupWidth = 0;
  const close = () => {
    if (group.length === 0) return;
    pieces.push({ segments: group, left, width: groupWidth });
    left += groupWidth;
    group = [];
    groupWidth = 0;
  };
  for (const segment of bar.segments) {
    const width = segment.size * scale;
    const [first] = group;
    if (first !== undefined && (first.role !== segment.role || width >= MIN_PIECE)) close();
    group.push(segment);
    groupWidth += width;
    if (groupWidth >= MIN_PIECE) close();
  }
  close();
  return pieces;
}
