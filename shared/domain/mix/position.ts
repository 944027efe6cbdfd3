/** Keeps a share that stands exactly on the edge of the band inside it, despite binary fractions. */
const EDGE = 1e-9;

export type MixPosition = 'below' | 'within' | 'above' | 'unknown';

/** Where a share of staples stands against the band of the target. */
export function positionOf(share: number | null, target: number, tolerance: number): MixPosition {
  if (share === null) return 'unknown';
  if (share < target - tolerance - EDGE) return 'below';
  return share > target + tolerance + EDGE ? 'above' : 'within';
}
