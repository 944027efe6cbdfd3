import type { phase as en } from '../en/phase';
import type { Translated } from '../message';

export const phase = {
  starting: '正在开始',
} satisfies Translated<typeof en>;
