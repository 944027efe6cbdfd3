import type { KpiName } from '#shared/domain/kpi/names';
import { headerKey, wordsKey } from './header';
import { wordList as list } from './text';

/** Figures that targets are set for, as lists of targets call them (in the form of `wordsKey`). */
const words: Partial<Record<KpiName, readonly string[]>> = {
  netSales: list('销售额 净销售额 销售 营业额 业绩 销售业绩 netsales sales revenue turnover'),
  listSales: list('原价销售额 salesatlistprice listsales grosssales'),
  discountRate: list('折扣率 discountrate'),
  returnAmount: list('退货金额 退货额 returns returnamount'),
  returnRate: list('退货率 returnrate'),
  unitsSold: list('销售件数 销量 销售数量 件数 unitssold units'),
  averageUnitPrice: list('件单价 averageunitprice'),
  salesPerDay: list('日均销售额 日均销售 salesperday'),
  tickets: list('客单数 交易笔数 来客数 小票数 tickets transactions customers'),
  averageTicket: list('客单价 averageticket averagebasket basketvalue'),
  unitsPerTicket: list('连带率 unitsperticket upt'),
  linesPerTicket: list('单均行数 linesperticket'),
  costOfGoodsSold: list('销售成本 costofgoodssold cogs'),
  grossProfit: list('毛利额 毛利 grossprofit'),
  grossMargin: list('毛利率 grossmargin margin'),
  costCoverage: list('成本覆盖率 costcoverage'),
  skusCarried: list('在售商品数 skuscarried'),
  skusSold: list('动销商品数 动销品数 skussold'),
  activeSkuRate: list('动销率 activeskurate'),
  activeSkuRateByDays: list('动销率按天数 activeskuratebydays'),
  writeOffs: list('损耗金额 损耗额 报损金额 writeoffs'),
  shrink: list('损耗率 shrink shrinkage'),
  visitors: list('客流量 客流 进店人数 visitors footfall'),
  footfallConversion: list('进店转化率 转化率 footfallconversion conversion'),
  salesPerVisitor: list('客流单产 salespervisitor'),
  labourHours: list('工时 labourhours laborhours'),
  salesPerLabourHour: list('人时效 人时销售 salesperlabourhour salesperlaborhour'),
  ticketsPerLabourHour: list('每工时客单数 ticketsperlabourhour ticketsperlaborhour'),
  salesPerHead: list('人效 salesperhead'),
  salesPerSquareMetre: list('坪效 salesperm² salespersquaremetre salespersquaremeter'),
  channelVisitors: list('渠道访客数 channelvisitors'),
  channelConversion: list('渠道转化率 channelconversion'),
  bounceRate: list('跳失率 bouncerate'),
  averageOrderValue: list('渠道客单价 averageordervalue aov'),
  acquisitionCost: list('获客成本 acquisitioncost cac'),
  channelRoi: list('渠道roi channelroi'),
};

const byWord = new Map(
  Object.entries(words).flatMap(([kpi, names]) =>
    names.map((name) => [wordsKey(name), kpi as KpiName] as const),
  ),
);

/** 销售额目标, "Target sales" and "Net sales" name the same figure; null where a word is unknown. */
export function parseKpi(raw: string): KpiName | null {
  // 动销率（按天数）is not 动销率, but 销售额（万元）is 销售额.
  const whole = headerKey(raw).replace(/[^\p{L}\p{N}]/gu, '');
  const keys = [whole, wordsKey(raw)].flatMap((key) => [key, withoutTarget(key)]);
  return keys.map((key) => byWord.get(key)).find((kpi) => kpi !== undefined) ?? null;
}

/** "targetsales" begins with "target", not with "targets". */
function withoutTarget(key: string): string {
  return key.replace(/目标值?|任务|预算|指标|^target|targets?$|budget|goal/g, '');
}
