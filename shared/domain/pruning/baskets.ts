import type { Money } from '#shared/domain/money/money';

/** Tickets with their lines, packed. SKUs are numbered from 0 by the reader. */
export interface Baskets {
  readonly tickets: number;
  readonly skus: number;
  /** Lines of ticket t are `start[t]` … `start[t + 1]` − 1; each SKU occurs once in a ticket. */
  readonly start: Int32Array;
  readonly sku: Int32Array;
  /** Gross profit of the line where costs are known, else net sales; Money. */
  readonly value: Float64Array;
  /** When, of `TIMES`: tickets of the same time are alike. */
  readonly time: Uint8Array;
}

/** Monday–Friday and weekend × four parts of the day. */
export const TIMES = 8;

/** Part of the week and of the day (up to 11, 14, 17 o'clock, after). @param weekday Monday = 1 … 7 */
export function timeOf(weekday: number, hour: number): number {
  const part = hour < 11 ? 0 : hour < 14 ? 1 : hour < 17 ? 2 : 3;
  return (weekday >= 6 ? 4 : 0) + part;
}

/** Packs lines that come ticket by ticket. Lines of one SKU in one ticket are added up. */
export class BasketPacker {
  private starts = new Int32Array(1024);
  private times = new Uint8Array(1024);
  private lineSku = new Int32Array(8192);
  private lineValue = new Float64Array(8192);
  private lines = 0;
  private tickets = 0;
  private open: number | null = null;
  /** Line of each SKU in the ticket it was seen in last. */
  private readonly place: Int32Array;

  constructor(private readonly skus: number) {
    this.place = new Int32Array(skus).fill(-1);
  }

  /** One line; all lines of a ticket follow each other. @param sku number of the SKU */
  add(ticketId: number, weekday: number, hour: number, sku: number, value: Money): void {
    if (ticketId !== this.open) this.begin(ticketId, timeOf(weekday, hour));
    const first = this.starts[this.tickets - 1] ?? 0;
    const seen = this.place[sku] ?? -1;
    if (seen >= first) {
      this.lineValue[seen] = (this.lineValue[seen] ?? 0) + value;
      return;
    }
    if (this.lines === this.lineSku.length) {
      this.lineSku = grown(this.lineSku, new Int32Array(this.lines * 2));
      this.lineValue = grown(this.lineValue, new Float64Array(this.lines * 2));
    }
    this.place[sku] = this.lines;
    this.lineSku[this.lines] = sku;
    this.lineValue[this.lines] = value;
    this.lines++;
  }

  packed(): Baskets {
    this.starts[this.tickets] = this.lines;
    return {
      tickets: this.tickets,
      skus: this.skus,
      start: this.starts.slice(0, this.tickets + 1),
      sku: this.lineSku.subarray(0, this.lines),
      value: this.lineValue.subarray(0, this.lines),
      time: this.times.subarray(0, this.tickets),
    };
  }

  private begin(ticketId: number, time: number): void {
    if (this.tickets + 1 === this.starts.length) {
      this.starts = grown(this.starts, new Int32Array(this.starts.length * 2));
      this.times = grown(this.times, new Uint8Array(this.times.length * 2));
    }
    this.open = ticketId;
    this.starts[this.tickets] = this.lines;
    this.times[this.tickets] = time;
    this.tickets++;
  }
}

/** Which tickets each SKU is in: those of SKU s are `start[s]` … `start[s + 1]` − 1, with their line. */
export interface TicketsOfSkus {
  readonly start: Int32Array;
  readonly ticket: Int32Array;
  readonly line: Int32Array;
}

export function ticketsOfSkus({ tickets, skus, start, sku }: Baskets): TicketsOfSkus {
  const begin = new Int32Array(skus + 1);
  for (const id of sku) begin[id + 1] = (begin[id + 1] ?? 0) + 1;
  for (let id = 0; id < skus; id++) begin[id + 1] = (begin[id + 1] ?? 0) + (begin[id] ?? 0);
  const next = begin.slice();
  const ticket = new Int32Array(sku.length);
  const line = new Int32Array(sku.length);
  for (let t = 0; t < tickets; t++) {
    for (let i = start[t] ?? 0; i < (start[t + 1] ?? 0); i++) {
      const at = next[sku[i] ?? 0] ?? 0;
      ticket[at] = t;
      line[at] = i;
      next[sku[i] ?? 0] = at + 1;
    }
  }
  return { start: begin, ticket, line };
}

function grown<A extends Int32Array | Uint8Array | Float64Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
