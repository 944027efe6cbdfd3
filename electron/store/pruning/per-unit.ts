/**
 * Foretells the amount of a day from that of the day before, by the same price: a price that stays makes
 * every amount but the first one a zero to keep. Both sides reckon alike, so that nothing is lost.
 */
export class PerUnit {
  private qty = 0;
  private last = 0;

  /** Begins with another SKU. */
  forget(): void {
    this.qty = 0;
    this.last = 0;
  }

  /** What the amount of the next day differs by from what was foretold. */
  strays(qty: number, amount: number): number {
    const strays = amount - this.foretold(qty);
    this.learn(qty, amount);
    return strays;
  }

  /** The amount of the next day from what it differs by. */
  amount(qty: number, strays: number): number {
    const amount = this.foretold(qty) + strays;
    this.learn(qty, amount);
    return amount;
  }

  private foretold(qty: number): number {
    if (qty === this.qty) return this.last;
    return this.qty === 0 ? 0 : Math.round((this.last * qty) / this.qty);
  }

  private learn(qty: number, amount: number): void {
    if (qty === 0) return;
    this.qty = qty;
    this.last = amount;
  }
}
