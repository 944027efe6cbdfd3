import type { notice as en } from '../en/notice';
import type { Translated } from '../message';

export const notice = {
  unknown: '有新情况：{code}',
} satisfies Translated<typeof en>;
