import type { Money, Qty } from '#shared/domain/money/money';

/** A class of rows and their sums. For kinds without quantity or amount these stay 0. */
export interface Sums {
  rows: number;
  qty: Qty;
  amount: Money;
}

/** What became of the rows of a batch. `read` is counted apart: the three others must add up to it. */
export class Tally {
  readonly read: Sums = { rows: 0, qty: 0, amount: 0 };
  readonly booked: Sums = { rows: 0, qty: 0, amount: 0 };
  readonly known: Sums = { rows: 0, qty: 0, amount: 0 };
  readonly rejected: Sums = { rows: 0, qty: 0, amount: 0 };
  skipped = 0;

  count(what: 'booked' | 'known' | 'rejected', qty: Qty, amount: Money): void {
    add(this[what], qty, amount);
  }

  countRead(qty: Qty, amount: Money): void {
    add(this.read, qty, amount);
  }
}

function add(sums: Sums, qty: Qty, amount: Money): void {
  sums.rows += 1;
  sums.qty += qty;
  sums.amount += amount;
}
