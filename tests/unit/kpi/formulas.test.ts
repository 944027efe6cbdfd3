import { describe, expect, it } from 'vitest';
import { type KpiFacts, noFacts } from '#shared/domain/kpi/facts';
import { type KpiName, kpiNames } from '#shared/domain/kpi/names';
import { kpiTable, needsOf } from '#shared/domain/kpi/table';

/** Net sales 900 of 30 units on 10 tickets; money in whole units of 1/10 000 to keep it readable. */
const facts: KpiFacts = {
  days: 2,
  sales: { lines: 20, units: 30_000, netSales: 900 },
  detail: { qty: 32_500, listSales: 1_000, returnAmount: -100 },
  ticketing: { tickets: 10, lines: 18, units: 25_000, netSales: 800 },
  profit: { netSales: 600, cogs: 450 },
  previous: { yearAgo: 750, before: 1_000 },
  range: { carried: 50, sold: 20 },
  skuDays: { sold: 30 },
  slow: { slow: 5, carried: 50, slowStock: 200, stock: 2_000 },
  mix: {
    sales: { staple: 600, specialty: 200, withoutRole: 100 },
    skus: { staple: 21, specialty: 9, withoutRole: 20 },
    facings: { staple: 68, specialty: 32, withoutRole: 0 },
  },
  stock: {
    atCost: 3_000,
    averageAtCost: 2_500,
    openingQty: 40_000,
    receivedQty: 10_000,
    onHandQty: 36_000,
    soldQty: 12_000,
    cogs30: 1_500,
    weeklyQty: 9_000,
    active: 40,
    atZero: 2,
  },
  shrink: { writeOffs: 18 },
  footfall: { visitors: 40, tickets: 10, netSales: 880 },
  labour: { record: 'worked', hours: 16, headDays: 4, netSales: 800, tickets: 8 },
  space: { areaM2: 90, tradingDays: 2 },
  target: { netSales: 1_200 },
  channel: {
    visits: 400,
    visitors: 200,
    bounces: 100,
    orders: 20,
    newCustomers: 5,
    netSales: 1_000,
    grossProfit: 300,
    spend: 100,
  },
  promotion: { grossProfit: 500, baselineGrossProfit: 300, cost: 80, giftCost: 4 },
};

const expected: Readonly<Record<KpiName, number>> = {
  netSales: 900,
  listSales: 1_000,
  discountRate: 0.1,
  returnAmount: 100,
  returnRate: 0.1,
  unitsSold: 30_000,
  averageUnitPrice: 30,
  salesPerDay: 450,
  yearOverYear: 0.2,
  periodOverPeriod: -0.1,
  tickets: 10,
  averageTicket: 80,
  unitsPerTicket: 2.5,
  linesPerTicket: 1.8,
  costOfGoodsSold: 450,
  grossProfit: 150,
  grossMargin: 0.25,
  costCoverage: 2 / 3,
  skusCarried: 50,
  skusSold: 20,
  activeSkuRate: 0.4,
  activeSkuRateByUnits: 0.25,
  activeSkuRateByDays: 0.3,
  slowMoverShare: 0.1,
  slowMoverStockShare: 0.1,
  stapleShareBySales: 0.75,
  stapleShareBySkus: 0.7,
  stapleShareByFacings: 0.68,
  stockAtCost: 3_000,
  stockToSales: 2,
  turns: (450 * 365) / 2 / 2_500,
  daysOfInventory: 365 / ((450 * 365) / 2 / 2_500),
  gmroi: (150 * 365) / 2 / 2_500,
  sellThrough: 0.24,
  weeksOfSupply: 4,
  outOfStockRate: 0.05,
  writeOffs: 18,
  shrink: 0.02,
  visitors: 40,
  footfallConversion: 0.25,
  salesPerVisitor: 22,
  labourHours: 16,
  salesPerLabourHour: 50,
  ticketsPerLabourHour: 0.5,
  salesPerHead: 200,
  salesPerSquareMetre: 5,
  attainment: 0.75,
  channelVisitors: 200,
  channelConversion: 0.1,
  bounceRate: 0.25,
  averageOrderValue: 50,
  acquisitionCost: 20,
  channelRoi: 2,
  promotionRoi: 1.5,
  giftShare: 0.05,
};

/** The same facts with every denominator at 0. */
const nothingHappened: KpiFacts = {
  days: 0,
  sales: { lines: 0, units: 0, netSales: 0 },
  detail: { qty: 0, listSales: 0, returnAmount: 0 },
  ticketing: { tickets: 0, lines: 0, units: 0, netSales: 0 },
  profit: { netSales: 0, cogs: 0 },
  previous: { yearAgo: 0, before: 0 },
  range: { carried: 0, sold: 0 },
  skuDays: { sold: 0 },
  slow: { slow: 0, carried: 0, slowStock: 0, stock: 0 },
  mix: {
    sales: { staple: 0, specialty: 0, withoutRole: 5 },
    skus: { staple: 0, specialty: 0, withoutRole: 5 },
    facings: { staple: 0, specialty: 0, withoutRole: 5 },
  },
  stock: {
    atCost: 0,
    averageAtCost: 0,
    openingQty: 0,
    receivedQty: 0,
    onHandQty: 0,
    soldQty: 0,
    cogs30: 0,
    weeklyQty: 0,
    active: 0,
    atZero: 0,
  },
  shrink: { writeOffs: 0 },
  footfall: { visitors: 0, tickets: 0, netSales: 0 },
  labour: { record: 'worked', hours: 0, headDays: 0, netSales: 0, tickets: 0 },
  space: { areaM2: 90, tradingDays: 0 },
  target: { netSales: 0 },
  channel: {
    visits: 0,
    visitors: 0,
    bounces: 0,
    orders: 0,
    newCustomers: 0,
    netSales: 0,
    grossProfit: 0,
    spend: 0,
  },
  promotion: { grossProfit: 0, baselineGrossProfit: 0, cost: 0, giftCost: 0 },
};

/** Sums and counts are 0 when nothing happened; every quotient is null. */
const sums: ReadonlySet<KpiName> = new Set<KpiName>([
  'netSales',
  'listSales',
  'returnAmount',
  'unitsSold',
  'tickets',
  'costOfGoodsSold',
  'grossProfit',
  'skusCarried',
  'skusSold',
  'stockAtCost',
  'writeOffs',
  'visitors',
  'labourHours',
  'channelVisitors',
]);

describe('a KPI', () => {
  it.each(kpiNames)('%s follows its formula', (name) => {
    expect(kpiTable[name].value(facts)).toBeCloseTo(expected[name], 10);
  });

  it.each(kpiNames)('%s is null without its sources, and names them', (name) => {
    expect(kpiTable[name].value(noFacts)).toBeNull();
    const missing = needsOf(name, noFacts).map((need) => need.code);
    // The list of items alone is never missing: an empty one is a list of none.
    const nameable = kpiTable[name].sources.filter((source) => source !== 'catalogue');
    expect(missing).toEqual(expect.arrayContaining(nameable.slice(0, 1)));
  });

  it.each(kpiNames)('%s divides by 0 into null, not into 0 or infinity', (name) => {
    expect(kpiTable[name].value(nothingHappened)).toBe(sums.has(name) ? 0 : null);
  });

  it.each(kpiNames)('%s declares every group of facts that it reads', (name) => {
    const kpi = kpiTable[name];
    const declared: KpiFacts = {
      ...noFacts,
      days: facts.days,
      ...Object.fromEntries(kpi.reads.map((group) => [group, facts[group]])),
    };
    expect(kpi.value(declared)).toBeCloseTo(expected[name], 10);
  });
});

describe('profit', () => {
  it('is that of the sales whose cost is known, never sales without a cost as pure profit', () => {
    const half: KpiFacts = { ...facts, profit: { netSales: 450, cogs: 300 } };
    expect(kpiTable.grossProfit.value(half)).toBe(150);
    expect(kpiTable.grossMargin.value(half)).toBeCloseTo(1 / 3, 12);
    expect(kpiTable.costCoverage.value(half)).toBe(0.5);
  });

  it('has a coverage of 0, not of nothing, while no cost is known', () => {
    expect(kpiTable.costCoverage.value({ ...facts, profit: null })).toBe(0);
  });
});
