import type { Money, Qty } from '#shared/domain/money/money';
import type { LineKind } from '#shared/domain/sales/day-fold';

/** Stands for "no ticket" where a ticket's id is asked for. */
export const NO_TICKET = 0;

/** What tells one line of a ticket (or of a day without tickets) from another. */
export interface LineContent {
  readonly ticketId: number;
  readonly skuId: number;
  readonly kind: LineKind;
  readonly qty: Qty;
  readonly amount: Money;
  readonly soldAt: number | null;
  readonly lineNo: number | null;
}

interface Seen extends LineContent {
  /** As the file wrote it; null for a line that the store had before: it keeps no names. */
  readonly name: string | null;
  /** Lines of exactly this content so far, stored ones included. */
  lines: number;
  /** Stored lines of earlier batches that no row of this file has matched yet; null = none. */
  unmatched: number[] | null;
  readonly next: Seen | undefined;
}

/**
 * The lines of one day and channel that are booked, whether before or by this file: which row is
 * known already, and which is the second or third of its kind.
 */
export class SeenLines {
  readonly #byHash = new Map<number, Seen>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** A line that an earlier batch has booked; a row of equal content will match it once. */
  addStored(line: LineContent, lineId: number): void {
    const hash = hashOf(line);
    const seen = this.exact(hash, line, null) ?? this.add(hash, line, null);
    seen.lines += 1;
    seen.unmatched ??= [];
    seen.unmatched.push(lineId);
  }

  /** A line that this very batch has booked before its day was put aside. */
  addOwn(line: LineContent): void {
    const hash = hashOf(line);
    const seen = this.exact(hash, line, null) ?? this.add(hash, line, null);
    seen.lines += 1;
  }

  /**
   * The stored line that a row tells again, or undefined. Each is matched once: a content that
   * occurs twice in the file and once in the store is known once and new once. A line number or a
   * time is compared where both sides have one.
   */
  match(line: LineContent): number | undefined {
    let compatible: number[] | undefined;
    for (let seen = this.#byHash.get(hashOf(line)); seen !== undefined; seen = seen.next) {
      const { unmatched } = seen;
      if (unmatched === null || unmatched.length === 0 || !sameGoods(seen, line)) continue;
      if (seen.soldAt === line.soldAt && seen.lineNo === line.lineNo) return unmatched.shift();
      if (agree(seen.soldAt, line.soldAt) && agree(seen.lineNo, line.lineNo)) {
        compatible ??= unmatched;
      }
    }
    return compatible?.shift();
  }

  /** Counts a line that is being booked; answers how many were equal to it in everything before. */
  count(line: LineContent, name: string): number {
    const hash = hashOf(line);
    const seen = this.exact(hash, line, name) ?? this.add(hash, line, name);
    const copy = seen.lines;
    seen.lines += 1;
    return copy;
  }

  private exact(hash: number, line: LineContent, name: string | null): Seen | undefined {
    for (let seen = this.#byHash.get(hash); seen !== undefined; seen = seen.next) {
      const same =
        sameGoods(seen, line) &&
        seen.soldAt === line.soldAt &&
        seen.lineNo === line.lineNo &&
        agree(seen.name, name);
      if (same) return seen;
    }
    return undefined;
  }

  private add(hash: number, line: LineContent, name: string | null): Seen {
    const seen: Seen = {
      ticketId: line.ticketId,
      skuId: line.skuId,
      kind: line.kind,
      qty: line.qty,
      amount: line.amount,
      soldAt: line.soldAt,
      lineNo: line.lineNo,
      name,
      lines: 0,
      unmatched: null,
      next: this.#byHash.get(hash),
    };
    this.#byHash.set(hash, seen);
    this.#size += 1;
    return seen;
  }
}

function sameGoods(a: LineContent, b: LineContent): boolean {
  return (
    a.skuId === b.skuId &&
    a.qty === b.qty &&
    a.amount === b.amount &&
    a.ticketId === b.ticketId &&
    a.kind === b.kind
  );
}

function agree<Value>(a: Value | null, b: Value | null): boolean {
  return a === null || b === null || a === b;
}

/**
 * Only a short cut: contents of one hash are compared. The time is part of it for lines without a
 * ticket, where one SKU has hundreds a day; in a ticket a source may tell it or not.
 */
function hashOf(line: LineContent): number {
  let hash = Math.imul(line.ticketId, 0x9e3779b1) ^ line.skuId;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ line.qty;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ line.amount;
  if (line.ticketId === NO_TICKET && line.soldAt !== null) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ (line.soldAt % 0x7fffffff);
  }
  return hash | 0;
}
