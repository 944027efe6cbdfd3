/** An axis with round numbers: `min` and `max` are multiples of `step`. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const STEPS = [1, 2, 2.5, 5, 10];
/** Lines that all run above this share of their height do not need to start at zero. */
const HIGH = 0.6;

/** Below it two values are one. */
const SMALLEST = 1e-9;

/**
 * The scale that holds all values, in about `ticks` steps. Bars start at zero always; lines may leave
 * it where the whole of them runs far above.
 */
export function niceScale(
  values: readonly number[],
  { ticks = 4, zero = true }: { ticks?: number; zero?: boolean } = {},
): Scale {
  const top = Math.max(...values, Number.NEGATIVE_INFINITY);
  const bottom = Math.min(...values, Number.POSITIVE_INFINITY);
  if (!Number.isFinite(top) || !Number.isFinite(bottom)) return { min: 0, max: 1, step: 1 };
  const far = !zero && bottom > 0 && bottom > top * HIGH && top > bottom;
  const from = far ? bottom : Math.min(0, bottom);
  const to = Math.max(from, far ? top : Math.max(0, top));
  const span = to - from > SMALLEST ? to - from : 1;
  const step = niceStep(span / ticks);
  const min = clean(Math.floor(from / step + 1e-9) * step);
  const max = clean(Math.ceil(to / step - 1e-9) * step);
  return { min, max: max > min ? max : clean(min + step), step };
}

/** The round number just above. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number.parseFloat(value.toPrecision(12));
}

export function ticksOf({ min, max, step }: Scale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, index) => clean(min + index * step));
}

/**
 * The same scale with room below its lowest value, as a share of the whole: for a number that stands
 * at the end of a bar that goes down.
 */
export function withRoomBelow(scale: Scale, lowest: number, share: number): Scale {
  if (lowest >= 0) return scale;
  const wanted = (lowest - share * scale.max) / (1 - share);
  return {
    ...scale,
    min: Math.min(scale.min, clean(Math.floor(wanted / scale.step) * scale.step)),
  };
}
