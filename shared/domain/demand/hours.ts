/** One SKU on one day, hour by hour. */
export interface HourlyDay {
  /** Units sold in each of the 24 hours. */
  readonly sold: ArrayLike<number>;
  /** Bit h is set when the SKU was out of stock, or not known, in hour h. */
  readonly out: number;
}

/** Whether bit `hour` of a stock-out mask is set. */
export function isOut(out: number, hour: number): boolean {
  return ((out >> hour) & 1) === 1;
}
