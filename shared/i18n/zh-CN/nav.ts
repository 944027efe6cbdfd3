import type { nav as en } from '../en/nav';
import type { Translated } from '../message';

export const nav = {
  label: '导航',
  today: '今日',
  assortment: '商品结构',
  slow: '滞销',
  schedule: '排班',
  review: '周复盘',
  data: '数据',
  settings: '设置',
  fold: '收起导航',
  unfold: '展开导航',
} satisfies Translated<typeof en>;
