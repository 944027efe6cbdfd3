/** The product's mark: a bar split seven to three, on a tile of paper. */

/** A filled rectangle with round corners; coordinates on a tile of 1 × 1. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radii of the left and the right corners. */
  readonly left: number;
  readonly right: number;
  readonly colour: string;
}

const TEAL = '#0F766E';
const AMBER = '#B45309';
const PAPER = '#FAF9F7';

const MARGIN = 0.14;
const LENGTH = 1 - 2 * MARGIN;
const GAP = 0.03;
const BAR = { y: 0.31, height: 0.38 };
const ROUND = 0.09;

/** Drawn in this order. */
export const mark: readonly Shape[] = [
  { x: 0, y: 0, width: 1, height: 1, left: 0.22, right: 0.22, colour: PAPER },
  {
    ...BAR,
    x: MARGIN,
    width: 0.7 * (LENGTH - GAP),
    left: ROUND,
    right: 0,
    colour: TEAL,
  },
  {
    ...BAR,
    x: MARGIN + 0.7 * (LENGTH - GAP) + GAP,
    width: 0.3 * (LENGTH - GAP),
    left: 0,
    right: ROUND,
    colour: AMBER,
  },
];
