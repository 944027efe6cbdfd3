/** Every KPI by its code (DOMAIN.md, section 3), in the order in which lists show them. */
export const kpiNames = [
  'netSales',
  'listSales',
  'discountRate',
  'returnAmount',
  'returnRate',
  'unitsSold',
  'averageUnitPrice',
  'salesPerDay',
  'yearOverYear',
  'periodOverPeriod',
  'tickets',
  'averageTicket',
  'unitsPerTicket',
  'linesPerTicket',
  'costOfGoodsSold',
  'grossProfit',
  'grossMargin',
  'costCoverage',
  'skusCarried',
  'skusSold',
  'activeSkuRate',
  'activeSkuRateByUnits',
  'activeSkuRateByDays',
  'slowMoverShare',
  'slowMoverStockShare',
  'stapleShareBySales',
  'stapleShareBySkus',
  'stapleShareByFacings',
  'stockAtCost',
  'stockToSales',
  'turns',
  'daysOfInventory',
  'gmroi',
  'sellThrough',
  'weeksOfSupply',
  'outOfStockRate',
  'writeOffs',
  'shrink',
  'visitors',
  'footfallConversion',
  'salesPerVisitor',
  'labourHours',
  'salesPerLabourHour',
  'ticketsPerLabourHour',
  'salesPerHead',
  'salesPerSquareMetre',
  'attainment',
  'channelVisitors',
  'channelConversion',
  'bounceRate',
  'averageOrderValue',
  'acquisitionCost',
  'channelRoi',
  'promotionRoi',
  'giftShare',
] as const;

export type KpiName = (typeof kpiNames)[number];

/** How a value is to be read: what one unit of the number is. */
export type KpiUnit =
  /** Integer (or mean) in 1/10 000 of the currency unit. */
  | 'money'
  /** Fraction: 0.123 is 12.3 %. Differences are told in points. */
  | 'ratio'
  /** Whole things. */
  | 'count'
  /** 1/1000 of the selling unit. */
  | 'qty'
  /** A plain number with decimals, such as units per ticket or turns per year. */
  | 'number'
  | 'days'
  | 'weeks'
  | 'hours';

export type KpiFamily =
  | 'sales'
  | 'tickets'
  | 'profit'
  | 'range'
  | 'mix'
  | 'stock'
  | 'shrink'
  | 'footfall'
  | 'labour'
  | 'space'
  | 'targets'
  | 'channels'
  | 'promotions';

/** Which way is good. `none`: neither is, it depends (a staple share has a target in the middle). */
export type Direction = 'up' | 'down' | 'none';

/** What a KPI can be broken down by. */
export const breakdowns = ['total', 'day', 'hour', 'category', 'sku', 'channel'] as const;

export type Breakdown = (typeof breakdowns)[number];
