import type { need as english } from '../en/need';
import type { Translated } from '../message';

export const need = {
  sales: '收银销售数据',
  daySales: '当日销售数据',
  tickets: '带小票号的销售明细',
  saleTimes: '带销售时间的明细',
  costs: '商品成本',
  catalogue: '商品资料',
  roles: '商品角色（高频刚需或高毛利特色）',
  facings: '商品排面数',
  stock: '库存数据',
  movements: '报损与盘点差异',
  lots: '库存批次的到期日',
  footfall: '客流数据',
  shifts: '当日班次',
  roster: '次日排班',
  targets: '目标',
  sellingArea: '卖场面积',
  history: '更多天数的销售（现有 {have} 天，需要 {want} 天）',
  channelDays: '渠道访问、订单与投入数据',
  promotions: '促销及其费用',
  slowMovers: '本周与上周的滞销分析',
} satisfies Translated<typeof english>;
