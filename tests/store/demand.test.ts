import { describe, expect, test } from 'vitest';
import { computeDemand, type Demand } from '#electron/backend/demand/compute';
import type { WriteHandle } from '#electron/store/handle';
import { addDays } from '#shared/domain/calendar/calendar';
import { openRandom } from '#shared/domain/random';
import { openShop } from '../helpers/shop';
import { goods, type Sold, sell, shelves, stockShelves } from '../helpers/trade';

const FIRST = '2023-01-02';
const day = (at: number) => addDays(FIRST, at);

function shop(): WriteHandle {
  const db = openShop();
  stockShelves(db);
  return db;
}

function sold(
  sku: number,
  from: number,
  to: number,
  qty: number | ((at: number) => number),
): Sold[] {
  return Array.from({ length: to - from }, (_, at): Sold[] => {
    const units = typeof qty === 'number' ? qty : qty(from + at);
    return units > 0 ? [{ date: day(from + at), sku, qty: units, amount: units * 4 }] : [];
  }).flat();
}

function compute(db: WriteHandle, days: number): Demand {
  return computeDemand(db, day(days - 1), () => undefined);
}

function of({ forecasts }: Demand, skuId: number) {
  return forecasts.find((forecast) => forecast.skuId === skuId);
}

describe('what is expected of SKUs', () => {
  test('of one that sells: a forecast from its own days', () => {
    const db = shop();
    sell(
      db,
      sold(goods.tea, 0, 60, (at) => 4 + (at % 3)),
    );
    const tea = of(compute(db, 60), goods.tea);
    expect(tea).toMatchObject({ source: 'forecast', demandClass: 'smooth', knownDays: 60 });
    expect(tea?.perDay).toBeCloseTo(5, 0);
    expect(tea?.factors).toHaveLength(7);
  });

  test('of a candidate: an estimate from the SKUs of its category, with the effect of each attribute', () => {
    const db = shop();
    db.exec(`INSERT INTO sku (id, code, name, category_id, status, brand, spec) VALUES
      (9, 'd9', 'Green tea', 20, 'candidate', 'Strong', '500 ml'),
      (10, 'v9', 'Leek', 10, 'candidate', '', '');
      UPDATE sku SET brand = 'Strong' WHERE id = 3; UPDATE sku SET brand = 'Weak' WHERE id = 4;`);
    sell(db, [...sold(goods.tea, 0, 60, 9), ...sold(goods.juice, 0, 60, 3)]);
    const demand = compute(db, 60);
    const tea = of(demand, 9);
    // Mean 6; Strong sells 9 ÷ 6, held to 1 as if by three SKUs.
    expect(tea).toMatchObject({ source: 'estimate', demandClass: null, knownDays: 0 });
    expect(tea?.attributes).toEqual({ brand: expect.closeTo((1.5 + 3) / 4, 2), spec: 1 });
    expect(tea?.perDay).toBeCloseTo(6 * 1.125, 0);
    expect(of(demand, 10), 'nothing sells in its category').toBeUndefined();
  });

  test('of one that has left with its season: what it sold then a year ago', () => {
    const db = shop();
    const mooncake = sold(goods.juice, 36, 64, 6);
    sell(db, [...sold(goods.tea, 0, 400, 2), ...mooncake]);
    const back = of(compute(db, 400), goods.juice);
    expect(back).toMatchObject({ source: 'returning', demandClass: null, growth: 2 });
    expect(back?.perDay).toBeCloseTo(6, 0);
    db.run('UPDATE sku SET facings = 2 WHERE id = ?', [goods.juice]);
    expect(of(compute(db, 400), goods.juice), 'on the shelf').toMatchObject({ source: 'forecast' });
    db.run(`UPDATE sku SET facings = NULL WHERE id = ?`, [goods.juice]);
    db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, 5000)', [
      day(398),
      goods.juice,
    ]);
    expect(of(compute(db, 400), goods.juice), 'in stock').toMatchObject({ source: 'forecast' });
  });

  test('of a candidate that was sold in this season a year ago: that, not an estimate', () => {
    const db = shop();
    sell(db, [...sold(goods.tea, 0, 400, 2), ...sold(goods.juice, 36, 64, 6)]);
    db.run(`UPDATE sku SET status = 'candidate', facings = 1 WHERE id = ?`, [goods.juice]);
    expect(of(compute(db, 400), goods.juice)).toMatchObject({ source: 'returning' });
    expect(of(compute(db, 300), goods.juice)).toMatchObject({ source: 'estimate' });
  });
});

describe('what customers buy instead', () => {
  test('is the documented default where no stock is known, and nothing where there is no other', () => {
    const db = shop();
    sell(db, [
      ...sold(goods.tea, 0, 60, 9),
      ...sold(goods.juice, 0, 60, 3),
      ...sold(goods.spinach, 0, 60, 3),
    ]);
    expect(compute(db, 60).transfers).toEqual([
      {
        categoryId: shelves.vegetables,
        tau: 0,
        low: 0,
        high: 0,
        source: 'default',
        missedUnits: 0,
      },
      expect.objectContaining({ categoryId: shelves.drinks, tau: 0.45, source: 'default' }),
    ]);
  });

  test.each([0, 0.6])('is measured on days out of stock: %d', (tau) => {
    const db = shop();
    const random = openRandom(5, `shop ${tau}`);
    const lines: Sold[] = [];
    for (let at = 0; at < 200; at++) {
      // About every third week tea is not there for three days, on all weekdays alike.
      const out = at % 23 >= 10 && at % 23 < 13;
      const busy = at % 7 >= 5 ? 1.5 : 0.8;
      const tea = random.poisson(20 * busy);
      const juice = random.poisson(15 * busy);
      const moved = out ? tea * tau : 0;
      lines.push(...sold(goods.tea, at, at + 1, out ? 0 : tea));
      lines.push(...sold(goods.juice, at, at + 1, Math.round(juice + moved)));
      lines.push(...sold(goods.spinach, at, at + 1, random.poisson(200 * busy)));
      if (out) {
        db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, 0)', [
          day(at),
          goods.tea,
        ]);
      }
    }
    sell(db, lines);
    const transfer = compute(db, 200).transfers.find(
      ({ categoryId }) => categoryId === shelves.drinks,
    );
    expect(transfer?.source).toBe('measured');
    expect(transfer?.low).toBeLessThanOrEqual(tau);
    expect(transfer?.high).toBeGreaterThanOrEqual(tau);
    expect(Math.abs((transfer?.tau ?? 9) - tau)).toBeLessThan(0.15);
    // 27 days of 20 bottles.
    expect(transfer?.missedUnits).toBeGreaterThan(400);
  });

  test('is the same for the same facts', () => {
    const db = shop();
    sell(db, [...sold(goods.tea, 0, 60, 9), ...sold(goods.juice, 0, 60, 3)]);
    expect(compute(db, 60)).toEqual(compute(db, 60));
  });
});

test('whoever listens can stop the work', () => {
  const db = shop();
  sell(db, sold(goods.tea, 0, 30, 2));
  const phases: string[] = [];
  const stop = (phase: string) => {
    phases.push(phase);
    if (phase === 'demand_forecast') throw new Error('stopped');
  };
  expect(() => computeDemand(db, day(29), stop)).toThrow('stopped');
  expect(phases).toEqual(['demand_reading', 'demand_forecast']);
});
