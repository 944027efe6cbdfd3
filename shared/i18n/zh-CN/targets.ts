import type { targets as en } from '../en/targets';
import type { Translated } from '../message';

export const targets = {
  room: '目标',
  targets: '月度目标',
  targetsHint: '按本店自己的星期规律分摊到每一天。留空表示没有目标。',
  targetsYear: '{year} 年',
  previousYear: '上一年',
  nextYear: '下一年',
  month: '月份',
  yearTotal: '全年',
  targetFor: '{month}{kpi}',
  addTarget: '添加指标…',
} satisfies Translated<typeof en>;
