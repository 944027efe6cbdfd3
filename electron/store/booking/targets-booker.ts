import type { TargetFigure, TargetRow } from '#shared/domain/imports/rows';
import type { TargetScope } from '#shared/domain/targets/scope';
import { findTarget, weightOf } from '../targets';
import { type Booker, type BookingDesk, type Outcome, type Refusal, refuse } from './booker';

/** Books targets: new ones, and what has changed of known ones. A row is booked whole or not at all. */
export class TargetsBooker implements Booker<TargetRow> {
  readonly #rows = new Map<string, { readonly row: number; readonly value: number }>();

  constructor(private readonly desk: BookingDesk) {}

  book(row: TargetRow): Outcome {
    const scope = this.scopeOf(row);
    if ('reason' in scope) return scope;
    const keyed = row.figures.map((figure) => ({ figure, key: keyOf(scope, figure) }));
    for (const { figure, key } of keyed) {
      const earlier = this.#rows.get(key.join('|'));
      if (earlier !== undefined && earlier.value !== figure.value) {
        return refuse('contradicts_row', { row: earlier.row });
      }
    }
    let booked = false;
    for (const { figure, key } of keyed) {
      this.#rows.set(key.join('|'), { row: row.row, value: figure.value });
      if (this.set(scope, figure, key)) booked = true;
    }
    if (booked) return 'booked';
    for (const { key } of keyed) this.desk.leanedOn(this.batchOf(key));
    return 'known';
  }

  private scopeOf(row: TargetRow): TargetScope | Refusal {
    const { db, catalogue } = this.desk;
    const category = row.categoryCode || row.categoryName;
    if (category !== '') {
      const found = catalogue.categories.find(row);
      return found === null
        ? refuse('unknown_category', { code: category })
        : { scope: 'category', scopeId: found.id };
    }
    if (row.channel !== '') {
      const found = db.get<{ id: number }>(
        'SELECT id FROM channel WHERE code = @name OR name = @name ORDER BY code = @name DESC',
        { name: row.channel },
      );
      return found === undefined
        ? refuse('unknown_channel', { name: row.channel })
        : { scope: 'channel', scopeId: found.id };
    }
    if (row.employeeCode === '') return { scope: 'store', scopeId: 0 };
    const found = db.get<{ id: number }>(
      'SELECT id FROM employee WHERE code = @who OR name = @who ORDER BY code = @who DESC',
      { who: row.employeeCode },
    );
    return found === undefined
      ? refuse('unknown_employee', { code: row.employeeCode })
      : { scope: 'employee', scopeId: found.id };
  }

  private set(scope: TargetScope, figure: TargetFigure, key: Key): boolean {
    const { db, batchId, changes } = this.desk;
    const { kpi, value, period, startsOn } = figure;
    const known = findTarget(db, { kpi, ...scope, period, startsOn });
    if (known === null) {
      const weight = figure.weight ?? weightOf(db, { kpi, ...scope }) ?? 1;
      db.run(
        `INSERT INTO target (kpi, scope, scope_id, period, starts_on, value, weight, batch_id, batch_value)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [...key, value, weight, batchId, value],
      );
      return true;
    }
    const weight = figure.weight ?? known.weight;
    // What was booked last is told apart from what a person writes over it.
    const booked = value === known.value ? {} : { value, batch_value: value };
    return changes.update('target', key, { weight, ...booked });
  }

  private batchOf(key: Key): number | null {
    return (
      this.desk.db.get<{ batch_id: number | null }>(
        `SELECT batch_id FROM target
         WHERE kpi = ? AND scope = ? AND scope_id = ? AND period = ? AND starts_on = ?`,
        key,
      )?.batch_id ?? null
    );
  }
}

type Key = readonly [kpi: string, scope: string, scopeId: number, period: string, startsOn: string];

function keyOf({ scope, scopeId }: TargetScope, { kpi, period, startsOn }: TargetFigure): Key {
  return [kpi, scope, scopeId, period, startsOn];
}
