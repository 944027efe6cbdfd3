import type { ChangeKind, RangeResult } from '#shared/domain/assortment/result';
import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { Money } from '#shared/domain/money/money';
import type { ItemEvidence, PlanTerms } from '#shared/domain/plan/item';
import type { PlanStage } from '#shared/domain/plan/stage';
import type { ReadHandle } from '../handle';

/** What `plan.input` holds: the rules of the search, and from its acceptance on the terms. */
export interface PlanInput extends ScenarioRules {
  readonly accepted?: PlanTerms & { readonly dueOn: BusinessDate };
}

export interface PlanRecord {
  readonly id: number;
  readonly title: string;
  readonly state: PlanStage;
  readonly createdAt: number;
  readonly approvedAt: number | null;
  readonly input: PlanInput;
  readonly result: RangeResult;
}

/** An accepted plan in a list of plans. */
export interface PlanHead extends Omit<PlanRecord, 'input' | 'result'> {
  readonly startsOn: BusinessDate;
  readonly changes: number;
  readonly tasks: number;
  readonly tasksOpen: number;
  readonly uplift: Money;
}

export interface ItemRecord {
  readonly id: number;
  readonly skuId: number;
  readonly kind: ChangeKind;
  readonly state: 'proposed' | 'accepted' | 'postponed' | 'done' | 'undone';
  readonly evidence: ItemEvidence;
}

interface PlanRow {
  id: number;
  title: string;
  state: PlanStage;
  created_at: number;
  approved_at: number | null;
  input: string;
  result: string;
}

/** @throws QisanError `not_found` */
export function readPlan(db: ReadHandle, id: number): PlanRecord {
  const row = db.get<PlanRow>(
    `SELECT id, title, state, created_at, approved_at, input, result
     FROM plan WHERE id = ? AND kind = 'assortment'`,
    [id],
  );
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    createdAt: row.created_at,
    approvedAt: row.approved_at,
    // Searches of before this rule was there were made without it.
    input: { leastGain: 0, ...JSON.parse(row.input) },
    result: JSON.parse(row.result),
  };
}

/** Items in the order in which the scenario told them. */
export function readItems(db: ReadHandle, planId: number): ItemRecord[] {
  return db
    .all<Omit<ItemRecord, 'evidence'> & { evidence: string }>(
      `SELECT id, sku_id skuId, change kind, state, evidence
       FROM plan_item WHERE plan_id = ? ORDER BY id`,
      [planId],
    )
    .map(({ evidence, ...item }) => ({ ...item, evidence: JSON.parse(evidence) }));
}

/**
 * Accepted plans, newest first. The uplift is the scenario's where all of it was taken, else the sum
 * of what each accepted change is worth alone.
 */
export function listPlans(db: ReadHandle): PlanHead[] {
  return db.all<PlanHead>(
    `WITH item AS (
       SELECT plan_id, count(*) FILTER (WHERE state <> 'postponed') changes,
         count(*) FILTER (WHERE state = 'postponed') postponed,
         sum(json_extract(evidence, '$.gain')) FILTER (WHERE state <> 'postponed') gain
       FROM plan_item GROUP BY plan_id),
     task AS (
       SELECT CAST(source_ref AS INTEGER) plan_id,
         count(*) FILTER (WHERE state <> 'dropped') tasks,
         count(*) FILTER (WHERE state IN ('open', 'doing')) tasksOpen
       FROM action WHERE source = 'plan' GROUP BY 1)
     SELECT p.id, p.title, p.state, p.created_at createdAt, p.approved_at approvedAt,
       json_extract(p.input, '$.accepted.startsOn') startsOn,
       coalesce(i.changes, 0) changes, coalesce(t.tasks, 0) tasks, coalesce(t.tasksOpen, 0) tasksOpen,
       CAST(iif(coalesce(i.postponed, 0) = 0, json_extract(p.result, '$.uplift.point'),
         coalesce(i.gain, 0)) AS INTEGER) uplift
     FROM plan p LEFT JOIN item i ON i.plan_id = p.id LEFT JOIN task t ON t.plan_id = p.id
     WHERE p.kind = 'assortment' AND p.state <> 'proposed'
     ORDER BY p.approved_at DESC, p.id DESC`,
  );
}

/** Employees who have not left, by name. */
export function listOwners(db: ReadHandle): { id: number; name: string }[] {
  return db.all('SELECT id, name FROM employee WHERE left_on IS NULL ORDER BY name, id');
}
