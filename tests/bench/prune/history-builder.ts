import { daysBetween } from '#shared/domain/calendar/calendar';
import type { Kin, SalesHistory } from '#shared/domain/pruning/history';

interface DaySold {
  value: number;
  units: number;
  tickets: Set<string>;
}

/** Collects sale lines by SKU and day and lays them out as a history. */
export class HistoryBuilder {
  private readonly skus = new Map<string, Map<number, DaySold>>();
  private readonly words = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {}

  add(
    sku: string,
    words: ReadonlySet<string>,
    date: string,
    line: { units: number; value: number; ticket: string },
  ): void {
    const day = daysBetween(this.from, date);
    let days = this.skus.get(sku);
    if (days === undefined) {
      days = new Map();
      this.skus.set(sku, days);
    }
    if (words.size > 0 && !this.words.has(sku)) this.words.set(sku, words);
    let sold = days.get(day);
    if (sold === undefined) {
      sold = { value: 0, units: 0, tickets: new Set() };
      days.set(day, sold);
    }
    sold.value += line.value;
    sold.units += line.units;
    sold.tickets.add(line.ticket);
  }

  history(): SalesHistory {
    const days = daysBetween(this.from, this.to) + 1;
    const open = new Uint8Array(days);
    const start = [0];
    const day: number[] = [];
    const value: number[] = [];
    const qty: number[] = [];
    const tickets: number[] = [];
    for (const sold of this.skus.values()) {
      for (const [at, of] of [...sold].sort(([a], [b]) => a - b)) {
        open[at] = 1;
        day.push(at);
        value.push(of.value);
        qty.push(Math.round(of.units * 1_000));
        tickets.push(of.tickets.size);
      }
      start.push(day.length);
    }
    return {
      days,
      open,
      start: Int32Array.from(start),
      day: Int32Array.from(day),
      value: Float64Array.from(value),
      qty: Float64Array.from(qty),
      tickets: Float64Array.from(tickets),
      kin: this.kin(),
    };
  }

  /** Words that at least five SKUs share. */
  private kin(): Kin {
    const words = [...this.skus.keys()].map((sku) => this.words.get(sku) ?? new Set<string>());
    const counts = new Map<string, number>();
    for (const own of words) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
    const shared = [...counts].filter(([, count]) => count >= 5).map(([word]) => word);
    const ids = new Map(shared.map((word, id) => [word, id]));
    const start = [0];
    const group: number[] = [];
    for (const own of words) {
      for (const word of own) {
        const id = ids.get(word);
        if (id !== undefined) group.push(id);
      }
      start.push(group.length);
    }
    return { groups: shared.length, start: Int32Array.from(start), group: Int32Array.from(group) };
  }
}
