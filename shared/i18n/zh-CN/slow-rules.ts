import type { slowRules as en } from '../en/slow-rules';
import type { Translated } from '../message';

export const slowRules = {
  proof_new: '{since}起在售，至今{age}，满 8 周后才评判',
  proof_trial: '试销期至{until}',
  proof_out_of_stock: '上次售出以来营业{days}，其中缺货{out}',
  proof_out_of_stock_never: '从未售出，但引进以来营业{days}，其中缺货{out}',
  proof_seasonal: '去年同期（{from}至{to}）售出 {qty}，此前 8 周仅 {before}；最好的 8 周为 {best}',
  proof_halo:
    '含它的小票共 {tickets} 张，其他商品比同类小票多带来 {more}，至少 {least}（按此判定的单品，十个中有九个属实）',
  proof_only_one: '{category}中唯一的单品',
  proof_only_low: '{category}中唯一的低价单品，其余售价 {from} 至 {to}',
  proof_only_middle: '{category}中唯一的中价单品，其余售价 {from} 至 {to}',
  proof_only_high: '{category}中唯一的高价单品，其余售价 {from} 至 {to}',
  proof_must_keep: '商品档案中标为必留',
  proof_promotion: '正在参加促销“{name}”，至{until}结束',
  proof_by_hand: '人工保留：{reason}',
  proof_exit_return: '供应商接受退货：{qty} 件可收回 {recovery}，处理费用占成本的 {share}',
  proof_exit_bundle:
    '与“{partner}”（每周 {tickets} 张小票）搭售，售价 {price}：到{end}预计售出 {units} 件（共 {of} 件），收回 {recovery}',
  proof_exit_markdown:
    '分 {steps} 档由 {first} 降至 {last}：到{end}预计售出 {units} 件（共 {of} 件），收回 {recovery}',
  proof_exit_markdown_once:
    '一次降至 {first}：到{end}预计售出 {units} 件（共 {of} 件），收回 {recovery}',
  proof_exit_write_off: '报损 {qty} 件，损失 {loss}',
  unknown_no_stock: '没有库存数据，只按销售评判；无法判断是否缺过货，也无法计算清退可释放的资金。',
  unknown_negative_stock: '库存为负（{qty}），盘点或记账有误，按无库存处理。',
  unknown_no_cost: '没有成本数据，按净销售额而非毛利评判',
  unknown_no_facings: '没有陈列面数据，按占用一个陈列面计算',
  unknown_no_tickets: '销售数据没有小票，无法判断它对客单的带动',
  unknown_never_sold: '从未售出过',
  unknown_no_season: '销售历史不足 13 个月，无法判断是否为季节性商品',
} satisfies Translated<typeof en>;
