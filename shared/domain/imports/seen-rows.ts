import type { SalesRow } from './rows';

const SEED_HIGH = 0xdeadbeef;
const SEED_LOW = 0x41c6ce57;

/**
 * Counts rows that are equal to an earlier one without keeping them: 8 bytes a row. It goes by a
 * 53-bit hash, so among two million rows it is off by one about once in 5 000 files.
 */
export class SeenRows {
  #slots = new Float64Array(1 << 12);
  #count = 0;

  /** True when an equal text was seen before. */
  repeats(text: string): boolean {
    if (this.#count * 2 >= this.#slots.length) this.grow();
    return !this.put(this.#slots, hash(text));
  }

  private put(slots: Float64Array, value: number): boolean {
    const mask = slots.length - 1;
    let at = (value % slots.length) & mask;
    for (let found = slots[at]; found !== 0; found = slots[at]) {
      if (found === value) return false;
      at = (at + 1) & mask;
    }
    slots[at] = value;
    this.#count++;
    return true;
  }

  private grow(): void {
    const larger = new Float64Array(this.#slots.length * 4);
    this.#count = 0;
    for (const value of this.#slots) if (value !== 0) this.put(larger, value);
    this.#slots = larger;
  }
}

/** What two lines have in common that may be one line twice. */
export function lineIdentity(row: SalesRow): string {
  return [
    row.date,
    row.ticketNumber,
    row.till,
    row.channel,
    row.soldAt,
    row.lineNo,
    row.skuCode,
    row.barcode,
    row.qty,
    row.amount,
  ].join('\u001f');
}

/** cyrb53 (public domain, by bryc): 53 bits, never 0 here. */
function hash(text: string): number {
  let high = SEED_HIGH;
  let low = SEED_LOW;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    high = Math.imul(high ^ char, 2_654_435_761);
    low = Math.imul(low ^ char, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0) || 1;
}
