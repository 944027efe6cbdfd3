import type { ShelfRow } from '#shared/domain/imports/rows';
import type { SqlValue } from '../handle';
import { type Booker, type BookingDesk, type Outcome, refuse } from './booker';
import type { Columns } from './change-log';
import { RowMemory } from './row-memory';

/** Books the shelves of categories: their place in the tree, their room and their target. Creates what is new. */
export class ShelvesBooker implements Booker<ShelfRow> {
  readonly #rows = new RowMemory();

  constructor(private readonly desk: BookingDesk) {}

  book(row: ShelfRow): Outcome {
    const { catalogue, changes } = this.desk;
    const { categories } = catalogue;
    const named = row.categoryCode || row.categoryName;
    const reference = categories.withoutParentYet(row) ?? row;
    if (categories.hangsBelowItself(reference)) return refuse('category_loop', { name: named });
    const known = categories.find(reference) !== null;
    const id = categories.ensure(reference);
    if (id === null) return refuse('unknown_category', { code: named });

    const told = toldBy(row);
    const earlier = this.#rows.earlier(id, '', row.row);
    if (earlier !== undefined && this.contradicts(id, told)) {
      return refuse('contradicts_row', { row: earlier });
    }
    const changed = [categories.describe(reference), changes.update('category', [id], told)];
    if (!known || changed.includes(true)) return 'booked';
    this.desk.leanedOn(categories.batchOf(id));
    return 'known';
  }

  /** A second row of one file may add to the first, not say otherwise. */
  private contradicts(id: number, told: Columns): boolean {
    const now = this.desk.db.get<Columns>('SELECT * FROM category WHERE id = ?', [id]) ?? {};
    return Object.entries(told).some(
      ([column, value]) => (now[column] ?? null) !== null && now[column] !== value,
    );
  }
}

/** Only what the row says: a list without targets does not delete them. */
function toldBy(row: ShelfRow): Columns {
  const columns: Record<string, SqlValue> = {
    shelf_length_cm: row.shelfLength,
    facings: row.facings,
    target_staple_share: row.targetStapleShare,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}
