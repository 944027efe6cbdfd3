/** Standard deviations above the mean sold quantity from which a day is no longer ordinary trade. */
const FREAK = 4;
const SALES_BEFORE_JUDGING = 4;
const MEMORY = 0.05;

/**
 * Cuts a freak sale (a canteen that empties the shelf once) down to what the SKU's own sold
 * quantities make credible: mean + 4 standard deviations, both smoothed over about 20 sales. A lasting
 * rise passes, because every cut day still lifts the limit.
 */
export class OrdinarySize {
  private mean = 0;
  private variance = 0;
  private sales = 0;

  reset(): void {
    this.mean = 0;
    this.variance = 0;
    this.sales = 0;
  }

  /** The part of a day's units that is ordinary; days without a sale pass untouched. */
  take(units: number): number {
    if (units <= 0) return units;
    const limit = this.mean + FREAK * Math.sqrt(this.variance);
    const ordinary = this.sales >= SALES_BEFORE_JUDGING && units > limit ? limit : units;
    this.sales++;
    const weight = Math.max(MEMORY, 1 / this.sales);
    const distance = ordinary - this.mean;
    this.mean += weight * distance;
    this.variance = (1 - weight) * (this.variance + weight * distance * distance);
    return ordinary;
  }

  /** Mean ordinary quantity of a day with a sale; 0 before the first. */
  get size(): number {
    return this.mean;
  }
}
