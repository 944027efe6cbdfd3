import type { Interval } from './spread';

/** What one forecast of one SKU met. */
export interface Meeting {
  /** Sales value of the SKU in the 28 days before the forecast: its weight. */
  readonly weight: number;
  /** Mean squared one-day step of its known days before the forecast (see `stepScale`). */
  readonly scale: number;
  /** Squared and absolute errors, and demand, summed over the known days of the horizon. */
  readonly squared: number;
  readonly absolute: number;
  readonly demand: number;
  readonly expected: number;
  readonly days: number;
  readonly interval: Interval | null;
}

/** How good a forecast was; null where nothing could be measured. */
export interface Accuracy {
  /**
   * Σ weight × √(mean squared error ÷ scale) ÷ Σ weight over the SKUs of one origin, then the mean
   * over origins. M5 Participants Guide (2020), on the level of SKU × day only.
   */
  readonly wrmsse: number | null;
  /** Σ |error| ÷ Σ demand over all SKUs, days and origins, in units. */
  readonly wape: number | null;
  /** The same of the horizon's sums: Σ |Σ error| ÷ Σ demand. */
  readonly sumWape: number | null;
  /** Σ (expected − demand) ÷ Σ demand: above 0 forecasts too much. */
  readonly bias: number | null;
  /** Share of horizon sums inside their interval, of SKUs that sold in the 28 days before. */
  readonly coverage: number | null;
  /** SKU × origin pairs that were measured. */
  readonly forecasts: number;
}

/** Collects meetings, origin by origin. */
export class AccuracySum {
  private wrmsseSum = 0;
  private origins = 0;
  private scaled = 0;
  private weight = 0;
  private absolute = 0;
  private sumAbsolute = 0;
  private demand = 0;
  private excess = 0;
  private inside = 0;
  private intervals = 0;
  private forecasts = 0;

  add(meeting: Meeting): void {
    const { weight, scale, squared, days, expected, demand, interval } = meeting;
    this.scaled += weight * Math.sqrt(squared / days / scale);
    this.weight += weight;
    this.absolute += meeting.absolute;
    this.sumAbsolute += Math.abs(expected - demand);
    this.demand += demand;
    this.excess += expected - demand;
    this.forecasts++;
    // A SKU that no longer sells is always inside [0, 0]: that would flatter the intervals.
    if (interval === null || weight === 0) return;
    this.intervals++;
    if (demand >= interval.low && demand <= interval.high) this.inside++;
  }

  /** Ends an origin: its weights are its own. */
  closeOrigin(): void {
    if (this.weight > 0) {
      this.wrmsseSum += this.scaled / this.weight;
      this.origins++;
    }
    this.scaled = 0;
    this.weight = 0;
  }

  result(): Accuracy {
    const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
    return {
      wrmsse: share(this.wrmsseSum, this.origins),
      wape: share(this.absolute, this.demand),
      sumWape: share(this.sumAbsolute, this.demand),
      bias: share(this.excess, this.demand),
      coverage: share(this.inside, this.intervals),
      forecasts: this.forecasts,
    };
  }
}

/** Mean of (yₜ − yₜ₋₁)² over consecutive known days: the scale of RMSSE. 0 when there are none. */
export function stepScale(units: Float32Array): number {
  let previous = Number.NaN;
  let sum = 0;
  let steps = 0;
  for (const sold of units) {
    if (Number.isNaN(sold)) continue;
    if (!Number.isNaN(previous)) {
      sum += (sold - previous) ** 2;
      steps++;
    }
    previous = sold;
  }
  return steps > 0 ? sum / steps : 0;
}
