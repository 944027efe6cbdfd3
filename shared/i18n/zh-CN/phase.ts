import type { phase as en } from '../en/phase';
import type { Translated } from '../message';

export const phase = {
  starting: '正在开始',
  working: '正在处理',
  report_files: '正在生成日报',
} satisfies Translated<typeof en>;
