import type { phase as en } from '../en/phase';
import type { Translated } from '../message';

export const phase = {
  starting: '正在开始',
  working: '正在处理',
  report_files: '正在生成日报',
  check_file: '正在检查数据文件',
  check_days: '正在逐日复核汇总',
  check_archive: '正在检查存档',
  reading: '读取文件',
  importing: '正在导入',
  rollups: '正在汇总每日数据',
  undoing: '正在撤销',
  roles: '正在计算刚需与特色',
  demand_reading: '正在读取两年的销售',
  demand_forecast: '正在逐个单品预测',
  demand_substitution: '正在测算顾客改买什么',
  demand_score: '正在重新预测过去几周',
  mix_weeks: '正在汇总往周结构',
  range_read: '正在读取商品与货架',
  range_build: '正在建立模型',
  range_prove: '正在求最优并证明',
  range_moves: '正在按替代需求改进',
  range_frontier: '正在测算其他比例',
  range_free: '正在测算不设七三结构的结果',
  range_explain: '正在说明每项调整',
} satisfies Translated<typeof en>;
