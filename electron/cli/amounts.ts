import { type Money, type Qty, toQtyUnits, toUnits } from '#shared/domain/money/money';

/**
 * Amounts in JSON: once in the unit that people use, rounded to the cent, once exact, as the
 * integer that the program computes with. See docs/cli.md.
 */
export function jsonMoney(amount: Money) {
  return { amount: toUnits(amount), amountExact: amount };
}

export function jsonQty(qty: Qty) {
  return { qty: toQtyUnits(qty), qtyExact: qty };
}
