import type { RangeResult } from '#shared/domain/assortment/result';
import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import type { ItemEvidence } from '#shared/domain/plan/item';
import type { WriteHandle } from '../handle';
import { readStandings } from './standings';

export interface NewScenario {
  readonly title: string;
  readonly rules: ScenarioRules;
  readonly result: RangeResult;
  readonly createdAt: number;
}

/**
 * Keeps what a search has found: a plan in the state `proposed` with one item per change. Each item
 * remembers the status and facings that the catalogue had, so that accepting it later can tell
 * whether somebody has changed them since. Answers its id.
 */
export function insertScenario(db: WriteHandle, scenario: NewScenario): number {
  const { title, rules, result, createdAt } = scenario;
  const { id } = db.run(
    `INSERT INTO plan (kind, title, state, created_at, input, result)
     VALUES ('assortment', ?, 'proposed', ?, ?, ?)`,
    [title, createdAt, JSON.stringify(rules), JSON.stringify(result)],
  );
  const standings = readStandings(
    db,
    result.changes.map(({ skuId }) => skuId),
  );
  for (const change of result.changes) {
    const standing = standings.get(change.skuId);
    // Gone while the search ran: an undone import. The scenario then does not offer it.
    if (standing === undefined) continue;
    const { status, facings } = standing;
    const evidence: ItemEvidence = { ...change, seen: { status, facings } };
    db.run(
      `INSERT INTO plan_item (plan_id, sku_id, change, state, evidence)
       VALUES (?, ?, ?, 'proposed', ?)`,
      [id, change.skuId, change.kind, JSON.stringify(evidence)],
    );
  }
  return id;
}
