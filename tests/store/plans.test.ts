import { describe, expect, test } from 'vitest';
import { undoBatch } from '#electron/store/booking/undo/undo-batch';
import type { WriteHandle } from '#electron/store/handle';
import { type Acceptance, acceptScenario } from '#electron/store/plans/accept';
import { listPlans, readItems } from '#electron/store/plans/records';
import { insertScenario } from '#electron/store/plans/scenario';
import { readTasks, setTaskState } from '#electron/store/plans/tasks';
import { withdrawPlan } from '#electron/store/plans/withdraw';
import type { RangeChange } from '#shared/domain/assortment/result';
import { defaultRules } from '#shared/domain/assortment/scenario';
import { QisanError } from '#shared/domain/errors';
import { rangeChange, rangeResult } from '../helpers/range-result';
import { bookRows, skuRow } from '../helpers/rows';
import { dump, NOW, openShop } from '../helpers/shop';
import { goods, ordinaryDays, sell, setCosts, stockShelves, yuan } from '../helpers/trade';

/** A Monday; sales go up to the day before. */
const START = '2023-06-19';

const changes: readonly RangeChange[] = [
  rangeChange(goods.peppers, 'add', 0, 2),
  rangeChange(goods.spinach, 'fewer', 3, 1),
  rangeChange(goods.tea, 'drop', 2, 0),
  rangeChange(goods.juice, 'more', 1, 3),
];

/** Peppers are a candidate that was never sold; 12 bottles of tea are left. */
function shopWithScenario(told: readonly RangeChange[] = changes): {
  db: WriteHandle;
  scenarioId: number;
} {
  const db = openShop();
  stockShelves(db);
  setCosts(db);
  sell(db, ordinaryDays(START, 28));
  db.exec(`
    UPDATE sku SET status = 'active', facings = CASE id WHEN 1 THEN 3 WHEN 3 THEN 2 ELSE 1 END,
      introduced_on = '2020-01-01';
    UPDATE sku SET status = 'candidate', facings = NULL, introduced_on = NULL WHERE id = 2;
    INSERT INTO stock_level (business_date, sku_id, qty) VALUES ('2023-06-18', 3, 12000);
    INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', 'Li Na', 'floor');`);
  const scenarioId = insertScenario(db, {
    title: 'Summer range',
    rules: defaultRules,
    result: rangeResult(told),
    createdAt: NOW,
  });
  return { db, scenarioId };
}

function accept(db: WriteHandle, scenarioId: number, said: Partial<Acceptance> = {}): void {
  db.transaction(() =>
    acceptScenario(db, {
      scenarioId,
      skuIds: null,
      startsOn: START,
      dueOn: START,
      ownerId: null,
      trialWeeks: 8,
      now: NOW,
      writeTask: ({ shelf, changes: list }) => ({
        title: `${shelf}: ${list.length}`,
        detail: list.map(({ kind, name }) => `${kind} ${name}`).join('\n'),
      }),
      ...said,
    }),
  );
}

const sku = (db: WriteHandle, id: number) =>
  db.get('SELECT status, facings, introduced_on, trial_until, delisted_on FROM sku WHERE id = ?', [
    id,
  ]);

const planState = (db: WriteHandle, id: number) =>
  db.value<string>('SELECT state FROM plan WHERE id = ?', [id]);

function failure(work: () => unknown): QisanError {
  try {
    work();
  } catch (error) {
    if (error instanceof QisanError) return error;
    throw error;
  }
  throw new Error('did not fail');
}

describe('accepting a scenario', () => {
  test('gives every SKU the status and facings of the plan', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId);
    expect(sku(db, goods.peppers)).toEqual({
      status: 'trial',
      facings: 2,
      introduced_on: START,
      trial_until: '2023-08-14',
      delisted_on: null,
    });
    expect(sku(db, goods.spinach)).toMatchObject({ status: 'active', facings: 1 });
    expect(sku(db, goods.juice)).toMatchObject({ status: 'active', facings: 3 });
    expect(planState(db, scenarioId)).toBe('approved');
  });

  test('lets an item with stock sell off, and delists one without', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId);
    expect(sku(db, goods.tea)).toMatchObject({
      status: 'phasing_out',
      facings: 0,
      delisted_on: null,
    });
    const bare = shopWithScenario();
    bare.db.run('DELETE FROM stock_level');
    accept(bare.db, bare.scenarioId);
    expect(sku(bare.db, goods.tea)).toMatchObject({
      status: 'delisted',
      facings: 0,
      delisted_on: START,
    });
  });

  test('keeps the introduction of an item that comes back', () => {
    const { db, scenarioId } = shopWithScenario([rangeChange(goods.juice, 'add', 0, 2)]);
    accept(db, scenarioId);
    expect(sku(db, goods.juice)).toMatchObject({ status: 'trial', introduced_on: '2020-01-01' });
  });

  test('writes one task per shelf, in the order of the shelves, with the one responsible', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId, { ownerId: 1, dueOn: '2023-06-18' });
    expect(readTasks(db, scenarioId)).toMatchObject([
      { title: 'Vegetables: 2', categoryId: 10, changes: 2, state: 'open', owners: ['Li Na'] },
      { title: 'Drinks: 2', categoryId: 20, changes: 2, dueOn: '2023-06-18' },
    ]);
  });

  test('takes some changes and postpones the rest', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId, { skuIds: [goods.tea] });
    expect(readItems(db, scenarioId).map(({ state }) => state)).toEqual([
      'postponed',
      'postponed',
      'accepted',
      'postponed',
    ]);
    expect(sku(db, goods.juice)).toMatchObject({ facings: 1 });
    expect(readTasks(db, scenarioId)).toHaveLength(1);
    expect(listPlans(db)).toMatchObject([{ changes: 1, tasks: 1, uplift: yuan(10) }]);
  });

  test('promises what the search had found where all changes are taken', () => {
    const { db, scenarioId } = shopWithScenario();
    expect(listPlans(db)).toEqual([]);
    accept(db, scenarioId);
    expect(listPlans(db)).toMatchObject([
      { title: 'Summer range', startsOn: START, changes: 4, tasksOpen: 2, uplift: yuan(40) },
    ]);
  });

  test('is refused for a scenario that is a plan already', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId);
    expect(failure(() => accept(db, scenarioId))).toMatchObject({
      code: 'conflict',
      params: { clash: 'clashPlan', what: 'Summer range' },
    });
  });

  test.each([
    ['facings', 'UPDATE sku SET facings = 4 WHERE id = 3'],
    ['status', "UPDATE sku SET status = 'phasing_out' WHERE id = 3"],
  ])('names the SKU whose %s somebody has changed, and changes nothing', (_what, change) => {
    const { db, scenarioId } = shopWithScenario();
    db.exec(change);
    const before = dump(db, ['sku', 'plan', 'plan_item', 'action']);
    expect(failure(() => accept(db, scenarioId))).toMatchObject({
      code: 'conflict',
      params: { what: 'Tea (d1)' },
    });
    expect(dump(db, ['sku', 'plan', 'plan_item', 'action'])).toEqual(before);
    accept(db, scenarioId, { skuIds: [goods.juice] });
    expect(planState(db, scenarioId)).toBe('approved');
  });

  test('knows no change that the scenario does not have', () => {
    const { db, scenarioId } = shopWithScenario([rangeChange(goods.tea, 'drop', 2, 0)]);
    expect(failure(() => accept(db, scenarioId, { skuIds: [goods.juice] })).code).toBe('not_found');
    expect(failure(() => accept(db, 99)).code).toBe('not_found');
  });
});

describe('withdrawing a plan', () => {
  test('puts every SKU back, byte for byte, and drops what is still to be done', () => {
    const { db, scenarioId } = shopWithScenario();
    const before = dump(db, ['sku']);
    accept(db, scenarioId);
    expect(dump(db, ['sku'])).not.toEqual(before);
    const [first] = readTasks(db, scenarioId);
    setTaskState(db, 'assortment', { taskId: first?.id ?? 0, state: 'done', now: NOW });
    expect(withdrawPlan(db, scenarioId)).toBe(4);
    expect(dump(db, ['sku'])).toEqual(before);
    expect(readTasks(db, scenarioId).map(({ state }) => state)).toEqual(['done', 'dropped']);
    expect(readItems(db, scenarioId).every(({ state }) => state === 'undone')).toBe(true);
    expect(planState(db, scenarioId)).toBe('withdrawn');
  });

  test('leaves all as it is when somebody has changed a SKU since, and names it', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId);
    db.exec("UPDATE sku SET status = 'active', trial_until = NULL WHERE id = 2");
    const before = dump(db, ['sku', 'plan_item', 'action', 'plan']);
    expect(failure(() => withdrawPlan(db, scenarioId))).toMatchObject({
      code: 'conflict',
      params: { clash: 'clashWithdraw', what: 'Peppers (v2)' },
    });
    expect(dump(db, ['sku', 'plan_item', 'action', 'plan'])).toEqual(before);
  });

  test('does not touch what was postponed', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId, { skuIds: [goods.tea] });
    db.exec('UPDATE sku SET facings = 9 WHERE id = 4');
    expect(withdrawPlan(db, scenarioId)).toBe(1);
    expect(sku(db, goods.juice)).toMatchObject({ facings: 9 });
  });

  test('is done once, and only to plans', () => {
    const { db, scenarioId } = shopWithScenario();
    expect(failure(() => withdrawPlan(db, scenarioId)).code).toBe('not_found');
    accept(db, scenarioId);
    withdrawPlan(db, scenarioId);
    expect(failure(() => withdrawPlan(db, scenarioId)).code).toBe('conflict');
  });
});

describe('tasks', () => {
  test('move the plan and the items of their shelf on, and back', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId);
    const [vegetables = 0, drinks = 0] = readTasks(db, scenarioId).map(({ id }) => id);
    const items = () => readItems(db, scenarioId).map(({ state }) => state);
    const steps = [
      [vegetables, 'doing', 'executing', ['accepted', 'accepted', 'accepted', 'accepted']],
      [vegetables, 'done', 'executing', ['done', 'done', 'accepted', 'accepted']],
      [drinks, 'dropped', 'done', ['done', 'done', 'accepted', 'accepted']],
      [drinks, 'done', 'done', ['done', 'done', 'done', 'done']],
      [vegetables, 'open', 'executing', ['accepted', 'accepted', 'done', 'done']],
    ] as const;
    for (const [task, state, plan, states] of steps) {
      setTaskState(db, 'assortment', { taskId: task, state: state, now: NOW });
      expect(planState(db, scenarioId)).toBe(plan);
      expect(items()).toEqual(states);
    }
  });

  test('of a withdrawn plan stay as they are', () => {
    const { db, scenarioId } = shopWithScenario();
    accept(db, scenarioId);
    withdrawPlan(db, scenarioId);
    const [task] = readTasks(db, scenarioId);
    expect(
      failure(() =>
        setTaskState(db, 'assortment', { taskId: task?.id ?? 0, state: 'done', now: NOW }),
      ).code,
    ).toBe('conflict');
    expect(
      failure(() => setTaskState(db, 'assortment', { taskId: 999, state: 'done', now: NOW })).code,
    ).toBe('not_found');
  });
});

test('an import whose SKU is in a plan can be undone: the SKU stays, for the plan still needs it', () => {
  const { db } = shopWithScenario();
  const batch = bookRows(db, {
    kind: 'skus',
    rows: [skuRow({ skuCode: 'new', skuName: 'New', facings: 1 })],
  });
  const id = db.value<number>("SELECT id FROM sku WHERE code = 'new'");
  const scenarioId = insertScenario(db, {
    title: 'With it',
    rules: defaultRules,
    result: rangeResult([rangeChange(goods.tea, 'fewer', 1, 0, { skuId: id, code: 'new' })]),
    createdAt: NOW,
  });
  accept(db, scenarioId, { ownerId: 1 });
  undoBatch(db, batch.batchId, NOW);
  expect(db.get("SELECT 1 FROM sku WHERE code = 'new'")).toBeDefined();
  expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(withdrawPlan(db, scenarioId)).toBe(1);
});
