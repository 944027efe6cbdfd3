import type { slow as en } from '../en/slow';
import type { Translated } from '../message';
import { slowCuts } from './slow-cuts';
import { slowPlans } from './slow-plans';
import { slowRules } from './slow-rules';
import { slowScreens } from './slow-screens';

export const slow = {
  ...slowPlans,
  ...slowCuts,
  ...slowRules,
  ...slowScreens,
  candidates: '滞销候选',
  matrix: 'ABC × XYZ 矩阵',
  plans: '清退计划',
  back: '历史回看',
  ledger: '决策台账',
  class_watch: '观察',
  class_slow: '滞销',
  class_dead: '死库存',
  protect_new: '新品',
  protect_out_of_stock: '缺过货',
  protect_seasonal: '季节性',
  protect_halo: '带动客单',
  protect_only_one: '同类唯一',
  protect_must_keep: '必留',
  protect_promotion: '促销中',
  protect_by_hand: '人工保护',
  exit_return: '退供应商',
  exit_bundle: '搭售',
  exit_markdown: '降价清仓',
  exit_write_off: '报损',
} satisfies Translated<typeof en>;
