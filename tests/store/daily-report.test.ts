import { describe, expect, test } from 'vitest';
import { readDailyFacts } from '#electron/store/daily-facts';
import type { WriteHandle } from '#electron/store/handle';
import { addDays, eachDay } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { buildDailyReport } from '#shared/domain/report/build';
import type { Block, DailyReport } from '#shared/domain/report/daily';
import { NOW, openShop } from '../helpers/shop';
import {
  goods,
  ordinaryDay,
  ordinaryDays,
  sell,
  setCosts,
  stockShelves,
  yuan,
} from '../helpers/trade';

/** A Monday. */
const DAY = '2023-06-19';

function reportOf(db: WriteHandle, date = DAY): DailyReport {
  return buildDailyReport(
    readDailyFacts(db, {
      date,
      madeAt: NOW,
      store: {
        name: 'Test shop',
        currency: 'CNY',
        manager: '',
        sellingAreaM2: null,
        cutoffHour: 4,
      },
      stapleTarget: 0.7,
      stapleTolerance: 0.02,
    }),
  );
}

function openSmallShop(): WriteHandle {
  const db = openShop();
  stockShelves(db);
  return db;
}

/** Nine weeks of ordinary days with costs, up to and with `DAY`. */
function openOldShop(today = ordinaryDay(DAY)): WriteHandle {
  const db = openSmallShop();
  setCosts(db);
  sell(db, [...ordinaryDays(DAY, 63), ...today]);
  return db;
}

function ready<Content>(block: Block<Content>): Content {
  if (block.state !== 'ready') throw new Error(`missing: ${JSON.stringify(block.needs)}`);
  return block;
}

function needs(block: Block<object>): string[] {
  return block.state === 'missing' ? block.needs.map((need) => need.code) : [];
}

function figure(report: DailyReport, kpi: KpiName) {
  const found = report.figures.find((it) => it.kpi === kpi);
  if (found === undefined) throw new Error(`no ${kpi}`);
  return found;
}

describe('the report of an ordinary day', () => {
  test('has the ten figures of the day', () => {
    const report = reportOf(openOldShop());
    expect(report.day).toBe('trading');
    expect(Object.fromEntries(report.figures.map((it) => [it.kpi, it.value]))).toEqual({
      netSales: yuan(110),
      tickets: 10,
      averageTicket: yuan(11),
      unitsPerTicket: 2.5,
      grossProfit: yuan(110 - (5 * 4 + 10 * 2 + 5 * 3)),
      grossMargin: 0.5,
      discountRate: 0,
      footfallConversion: null,
      salesPerLabourHour: null,
      activeSkuRate: 0.75,
    });
  });

  test('holds each figure against yesterday, last week and the target', () => {
    const db = openOldShop();
    sell(db, [{ date: addDays(DAY, -1), sku: goods.tea, amount: 110, ticket: 'X', hour: 9 }]);
    db.run(`INSERT INTO target (kpi, period, starts_on, value) VALUES ('netSales', 'day', ?, ?)`, [
      DAY,
      yuan(100),
    ]);
    const { compare } = figure(reportOf(db), 'netSales');
    expect(compare.yesterday).toMatchObject({ base: yuan(220), change: -0.5, as: 'share' });
    expect(compare.lastWeek).toMatchObject({ date: '2023-06-12', base: yuan(110), change: 0 });
    expect(compare.target.change).toBeCloseTo(0.1, 12);
  });

  test('tells the change of a rate in points', () => {
    const db = openOldShop();
    sell(db, [{ date: addDays(DAY, -1), sku: goods.juice, amount: 30, qty: 10, ticket: 'X' }]);
    const { value, compare } = figure(reportOf(db), 'grossMargin');
    expect(value).toBe(0.5);
    expect(compare.yesterday.as).toBe('points');
    expect(compare.yesterday.change).toBeCloseTo(0.5 - 55 / 140, 12);
  });

  test('says what to bring in for each figure that it cannot tell', () => {
    const report = reportOf(openOldShop());
    expect(figure(report, 'footfallConversion').needs.map((it) => it.code)).toEqual(['footfall']);
    expect(figure(report, 'salesPerLabourHour').needs.map((it) => it.code)).toEqual(['shifts']);
    expect({
      attainment: needs(report.attainment),
      mix: needs(report.mix),
      outOfStock: needs(report.outOfStock),
      writeOffs: needs(report.writeOffs),
      expiring: needs(report.expiring),
      roster: needs(report.roster),
    }).toEqual({
      attainment: ['targets'],
      mix: ['roles'],
      outOfStock: ['stock'],
      writeOffs: ['movements'],
      expiring: ['lots'],
      roster: ['roster'],
    });
  });

  test('has hours and categories that add up to the day, lines without a time apart', () => {
    const db = openOldShop([
      ...ordinaryDay(DAY),
      { date: DAY, sku: goods.tea, amount: 7, ticket: 'late', hour: 1 },
      { date: DAY, sku: goods.tea, amount: 5 },
    ]);
    const report = reportOf(db);
    const hours = ready(report.hours);
    const inHours = hours.rows.reduce((sum, row) => sum + row.netSales, 0);
    expect(hours.rows.map((row) => row.hour)).toEqual([
      ...Array.from({ length: 20 }, (_, at) => at + 4),
      0,
      1,
      2,
      3,
    ]);
    expect(hours.rows.at(-3)).toMatchObject({ hour: 1, netSales: yuan(7), tickets: 1 });
    expect(hours.withoutTime).toBe(yuan(5));
    expect(inHours + hours.withoutTime).toBe(yuan(122));
    const { rows } = ready(report.categories);
    expect(rows.map((row) => [row.name, row.netSales])).toEqual([
      ['Drinks', yuan(92)],
      ['Vegetables', yuan(30)],
    ]);
    expect(rows.reduce((sum, row) => sum + (row.share ?? 0), 0)).toBeCloseTo(1, 12);
  });

  test('finds nothing unusual in it', () => {
    const report = reportOf(openOldShop());
    expect(ready(report.anomalies).rows).toEqual([]);
    expect(ready(report.negativeMargin).rows).toEqual([]);
    expect(ready(report.priceAnomalies).rows).toEqual([]);
    expect(ready(report.movers)).toMatchObject({ up: [], down: [] });
  });

  test('has the data version of its day and how complete its data are', () => {
    const db = openOldShop();
    expect(reportOf(db)).toMatchObject({
      dataVersion: 1,
      completeness: {
        costCoverage: 1,
        ticketCoverage: 1,
        timeCoverage: 1,
        skusToClassify: 0,
        historyDays: 56,
      },
    });
    sell(db, [{ date: DAY, sku: goods.tea, amount: 5 }]);
    expect(reportOf(db)).toMatchObject({
      dataVersion: 2,
      completeness: { ticketCoverage: 25 / 26, timeCoverage: 25 / 26 },
    });
  });
});

describe('a report with little to go by', () => {
  test('of an empty store asks for sales, in every block that lives on them', () => {
    const report = reportOf(openShop());
    expect(report.day).toBe('no_data');
    expect(report.headlines).toEqual([{ key: 'finding.no_data', params: {} }]);
    expect(report.figures.every((it) => it.value === null)).toBe(true);
    expect(report.figures.flatMap((it) => it.needs.map((need) => need.code))).toEqual(
      Array(10).fill('sales'),
    );
    for (const block of [report.attainment, report.hours, report.categories, report.topSkus]) {
      expect(needs(block)).toEqual(['sales']);
    }
    expect(report.actions).toEqual({ state: 'ready', rows: [], overdue: 0, count: 0 });
  });

  test('of the first day has its figures, and waits for history where it needs some', () => {
    const db = openSmallShop();
    sell(db, ordinaryDay(DAY));
    const report = reportOf(db);
    expect(figure(report, 'netSales')).toMatchObject({ value: yuan(110) });
    expect(figure(report, 'netSales').compare.yesterday).toMatchObject({
      base: null,
      change: null,
    });
    expect(ready(report.topSkus).rows.map((row) => row.name)).toEqual(['Tea', 'Juice', 'Spinach']);
    expect(report.movers).toEqual({
      state: 'missing',
      needs: [{ code: 'history', have: 0, want: 14 }],
    });
    expect(needs(report.anomalies)).toEqual(['history']);
    expect(ready(report.hours).ghostDate).toBeNull();
  });

  test('without costs asks for costs and invents no profit', () => {
    const db = openSmallShop();
    sell(db, ordinaryDay(DAY));
    const report = reportOf(db);
    expect(figure(report, 'grossProfit')).toMatchObject({
      value: null,
      needs: [{ code: 'costs' }],
    });
    expect(needs(report.negativeMargin)).toEqual(['costs']);
    expect(report.completeness.costCoverage).toBe(0);
  });

  test('from daily totals asks for tickets and times, and keeps the rest', () => {
    const db = openSmallShop();
    const totals = (date: string) => [
      { date, sku: goods.spinach, qty: 12.5, amount: 75, grain: 'day' as const },
      { date, sku: goods.peppers, qty: 4, amount: 40, grain: 'day' as const },
    ];
    sell(db, eachDay({ from: addDays(DAY, -56), to: DAY }).flatMap(totals));
    const report = reportOf(db);
    expect(figure(report, 'netSales').value).toBe(yuan(115));
    expect(figure(report, 'tickets').needs.map((it) => it.code)).toEqual(['tickets']);
    expect(needs(report.hours)).toEqual(['saleTimes']);
    expect(ready(report.categories).rows).toHaveLength(1);
    expect(report.completeness).toMatchObject({ ticketCoverage: 0, timeCoverage: 0 });
  });

  test('of a day with nothing but returns says so', () => {
    const db = openOldShop([
      { date: DAY, sku: goods.tea, qty: -2, amount: -8, ticket: 'R1', hour: 10 },
    ]);
    const report = reportOf(db);
    expect(report.day).toBe('returns_only');
    expect(figure(report, 'netSales').value).toBe(yuan(-8));
    expect(figure(report, 'tickets').value).toBe(0);
    expect(figure(report, 'averageTicket').value).toBeNull();
    expect(ready(report.topSkus).rows).toEqual([]);
  });

  test.each([
    ['closed', 1, 'shop_closed'],
    ['not known', 0, 'no_sales'],
  ])('of a day that is %s has no figures, and asks for that day', (_, closed, state) => {
    const db = openOldShop([]);
    db.run('INSERT INTO business_day (business_date, changed_at, shop_closed) VALUES (?, 0, ?)', [
      DAY,
      closed,
    ]);
    const report = reportOf(db);
    expect(report.day).toBe(state);
    expect(figure(report, 'netSales')).toMatchObject({
      value: null,
      needs: [{ code: 'daySales' }],
    });
    expect(needs(report.categories)).toEqual(['daySales']);
  });
});

describe('what stands out', () => {
  test('is told with its cause, in parts that sum to the difference', () => {
    const dearer = ordinaryDay(DAY).map((line) =>
      line.sku === goods.juice ? { ...line, amount: line.amount * 6 } : line,
    );
    const report = reportOf(openOldShop(dearer));
    const [first] = ready(report.anomalies).rows;
    expect(first).toMatchObject({
      actual: yuan(310),
      expected: yuan(110),
      difference: yuan(200),
      subject: { kind: 'store' },
      decomposition: { method: 'tickets', parts: [{ effect: 'price', amount: yuan(200) }] },
      cause: { key: 'finding.cause', params: { effect: { key: 'finding.priceUp' } } },
    });
    expect(report.headlines[1]).toEqual(first?.sentence);
  });

  test('of daily totals is explained by volume and price', () => {
    const db = openSmallShop();
    const totals = (date: string, qty: number) => ({
      date,
      sku: goods.spinach,
      qty,
      amount: qty * 6,
      grain: 'day' as const,
    });
    sell(db, [
      ...eachDay({ from: addDays(DAY, -56), to: addDays(DAY, -1) }).map((date) => totals(date, 50)),
      totals(DAY, 200),
    ]);
    const [first] = ready(reportOf(db).anomalies).rows;
    expect(first?.decomposition).toEqual({
      method: 'volume',
      parts: [{ effect: 'volume', amount: yuan(900) }],
    });
  });

  test('names a SKU instead of its category when the SKU is what happened', () => {
    const rush = Array.from({ length: 40 }, (_, at) => ({
      date: DAY,
      sku: goods.tea,
      amount: 4,
      ticket: `P${at}`,
      hour: 9,
    }));
    const { rows } = ready(reportOf(openOldShop([...ordinaryDay(DAY), ...rush])).anomalies);
    expect(rows.map((row) => row.subject)).toEqual([
      { kind: 'store' },
      { kind: 'hours', fromHour: 9, toHour: 9 },
      { kind: 'sku', id: goods.tea, code: 'd1', name: 'Tea' },
    ]);
  });

  test('leaves out what only moved along with the whole store', () => {
    const busy = ordinaryDay(DAY).flatMap((line) =>
      ['a', 'b', 'c', 'd'].map((copy) => ({ ...line, ticket: `${line.ticket}${copy}` })),
    );
    const { rows } = ready(reportOf(openOldShop(busy)).anomalies);
    expect(rows.map((row) => row.subject.kind)).toEqual(['store']);
    expect(rows[0]?.decomposition?.parts).toEqual([{ effect: 'tickets', amount: yuan(330) }]);
  });

  test('is no surprise in goods that come and go', () => {
    const peppers = { date: DAY, sku: goods.peppers, qty: 1, amount: 12, ticket: 'P', hour: 9 };
    const { rows } = ready(reportOf(openOldShop([...ordinaryDay(DAY), peppers])).anomalies);
    expect(rows).toEqual([]);
  });

  test('lists prices outside their band, and not those of a running promotion', () => {
    const db = openOldShop(
      ordinaryDay(DAY).map((line) =>
        line.sku === goods.tea ? { ...line, amount: 2.4, list: 4 } : line,
      ),
    );
    expect(ready(reportOf(db).priceAnomalies).rows).toEqual([
      expect.objectContaining({
        name: 'Tea',
        price: yuan(2.4),
        usual: yuan(4),
        low: yuan(3.6),
        high: yuan(4.4),
        days: 28,
      }),
    ]);
    db.exec(`INSERT INTO promotion (id, name, from_date, to_date)
        VALUES (1, 'Tea week', '${DAY}', '${DAY}');
      INSERT INTO promotion_sku (promotion_id, sku_id) VALUES (1, ${goods.tea});`);
    expect(ready(reportOf(db).priceAnomalies).rows).toEqual([]);
  });

  test('lists what sold below its cost, worst first', () => {
    const db = openOldShop([
      { date: DAY, sku: goods.tea, qty: 10, amount: 15, ticket: 'A' },
      { date: DAY, sku: goods.juice, qty: 10, amount: 10, ticket: 'B' },
      { date: DAY, sku: goods.spinach, qty: 1, amount: 9, ticket: 'C' },
    ]);
    expect(ready(reportOf(db).negativeMargin)).toMatchObject({
      count: 2,
      loss: yuan(-25),
      rows: [
        { name: 'Juice', grossProfit: yuan(-20), unitPrice: yuan(1), unitCost: yuan(3) },
        { name: 'Tea', grossProfit: yuan(-5) },
      ],
    });
  });
});

describe('stock in the report', () => {
  function countStock(db: WriteHandle, date: string, levels: readonly [number, number][]): void {
    for (const [sku, qty] of levels) {
      db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [
        date,
        sku,
        qty,
      ]);
    }
  }

  test('rolls from the last count by movements and sales, and tells what a zero has missed', () => {
    const db = openOldShop(ordinaryDay(DAY).filter((line) => line.sku !== goods.juice));
    countStock(db, addDays(DAY, -40), [[goods.juice, 200_000]]);
    countStock(db, addDays(DAY, -1), [
      [goods.juice, 0],
      [goods.tea, 12_000],
    ]);
    const block = ready(reportOf(db).outOfStock);
    expect(block).toMatchObject({ asOf: addDays(DAY, -1), count: 1, rate: 0.5 });
    expect(block.rows).toEqual([
      {
        skuId: goods.juice,
        code: 'd2',
        name: 'Juice',
        stock: 0,
        days: 1,
        missed: { state: 'ready', qty: 5_000, amount: yuan(40) },
      },
    ]);
    expect(block.missedSales).toBe(yuan(40));
  });

  test('does not guess missed sales from fewer than 21 in-stock days', () => {
    const db = openOldShop(ordinaryDay(DAY).filter((line) => line.sku !== goods.juice));
    countStock(db, addDays(DAY, -10), [[goods.juice, 45_000]]);
    const [row] = ready(reportOf(db).outOfStock).rows;
    expect(row?.missed).toEqual({
      state: 'missing',
      needs: [{ code: 'history', have: 10, want: 21 }],
    });
  });

  test('shows write-offs at the cost of their day', () => {
    const db = openOldShop();
    db.exec(`INSERT INTO stock_movement (business_date, sku_id, kind, qty, unit_cost, reason) VALUES
      ('${DAY}', ${goods.spinach}, 'write_off', -1500, NULL, 'wilted'),
      ('${DAY}', ${goods.tea}, 'count_adjustment', -1000, ${yuan(5)}, ''),
      ('${DAY}', ${goods.tea}, 'count_adjustment', 3000, NULL, ''),
      ('${DAY}', ${goods.tea}, 'receipt', 24000, NULL, '')`);
    expect(ready(reportOf(db).writeOffs)).toMatchObject({
      amount: yuan(11),
      shrink: 0.1,
      withoutCost: 0,
      rows: [
        { name: 'Spinach', reason: 'wilted', amount: yuan(6) },
        { name: 'Tea', kind: 'count_adjustment', amount: yuan(5) },
      ],
    });
  });

  test('lists lots that expire within a week, soonest first, with how fast they sell', () => {
    const db = openOldShop();
    db.exec(`INSERT INTO stock_lot (sku_id, received_on, expires_on, qty, unit_cost) VALUES
      (${goods.tea}, '2023-06-01', '${addDays(DAY, 3)}', 30000, NULL),
      (${goods.juice}, '2023-06-01', '${addDays(DAY, -1)}', 2000, ${yuan(3)}),
      (${goods.juice}, '2023-06-01', '${addDays(DAY, 8)}', 2000, NULL),
      (${goods.juice}, '2023-06-01', '${addDays(DAY, 2)}', 0, NULL)`);
    const block = ready(reportOf(db).expiring);
    expect(block.rows.map((row) => [row.name, row.daysLeft, row.value, row.dailyQty])).toEqual([
      ['Juice', -1, yuan(6), 5_000],
      ['Tea', 3, yuan(60), 10_000],
    ]);
    expect(block).toMatchObject({ count: 2, value: yuan(66) });
  });
});

describe('people, targets and the mix in the report', () => {
  test('puts heads on duty beside the sales of each hour', () => {
    const db = openOldShop();
    db.exec(`INSERT INTO employee (id, code, name, staff_group) VALUES
        (1, 'e1', 'Cashier one', 'cashier'), (2, 'e2', 'Floor two', 'floor');
      INSERT INTO shift (employee_id, business_date, record, staff_group, start_minute, end_minute)
        VALUES (1, '${DAY}', 'scheduled', 'cashier', 540, 840), (2, '${DAY}', 'scheduled', 'floor', 570, 840),
          (1, '${addDays(DAY, 1)}', 'scheduled', 'cashier', 540, 1020);
      INSERT INTO leave (employee_id, from_date, to_date, kind, state)
        VALUES (2, '${DAY}', '${addDays(DAY, 5)}', 'annual', 'approved');`);
    const report = reportOf(db);
    const hours = ready(report.hours);
    expect(ready(hours.labour)).toMatchObject({ record: 'scheduled' });
    expect(hours.rows.find((row) => row.hour === 9)).toMatchObject({ heads: 1.5 });
    expect(figure(report, 'salesPerLabourHour').value).toBeCloseTo(yuan(110) / 9.5, 6);
    expect(ready(report.roster)).toMatchObject({
      date: '2023-06-20',
      heads: 1,
      hours: 8,
      draft: false,
      onLeave: ['Floor two'],
    });
  });

  test('holds the month against its target, and says what is still needed a day', () => {
    const db = openOldShop();
    db.exec(`INSERT INTO target (kpi, period, starts_on, value, weight) VALUES
      ('netSales', 'month', '2023-06-01', ${yuan(3300)}, 2),
      ('grossMargin', 'month', '2023-06-01', 0.4, 1)`);
    const block = ready(reportOf(db).attainment);
    const [sales, margin] = block.rows;
    expect(sales).toMatchObject({ kpi: 'netSales', setFor: 'month', actual: yuan(110) });
    expect(sales?.target).toBeCloseTo(yuan(110), 3);
    expect(sales?.monthToDate).toMatchObject({ from: '2023-06-01', actual: yuan(19 * 110) });
    expect(sales?.monthToDate?.neededPerDay).toBeCloseTo(yuan(110), 3);
    expect(margin).toMatchObject({ kpi: 'grossMargin', attainment: 1.25, monthToDate: null });
    expect(block.score).toBeCloseTo((2 * 1 + 1.2) / 3, 8);
  });

  test('shows the gauge on each basis that is known', () => {
    const db = openOldShop();
    db.exec(`UPDATE sku SET role = 'staple', role_by = 'hand' WHERE id IN (1, 3);
      UPDATE sku SET role = 'specialty', role_by = 'hand' WHERE id = 4;`);
    const { bases } = ready(reportOf(db).mix);
    expect(bases.map((it) => [it.basis, it.stapleShare, it.position, it.withoutRole])).toEqual([
      ['facings', null, 'unknown', 0],
      ['count', 2 / 3, 'below', 1],
      ['sales', 70 / 110, 'below', 0],
    ]);
    expect(bases[0]?.needs).toEqual([{ code: 'facings', have: null, want: null }]);

    db.exec(`UPDATE sku SET facings = 2, width_cm = 10 WHERE id = 1;
      UPDATE sku SET facings = 1, width_cm = 5 WHERE id = 4`);
    const length = ready(reportOf(db).mix).bases.find(({ basis }) => basis === 'length');
    expect(length).toMatchObject({ staple: 200, specialty: 50, stapleShare: 0.8 });
  });

  test('lists open actions with their owners, overdue ones first', () => {
    const db = openOldShop();
    db.exec(`INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', 'Owner', 'floor');
      INSERT INTO action (id, title, state, due_on, created_at, done_at) VALUES
        (1, 'Later', 'open', '2023-07-01', 0, NULL), (2, 'Late', 'doing', '2023-06-16', 0, NULL),
        (3, 'Done', 'done', '2023-06-16', 0, 1), (4, 'Some day', 'open', NULL, 0, NULL);
      INSERT INTO action_party VALUES (2, 1, 'responsible'), (1, 1, 'informed');`);
    const block = ready(reportOf(db).actions);
    expect(block).toMatchObject({ count: 3, overdue: 1 });
    expect(block.rows.map((row) => [row.title, row.overdueDays, row.owners])).toEqual([
      ['Late', 3, ['Owner']],
      ['Later', 0, []],
      ['Some day', 0, []],
    ]);
  });
});
