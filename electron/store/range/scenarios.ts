import { QisanError } from '#shared/domain/errors';
import type { Money } from '#shared/domain/money/money';
import type { PlanStage } from '#shared/domain/plan/stage';
import type { ReadHandle, WriteHandle } from '../handle';

export interface ScenarioHead {
  readonly id: number;
  readonly title: string;
  readonly createdAt: number;
  readonly state: PlanStage;
  /** Money per week, as expected. */
  readonly uplift: Money;
  readonly changes: number;
  readonly proven: boolean;
}

/** Every search that was kept, newest first, whether a plan was made of it or not. */
export function listScenarios(db: ReadHandle): ScenarioHead[] {
  return db
    .all<Omit<ScenarioHead, 'proven'> & { proven: number }>(
      `SELECT id, title, created_at createdAt, state,
         CAST(json_extract(result, '$.uplift.point') AS INTEGER) uplift,
         json_array_length(result, '$.changes') changes,
         json_extract(result, '$.proof.proven') proven
       FROM plan WHERE kind = 'assortment' ORDER BY created_at DESC, id DESC`,
    )
    .map((row) => ({ ...row, proven: row.proven === 1 }));
}

/** @throws QisanError `not_found`, or `conflict` where a plan was made of it. */
export function deleteScenario(db: WriteHandle, id: number): void {
  const row = db.get<{ state: PlanStage }>(
    "SELECT state FROM plan WHERE id = ? AND kind = 'assortment'",
    [id],
  );
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  if (row.state !== 'proposed') throw new QisanError('conflict', { what: String(id) });
  db.run('DELETE FROM plan WHERE id = ?', [id]);
}
