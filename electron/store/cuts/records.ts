import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { Money } from '#shared/domain/money/money';
import type { PlanStage } from '#shared/domain/plan/stage';
import type { CutEvidence, CutState, CutTerms } from '#shared/domain/pruning/cut';
import type { Unjudged } from '#shared/domain/pruning/ledger';
import type { Estimate } from '#shared/domain/pruning/model';
import type { ReadHandle } from '../handle';

/** What `plan.input` of a cut plan holds: from its approval on the terms. */
export interface CutPlanInput {
  readonly approved?: ApprovedTerms;
}

export interface ApprovedTerms extends CutTerms {
  readonly ownerId: number | null;
  /** In which the tasks are written. */
  readonly lang: 'zh-CN' | 'en';
}

export interface CutPlanRecord {
  readonly id: number;
  readonly title: string;
  readonly state: PlanStage;
  readonly createdAt: number;
  readonly approvedAt: number | null;
  readonly input: CutPlanInput;
}

export interface CutItemRecord {
  readonly id: number;
  readonly planId: number;
  readonly skuId: number;
  readonly state: CutState;
  readonly evidence: CutEvidence;
}

type Stored<Record, Field extends keyof Record> = Omit<Record, Field> & { [F in Field]: string };

/** @throws QisanError `not_found` */
export function readCutPlan(db: ReadHandle, id: number): CutPlanRecord {
  const row = db.get<Stored<CutPlanRecord, 'input'>>(
    `SELECT id, title, state, created_at createdAt, approved_at approvedAt, input
     FROM plan WHERE id = ? AND kind = 'prune'`,
    [id],
  );
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  return { ...row, input: JSON.parse(row.input) };
}

/** Ids of the cut plans, newest first. */
export function listCutPlans(db: ReadHandle): number[] {
  return db
    .all<{ id: number }>(
      `SELECT id FROM plan WHERE kind = 'prune' ORDER BY created_at DESC, id DESC`,
    )
    .map(({ id }) => id);
}

const ITEM = 'SELECT i.id, i.plan_id planId, i.sku_id skuId, i.state, i.evidence FROM plan_item i';

/** Items in the order in which they were proposed. */
export function readCutItems(db: ReadHandle, planId: number): CutItemRecord[] {
  return db
    .all<Stored<CutItemRecord, 'evidence'>>(`${ITEM} WHERE i.plan_id = ? ORDER BY i.id`, [planId])
    .map(toItem);
}

/** @throws QisanError `not_found` */
export function readCutItem(db: ReadHandle, id: number): CutItemRecord {
  const row = db.get<Stored<CutItemRecord, 'evidence'>>(
    `${ITEM} JOIN plan p ON p.id = i.plan_id AND p.kind = 'prune' WHERE i.id = ?`,
    [id],
  );
  if (row === undefined) throw new QisanError('not_found', { what: `item ${id}` });
  return toItem(row);
}

function toItem({ evidence, ...item }: Stored<CutItemRecord, 'evidence'>): CutItemRecord {
  return { ...item, evidence: JSON.parse(evidence) };
}

/** A cut in the ledger. */
export interface CutRecord {
  readonly id: number;
  readonly itemId: number;
  readonly planId: number;
  readonly skuId: number;
  readonly categoryId: number;
  /** Names of the moment of proposing. */
  readonly name: string;
  readonly category: string;
  readonly cutOn: BusinessDate;
  readonly predicted: Estimate;
  readonly cashFreed: Money;
  readonly actual: Money | null;
  readonly noise: Money | null;
  readonly inside: boolean | null;
  readonly judgedOn: BusinessDate | null;
  readonly unjudged: Unjudged | null;
  readonly undoneOn: BusinessDate | null;
}

type CutRow = Omit<CutRecord, 'predicted' | 'inside'> & {
  predicted: Money;
  low: Money;
  high: Money;
  inside: number | null;
};

/** Every cut, the newest first. */
export function readCuts(db: ReadHandle): CutRecord[] {
  return db
    .all<CutRow>(
      `SELECT c.id, c.plan_item_id itemId, i.plan_id planId, c.sku_id skuId,
         c.category_id categoryId, json_extract(i.evidence, '$.name') name,
         json_extract(i.evidence, '$.category') category, c.cut_on cutOn, c.predicted, c.low,
         c.high, c.cash_freed cashFreed, c.actual, c.noise, c.inside, c.judged_on judgedOn,
         c.unjudged, c.undone_on undoneOn
       FROM cut c JOIN plan_item i ON i.id = c.plan_item_id ORDER BY c.cut_on DESC, c.id`,
    )
    .map(({ predicted, low, high, inside, ...row }) => ({
      ...row,
      predicted: { point: predicted, low, high },
      inside: inside === null ? null : inside === 1,
    }));
}
