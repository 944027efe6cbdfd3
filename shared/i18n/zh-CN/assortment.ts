import type { assortment as en } from '../en/assortment';
import type { Translated } from '../message';

export const assortment = {
  mix: '七三结构',
  scenarios: '方案测算',
  plans: '调整计划',
  skus: '商品',
  shelves: '货架与场景',
  demand: '需求预测',
} satisfies Translated<typeof en>;
