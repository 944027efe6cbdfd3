import type { HeaderWords } from './header-word';
import { wordList as list } from './text';

/** Titles of lists of targets: the period, what is asked for, how much. */
export const targetWords: readonly HeaderWords[] = [
  {
    field: 'targetMonth',
    sure: list('月份 月度 年月 目标月份 考核月份 month yearmonth'),
    likely: list('月'),
    kind: 'targets',
  },
  {
    field: 'targetWeek',
    sure: list('周次 周别 第几周 目标周 week weekno isoweek weekof'),
    likely: list('周'),
    kind: 'targets',
  },
  {
    field: 'targetDay',
    sure: list('期间 时间段 目标日期 目标期间 periodstart startson'),
    kind: 'targets',
  },
  {
    field: 'targetPeriod',
    sure: list('周期 期间类型 粒度 目标周期 periodtype granularity'),
    likely: list('period'),
    kind: 'targets',
  },
  {
    field: 'targetYear',
    sure: list('年份 年度 目标年份 year'),
    likely: list('年'),
    kind: 'targets',
  },
  {
    field: 'targetKpi',
    sure: list('指标 指标名称 考核指标 考核项目 目标项目 kpi kpiname metric indicator'),
    likely: list('项目 科目'),
    kind: 'targets',
  },
  {
    field: 'targetValue',
    sure: list('目标值 目标 目标数 目标数值 任务值 计划值 预算值 target targetvalue goal quota'),
    likely: list('数值 值 任务 预算 计划 value budget plan'),
    kind: 'targets',
  },
  {
    field: 'targetNetSales',
    sure: list(`
      销售目标 销售额目标 目标销售 目标销售额 业绩目标 目标业绩 销售任务 销售预算 销售计划 营业额目标 目标营业额
      salestarget targetsales netsalestarget targetnetsales salesbudget salesgoal salesquota revenuetarget`),
    kind: 'targets',
  },
  {
    field: 'targetGrossProfit',
    sure: list(`
      毛利目标 毛利额目标 目标毛利 目标毛利额 毛利任务 毛利预算
      grossprofittarget targetgrossprofit profittarget targetprofit grossprofitbudget`),
    kind: 'targets',
  },
  {
    field: 'targetGrossMargin',
    sure: list(
      '毛利率目标 目标毛利率 grossmargintarget targetgrossmargin margintarget targetmargin',
    ),
    kind: 'targets',
  },
  {
    field: 'targetTickets',
    sure: list(`
      客单数目标 目标客单数 客流笔数目标 交易笔数目标 来客数目标 目标来客数
      ticketstarget tickettarget targettickets transactionstarget`),
    kind: 'targets',
  },
  {
    field: 'targetAverageTicket',
    sure: list('客单价目标 目标客单价 averagetickettarget targetaverageticket basketvaluetarget'),
    kind: 'targets',
  },
  {
    field: 'targetUnitsPerTicket',
    sure: list('连带率目标 目标连带率 unitspertickettarget targetunitsperticket'),
    kind: 'targets',
  },
  {
    field: 'targetVisitors',
    sure: list(
      '客流目标 客流量目标 目标客流 目标客流量 visitorstarget targetvisitors footfalltarget',
    ),
    kind: 'targets',
  },
  {
    field: 'targetWeight',
    sure: list('权重 目标权重 kpiweight targetweight weighting'),
    kind: 'targets',
  },
];
