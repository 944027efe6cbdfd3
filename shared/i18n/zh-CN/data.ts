import type { data as en } from '../en/data';
import type { Translated } from '../message';

export const data = {
  reject_id: '编号',
  reject_file: '文件',
  reject_row: '行号',
  reject_reason: '原因',
} satisfies Translated<typeof en>;
