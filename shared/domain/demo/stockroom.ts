import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { Random } from '../random';
import { costOn, type Item } from './catalogue';
import type { LevelRow, LotRow, MovementRow } from './rows';

interface Lot {
  readonly receivedOn: BusinessDate;
  /** undefined for goods that keep. */
  readonly expiresOn: BusinessDate | undefined;
  readonly unitCost: Money;
  qty: Qty;
}

interface Reasons {
  readonly expired: string;
  readonly damaged: string;
}

/** What lies on the shelves, lot by lot; the oldest lot is sold first. */
export class Stockroom {
  readonly #lots = new Map<number, Lot[]>();
  #movements: MovementRow[] = [];

  constructor(private readonly reasons: Reasons) {}

  onHand(item: Item): Qty {
    return this.lotsOf(item).reduce((sum, lot) => sum + lot.qty, 0);
  }

  /** Puts goods on the shelf that were there before the first day. */
  place(item: Item, qty: Qty, receivedOn: BusinessDate): void {
    if (qty > 0) this.addLot(item, qty, receivedOn);
  }

  receive(item: Item, qty: Qty, date: BusinessDate): void {
    const lot = this.addLot(item, qty, date);
    this.#movements.push({
      businessDate: date,
      skuId: item.sku.id,
      kind: 'receipt',
      qty,
      unitCost: lot.unitCost,
      reason: '',
      supplierId: item.sku.supplierId,
    });
  }

  /** Takes sold goods off the shelf. */
  take(item: Item, qty: Qty): void {
    let rest = qty;
    for (const lot of this.lotsOf(item)) {
      const part = Math.min(rest, lot.qty);
      lot.qty -= part;
      rest -= part;
    }
    if (rest > 0) throw new RangeError(`sold more of ${item.sku.code} than there is`);
    this.dropEmpty(item);
  }

  /** A customer brings goods back; damaged ones are written off at once. */
  takeBack(item: Item, qty: Qty, date: BusinessDate, damaged: boolean): void {
    this.addLot(item, qty, date);
    if (damaged) this.writeOff(item, qty, date, this.reasons.damaged);
  }

  /** At closing: writes off what expires today, and now and then something broken. */
  close(items: readonly Item[], date: BusinessDate, random: Random): void {
    for (const item of items) {
      for (const lot of [...this.lotsOf(item)]) {
        if (lot.expiresOn === undefined || lot.expiresOn > date) continue;
        this.record(item, lot.qty, lot.unitCost, date, this.reasons.expired);
        lot.qty = 0;
      }
      this.dropEmpty(item);
      this.breakSome(item, date, random);
    }
  }

  /** The day's receipts and write-offs, once. */
  takeMovements(): MovementRow[] {
    const movements = this.#movements;
    this.#movements = [];
    return movements;
  }

  levels(items: readonly Item[], date: BusinessDate): LevelRow[] {
    return items.map((item) => ({
      businessDate: date,
      skuId: item.sku.id,
      qty: this.onHand(item),
    }));
  }

  /** Lots with a date that are left. */
  lots(items: readonly Item[]): LotRow[] {
    return items.flatMap((item) =>
      this.lotsOf(item).flatMap(({ receivedOn, expiresOn, qty, unitCost }) =>
        expiresOn === undefined
          ? []
          : [{ skuId: item.sku.id, receivedOn, expiresOn, qty, unitCost }],
      ),
    );
  }

  private breakSome(item: Item, date: BusinessDate, random: Random): void {
    const onHand = this.onHand(item);
    if (onHand === 0 || !random.chance(item.shelf.weighed ? 0.15 : 0.0015)) return;
    const share = random.between(0.01, 0.05);
    const qty = item.shelf.weighed ? Math.round((onHand * share) / 10) * 10 : 1000;
    if (qty > 0 && qty <= onHand) this.writeOff(item, qty, date, this.reasons.damaged);
  }

  private writeOff(item: Item, qty: Qty, date: BusinessDate, reason: string): void {
    this.take(item, qty);
    this.record(item, qty, costOn(item, date), date, reason);
  }

  private record(item: Item, qty: Qty, unitCost: Money, date: BusinessDate, reason: string): void {
    if (qty === 0) return;
    this.#movements.push({
      businessDate: date,
      skuId: item.sku.id,
      kind: 'write_off',
      qty: -qty,
      unitCost,
      reason,
      supplierId: null,
    });
  }

  private addLot(item: Item, qty: Qty, receivedOn: BusinessDate): Lot {
    const life = item.sku.shelfLifeDays;
    const lot: Lot = {
      receivedOn,
      expiresOn: life === null ? undefined : addDays(receivedOn, life - 1),
      unitCost: costOn(item, receivedOn),
      qty,
    };
    this.#lots.set(item.sku.id, [...this.lotsOf(item), lot]);
    return lot;
  }

  private lotsOf(item: Item): readonly Lot[] {
    return this.#lots.get(item.sku.id) ?? [];
  }

  private dropEmpty(item: Item): void {
    const lots = this.lotsOf(item);
    if (lots.some((lot) => lot.qty === 0)) {
      this.#lots.set(
        item.sku.id,
        lots.filter((lot) => lot.qty > 0),
      );
    }
  }
}
