import type { AppStatus } from '#shared/contract/app';
import type { ArchivedReport, DayStatus } from '#shared/contract/report-archive';
import type { TicketDetail } from '#shared/contract/sales';
import { defaultSettings } from '#shared/contract/settings';
import type { SalesLine } from '#shared/domain/sales/line';
import { bareDay, richDay } from '../../helpers/daily-report';
import type { FakeAnswers } from '../../helpers/fake-link';

export const DATE = '2023-06-15';

export const status: AppStatus = {
  version: '0.1.0',
  dataDir: '/data',
  store: {
    name: '人民路店',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    cutoffHour: 4,
    opensMinute: 420,
    closesMinute: 1_320,
    sellingAreaM2: 180,
    manager: '周敏',
  },
  demo: false,
  firstDate: '2023-06-01',
  lastDate: DATE,
  today: DATE,
  unseenNotices: 0,
};

export const openDay: DayStatus = {
  date: DATE,
  state: 'open',
  dataVersion: 12,
  latest: null,
  changes: [],
};

export const archived: ArchivedReport = {
  id: 1,
  date: DATE,
  version: 1,
  state: 'closed',
  dataVersion: 12,
  closedAt: Date.UTC(2023, 5, 15, 14, 30),
  note: '',
  files: [
    {
      format: 'pdf',
      path: '/data/reports/2023-06-15.pdf',
      bytes: 81_000,
      lang: 'en',
      sha256: 'a',
      present: true,
    },
  ],
};

export const line: SalesLine = {
  id: 1,
  date: DATE,
  soldAt: Date.UTC(2023, 5, 15, 12, 42),
  ticketId: 7,
  ticketNumber: 'T-0007',
  till: '2',
  skuId: 1,
  code: '1029',
  name: '西兰花',
  unit: '千克',
  categoryName: '花叶类',
  channelId: 1,
  kind: 'sale',
  grain: 'scan',
  qty: 396,
  amount: 30_100,
  listAmount: 31_000,
  counted: true,
  fileName: 'june.csv',
  sourceRow: 12,
};

export const ticket: TicketDetail = {
  id: 7,
  date: DATE,
  number: 'T-0007',
  till: '2',
  channelName: '门店',
  soldAt: line.soldAt,
  cashier: '李娜',
  memberCode: null,
  netSales: 30_100,
  qty: 396,
  lines: [line],
};

/** A backend with one full day. */
export const fullDay: FakeAnswers = {
  'app.status': () => status,
  'settings.get': () => defaultSettings,
  'reports.daily': ({ date }) => richDay({ date }),
  'reports.status': ({ date }) => ({ ...openDay, date }),
  'sales.days': () => [],
  'sales.lines': () => ({ lines: [line], next: null, total: { lines: 1, netSales: 30_100 } }),
  'sales.ticket': () => ticket,
  'kpis.definitions': () => [
    {
      name: 'netSales',
      family: 'sales',
      unit: 'money',
      direction: 'up',
      additive: true,
      sources: ['sales'],
      breakdowns: ['total', 'category', 'hour'],
    },
  ],
  'kpis.query': ({ from, to, by = 'total' }) => ({
    from,
    to,
    by,
    dataVersion: 12,
    columns: [{ kpi: 'netSales', unit: 'money', needs: [] }],
    rows: [{ key: '3', label: '花叶类', values: [34_000_000] }],
  }),
};

/** A backend that knows nothing but sales. */
export const poorDay: FakeAnswers = {
  ...fullDay,
  'reports.daily': ({ date }) => bareDay({ date }),
};
