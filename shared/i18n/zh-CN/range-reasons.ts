import type { rangeReasons as en } from '../en/range-reasons';
import type { Translated } from '../message';

export const rangeReasons = {
  reason_must_drop: '按本方案的要求必须下架。',
  reason_must_keep: '按本方案的要求必须上架。',
  reason_most: '现有 {before} 个排面，超过允许的上限，减为 {after} 个。',
  reason_add_estimate:
    '新品：预计每周售出 {units}，单位毛利 {margin}，每周毛利 {profit}；其中 {transfer} 本来会买同类商品。按相似商品估算。',
  reason_add_returning:
    '当季回归：参照去年同期每周售出 {units}，单位毛利 {margin}，每周毛利 {profit}。',
  reason_add_forecast: '预计每周售出 {units}，单位毛利 {margin}，每周毛利 {profit}。',
  reason_add_estimate_same:
    '新品：预计每周售出 {units}，单位毛利 {margin}，每周毛利 {profit}；现在以{same}在售，其中 {transfer} 本来会买同类，主要是它。按相似商品估算。',
  reason_add_returning_same:
    '当季回归：参照去年同期每周售出 {units}，单位毛利 {margin}，每周毛利 {profit}。现在以{same}在售，转来的销售主要出自它。',
  reason_add_forecast_same:
    '预计每周售出 {units}，单位毛利 {margin}，每周毛利 {profit}。现在以{same}在售，转来的销售主要出自它。',
  reason_more_sells:
    '每周售出 {units}，单位毛利 {margin}：排面由 {before} 增至 {after}，每周多赚 {gain}。',
  reason_fewer_room: '排面由 {before} 减至 {after} 销量变化不大，腾出的位置给更赚钱的商品。',
  reason_drop_unsold: '近期没有销售，预计也不会再卖出。',
  reason_drop_loses: '扣除损耗后每卖一份都亏：单位毛利 {margin}，每周售出 {units}。',
  reason_drop_low_profit:
    '每周毛利只有 {profit}（售出 {units}，单位毛利 {margin}），所占位置值 {room}。',
  reason_drop_taken_over:
    '每周毛利 {profit}，所占位置值 {room}；没有它时 {transfer} 的销售会转到别的商品，主要是{first}（{firstShare}）。',
  reason_drop_taken_over_two:
    '每周毛利 {profit}，所占位置值 {room}；没有它时 {transfer} 的销售会转到别的商品，主要是{first}（{firstShare}）和{second}（{secondShare}）。',
  reason_mix_add: '仅因七三结构而上架：每周毛利 {profit}，少于让位的商品。',
  reason_mix_drop: '仅因七三结构而下架：每周放弃毛利 {profit}。',
  reason_mix_more: '仅因七三结构：排面由 {before} 增至 {after}。',
  reason_mix_fewer: '仅因七三结构：排面由 {before} 减至 {after}。',
  band_low: '低价格带',
  band_middle: '中价格带',
  band_high: '高价格带',
  clash_shelf_length: '{category}：货架 {room} cm',
  clash_shelf_facings: '{category}：{room} 个排面的位置',
  clash_keep: '{category}：{count} 个商品必须保留',
  clash_coverage: '{category}：{value}至少 {count} 个',
  clash_limit_facings: '{who}：最多 {most} 个排面',
  clash_limit_count: '{who}：最多 {most} 个商品',
  clash_limit_length: '{who}：最多 {most} cm 货架',
  clash_limit_sales: '{who}：每周销售额最多 {most}',
  clash_new: '至少上 {count} 个新品',
  clash_changes: '最多调整 {count} 处',
  clash_mix_least: '刚需品至少占 {share}',
  clash_mix_most: '刚需品最多占 {share}',
  clash_mix_least_category: '{category}：刚需品至少占 {share}',
  clash_mix_most_category: '{category}：刚需品最多占 {share}',
  loosen_shelf_length: '给{category}加长货架 {by} cm',
  loosen_shelf_facings: '给{category}多留 {by} 个排面',
  loosen_keep: '允许其中一部分下架',
  loosen_coverage: '{value}的要求减少 {by} 个',
  loosen_limit_facings: '放宽 {by} 个排面',
  loosen_limit_count: '放宽 {by} 个商品',
  loosen_limit_length: '放宽 {by} cm 货架',
  loosen_limit_sales: '每周销售额上限放宽 {by}',
  loosen_new: '新品要求减少 {by} 个',
  loosen_changes: '多允许 {by} 处调整',
  loosen_mix_least: '上下浮动放宽 {by} 个百分点',
  loosen_mix_most: '上下浮动放宽 {by} 个百分点',
  loosen_mix_least_category: '该分类的上下浮动放宽 {by} 个百分点',
  loosen_mix_most_category: '该分类的上下浮动放宽 {by} 个百分点',
} satisfies Translated<typeof en>;
