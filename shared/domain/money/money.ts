/**
 * Money is an integer in 1/10 000 of the currency unit: ¥3.50 = 35 000. Sums stay exact; rounding to
 * the cent happens once, where a number is shown or written out.
 */
export type Money = number;

/** Quantity is an integer in 1/1000 of the selling unit: 0.396 kg = 396, 2 bottles = 2000. */
export type Qty = number;

export const MONEY_SCALE = 10_000;
export const QTY_SCALE = 1_000;

/** Price of one selling unit × quantity, rounded half away from zero to 1/10 000. */
export function priceTimesQty(price: Money, qty: Qty): Money {
  const product = price * qty;
  if (Number.isSafeInteger(product)) return roundHalfAway(product / QTY_SCALE);
  return Number(divideRoundHalfAway(BigInt(price) * BigInt(qty), BigInt(QTY_SCALE)));
}

/** Money as a decimal number of currency units, rounded to the cent (for display and export). */
export function toUnits(money: Money): number {
  return roundHalfAway(money / 100) / 100;
}

/** Quantity as a decimal number of selling units. */
export function toQtyUnits(qty: Qty): number {
  return qty / QTY_SCALE;
}

/** Rounds half away from zero, as tills and accountants do (Math.round rounds -0.5 up). */
export function roundHalfAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}

/** Ratio of two figures, or null where the denominator is 0: shown as "–", never as 0 or ∞. */
export function ratio(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return numerator / denominator;
}

function divideRoundHalfAway(numerator: bigint, denominator: bigint): bigint {
  const half = denominator / 2n;
  return numerator < 0n ? -((-numerator + half) / denominator) : (numerator + half) / denominator;
}
