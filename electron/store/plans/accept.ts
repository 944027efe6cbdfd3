import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { type ItemEvidence, type PlanTerms, standingUnder } from '#shared/domain/plan/item';
import type { WriteHandle } from '../handle';
import { namedSkus } from './named-skus';
import { type ItemRecord, type PlanInput, type PlanRecord, readItems, readPlan } from './records';
import { readSkuFacts, readStandings, writeStanding } from './standings';
import { insertTask } from './tasks';

export interface Acceptance extends PlanTerms {
  readonly scenarioId: number;
  /** Null: all changes. */
  readonly skuIds: readonly number[] | null;
  readonly dueOn: BusinessDate;
  readonly ownerId: number | null;
  readonly now: number;
  /** The task of one shelf, in the words that it keeps. */
  readonly writeTask: (shelf: ShelfWork) => { readonly title: string; readonly detail: string };
}

/** What is to be done at one shelf. */
export interface ShelfWork {
  readonly categoryId: number;
  readonly shelf: string;
  readonly changes: readonly ItemEvidence[];
}

/**
 * Makes a plan of a scenario: statuses and facings change, the floor gets one task per shelf, what
 * was not chosen is postponed.
 *
 * @throws QisanError `not_found`, `conflict`
 */
export function acceptScenario(db: WriteHandle, acceptance: Acceptance): void {
  const plan = readPlan(db, acceptance.scenarioId);
  if (plan.state !== 'proposed') {
    throw new QisanError('conflict', { clash: 'clashPlan', what: plan.title });
  }
  const items = readItems(db, plan.id);
  const chosen = chosenItems(items, acceptance.skuIds);
  refuseChanged(db, chosen);
  const accepted = applyChanges(db, chosen, acceptance);
  db.run(`UPDATE plan_item SET state = 'postponed' WHERE plan_id = ? AND state = 'proposed'`, [
    plan.id,
  ]);
  for (const shelf of shelvesOf(plan, accepted)) writeShelfTask(db, plan.id, shelf, acceptance);
  const { startsOn, dueOn, trialWeeks } = acceptance;
  const input: PlanInput = { ...plan.input, accepted: { startsOn, dueOn, trialWeeks } };
  db.run(`UPDATE plan SET state = 'approved', approved_at = ?, input = ? WHERE id = ?`, [
    acceptance.now,
    JSON.stringify(input),
    plan.id,
  ]);
}

function chosenItems(
  items: readonly ItemRecord[],
  skuIds: readonly number[] | null,
): readonly ItemRecord[] {
  if (skuIds === null) return items;
  const wanted = new Set(skuIds);
  const chosen = items.filter(({ skuId }) => wanted.delete(skuId));
  const [missing] = wanted;
  if (missing !== undefined) throw new QisanError('not_found', { what: `SKU ${missing}` });
  return chosen;
}

/** Nothing is overwritten that somebody has changed since the scenario was kept. */
function refuseChanged(db: WriteHandle, items: readonly ItemRecord[]): void {
  const standings = readStandings(
    db,
    items.map(({ skuId }) => skuId),
  );
  const changed = items.filter(({ skuId, evidence: { seen } }) => {
    const now = standings.get(skuId);
    return now?.status !== seen.status || now.facings !== seen.facings;
  });
  if (changed.length === 0) return;
  const what = namedSkus(changed.map(({ evidence }) => evidence));
  throw new QisanError('conflict', { clash: 'clash', what });
}

function applyChanges(
  db: WriteHandle,
  items: readonly ItemRecord[],
  terms: PlanTerms,
): ItemRecord[] {
  const skuIds = items.map(({ skuId }) => skuId);
  const standings = readStandings(db, skuIds);
  const facts = readSkuFacts(db, skuIds);
  return items.flatMap((item) => {
    const standing = standings.get(item.skuId);
    const known = facts.get(item.skuId);
    if (standing === undefined || known === undefined) return [];
    const { code: _code, name: _name, ...before } = standing;
    const after = standingUnder(item.evidence, before, terms, known);
    writeStanding(db, item.skuId, after);
    const stock = item.kind === 'drop' ? known.stock : null;
    return [{ ...item, evidence: { ...item.evidence, before, after, stock, unit: known.unit } }];
  });
}

interface ShelfItems {
  readonly categoryId: number;
  readonly shelf: string;
  readonly items: readonly ItemRecord[];
}

/** Accepted items by shelf, in the order in which the scenario told its shelves. */
function shelvesOf(plan: PlanRecord, items: readonly ItemRecord[]): ShelfItems[] {
  const order = new Map(plan.result.rooms.map(({ categoryId }, index) => [categoryId, index]));
  const groups = new Map<number, ItemRecord[]>();
  for (const item of items) {
    const { categoryId } = item.evidence;
    groups.set(categoryId, [...(groups.get(categoryId) ?? []), item]);
  }
  return [...groups]
    .sort(([one], [other]) => (order.get(one) ?? order.size) - (order.get(other) ?? order.size))
    .map(([categoryId, members]) => ({
      categoryId,
      shelf: members[0]?.evidence.category ?? '',
      items: members,
    }));
}

function writeShelfTask(
  db: WriteHandle,
  planId: number,
  { categoryId, shelf, items }: ShelfItems,
  acceptance: Acceptance,
): void {
  const changes = items.map(({ evidence }) => evidence);
  const { title, detail } = acceptance.writeTask({ categoryId, shelf, changes });
  const { dueOn, ownerId, now } = acceptance;
  const taskId = insertTask(db, planId, { title, detail, dueOn, ownerId, now });
  for (const item of items) {
    db.run(`UPDATE plan_item SET state = 'accepted', evidence = ? WHERE id = ?`, [
      JSON.stringify({ ...item.evidence, taskIds: [taskId] } satisfies ItemEvidence),
      item.id,
    ]);
  }
}
