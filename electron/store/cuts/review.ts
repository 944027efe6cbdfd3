import { QisanError } from '#shared/domain/errors';
import type { CutEvidence } from '#shared/domain/pruning/cut';
import type { ExitKind } from '#shared/domain/pruning/model';
import type { WriteHandle } from '../handle';
import { protectSkus } from '../pruning/decisions';
import { type CutItemRecord, readCutItems, readCutPlan } from './records';
import { refuse } from './refuse';

export interface Review {
  readonly planId: number;
  readonly itemIds: readonly number[];
  readonly decision: 'accepted' | 'protected' | 'postponed' | 'proposed';
  readonly note: string;
  readonly exit?: ExitKind | undefined;
  readonly now: number;
}

/**
 * Decides items of a plan that is not approved yet; answers how many were changed by it.
 *
 * @throws QisanError `not_found`; `conflict` when the plan is approved or an item has no such exit;
 * `invalid_input` when a protection has no reason
 */
export function reviewCuts(db: WriteHandle, review: Review): number {
  const { planId, itemIds, decision, note, now } = review;
  refuseApproved(db, planId);
  if (decision === 'protected' && note === '') {
    throw new QisanError('invalid_input', { field: 'note', detail: 'too_small' });
  }
  const items = chosen(readCutItems(db, planId), itemIds);
  refuse(
    'cut_clashExit',
    items.map(({ evidence }) => evidence),
    ({ exits }) => review.exit !== undefined && !exits.some(({ kind }) => kind === review.exit),
  );
  let changed = 0;
  for (const { id, skuId, state, evidence } of items) {
    const after: CutEvidence = {
      ...evidence,
      exit: review.exit ?? evidence.exit,
      note: decision === 'protected' || decision === 'postponed' ? note : '',
    };
    if (state === decision && JSON.stringify(after) === JSON.stringify(evidence)) continue;
    if (state === 'protected') giveBack(db, skuId, evidence.note);
    if (decision === 'protected') {
      protectSkus(db, { skuIds: [skuId], reason: note, until: null }, now);
    }
    db.run('UPDATE plan_item SET state = ?, evidence = ? WHERE id = ?', [
      decision,
      JSON.stringify(after),
      id,
    ]);
    changed += 1;
  }
  return changed;
}

/** Throws a plan away that nobody approved; protections that were decided in it stay. */
export function removeCutPlan(db: WriteHandle, planId: number): void {
  refuseApproved(db, planId);
  db.run('DELETE FROM plan WHERE id = ?', [planId]);
}

/** @throws QisanError `not_found`, `conflict` */
export function refuseApproved(db: WriteHandle, planId: number): void {
  const { state, title } = readCutPlan(db, planId);
  if (state !== 'proposed') {
    throw new QisanError('conflict', { clash: 'cut_clashApproved', what: title });
  }
}

function chosen(items: readonly CutItemRecord[], ids: readonly number[]): CutItemRecord[] {
  const wanted = new Set(ids);
  const found = items.filter(({ id }) => wanted.delete(id));
  const [missing] = wanted;
  if (missing !== undefined) throw new QisanError('not_found', { what: `item ${missing}` });
  return found;
}

/** Only the protection that this plan has written: one that somebody else wrote since stays. */
function giveBack(db: WriteHandle, skuId: number, reason: string): void {
  db.run('DELETE FROM sku_protection WHERE sku_id = ? AND reason = ?', [skuId, reason]);
}
