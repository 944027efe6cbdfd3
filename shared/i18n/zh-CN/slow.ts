import type { slow as en } from '../en/slow';
import type { Translated } from '../message';

export const slow = {
  candidates: '滞销候选',
  matrix: 'ABC × XYZ 矩阵',
  plans: '清退计划',
  ledger: '决策台账',
} satisfies Translated<typeof en>;
