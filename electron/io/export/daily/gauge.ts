import { type Html, raw } from '../html';

const WIDTH = 200;
const HEIGHT = 14;

/**
 * The 7:3 bar: staples solid, specialities hatched, so that the two are told apart in grey as well;
 * the target as a line, its tolerance as a bracket.
 */
export function gauge(stapleShare: number | null, target: number, tolerance: number): Html {
  const at = (share: number) => (Math.max(0, Math.min(1, share)) * WIDTH).toFixed(1);
  const bar =
    stapleShare === null
      ? `<rect x="0" y="3" width="${WIDTH}" height="8" class="unknown"/>`
      : `<rect x="0" y="3" width="${WIDTH}" height="8" fill="url(#hatch)" class="specialty"/><rect x="0" y="3" width="${at(stapleShare)}" height="8" class="staple"/>`;
  const band = `<rect x="${at(target - tolerance)}" y="12" width="${(2 * tolerance * WIDTH).toFixed(1)}" height="1.6" class="band"/>`;
  const line = `<path d="M${at(target)} 0.5V13.6" class="target"/>`;
  return raw(
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${bar}${band}${line}</svg>`,
  );
}

/** The hatching, once per document. */
export const hatch = raw(
  '<svg width="0" height="0" class="defs" aria-hidden="true"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fbeedd"/><path d="M-1 1L1 -1M0 4L4 0M3 5L5 3" stroke="#b45309" stroke-width="1.1"/></pattern></defs></svg>',
);
