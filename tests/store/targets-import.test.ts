import { describe, expect, it } from 'vitest';
import { setTargets } from '#electron/backend/targets/set';
import { undoBatch } from '#electron/store/booking/undo/undo-batch';
import type { WriteHandle } from '#electron/store/handle';
import type { TargetFigure, TargetRow } from '#shared/domain/imports/rows';
import { bookRows } from '../helpers/rows';
import { NOW, openShop } from '../helpers/shop';

const JUNE_MONTH = { period: 'month', startsOn: '2023-06-01' } as const;

const sales = (value: number, weight: number | null = null): TargetFigure => ({
  field: 'targetNetSales',
  kpi: 'netSales',
  ...JUNE_MONTH,
  value,
  weight,
});

function row(said: Partial<TargetRow> = {}): TargetRow {
  return {
    row: 2,
    categoryCode: '',
    categoryName: '',
    channel: '',
    employeeCode: '',
    figures: [sales(1_000_000)],
    ...said,
  };
}

const book = (db: WriteHandle, ...rows: TargetRow[]) => bookRows(db, { kind: 'targets', rows });

const targets = (db: WriteHandle) =>
  db
    .all<{ line: string }>(
      `SELECT kpi || ' ' || scope || ' ' || scope_id || ' ' || period || ' ' || starts_on || ' '
       || value || ' ' || weight line FROM target ORDER BY 1`,
    )
    .map(({ line }) => line);

function byHand(db: WriteHandle, value: number | null) {
  return setTargets(db, [
    { kpi: 'netSales', scope: 'store', scopeId: 0, period: 'month', startsOn: '2023-06-01', value },
  ]);
}

const JUNE = 'netSales store 0 month 2023-06-01';

describe('targets from a file', () => {
  it('are of the store, a category, a channel or a person', () => {
    const db = openShop();
    db.exec(`INSERT INTO category (id, code, name) VALUES (7, 'c7', '花叶类');
      INSERT INTO channel (id, code, name, kind) VALUES (5, 'mt', '美团', 'delivery');
      INSERT INTO employee (id, code, name, staff_group) VALUES (3, 'E3', '王芳', 'cashier')`);
    const batch = book(
      db,
      row(),
      row({ row: 3, categoryName: '花叶类' }),
      row({ row: 4, channel: '美团' }),
      row({ row: 5, employeeCode: '王芳', figures: [sales(2_000, 3)] }),
    );
    expect(batch).toMatchObject({
      booked: { rows: 4 },
      rejected: { rows: 0 },
      from: '2023-06-01',
    });
    expect(targets(db)).toEqual([
      'netSales category 7 month 2023-06-01 1000000.0 1.0',
      'netSales channel 5 month 2023-06-01 1000000.0 1.0',
      'netSales employee 3 month 2023-06-01 2000.0 3.0',
      `${JUNE} 1000000.0 1.0`,
    ]);
  });

  it.each([
    ['category', { categoryName: '无此类' }, 'unknown_category'],
    ['channel', { channel: '无此渠道' }, 'unknown_channel'],
    ['person', { employeeCode: '某某' }, 'unknown_employee'],
  ])('of a %s that is not there are rejected', (_, whose, reason) => {
    const db = openShop();
    expect(book(db, row(whose))).toMatchObject({ booked: { rows: 0 }, rejected: { rows: 1 } });
    expect(db.value('SELECT reason FROM import_reject')).toBe(reason);
  });

  it('change nothing when they come a second time, and say so of a contradiction', () => {
    const db = openShop();
    book(db, row());
    expect(book(db, row())).toMatchObject({ booked: { rows: 0 }, known: { rows: 1 } });
    const twice = book(db, row({ figures: [sales(5)] }), row({ row: 3, figures: [sales(6)] }));
    expect(twice).toMatchObject({ booked: { rows: 1 }, rejected: { rows: 1 } });
    expect(targets(db)).toEqual([`${JUNE} 5.0 1.0`]);
  });

  it('keep the weight that the figure has where the file says none', () => {
    const db = openShop();
    setTargets(db, [
      {
        kpi: 'netSales',
        scope: 'store',
        scopeId: 0,
        period: 'month',
        startsOn: '2023-05-01',
        value: 9,
        weight: 4,
      },
    ]);
    book(db, row());
    expect(targets(db)).toContain(`${JUNE} 1000000.0 4.0`);
  });
});

describe('undoing an import of targets', () => {
  it('takes away what it added and puts back what it changed', () => {
    const db = openShop();
    byHand(db, 800_000);
    const before = targets(db);
    const batch = book(
      db,
      row(),
      row({
        row: 3,
        figures: [{ ...sales(1_000_000), period: 'week', startsOn: '2023-06-19' }],
      }),
    );
    expect(targets(db)).toHaveLength(2);
    undoBatch(db, batch.batchId, NOW);
    expect(targets(db)).toEqual(before);
  });

  it('leaves what a person has written over it since', () => {
    const db = openShop();
    const batch = book(db, row());
    byHand(db, 1_200_000);
    expect(undoBatch(db, batch.batchId, NOW)).toEqual({ laterValuesKept: 1 });
    expect(targets(db)).toEqual([`${JUNE} 1200000.0 1.0`]);
  });

  it('takes away what a person has written over and taken back', () => {
    const db = openShop();
    const batch = book(db, row());
    const before = byHand(db, 1_200_000);
    setTargets(db, before);
    expect(undoBatch(db, batch.batchId, NOW)).toEqual({ laterValuesKept: 0 });
    expect(targets(db)).toEqual([]);
  });

  it.each([
    ['the first first', [0, 1]],
    ['the last first', [1, 0]],
  ])('of two files leads back to the same place, %s', (_, order) => {
    const db = openShop();
    const batches = [book(db, row()), book(db, row({ figures: [sales(2_000_000)] }))];
    expect(targets(db)).toEqual([`${JUNE} 2000000.0 1.0`]);
    for (const at of order) undoBatch(db, batches[at]?.batchId ?? 0, NOW);
    expect(targets(db)).toEqual([]);
  });
});
