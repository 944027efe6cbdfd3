import type { Scenario, ScenarioSummary } from '#shared/contract/assortment';
import type { ChangeKind, RangeChange, RangeResult } from '#shared/domain/assortment/result';
import {
  defaultRules,
  type Preparation,
  type PreparedRoom,
  type RangeFigures,
} from '#shared/domain/assortment/scenario';
import { MONEY_SCALE, type Money } from '#shared/domain/money/money';
import type { FakeAnswers } from '../../helpers/fake-link';

/** What a backend would say of a small shop with three shelves, for tests of the scenario screens. */

export const yuan = (amount: number): Money => Math.round(amount * MONEY_SCALE);

const rooms: readonly PreparedRoom[] = [
  ['Vegetables', 'length', 480, 452, 24],
  ['Drinks', 'length', 600, 588, 41],
  ['Snacks', 'facings', 60, 57, 33],
].map(([name, unit, room, usedToday, skus], index) => ({
  categoryId: index + 1,
  name: String(name),
  unit: unit === 'length' ? 'length' : 'facings',
  room: Number(room),
  source: 'catalogue',
  usedToday: Number(usedToday),
  skus: Number(skus),
  targetStapleShare: null,
}));

export const preparation: Preparation = {
  asOf: '2026-06-21',
  skus: 112,
  carried: 98,
  candidates: 14,
  lacks: [],
  rooms,
  mix: { facings: 0.632, length: 0.641, count: 0.61, sales: null },
};

function change(
  skuId: number,
  name: string,
  kind: ChangeKind,
  facings: readonly [before: number, after: number],
  gain: number,
): RangeChange {
  const category = rooms[skuId % 3];
  return {
    skuId,
    code: `S${String(skuId).padStart(4, '0')}`,
    name,
    categoryId: category?.categoryId ?? 1,
    category: category?.name ?? '',
    role: skuId % 2 === 0 ? 'staple' : 'specialty',
    kind,
    facingsBefore: facings[0],
    facingsAfter: facings[1],
    gain: yuan(gain),
    weeklyUnits: { point: 34.2, low: 27.5, high: 41.3 },
    source: kind === 'add' ? 'estimate' : 'forecast',
    margin: yuan(2.1),
    transfer: 0.42,
    reason: { key: `Because of ${name}: sells 34 a week and earns ¥2.10 each.`, params: {} },
  };
}

export const changes: readonly RangeChange[] = [
  change(1, 'Oolong tea 500 ml', 'add', [0, 2], 86.4),
  change(2, 'Rice crackers', 'drop', [2, 0], 41.2),
  change(3, 'Cherry tomatoes', 'more', [1, 3], 38.75),
  change(4, 'Spring water 1.5 l', 'fewer', [4, 2], 12.1),
];

const figures = (profit: number, staple: number): RangeFigures => ({
  profit: yuan(profit),
  sales: yuan(profit * 3.4),
  skus: 98,
  facings: 188,
  stapleShare: { facings: staple, length: staple, count: staple, sales: null },
});

export const result: RangeResult = {
  asOf: '2026-06-21',
  today: figures(8_420, 0.632),
  best: figures(9_660, 0.68),
  withoutMix: figures(9_790, 0.59),
  uplift: { point: yuan(1_240), low: yuan(900), high: yuan(1_600) },
  proof: {
    profit: yuan(9_540),
    bound: yuan(9_540.8),
    gap: 0.000084,
    proven: true,
    stopped: false,
    movesGained: yuan(120),
  },
  frontier: [
    { target: 0.5, profit: yuan(9_700), perPoint: null },
    { target: 0.6, profit: yuan(9_790), perPoint: yuan(9) },
    { target: 0.7, profit: yuan(9_660), perPoint: yuan(-13) },
    { target: 0.8, profit: yuan(9_240), perPoint: yuan(-42) },
    { target: 0.9, profit: null, perPoint: null },
  ],
  rooms: rooms.map((room, index) => ({
    categoryId: room.categoryId,
    name: room.name,
    unit: room.unit,
    room: room.room ?? 0,
    usedToday: room.usedToday,
    used: room.room ?? 0,
    worth: yuan([42, 18.5, 0][index] ?? 0),
    skusToday: room.skus,
    skus: room.skus + 1,
    profitToday: yuan(2_800),
    profit: yuan(3_200),
    stapleShareToday: 0.62,
    stapleShare: 0.69,
  })),
  transfers: rooms.map(({ categoryId, name }, index) => ({
    categoryId,
    name,
    tau: 0.45,
    low: 0.3,
    high: 0.6,
    source: index === 0 ? 'measured' : 'default',
  })),
  lacks: [
    {
      code: 'facings',
      weight: 'note',
      count: 12,
      total: 98,
      examples: ['Oolong tea 500 ml'],
      offer: null,
    },
  ],
  changes,
  facings: changes.map(({ skuId, facingsBefore, facingsAfter }) => [
    skuId,
    facingsBefore,
    facingsAfter,
  ]),
};

export const summary: ScenarioSummary = {
  id: 7,
  title: 'Autumn range',
  createdAt: Date.UTC(2026, 5, 22, 2, 30),
  state: 'proposed',
  uplift: yuan(1_240),
  changes: changes.length,
  proven: true,
};

export const scenario: Scenario = { ...summary, rules: defaultRules, result };

/** A shop in which everything that the screens ask for is there. */
export const scenarioAnswers: FakeAnswers = {
  'app.jobs': () => [],
  'settings.get': () => ({
    language: 'en',
    theme: 'light',
    moneyColours: 'language',
    density: 'compact',
    watchFolder: null,
    stapleTarget: 0.65,
    stapleTolerance: 0.03,
    archiveFolder: null,
    deliveries: false,
    deliverClosedDay: true,
    mailServer: null,
  }),
  'assortment.prepare': () => preparation,
  'assortment.scenarios': () => [summary],
  'assortment.scenario': () => scenario,
  'catalogue.categories': () => [],
};
