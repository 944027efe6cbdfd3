import type { error as en } from '../en/error';
import type { Translated } from '../message';

export const error = {
  invalid_input: '“{field}”的内容不符合要求，未作任何更改。请修改后重试。',
  not_found: '找不到该内容（{what}），未作任何更改。请返回重新选择。',
  conflict: '内容已在别处被修改，没有覆盖任何数据。请查看最新内容后重试。',
  infeasible: '现有条件无法同时满足，未作任何更改。请放宽其中一条后重新计算。',
  not_enough_data: '数据还不够，无法计算。请导入更多天数的数据后重试。',
  cancelled: '已取消，未作任何更改。',
  locked: '数据正被其他程序或另一个七三窗口占用，未作任何更改。请关闭后重试。',
  disk_full: '磁盘空间已满，数据没有丢失。请清理出空间后重试。',
  file_unreadable: '无法读取文件：{file}。没有导入任何数据。请确认文件还在，且没有被其他程序打开。',
  file_unrecognised: '无法识别 {file} 的内容，没有导入任何数据。请手工选择数据类型和各列。',
  file_empty: '{file} 里没有内容，没有导入任何数据。请从收银系统重新导出。',
  file_encrypted: '{file} 设有密码，没有导入任何数据。请用表格软件打开，去掉密码另存后重试。',
  file_busy: '{file} 正在写入，或被其他程序打开，没有导入任何数据。请在那边关闭后重试。',
  file_damaged: '{file} 已损坏或不完整，没有导入任何数据。请重新导出或重新复制。',
  file_too_large:
    '{file} 展开后超过 {limit} MB，没有导入任何数据。请缩短导出的日期范围，或另存为 CSV。',
  file_no_header:
    '在 {file} 中找不到列标题所在的行，没有导入任何数据。请在导入向导中打开，并指出标题行。',
  file_missing_columns:
    '在 {file} 中找不到这些列：{fields}。没有导入任何数据。请在导入向导中选择对应的列，或重新导出时带上它们。',
  file_unsure: '还不能确定 {file} 应怎样读取，没有导入任何数据。请在导入向导中打开一次，确认各列。',
  file_unwritable:
    '{file} 无法写入，没有改动任何数据。请确认文件夹存在、有写入权限，且文件没有被其他程序打开。',
  newer_data: '这些数据由更新版本的七三写入；为避免损坏，没有打开。请更新程序。',
  damaged_data: '数据文件已损坏，程序没有改动它。请在“设置”中恢复最近的备份。',
  no_store: '还没有门店。请打开演示门店，或导入收银系统导出的文件。',
  no_printer: '此处无法生成页面，未作任何更改。请在窗口中重试。',
  backend_gone: '数据服务已中断，正在重新启动。已保存的内容都在，请稍候重试。',
  internal: '程序内部出错（编号 {id}）。已保存的内容都在，请重试；如再次出现，请反馈此编号。',
} satisfies Translated<typeof en>;
