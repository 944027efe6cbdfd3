import type { notice as en } from '../en/notice';
import type { Translated } from '../message';

export const notice = {
  unknown: '有新情况：{code}',
  watch_imported: '已从监视文件夹导入 {file}：{rows} 行。',
  watch_known: '{file} 没有新内容：全部数据行此前已导入。',
  watch_rejects: '已从监视文件夹导入 {file}：{rows} 行；另有 {rejected} 行无法入账，等待您处理。',
  watch_unsure:
    '监视文件夹中的 {file} 无法自动读取，已移到“failed”文件夹。请在导入向导中打开一次并确认各列，以后同样的文件会自动导入。',
  watch_encrypted: '监视文件夹中的 {file} 设有密码，已移到“failed”文件夹，没有导入任何数据。',
  watch_failed:
    '监视文件夹中的 {file} 未能导入，已移到“failed”文件夹。请在导入向导中打开，查看原因。',
} satisfies Translated<typeof en>;
