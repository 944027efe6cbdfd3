import type { Bank, Family } from './bank';
import { relativeErrors } from './choose';
import { OrdinarySize } from './ordinary';
import type { Tried, TriedSums } from './settle';
import { SumErrors } from './sum-errors';

/** Known days that a method may settle in before its errors count. */
const SETTLING_DAYS = 14;
/** Only the last year's errors decide: it is this year's shop that is forecast. */
const JUDGED_DAYS = 364;
/** Days ahead at which a second error is taken: a constant must serve the next week, not only tomorrow. */
const AHEAD = 7;

/**
 * Lets banks of methods read the past of one SKU day by day, each day being forecast before it is
 * shown, and keeps their errors. One trial reads SKU after SKU in the same buffers; `result` copies them out.
 */
export class Trial {
  /** Family of each member of all banks, one after the other. */
  readonly families: readonly Family[];
  /** Expected units of an ordinary day after the last day, by member; weekday taken out. */
  private readonly expected: Float64Array;
  /** Squared errors of the judged days, one day and one week ahead together, by member. */
  private readonly squared: Float64Array;
  private readonly week: SumErrors;
  private readonly month: SumErrors;
  private readonly ordinary = new OrdinarySize();
  private readonly members: number;
  private judged = 0;
  private days = 0;
  private sales = 0;

  private readonly ring: Float64Array;

  constructor(private readonly banks: readonly Bank[]) {
    this.families = banks.flatMap((bank) => Array.from(bank.expected, () => bank.family));
    this.members = this.families.length;
    this.expected = new Float64Array(this.members);
    this.squared = new Float64Array(this.members);
    this.ring = new Float64Array(this.members * AHEAD);
    this.week = new SumErrors(7, this.members);
    this.month = new SumErrors(28, this.members);
  }

  /**
   * @param units days of the SKU, `NaN` = not known
   * @param weekday weekday of each of them, Monday = 0
   * @param factors the seven weekday factors of the SKU
   */
  read(units: Float32Array, weekday: Uint8Array, factors: Float64Array): void {
    this.reset();
    for (let day = 0; day < units.length; day++) {
      const left = units.length - day;
      const judging = this.days >= SETTLING_DAYS && left <= JUDGED_DAYS;
      if (this.days > 0) this.ring.set(this.expected, (day % AHEAD) * this.members);
      if (judging) this.turnStretches(left);
      const sold = units[day] ?? Number.NaN;
      if (Number.isNaN(sold)) continue;
      const factor = factors[weekday[day] ?? 0] ?? 1;
      if (judging) this.judge(day, sold, factor);
      this.take(sold / factor);
    }
    this.turnStretches(0);
  }

  /** What the last `read` found. */
  result(): Tried {
    return {
      known: this.days > 0,
      expected: this.expected.slice(),
      relative: relativeErrors(this.squared),
      judged: this.judged,
      week: copyOf(this.week),
      month: copyOf(this.month),
      size: this.ordinary.size,
    };
  }

  private reset(): void {
    for (const bank of this.banks) bank.reset();
    for (const state of [this.expected, this.squared, this.ring]) state.fill(0);
    this.week.reset();
    this.month.reset();
    this.ordinary.reset();
    this.judged = 0;
    this.days = 0;
    this.sales = 0;
  }

  /** Stretches are laid from the last day backwards, so the newest week always counts. */
  private turnStretches(left: number): void {
    if (left % this.week.days === 0) this.week.turn(this.expected);
    if (left % this.month.days === 0) this.month.turn(this.expected);
  }

  private judge(day: number, sold: number, factor: number): void {
    const weekAgo = ((day + 1) % AHEAD) * this.members;
    for (let i = 0; i < this.members; i++) {
      const tomorrow = sold - (this.expected[i] ?? 0) * factor;
      const inAWeek = sold - (this.ring[weekAgo + i] ?? 0) * factor;
      this.squared[i] = (this.squared[i] ?? 0) + (tomorrow * tomorrow + inAWeek * inAWeek) / 2;
    }
    this.week.take(sold, factor);
    this.month.take(sold, factor);
    this.judged++;
  }

  private take(units: number): void {
    const ordinary = this.ordinary.take(units);
    this.days++;
    if (ordinary > 0) this.sales++;
    let at = 0;
    for (const bank of this.banks) {
      bank.take(ordinary, this.days, this.sales);
      this.expected.set(bank.expected, at);
      at += bank.expected.length;
    }
  }
}

function copyOf(sums: SumErrors): TriedSums {
  const { stretches, squared, expected } = sums;
  return { stretches, squared: squared.slice(), expected: expected.slice() };
}
