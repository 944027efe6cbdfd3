import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { localHour, weekday } from '#shared/domain/calendar/calendar';
import { type DemoOptions, demoStore } from '#shared/domain/demo/demo-store';
import { departments } from '#shared/domain/demo/range/index';
import type { DemoBase, DemoChunk, DemoClosing, DemoDay } from '#shared/domain/demo/rows';
import { type DemoWords, readGoods } from '#shared/domain/demo/words';
import { wordsEn } from '#shared/domain/demo/words-en';
import { wordsZh } from '#shared/domain/demo/words-zh';
import { priceTimesQty } from '#shared/domain/money/money';

const usual: DemoOptions = {
  lang: 'zh-CN',
  seed: 7,
  until: '2026-11-20',
  timeZone: 'Asia/Shanghai',
};

interface Demo {
  readonly base: DemoBase;
  readonly days: readonly DemoDay[];
  readonly closing: DemoClosing;
}

function make(options: Partial<DemoOptions> = {}): Demo {
  const chunks = [...demoStore({ ...usual, ...options })];
  const base = chunks.find((chunk) => chunk.kind === 'base');
  const closing = chunks.find((chunk) => chunk.kind === 'closing');
  if (base === undefined || closing === undefined) throw new Error('a part is missing');
  return { base, closing, days: chunks.filter((chunk) => chunk.kind === 'day') };
}

function digest(chunks: Iterable<DemoChunk>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(JSON.stringify(chunk));
  return hash.digest('hex');
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const demo = make();
const lines = demo.days.flatMap((day) => day.lines);
const netSales = sum(lines.map((line) => line.amount));

function costsOf({ base }: Demo): (skuId: number, date: string) => number {
  const bySku = new Map<number, typeof base.costs>();
  for (const row of base.costs) bySku.set(row.skuId, [...(bySku.get(row.skuId) ?? []), row]);
  return (skuId, date) =>
    bySku.get(skuId)?.findLast((row) => row.fromDate <= date)?.cost ?? Number.NaN;
}

describe('the demo store is made from a seed', () => {
  it('gives the same store for the same seed and date', { timeout: 60_000 }, () => {
    expect(digest(demoStore(usual))).toBe(digest(demoStore(usual)));
  });

  it('gives another store for another seed', { timeout: 60_000 }, () => {
    expect(digest(demoStore({ ...usual, seed: 8 }))).not.toBe(digest(demoStore(usual)));
  });

  it('trades on the ninety days that end on the given date', () => {
    expect(demo.days).toHaveLength(90);
    expect(demo.days.at(0)?.date).toBe('2026-08-23');
    expect(demo.days.at(-1)?.date).toBe('2026-11-20');
  });
});

describe.each<[string, DemoWords]>([
  ['zh-CN', wordsZh],
  ['en', wordsEn],
])('the words of %s', (_, words) => {
  it('name every department, shelf, and variety of every product', () => {
    for (const department of departments) {
      expect(words.departments, department.key).toHaveProperty(department.key);
      for (const shelf of department.shelves) {
        expect(words.shelves, shelf.key).toHaveProperty(shelf.key);
        for (const product of shelf.products) {
          const { varieties } = readGoods(words.goods[product.key] ?? '');
          expect(varieties, product.key).toHaveLength(product.prices.length);
        }
      }
    }
  });

  it('name every supplier', () => {
    const needed = sum(departments.map((department) => department.suppliers));
    expect(new Set(words.suppliers).size).toBeGreaterThanOrEqual(needed);
  });
});

describe.each<[string, Partial<DemoOptions>]>([
  ['in Chinese', {}],
  ['in English', { lang: 'en' }],
])('the range %s', (_, options) => {
  const { base } = make(options);

  it('has about six hundred SKUs, each with a code and a name of its own', () => {
    expect(base.skus.length).toBeGreaterThan(560);
    expect(base.skus.length).toBeLessThan(640);
    expect(new Set(base.skus.map((sku) => sku.code)).size).toBe(base.skus.length);
    const names = base.skus.map((sku) => `${sku.name} ${sku.spec}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('gives every SKU an EAN-13 with a valid check digit, none twice', () => {
    const valid = base.barcodes.filter(({ barcode }) => {
      const weighted = sum([...barcode].map((digit, i) => Number(digit) * (i % 2 === 0 ? 1 : 3)));
      return /^\d{13}$/.test(barcode) && weighted % 10 === 0;
    });
    expect(valid).toHaveLength(base.skus.length);
    expect(new Set(valid.map(({ barcode }) => barcode)).size).toBe(base.skus.length);
  });

  it('sells everything above its cost', () => {
    const cost = new Map(base.costs.map((row) => [row.skuId, row.cost]));
    for (const { skuId, price } of base.prices) {
      expect(price, String(skuId)).toBeGreaterThan(cost.get(skuId) ?? Number.NaN);
    }
  });

  it('fits on its shelves', () => {
    for (const category of base.categories) {
      if (category.shelfLengthCm === null) continue;
      const skus = base.skus.filter((sku) => sku.categoryId === category.id);
      const used = sum(skus.map((sku) => sku.facings * sku.widthCm));
      expect(category.shelfLengthCm, category.name).toBeGreaterThanOrEqual(used);
      expect(category.shelfLengthCm, category.name).toBeLessThan(used * 1.1 + 20);
    }
  });
});

describe('trade is believable', () => {
  it('brings 220 to 450 tickets on every day', () => {
    for (const day of demo.days) {
      expect(day.tickets.length, day.date).toBeGreaterThanOrEqual(220);
      expect(day.tickets.length, day.date).toBeLessThanOrEqual(450);
    }
  });

  it('is busiest at weekends', () => {
    const means = [1, 2, 3, 4, 5, 6, 7].map((number) => {
      const days = demo.days.filter((day) => weekday(day.date) === number);
      return sum(days.map((day) => day.tickets.length)) / days.length;
    });
    const [monday = 0, , , , friday = 0, saturday = 0] = means;
    expect(saturday).toBeGreaterThan(friday);
    expect(friday).toBeGreaterThan(monday);
    expect(saturday / monday).toBeGreaterThan(1.15);
  });

  it('peaks at breakfast, at noon and on the way home, within opening hours', () => {
    const hours = Array.from({ length: 24 }, () => 0);
    for (const day of demo.days) {
      if (weekday(day.date) > 5) continue;
      for (const ticket of day.tickets) {
        const hour = localHour(ticket.soldAt, usual.timeZone);
        hours[hour] = (hours[hour] ?? 0) + 1;
      }
    }
    const at = (hour: number) => hours[hour] ?? 0;
    expect(hours.every((count, hour) => count > 0 === (hour >= 7 && hour < 22))).toBe(true);
    expect(at(8)).toBeGreaterThan(at(10));
    expect(at(12)).toBeGreaterThan(at(10));
    expect(at(18)).toBe(Math.max(...hours));
  });

  it('earns a gross margin of 24 to 29 %', () => {
    const cost = costsOf(demo);
    const cogs = sum(
      lines.map((line) => priceTimesQty(cost(line.skuId, line.businessDate), line.qty)),
    );
    expect(1 - cogs / netSales).toBeGreaterThan(0.24);
    expect(1 - cogs / netSales).toBeLessThan(0.29);
  });

  it('sells 65 to 82 % with the best fifth of the range', () => {
    const bySku = new Map<number, number>();
    for (const line of lines) bySku.set(line.skuId, (bySku.get(line.skuId) ?? 0) + line.amount);
    const sorted = [...bySku.values()].sort((a, b) => b - a);
    const best = sum(sorted.slice(0, Math.round(demo.base.skus.length / 5)));
    expect(best / netSales).toBeGreaterThan(0.65);
    expect(best / netSales).toBeLessThan(0.82);
  });

  it('has few returns, and none on a ticket with sales', () => {
    const returned = -sum(
      lines.filter(({ kind }) => kind === 'return').map(({ amount }) => amount),
    );
    expect(returned / netSales).toBeGreaterThan(0.001);
    expect(returned / netSales).toBeLessThan(0.01);
    const kinds = new Map<number, Set<string>>();
    for (const line of lines) {
      kinds.set(line.ticketId, (kinds.get(line.ticketId) ?? new Set()).add(line.kind));
    }
    expect([...kinds.values()].every((set) => set.size === 1)).toBe(true);
  });

  it('attains its sales target on the whole, not every day', () => {
    const target = new Map(
      demo.base.targets
        .filter(({ kpi, period }) => kpi === 'netSales' && period === 'day')
        .map(({ startsOn, value }) => [startsOn, value]),
    );
    const attained = demo.days.map(
      (day) => sum(day.lines.map(({ amount }) => amount)) / (target.get(day.date) ?? Number.NaN),
    );
    expect(sum(attained) / 90).toBeGreaterThan(0.93);
    expect(sum(attained) / 90).toBeLessThan(1.07);
    expect(attained.some((value) => value > 1)).toBe(true);
    expect(attained.some((value) => value < 0.95)).toBe(true);
  });
});

describe('stock tells the same story as sales', () => {
  it('closes every day with opening + receipts − sales + returns − write-offs, never below zero', () => {
    let before = new Map(demo.base.levels.map((level) => [level.skuId, level.qty]));
    for (const day of demo.days) {
      const expected = new Map(before);
      const add = (skuId: number, qty: number) =>
        expected.set(skuId, (expected.get(skuId) ?? Number.NaN) + qty);
      for (const line of day.lines) add(line.skuId, -line.qty);
      for (const movement of day.movements) add(movement.skuId, movement.qty);
      const closing = new Map(day.levels.map((level) => [level.skuId, level.qty]));
      expect(closing, day.date).toEqual(expected);
      expect(Math.min(...closing.values()), day.date).toBeGreaterThanOrEqual(0);
      before = closing;
    }
  });

  it('holds in its lots what is on hand of dated goods', () => {
    const dated = new Set(
      demo.base.skus.filter((sku) => sku.shelfLifeDays !== null).map((sku) => sku.id),
    );
    const inLots = new Map<number, number>();
    for (const lot of demo.closing.lots) {
      inLots.set(lot.skuId, (inLots.get(lot.skuId) ?? 0) + lot.qty);
      expect(lot.expiresOn > usual.until).toBe(true);
    }
    for (const { skuId, qty } of demo.days.at(-1)?.levels ?? []) {
      if (dated.has(skuId)) expect(inLots.get(skuId) ?? 0, String(skuId)).toBe(qty);
    }
  });

  it('runs out of some goods and keeps some that nobody wants', () => {
    const levels = demo.days.flatMap((day) => day.levels);
    const empty = levels.filter(({ qty }) => qty === 0).length / levels.length;
    expect(empty).toBeGreaterThan(0.01);
    expect(empty).toBeLessThan(0.07);
    const sold = new Set(
      demo.days.slice(-60).flatMap((day) => day.lines.map(({ skuId }) => skuId)),
    );
    const dead = (demo.days.at(-1)?.levels ?? []).filter(
      ({ skuId, qty }) => qty > 0 && !sold.has(skuId),
    );
    expect(dead.length).toBeGreaterThan(10);
  });
});

describe('the roster keeps the rules', () => {
  const rosters = demo.base.employees.map((employee) =>
    demo.base.shifts
      .filter((shift) => shift.employeeId === employee.id && shift.record === 'scheduled')
      .sort((a, b) => a.businessDate.localeCompare(b.businessDate)),
  );
  const start = (date: string, minute: number) => Date.parse(date) / 60_000 + minute;

  it('leaves at least eleven hours between two shifts', () => {
    for (const roster of rosters) {
      for (const [index, shift] of roster.slice(1).entries()) {
        const last = roster[index];
        if (last === undefined) continue;
        const rest =
          start(shift.businessDate, shift.startMinute) - start(last.businessDate, last.endMinute);
        expect(rest, shift.businessDate).toBeGreaterThanOrEqual(11 * 60);
      }
    }
  });

  it('has a till open from opening to closing, every day up to a week ahead', () => {
    const days = new Set(demo.base.shifts.map((shift) => shift.businessDate));
    expect(days.size).toBe(97);
    for (const date of days) {
      const tills = demo.base.shifts.filter(
        (shift) =>
          shift.businessDate === date &&
          shift.record === 'scheduled' &&
          shift.staffGroup === 'cashier',
      );
      for (let minute = 420; minute < 1320; minute += 15) {
        const open = tills.some((shift) => shift.startMinute <= minute && minute < shift.endMinute);
        expect(open, `${date} ${minute}`).toBe(true);
      }
    }
  });
});
