/**
 * Errors of forecast sums over back-to-back stretches of days, for every member of a trial: what the
 * width of an interval is learned from.
 */
export class SumErrors {
  /** Σ (actual sum − expected sum)² by member, over all stretches. */
  readonly squared: Float64Array;
  /** Σ expected sum by member. */
  readonly expected: Float64Array;
  /** Stretches that were complete enough to count. */
  stretches = 0;

  private readonly atStart: Float64Array;
  private running = false;
  private sold = 0;
  private factors = 0;
  private known = 0;

  constructor(
    readonly days: number,
    members: number,
  ) {
    this.squared = new Float64Array(members);
    this.expected = new Float64Array(members);
    this.atStart = new Float64Array(members);
  }

  reset(): void {
    this.squared.fill(0);
    this.expected.fill(0);
    this.stretches = 0;
    this.running = false;
  }

  /** Ends the running stretch and starts the next one from what is expected now. */
  turn(expected: Float64Array): void {
    if (this.running) this.close();
    this.atStart.set(expected);
    this.running = true;
    this.sold = 0;
    this.factors = 0;
    this.known = 0;
  }

  /** A known day of the running stretch, with its weekday factor. */
  take(units: number, factor: number): void {
    this.sold += units;
    this.factors += factor;
    this.known++;
  }

  /** A stretch with missing days is scaled up; with fewer than half of its days it does not count. */
  private close(): void {
    if (this.known * 2 < this.days) return;
    const scale = this.days / this.known;
    for (let member = 0; member < this.atStart.length; member++) {
      const expected = (this.atStart[member] ?? 0) * this.factors;
      const error = this.sold - expected;
      this.squared[member] = (this.squared[member] ?? 0) + error * error * scale;
      this.expected[member] = (this.expected[member] ?? 0) + expected * scale;
    }
    this.stretches++;
  }
}
