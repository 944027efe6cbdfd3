import { describe, expect, it } from 'vitest';
import { undoBatch } from '#electron/store/booking/undo/undo-batch';
import type { WriteHandle } from '#electron/store/handle';
import { PAST_DUTY_SQL } from '#electron/store/roster/fairness';
import { PLANNED_SQL } from '#electron/store/roster/shifts';
import { TRADE_HOURS_SQL } from '#electron/store/roster/trade';
import type { AttendanceRow } from '#shared/domain/imports/rows';
import { fileOf, readFileSilently } from '../helpers/import-file';
import { bookRows } from '../helpers/rows';
import { NOW, openShop } from '../helpers/shop';

const HEADER = '工号,姓名,考勤日期,上班时间,下班时间,休息分钟';

async function rowsOf(...lines: string[]): Promise<AttendanceRow[]> {
  const [table] = await readFileSilently(fileOf('kaoqin.csv', [HEADER, ...lines].join('\n')));
  expect(table?.choice.recipe.kind).toBe('attendance');
  return (table?.rows ?? []) as AttendanceRow[];
}

function hire(db: WriteHandle): void {
  db.run(
    `INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'E1', '王芳', 'cashier'), (2, 'E2', '李强', 'floor')`,
  );
}

const worked = (db: WriteHandle) =>
  db.all(
    `SELECT employee_id, business_date, start_minute, end_minute, break_minutes, staff_group
     FROM shift WHERE record = 'worked' ORDER BY employee_id, business_date, start_minute`,
  );

describe('worked hours from a file', () => {
  it('are read from clock times, over midnight too', async () => {
    expect(
      await rowsOf(
        'E1,王芳,2023-06-15,08:02,16:31,30',
        'E2,李强,2023-06-15,2023-06-15 18:00,02:00,',
      ),
    ).toMatchObject([
      {
        date: '2023-06-15',
        employeeCode: 'E1',
        startMinute: 482,
        endMinute: 991,
        breakMinutes: 30,
      },
      { employeeCode: 'E2', startMinute: 1080, endMinute: 1560, breakMinutes: 0 },
    ]);
  });

  it('are booked, corrected by a later file, and put back when that is undone', async () => {
    const db = openShop();
    hire(db);
    const first = bookRows(db, {
      kind: 'attendance',
      rows: await rowsOf('E1,,2023-06-15,08:00,16:00,30', '李强,,2023-06-15,09:00,17:00,'),
    });
    const before = worked(db);
    expect(before).toHaveLength(2);
    const version = () =>
      db.value<number>(`SELECT version FROM business_day WHERE business_date = '2023-06-15'`);
    const then = version();
    const second = bookRows(db, {
      kind: 'attendance',
      rows: await rowsOf('E1,,2023-06-15,08:00,17:00,60', 'E1,,2023-06-15,12:00,18:00,'),
    });
    expect(second).toMatchObject({ booked: { rows: 1 }, rejected: { rows: 1 } });
    expect(worked(db)[0]).toMatchObject({ end_minute: 1020, break_minutes: 60 });
    expect(version()).toBeGreaterThan(then);
    undoBatch(db, second.batchId, NOW);
    expect(worked(db)).toEqual(before);
    undoBatch(db, first.batchId, NOW);
    expect(worked(db)).toEqual([]);
  });

  it('of nobody that the shop knows are rejected with the number', async () => {
    const db = openShop();
    hire(db);
    const batch = bookRows(db, {
      kind: 'attendance',
      rows: await rowsOf('E9,,2023-06-15,08:00,16:00,30'),
    });
    expect(batch).toMatchObject({ booked: { rows: 0 }, rejected: { rows: 1 } });
  });
});

describe('what a week of the roster asks often', () => {
  const range = { from: '2023-06-12', to: '2023-06-18' };
  it.each([
    ['planned shifts', PLANNED_SQL, range, /SEARCH shift USING INDEX shift_day/],
    ['burdens of the past', PAST_DUTY_SQL, { ...range, closes: 1320 }, /SEARCH shift USING/],
    ['trade by hour', TRADE_HOURS_SQL, range, /SEARCH h USING PRIMARY KEY/],
  ])('finds %s by their days', (_, sql, params, plan) => {
    const text = openShop().explain(sql, params);
    expect(text).toMatch(plan);
    expect(text).not.toMatch(/SCAN (shift|h)\b/);
  });
});
