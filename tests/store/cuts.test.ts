import { describe, expect, test } from 'vitest';
import { approveCuts } from '#electron/store/cuts/approve';
import { setCutTask, undoCut } from '#electron/store/cuts/carry-out';
import { judgeCuts } from '#electron/store/cuts/ledger';
import { proposeCuts } from '#electron/store/cuts/propose';
import { readCutItems, readCuts } from '#electron/store/cuts/records';
import { removeCutPlan, reviewCuts } from '#electron/store/cuts/review';
import type { WriteHandle } from '#electron/store/handle';
import { readTasks } from '#electron/store/plans/tasks';
import { addDays } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { CutEvidence, CutTask } from '#shared/domain/pruning/cut';
import { dump, NOW, openShop } from '../helpers/shop';
import { classifyAs, estimate, ladder } from '../helpers/slow-mover';
import { goods, ordinaryDays, sell, setCosts, stockShelves, yuan } from '../helpers/trade';

/** A Monday; sales go up to the day before. */
const START = '2023-06-19';
const tables = ['sku', 'plan', 'plan_item', 'action', 'cut', 'sku_protection'];

/** Spinach and juice go back to the supplier, peppers are out of stock, tea gets cheaper in two steps. */
function slowShop(days = 7): WriteHandle {
  const db = openShop();
  stockShelves(db);
  setCosts(db);
  sell(db, ordinaryDays(START, days));
  db.exec(`
    UPDATE sku SET status = 'active', facings = 2, introduced_on = '2020-01-01';
    INSERT INTO stock_level (business_date, sku_id, qty) VALUES
      ('2023-06-18', 1, 3000), ('2023-06-18', 2, 0), ('2023-06-18', 3, 12000);
    INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', 'Li Na', 'floor');`);
  classifyAs(db, [
    { skuId: goods.spinach },
    { skuId: goods.peppers, exits: [], class: 'dead' },
    { skuId: goods.tea, exits: [ladder([START, addDays(START, 14)], '2023-07-31')] },
    { skuId: goods.juice },
  ]);
  return db;
}

const all = [goods.spinach, goods.peppers, goods.tea, goods.juice];

function propose(db: WriteHandle, skuIds: readonly number[] = all): number {
  const items = skuIds.map((skuId) => ({ skuId }));
  return db.transaction(() =>
    proposeCuts(db, { title: 'Clear out', items, today: START, now: NOW }),
  );
}

type Decision = Parameters<typeof reviewCuts>[1]['decision'];

function decide(
  db: WriteHandle,
  planId: number,
  decision: Decision,
  skuIds: readonly number[] = all,
  note = '',
): number {
  const itemIds = readCutItems(db, planId)
    .filter((item) => skuIds.includes(item.skuId))
    .map(({ id }) => id);
  return db.transaction(() => reviewCuts(db, { planId, itemIds, decision, note, now: NOW }));
}

const writeTask = (task: CutTask<{ evidence: CutEvidence }>) => ({
  title: `${task.exit} ${task.category}`,
  detail: task.items.map(({ evidence }) => evidence.name).join(', '),
});

function approve(db: WriteHandle, planId: number): number {
  return db.transaction(() =>
    approveCuts(db, {
      planId,
      startsOn: START,
      dueOn: '2023-06-25',
      ownerId: 1,
      lang: 'en',
      today: START,
      now: NOW,
      writeTask,
    }),
  );
}

function approved(skuIds: readonly number[] = all): { db: WriteHandle; planId: number } {
  const db = slowShop();
  const planId = propose(db, skuIds);
  decide(db, planId, 'accepted');
  approve(db, planId);
  return { db, planId };
}

const itemOf = (db: WriteHandle, planId: number, skuId: number) => {
  const item = readCutItems(db, planId).find((one) => one.skuId === skuId);
  if (item === undefined) throw new Error('no such item');
  return item;
};

const undo = (db: WriteHandle, itemId: number) =>
  db.transaction(() => undoCut(db, { itemId, today: '2023-06-20', writeTask }));

const states = (db: WriteHandle) =>
  db.all<{ status: string }>('SELECT status FROM sku ORDER BY id').map(({ status }) => status);

const planState = (db: WriteHandle, id: number) =>
  db.value<string>('SELECT state FROM plan WHERE id = ?', [id]);

function failure(db: WriteHandle, work: () => unknown): QisanError {
  const before = dump(db, tables);
  try {
    work();
  } catch (error) {
    expect(dump(db, tables)).toEqual(before);
    if (error instanceof QisanError) return error;
    throw error;
  }
  throw new Error('did not fail');
}

describe('proposing cuts', () => {
  test('keeps what is known of each SKU at this moment, with the exit that loses least', () => {
    const db = slowShop();
    const planId = propose(db);
    db.run('DELETE FROM slow_mover');
    expect(readCutItems(db, planId)).toMatchObject([
      { skuId: 1, state: 'proposed', evidence: { code: 'v1', exit: 'return', class: 'slow' } },
      { skuId: 2, evidence: { exit: null, class: 'dead' } },
      { skuId: 3, evidence: { exit: 'markdown', category: 'Drinks', unit: 'bottle' } },
      { skuId: 4, evidence: { leaving: { net: estimate(-1, -3, 1) } } },
    ]);
    expect(planState(db, planId)).toBe('proposed');
    expect(states(db)).toEqual(['active', 'active', 'active', 'active']);
  });

  test('takes the exit that is asked for, where there is one', () => {
    const db = slowShop();
    const items = [{ skuId: goods.spinach, exit: 'write_off' as const }];
    const planId = proposeCuts(db, { title: '', items, today: START, now: NOW });
    expect(itemOf(db, planId, goods.spinach).evidence.exit).toBe('write_off');
    const tea = [{ skuId: goods.tea, exit: 'bundle' as const }];
    expect(
      failure(db, () => proposeCuts(db, { title: '', items: tea, today: START, now: NOW })).params,
    ).toEqual({ clash: 'cut_clashExit', what: 'Tea (d1)' });
  });

  test.each([
    ['cut_clashInPlan', (db: WriteHandle) => propose(db, [goods.tea])],
    [
      'cut_clashProtected',
      (db: WriteHandle) =>
        db.run("INSERT INTO sku_protection VALUES (3, 'Regulars ask for it', NULL, 0)"),
    ],
    [
      'cut_clashNotCarried',
      (db: WriteHandle) =>
        db.run("UPDATE sku SET status = 'delisted', delisted_on = '2023-01-01' WHERE id = 3"),
    ],
    ['cut_clashUnknown', (db: WriteHandle) => db.run('DELETE FROM slow_mover WHERE sku_id = 3')],
  ])('names what stands in the way: %s', (clash, spoil) => {
    const db = slowShop();
    spoil(db);
    expect(failure(db, () => propose(db))).toMatchObject({
      code: 'conflict',
      params: { clash, what: 'Tea (d1)' },
    });
  });

  test('does not mind a protection that has run out, nor a plan that is over', () => {
    const db = slowShop();
    db.run("INSERT INTO sku_protection VALUES (3, 'Until the fair', '2023-06-18', 0)");
    const planId = propose(db);
    decide(db, planId, 'postponed');
    expect(propose(db)).toBeGreaterThan(planId);
  });

  test('is thrown away with its plan, until it is approved', () => {
    const db = slowShop();
    const before = dump(db, tables);
    removeCutPlan(db, propose(db));
    expect(dump(db, tables)).toEqual(before);
    const { db: other, planId } = approved();
    expect(failure(other, () => removeCutPlan(other, planId)).params.clash).toBe(
      'cut_clashApproved',
    );
  });
});

describe('the review', () => {
  test('decides many at once, and again', () => {
    const db = slowShop();
    const planId = propose(db);
    expect(decide(db, planId, 'accepted')).toBe(4);
    expect(decide(db, planId, 'accepted')).toBe(0);
    expect(decide(db, planId, 'postponed', [goods.juice], 'after the fair')).toBe(1);
    expect(itemOf(db, planId, goods.juice)).toMatchObject({
      state: 'postponed',
      evidence: { note: 'after the fair' },
    });
    expect(decide(db, planId, 'proposed')).toBe(4);
    expect(itemOf(db, planId, goods.juice).evidence.note).toBe('');
  });

  test('protects with a reason from then on, until it is decided otherwise', () => {
    const db = slowShop();
    const planId = propose(db);
    const guarded = () => db.all('SELECT sku_id, reason, until FROM sku_protection');
    expect(failure(db, () => decide(db, planId, 'protected')).code).toBe('invalid_input');
    decide(db, planId, 'protected', [goods.tea], 'Regulars ask for it');
    expect(guarded()).toEqual([{ sku_id: 3, reason: 'Regulars ask for it', until: null }]);
    decide(db, planId, 'accepted', [goods.tea]);
    expect(guarded()).toEqual([]);
  });

  test('leaves a protection alone that somebody else has written since', () => {
    const db = slowShop();
    const planId = propose(db);
    decide(db, planId, 'protected', [goods.tea], 'Regulars ask for it');
    db.run("UPDATE sku_protection SET reason = 'The owner likes it'");
    decide(db, planId, 'accepted', [goods.tea]);
    expect(db.value('SELECT reason FROM sku_protection')).toBe('The owner likes it');
    expect(failure(db, () => approve(db, planId)).params).toEqual({
      clash: 'cut_clashProtected',
      what: 'Tea (d1)',
    });
  });

  test('changes the way out, for items that have it', () => {
    const db = slowShop();
    const planId = propose(db);
    const [spinach, , tea] = readCutItems(db, planId).map(({ id }) => id);
    const choose = (itemIds: number[]) =>
      reviewCuts(db, {
        planId,
        itemIds,
        decision: 'accepted',
        note: '',
        exit: 'write_off',
        now: NOW,
      });
    expect(choose([spinach ?? 0])).toBe(1);
    expect(itemOf(db, planId, goods.spinach).evidence.exit).toBe('write_off');
    expect(failure(db, () => choose([spinach ?? 0, tea ?? 0])).params.what).toBe('Tea (d1)');
    expect(failure(db, () => choose([999])).code).toBe('not_found');
  });
});

describe('approving', () => {
  test('phases out what is or may be in stock, and delists what is gone', () => {
    const { db, planId } = approved();
    // Nobody has counted the juice.
    expect(states(db)).toEqual(['phasing_out', 'delisted', 'phasing_out', 'phasing_out']);
    expect(db.value('SELECT delisted_on FROM sku WHERE id = 2')).toBe(START);
    expect(planState(db, planId)).toBe('approved');
  });

  test('writes a task per way out and category, and one per day of new prices', () => {
    const { db, planId } = approved();
    expect(
      readTasks(db, planId).map(({ title, detail, dueOn, owners, changes }) => [
        title,
        detail,
        dueOn,
        owners,
        changes,
      ]),
    ).toEqual([
      ['return Drinks', 'Juice', '2023-06-25', ['Li Na'], 1],
      ['return Vegetables', 'Spinach', '2023-06-25', ['Li Na'], 1],
      ['markdown Drinks', 'Tea', START, ['Li Na'], 1],
      ['markdown Drinks', 'Tea', '2023-07-03', ['Li Na'], 1],
      ['null Vegetables', 'Peppers', '2023-06-25', ['Li Na'], 1],
    ]);
  });

  test('enters every cut in the ledger, with the interval that was predicted', () => {
    const { db } = approved([goods.tea]);
    expect(readCuts(db)).toMatchObject([
      {
        skuId: goods.tea,
        cutOn: START,
        predicted: estimate(-1, -3, 1),
        actual: null,
        judgedOn: null,
      },
    ]);
    expect(db.value('SELECT level FROM cut')).toBe(0.8);
  });

  test('postpones what nobody has decided', () => {
    const db = slowShop();
    const planId = propose(db);
    decide(db, planId, 'accepted', [goods.tea]);
    approve(db, planId);
    expect(readCutItems(db, planId).map(({ state }) => state)).toEqual([
      'postponed',
      'postponed',
      'accepted',
      'postponed',
    ]);
    expect(states(db)).toEqual(['active', 'active', 'phasing_out', 'active']);
  });

  test('is refused twice, for nothing, and for what was changed since', () => {
    const db = slowShop();
    const planId = propose(db);
    expect(failure(db, () => approve(db, planId)).params.clash).toBe('cut_clashNothing');
    decide(db, planId, 'accepted');
    db.run("UPDATE sku SET status = 'trial' WHERE id = 3");
    expect(failure(db, () => approve(db, planId)).params).toEqual({
      clash: 'cut_clashChanged',
      what: 'Tea (d1)',
    });
    decide(db, planId, 'postponed', [goods.tea]);
    approve(db, planId);
    expect(failure(db, () => approve(db, planId)).params.clash).toBe('cut_clashApproved');
    expect(failure(db, () => decide(db, planId, 'accepted')).params.clash).toBe(
      'cut_clashApproved',
    );
  });
});

test('a way out that is over by the day of the cut is named', () => {
  const db = slowShop();
  classifyAs(db, [{ skuId: goods.tea, exits: [ladder(['2023-06-12'], '2023-06-18')] }]);
  const planId = propose(db, [goods.tea]);
  decide(db, planId, 'accepted');
  expect(failure(db, () => approve(db, planId)).params).toEqual({
    clash: 'cut_clashEnded',
    what: 'Tea (d1)',
  });
});

describe('carrying out', () => {
  const finish = (db: WriteHandle, taskId: number, state: 'open' | 'done' = 'done') =>
    setCutTask(db, { taskId, state, today: '2023-06-21', now: NOW });

  test('moves items and plan on; a markdown is done with its last step', () => {
    const { db, planId } = approved([goods.tea]);
    const [first = 0, last = 0] = readTasks(db, planId).map(({ id }) => id);
    finish(db, first);
    expect([itemOf(db, planId, goods.tea).state, planState(db, planId)]).toEqual([
      'accepted',
      'executing',
    ]);
    finish(db, last);
    expect([itemOf(db, planId, goods.tea).state, planState(db, planId)]).toEqual(['done', 'done']);
    expect(states(db)[2]).toBe('phasing_out');
  });

  test('takes off the range what has gone back, and keeps it while it has not', () => {
    const { db, planId } = approved([goods.spinach]);
    const [task = 0] = readTasks(db, planId).map(({ id }) => id);
    finish(db, task);
    expect(db.get('SELECT status, delisted_on FROM sku WHERE id = 1')).toEqual({
      status: 'delisted',
      delisted_on: '2023-06-21',
    });
    finish(db, task, 'open');
    expect(db.get('SELECT status, delisted_on FROM sku WHERE id = 1')).toEqual({
      status: 'phasing_out',
      delisted_on: null,
    });
  });

  test('leaves a SKU alone that somebody has changed by hand', () => {
    const { db, planId } = approved([goods.spinach]);
    db.run("UPDATE sku SET status = 'active' WHERE id = 1");
    finish(db, readTasks(db, planId)[0]?.id ?? 0);
    expect(states(db)[0]).toBe('active');
  });
});

describe('taking a cut back', () => {
  test('puts every SKU back byte for byte, one at a time, and drops what was still to be done', () => {
    const untouched = slowShop();
    const { db, planId } = approved();
    const [first] = readTasks(db, planId);
    setCutTask(db, { taskId: first?.id ?? 0, state: 'done', today: START, now: NOW });
    for (const { id } of readCutItems(db, planId)) undo(db, id);
    expect(dump(db, ['sku'])).toEqual(dump(untouched, ['sku']));
    expect(readTasks(db, planId).map(({ state }) => state)).toEqual([
      'done',
      'dropped',
      'dropped',
      'dropped',
      'dropped',
    ]);
    expect(planState(db, planId)).toBe('withdrawn');
    expect(readCuts(db).every(({ undoneOn }) => undoneOn === '2023-06-20')).toBe(true);
  });

  test('leaves the others of its task to be done, in words of their own', () => {
    const db = slowShop();
    db.run('UPDATE sku SET category_id = 20 WHERE id = 1');
    const planId = propose(db, [goods.spinach, goods.juice]);
    decide(db, planId, 'accepted');
    approve(db, planId);
    expect(readTasks(db, planId)).toMatchObject([{ detail: 'Spinach, Juice', changes: 2 }]);
    undo(db, itemOf(db, planId, goods.spinach).id);
    expect(readTasks(db, planId)).toMatchObject([{ detail: 'Juice', changes: 1, state: 'open' }]);
    expect([itemOf(db, planId, goods.juice).state, planState(db, planId)]).toEqual([
      'accepted',
      'approved',
    ]);
  });

  test('is refused for what was changed since, was never cut, or is back already', () => {
    const { db, planId } = approved([goods.tea, goods.juice]);
    const tea = itemOf(db, planId, goods.tea).id;
    db.run("UPDATE sku SET status = 'active' WHERE id = 3");
    expect(failure(db, () => undo(db, tea)).params).toEqual({
      clash: 'cut_clashChangedSince',
      what: 'Tea (d1)',
    });
    const juice = itemOf(db, planId, goods.juice).id;
    undo(db, juice);
    expect(failure(db, () => undo(db, juice)).params.clash).toBe('cut_clashUndone');
    const proposed = propose(db, [goods.spinach]);
    expect(failure(db, () => undo(db, itemOf(db, proposed, goods.spinach).id)).params.clash).toBe(
      'cut_clashNoCut',
    );
    expect(failure(db, () => undo(db, 999)).code).toBe('not_found');
  });
});

describe('the ledger', () => {
  /** Eight weeks of ordinary days after the cut, without what was cut. */
  function tradeOn(db: WriteHandle, days: number, gone: readonly number[]): void {
    sell(
      db,
      ordinaryDays(addDays(START, days), days).filter(({ sku }) => !gone.includes(sku)),
    );
  }

  function cut(skuIds: readonly number[], before = 56): { db: WriteHandle; planId: number } {
    const db = slowShop(before);
    const planId = propose(db, skuIds);
    decide(db, planId, 'accepted');
    approve(db, planId);
    return { db, planId };
  }

  test('finds what the category lost against the rest of the shop', () => {
    const { db } = cut([goods.juice]);
    tradeOn(db, 56, [goods.juice]);
    expect(judgeCuts(db)).toBe(1);
    // Five bottles of juice a day at 8 less 3 yuan are 175 a week, and nobody took tea instead.
    expect(readCuts(db)).toMatchObject([
      { actual: yuan(175), noise: 0, inside: false, judgedOn: '2023-08-13' },
    ]);
    expect(judgeCuts(db)).toBe(0);
  });

  test('waits for eight whole weeks', () => {
    const { db } = cut([goods.juice]);
    tradeOn(db, 55, [goods.juice]);
    expect(judgeCuts(db)).toBe(0);
    expect(readCuts(db)).toMatchObject([{ actual: null, unjudged: null }]);
  });

  test('does not count the sell-off: that is the account of the way out', () => {
    const { db } = cut([goods.juice]);
    tradeOn(db, 56, []);
    judgeCuts(db);
    expect(readCuts(db)).toMatchObject([{ actual: yuan(175) }]);
  });

  test('shares what was lost between cuts that cannot be told apart', () => {
    const { db } = cut([goods.tea, goods.juice]);
    tradeOn(db, 56, [goods.tea, goods.juice]);
    expect(judgeCuts(db)).toBe(2);
    // Tea earns 140 a week, juice 175; both predictions were equally sure.
    expect(readCuts(db).map(({ actual }) => actual)).toEqual([yuan(157.5), yuan(157.5)]);
  });

  const anyWeek = "business_date BETWEEN '2023-07-03' AND '2023-07-09'";

  test.each([
    ['history', 28, 'SELECT 1'],
    ['costs', 56, 'UPDATE sales_day_category SET sales_with_cost = 0'],
    [
      'gaps',
      56,
      `DELETE FROM sales_day_category WHERE ${anyWeek}; DELETE FROM sales_day_sku WHERE ${anyWeek}`,
    ],
    ['control', 56, 'DELETE FROM sales_day_category WHERE category_id = 10'],
  ])('says why it cannot judge: %s', (reason, before, spoil) => {
    const { db } = cut([goods.juice], before);
    tradeOn(db, 56, [goods.juice]);
    db.exec(spoil);
    expect(judgeCuts(db)).toBe(0);
    expect(readCuts(db)).toMatchObject([{ actual: null, unjudged: reason }]);
  });

  test('does not judge what was taken back', () => {
    const { db, planId } = cut([goods.juice]);
    undo(db, itemOf(db, planId, goods.juice).id);
    tradeOn(db, 56, []);
    expect(judgeCuts(db)).toBe(0);
  });

  test('judges the plan with its last cut, once it is carried out', () => {
    const { db, planId } = cut([goods.juice]);
    for (const { id } of readTasks(db, planId)) {
      setCutTask(db, { taskId: id, state: 'done', today: START, now: NOW });
    }
    tradeOn(db, 56, [goods.juice]);
    judgeCuts(db);
    expect(planState(db, planId)).toBe('judged');
  });
});
