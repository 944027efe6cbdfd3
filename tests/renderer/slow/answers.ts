import type { SlowMover, SlowMoverDetail, SlowMoverStatus } from '#shared/contract/slow-movers';
import type { Evidence } from '#shared/domain/pruning/model';
import { numberParam } from '#shared/domain/report/sentence';

/** Money of so many yuan. */
export const yuan = (amount: number) => Math.round(amount * 10_000);

export const status: SlowMoverStatus = {
  asOf: '2023-06-30',
  computedAt: Date.UTC(2023, 6, 1, 2),
  outdated: false,
  classes: [
    { class: 'watch', skus: 0, stockValue: null },
    { class: 'slow', skus: 1, stockValue: yuan(60) },
    { class: 'dead', skus: 1, stockValue: yuan(500) },
  ],
  protected: 1,
  carried: 4,
  knows: { stock: true, costs: true, tickets: true },
  negativeStock: 0,
  neverSold: 0,
};

const evidence: Evidence = {
  daysSinceSale: 120,
  silentInStockDays: 110,
  sellThrough: 0,
  weeksOfSupply: 240,
  gmroi: 0.2,
  abc: 'C',
  xyz: 'Z',
  weeklyUnits: 0.05,
  stockQty: 12_000,
  stockValue: yuan(500),
  stockAgeDays: 200,
  expiryRisk: 0.9,
  tickets: 0,
};

export const kettle: SlowMover = {
  skuId: 1,
  code: 'k1',
  name: 'Kettle',
  categoryId: 1,
  category: 'Kitchen',
  class: 'dead',
  before: 'slow',
  evidence,
  value: { point: yuan(-4), low: yuan(-6), high: yuan(-2) },
  protections: [],
  exit: 'return',
  planId: null,
};
export const vase: SlowMover = {
  ...kettle,
  skuId: 2,
  code: 'v1',
  name: 'Vase',
  category: 'Home',
  class: 'slow',
  before: null,
  evidence: { ...evidence, daysSinceSale: 40, stockValue: yuan(60), xyz: null },
  value: { point: yuan(-1), low: yuan(-3), high: yuan(0.5) },
  exit: 'markdown',
};
export const lantern: SlowMover = {
  ...kettle,
  skuId: 3,
  code: 'l1',
  name: 'Lantern',
  category: 'Home',
  class: null,
  before: null,
  protections: ['seasonal', 'by_hand'],
  exit: null,
};
export const rice: SlowMover = {
  ...kettle,
  skuId: 4,
  code: 'r1',
  name: 'Rice',
  category: 'Food',
  class: null,
  before: null,
  evidence: { ...evidence, daysSinceSale: 0, abc: 'A', xyz: 'X' },
  value: { point: yuan(90), low: yuan(70), high: yuan(110) },
  exit: null,
};

export const movers = [kettle, vase, lantern, rice];

const reason = { key: 'slow.ui_say_silent', params: { count: numberParam('count', 3) } };

export const kettleDetail: SlowMoverDetail = {
  ...kettle,
  leaving: {
    net: kettle.value,
    profitLost: yuan(1),
    halo: yuan(0.5),
    spaceFreed: yuan(3.5),
    cashFreed: yuan(2),
  },
  protections: [],
  exits: [
    {
      kind: 'return',
      recovery: yuan(450),
      loss: yuan(50),
      steps: [],
      floorPrice: null,
      endsOn: '2023-07-14',
      withSkuId: null,
      reason,
    },
    {
      kind: 'markdown',
      recovery: yuan(300),
      loss: yuan(200),
      steps: [
        { from: '2023-07-03', price: yuan(39.9), expectedUnits: 4 },
        { from: '2023-07-17', price: yuan(29.9), expectedUnits: 8 },
      ],
      floorPrice: yuan(25),
      endsOn: '2023-07-31',
      withSkuId: null,
      reason,
    },
  ],
  lots: [
    { expiresOn: '2023-07-20', qty: 4_000, sellsInTime: 0.35, markdownTo: yuan(19.9) },
    { expiresOn: '2023-12-20', qty: 8_000, sellsInTime: 0.95, markdownTo: null },
  ],
  unknowns: [{ key: 'slow.ui_limit_costs_text', params: {} }],
  replacements: [{ skuId: 9, name: 'Teapot', weeklyProfit: yuan(12), estimate: true }],
  successorOf: null,
};

export const lanternDetail: SlowMoverDetail = {
  ...kettleDetail,
  ...lantern,
  leaving: { ...kettleDetail.leaving, net: lantern.value },
  protections: [
    { name: 'seasonal', proof: reason, until: '2023-09-30' },
    { name: 'by_hand', proof: reason, until: null },
  ],
  exits: [],
  lots: [],
  replacements: [],
  successorOf: { skuId: 8, name: 'Old lantern' },
};
