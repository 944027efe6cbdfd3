import type { KpiName, KpiUnit } from '#shared/domain/kpi/names';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { Comparison, DailyReport, Figure, HourRow } from '#shared/domain/report/daily';
import { need } from '#shared/domain/report/needs';
import { textParam } from '#shared/domain/report/sentence';

const DATE = '2023-06-15';
const YESTERDAY = '2023-06-14';
const LAST_WEEK = '2023-06-08';

/** Money in the domain's unit. */
const yuan = (units: number) => Math.round(units * 10_000);

function against(date: string, base: number | null, change: number | null): Comparison {
  return { date, base, change, as: 'share' };
}

function figure(kpi: KpiName, unit: KpiUnit, value: number, change = 0.032): Figure {
  const as = unit === 'ratio' ? 'points' : 'share';
  const compare = (date: string, sign: number): Comparison => ({
    date,
    base: value * 0.97,
    change: (as === 'points' ? 0.004 : change) * sign,
    as,
  });
  return {
    kpi,
    unit,
    direction: 'up',
    value,
    needs: [],
    trend: Array.from({ length: 14 }, (_, day) =>
      day === 5 ? null : value * (0.9 + 0.1 * Math.sin(day * 1.3) ** 2),
    ),
    compare: {
      yesterday: compare(YESTERDAY, 1),
      lastWeek: compare(LAST_WEEK, -1),
      target: compare(DATE, -0.5),
    },
  };
}

const hourRow = (hour: number): HourRow => {
  const open = hour >= 7 && hour <= 21;
  const peak = Math.exp(-((hour - 18) ** 2) / 4) + 0.8 * Math.exp(-((hour - 10) ** 2) / 5);
  const netSales = open ? yuan(120 + 1_900 * peak) : 0;
  const heads = open ? (hour < 9 ? 3 : hour > 16 ? 6.5 : 5) : null;
  return {
    hour,
    netSales,
    tickets: open ? Math.round(6 + 60 * peak) : 0,
    units: open ? Math.round(20 + 200 * peak) * 1_000 : 0,
    visitors: null,
    heads,
    salesPerLabourHour: heads === null ? null : netSales / heads,
    ghostSales: open ? yuan(140 + 1_700 * peak) : 0,
  };
};

const goods = [
  '西兰花',
  '净藕(1)',
  '芜湖青椒(1)',
  '金针菇(袋)',
  '云南生菜',
  '泡泡椒(精品)',
  '紫茄子(2)',
  '大白菜',
  '云南油麦菜(份)',
  '双孢菇(盒)',
  '红薯尖',
  '特级有机高山生态种植小番茄礼盒装五百克限量款',
];

/** Texts of the shop's own data, for a page in either language. */
const sku = (index: number) => ({
  skuId: index + 1,
  code: `10290000${5_115_168 + index}`,
  name: goods[index % goods.length] ?? '',
});

/** A day on which every block has something to say. */
export function richDay(changes: Partial<DailyReport> = {}): DailyReport {
  return {
    format: 1,
    date: DATE,
    madeAt: Date.UTC(2023, 5, 15, 14, 12),
    dataVersion: 12,
    store: {
      name: '七三生鲜 · 人民路店',
      currency: 'CNY',
      manager: '周敏',
      sellingAreaM2: 180,
      cutoffHour: 4,
    },
    day: 'trading',
    weather: '多云 24–31 ℃',
    note: '晚高峰收银排队，已调一名理货支援。<西兰花>到货晚两小时，明早请采购确认。',
    completeness: {
      costCoverage: 0.982,
      ticketCoverage: 1,
      timeCoverage: 1,
      skusToClassify: 3,
      historyDays: 56,
    },
    headlines: [
      { key: '销售额 ¥12,345.60，较上周四 −3.2 %：客单数减少，客单价持平。', params: {} },
    ],
    attainment: {
      state: 'ready',
      score: 0.964,
      rows: [
        {
          kpi: 'netSales',
          unit: 'money',
          weight: 3,
          actual: yuan(12_345.6),
          target: yuan(12_800),
          attainment: 0.9645,
          setFor: 'month',
          monthToDate: {
            from: '2023-06-01',
            actual: yuan(180_000),
            target: yuan(190_000),
            attainment: 0.947,
            monthTarget: yuan(384_000),
            neededPerDay: yuan(13_600),
            pace: {
              expected: yuan(363_648),
              share: 0.947,
              low: 0.921,
              high: 0.973,
              daysOver: 15,
              daysLeft: 15,
            },
          },
        },
        {
          kpi: 'grossMargin',
          unit: 'ratio',
          weight: 2,
          actual: 0.318,
          target: 0.33,
          attainment: 0.9636,
          setFor: 'month',
          monthToDate: null,
        },
        {
          kpi: 'tickets',
          unit: 'count',
          weight: 1,
          actual: 486,
          target: 470,
          attainment: 1.034,
          setFor: 'day',
          monthToDate: null,
        },
      ],
    },
    figures: [
      figure('netSales', 'money', yuan(12_345.6)),
      figure('grossProfit', 'money', yuan(3_925.18)),
      figure('grossMargin', 'ratio', 0.318),
      figure('tickets', 'count', 486),
      figure('averageTicket', 'money', yuan(25.4)),
      figure('unitsPerTicket', 'number', 3.42),
      figure('averageUnitPrice', 'money', yuan(7.43)),
      figure('activeSkuRate', 'ratio', 0.781),
      figure('outOfStockRate', 'ratio', 0.034),
      figure('salesPerLabourHour', 'money', yuan(168.2)),
    ],
    hours: {
      state: 'ready',
      rows: Array.from({ length: 24 }, (_, index) => hourRow((index + 4) % 24)),
      withoutTime: 0,
      labour: { state: 'ready', record: 'scheduled' },
      ghostDate: LAST_WEEK,
      finding: null,
    },
    categories: {
      state: 'ready',
      finding: null,
      rows: [
        '花叶类',
        '辣椒类',
        '食用菌',
        '花菜类',
        '水生根茎类',
        '茄类',
        '豆制品',
        '水果',
        '调味',
        '粮油',
        '冷藏乳品',
        '休闲食品',
        '日配',
      ].map((name, index) => {
        const netSales = yuan(3_400 / (index + 1));
        return {
          categoryId: index + 1,
          name,
          netSales,
          share: 0.28 / (index + 1),
          shareChange: 0.004,
          yesterday: against(YESTERDAY, netSales * 0.98, 0.02),
          lastWeek: against(LAST_WEEK, netSales * 1.05, -0.048),
          grossProfit: netSales * 0.32,
          grossMargin: 0.32,
        };
      }),
    },
    mix: {
      state: 'ready',
      target: 0.7,
      tolerance: 0.02,
      bases: [
        {
          basis: 'facings',
          staple: 412,
          specialty: 190,
          withoutRole: 8,
          stapleShare: 0.684,
          position: 'within',
          needs: [],
        },
        {
          basis: 'skus',
          staple: 160,
          specialty: 86,
          withoutRole: 5,
          stapleShare: 0.65,
          position: 'below',
          needs: [],
        },
        {
          basis: 'sales',
          staple: yuan(9_300),
          specialty: yuan(3_045.6),
          withoutRole: 0,
          stapleShare: 0.753,
          position: 'above',
          needs: [],
        },
      ],
    },
    topSkus: { state: 'ready', rows: skuRows(10, 900) },
    bottomSkus: { state: 'ready', rows: skuRows(10, 9) },
    movers: {
      state: 'ready',
      baseDates: ['2023-06-08', '2023-06-01', '2023-05-25', '2023-05-18'],
      up: moverRows(5, 1),
      down: moverRows(5, -1),
    },
    outOfStock: {
      state: 'ready',
      asOf: DATE,
      count: 14,
      rate: 0.034,
      missedSales: yuan(342.8),
      rows: Array.from({ length: 10 }, (_, index) => ({
        ...sku(index),
        stock: 0,
        days: index + 1,
        missed:
          index === 3
            ? { state: 'missing', needs: [need('history')] }
            : { state: 'ready', amount: yuan(80 - index * 6), qty: 4_000 },
      })),
    },
    writeOffs: {
      state: 'ready',
      amount: yuan(86.4),
      shrink: 0.007,
      withoutCost: 0,
      rows: Array.from({ length: 8 }, (_, index) => ({
        ...sku(index + 2),
        kind: index % 3 === 0 ? 'count_adjustment' : 'write_off',
        reason: index % 2 === 0 ? '' : '变质',
        qty: -1_250,
        amount: yuan(12.4 - index),
      })),
    },
    negativeMargin: {
      state: 'ready',
      count: 6,
      loss: yuan(-48.2),
      rows: Array.from({ length: 6 }, (_, index) => ({
        ...sku(index + 4),
        netSales: yuan(40),
        cost: yuan(52),
        grossProfit: yuan(-12),
        unitPrice: yuan(4),
        unitCost: yuan(5.2),
      })),
    },
    priceAnomalies: {
      state: 'ready',
      rows: Array.from({ length: 4 }, (_, index) => ({
        ...sku(index + 6),
        price: yuan(2.1),
        usual: yuan(4.8),
        low: yuan(3.9),
        high: yuan(5.6),
        days: 50,
        netSales: yuan(60),
      })),
    },
    expiring: {
      state: 'ready',
      withinDays: 7,
      count: 9,
      value: yuan(210),
      rows: Array.from({ length: 9 }, (_, index) => ({
        lotId: index + 1,
        ...sku(index + 1),
        expiresOn: index === 0 ? '2023-06-13' : '2023-06-18',
        daysLeft: index === 0 ? -2 : 3,
        qty: 6_000,
        value: yuan(22),
        dailyQty: 1_400,
      })),
    },
    slowMovers: {
      state: 'ready',
      week: '2023-06-12',
      before: '2023-06-05',
      count: 23,
      stockValue: yuan(1_850),
      came: 5,
      went: 3,
      rows: Array.from({ length: 8 }, (_, index) => ({
        ...sku(index + 2),
        before: index < 5 ? null : 'slow',
        now: index < 2 ? 'dead' : index < 5 ? 'slow' : null,
        stockValue: yuan(120 - index),
      })),
    },
    anomalies: {
      state: 'ready',
      baseDates: ['2023-06-08', '2023-06-01', '2023-05-25', '2023-05-18'],
      rows: Array.from({ length: 3 }, (_, index) => ({
        subject: { kind: 'category', id: index + 1, name: '花叶类' },
        actual: yuan(2_800),
        expected: yuan(3_400),
        difference: yuan(-600),
        z: -3.4,
        referenceDates: ['2023-06-08'],
        decomposition: null,
        cause: { key: '主因：客流减少 ¥410，其次结构 ¥120。', params: {} },
        sentence: {
          key: '花叶类比平日周四少卖 ¥600（−17.6 %）',
          params: { name: textParam('花叶类') },
        },
      })),
    },
    actions: {
      state: 'ready',
      count: 7,
      overdue: 1,
      rows: Array.from({ length: 7 }, (_, index) => ({
        id: index + 1,
        title: index === 0 ? '清退三款滞销菌菇并腾出排面给当季新品' : '核对冷柜温度记录',
        state: 'open',
        dueOn: '2023-06-14',
        overdueDays: index === 0 ? 1 : 0,
        owners: ['李娜'],
      })),
    },
    roster: {
      state: 'ready',
      date: '2023-06-16',
      heads: 11,
      hours: 82.5,
      draft: false,
      onLeave: ['王强'],
      rows: (
        [
          'cashier',
          'cashier',
          'cashier',
          'floor',
          'floor',
          'floor',
          'warehouse',
          'service',
          'purchasing',
        ] satisfies StaffGroup[]
      ).map((staffGroup, index) => ({
        employeeId: index + 1,
        name: ['李娜', '张伟', '刘洋', '陈静', '杨帆', '赵磊', '黄勇', '吴霞', '徐刚'][index] ?? '',
        staffGroup,
        startMinute: index % 2 === 0 ? 420 : 810,
        endMinute: index % 2 === 0 ? 900 : 1_320,
        breakMinutes: 30,
      })),
    },
    ...changes,
  };
}

function skuRows(count: number, most: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...sku(index),
    categoryName: '花叶类',
    unit: '千克',
    qty: Math.round((most / (index + 1)) * 100),
    netSales: yuan(most / (index + 1)),
    grossProfit: yuan(most / (index + 1) / 3),
    lastWeek: against(LAST_WEEK, yuan(most / (index + 2)), 0.12 - index * 0.03),
  }));
}

function moverRows(count: number, sign: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...sku(index + (sign > 0 ? 0 : 5)),
    netSales: yuan(300),
    usual: yuan(300 - sign * 90),
    difference: yuan(sign * (90 - index * 12)),
  }));
}

const missing = (code: Parameters<typeof need>[0]) =>
  ({ state: 'missing', needs: [need(code)] }) as const;

/** A day of which nothing is known but its sales: the first import of a daily summary. */
export function bareDay(changes: Partial<DailyReport> = {}): DailyReport {
  const day = richDay();
  return {
    ...day,
    weather: '',
    note: '',
    headlines: [],
    figures: day.figures.map((entry, index) =>
      index === 0 ? entry : { ...entry, value: null, needs: [need('tickets')], trend: [] },
    ),
    attainment: missing('targets'),
    hours: missing('saleTimes'),
    mix: missing('roles'),
    movers: missing('history'),
    outOfStock: missing('stock'),
    writeOffs: missing('movements'),
    negativeMargin: missing('costs'),
    priceAnomalies: missing('history'),
    expiring: missing('lots'),
    anomalies: missing('history'),
    actions: { state: 'ready', rows: [], overdue: 0, count: 0 },
    roster: missing('roster'),
    ...changes,
  };
}
