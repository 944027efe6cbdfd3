/** Whole numbers from 0 to 2⁵³, each in as many bytes as it needs: seven bits a byte (LEB128). */
export class VarintWriter {
  private bytes = new Uint8Array(1 << 12);
  private length = 0;

  put(value: number): void {
    if (this.length + 8 > this.bytes.length) this.grow();
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads in the order of writing. */
export class VarintReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  take(): number {
    let byte = this.bytes[this.at++] ?? 0;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
    }
    return value;
  }
}

/** A whole number as one from 0 on: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
export function withoutSign(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The number that `withoutSign` was made of. */
export function signed(value: number): number {
  const half = Math.floor(value / 2);
  return value === 2 * half ? half : -half - 1;
}
