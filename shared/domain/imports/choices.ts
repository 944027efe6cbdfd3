import type { StaffGroup } from '#shared/domain/people/employee';
import type { TargetPeriod } from '#shared/domain/targets/split';
import type { SkuRow } from './rows';
import { cleanText, toHalfWidth } from './text';

/** Words of a closed list as systems write them, in both languages. */
type Words<Value> = readonly (readonly [Value, RegExp])[];

const statuses: Words<NonNullable<SkuRow['status']>> = [
  ['delisted', /^(?:delisted|discontinued|inactive|淘汰|已淘汰|下架|停售|停用|删除|作废|禁用)$/i],
  ['phasing_out', /^(?:phasing[_ ]?out|clearance|run[_ ]?out|待淘汰|清退|清仓|停购|预淘汰|停进)$/i],
  ['trial', /^(?:trial|on trial|new|新品|试销|试销中|试卖)$/i],
  [
    'candidate',
    /^(?:candidate|proposed|to be listed|候选|候选商品|待引进|拟引进|待引入|拟引入|待上架)$/i,
  ],
  ['active', /^(?:active|normal|on sale|listed|正常|在售|上架|经营|启用|正常销售|有效)$/i],
];

const roles: Words<NonNullable<SkuRow['role']>> = [
  ['staple', /^(?:staples?|basic|traffic|高频刚需|刚需|民生|基础|基本|引流|流量)(?:商品|品)?$/i],
  [
    'specialty',
    /^(?:special(?:i?ty|ities)|signature|margin|高毛利特色|特色|高毛利|毛利|差异化|形象)(?:商品|品)?$/i,
  ],
];

const staffGroups: Words<StaffGroup> = [
  ['purchasing', /采购|订货|purchas|buyer|buying/i],
  ['warehouse', /仓|收货|库管|理货后|warehouse|stock ?room|receiving/i],
  ['cashier', /收银|收款|cashier|checkout|till/i],
  ['service', /服务|客服|总台|熟食|面点|service|customer|desk|counter/i],
  ['floor', /理货|卖场|营业|生鲜|陈列|导购|店员|floor|sales|shelf|produce|clerk/i],
];

const periodLengths: Words<TargetPeriod> = [
  ['day', /^(?:日|天|每日|按日|日目标|day|daily)$/i],
  ['week', /^(?:周|每周|按周|周目标|week|weekly)$/i],
  ['month', /^(?:月|每月|按月|月度|月目标|month|monthly)$/i],
];

const yes = /^(?:y|yes|true|1|是|有|√|✓|✔|需要|必备|称重|计重)$/i;
const no = /^(?:n|no|false|0|否|无|×|✗|不|不需要|计件|计数|-)$/i;

/** Marks of a line that gives money back. */
const returns = /退|冲红|红冲|return|refund|credit|cancel|^[crf]$/i;
/** Lines that a till writes and that never happened: a person has to say what they are. */
const voids = /作废|撤销|取消|void|deleted/i;

function find<Value>(words: Words<Value>, raw: string): Value | null {
  const text = toHalfWidth(cleanText(raw));
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** null where the word is none of the known ones. */
export function parseStatus(raw: string): SkuRow['status'] {
  return find(statuses, raw);
}

export function parseRole(raw: string): SkuRow['role'] {
  return find(roles, raw);
}

export function parseStaffGroup(raw: string): StaffGroup | null {
  return find(staffGroups, raw);
}

/** Is a target a day's, a week's or a month's? */
export function parsePeriodLength(raw: string): TargetPeriod | null {
  return find(periodLengths, raw);
}

export function parseYesNo(raw: string): boolean | null {
  const text = toHalfWidth(cleanText(raw));
  if (yes.test(text)) return true;
  return no.test(text) ? false : null;
}

/**
 * What the column "sale type" says of a line: 退货 and refunds are returns; a void is for a person
 * to decide; every other word (retail, member, promotion, 零售, 批发 …) is a sale.
 */
export function parseSaleType(raw: string): 'sale' | 'return' | 'void' {
  const text = toHalfWidth(cleanText(raw));
  if (voids.test(text)) return 'void';
  if (no.test(text)) return 'sale';
  return returns.test(text) || yes.test(text) ? 'return' : 'sale';
}
