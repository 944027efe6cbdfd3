import type { Money } from '../../money/money';
import { ratio } from '../../money/money';
import { numberParam, type SentenceParam, shortParam, textParam } from '../../report/sentence';
import {
  amount,
  cell,
  change,
  difference,
  indexOfLargest,
  kpiLabel,
  numberCell,
  numbersColumn,
  page,
  remark,
  say,
  series,
  valueIn,
  word,
  wordsColumn,
} from '../blocks';
import type { ReviewContext } from '../context';
import type { SkuSales } from '../facts';
import { bySales, categoryGroups, type Group, grossProfit, topAndOthers } from '../groups';
import type { ReviewBlock, ReviewPage, ReviewTable } from '../review';

/** Rows of each ranking of SKUs. */
const RANKING = 8;
/** A group's change is a finding from this share of the period before on. */
const NOTEWORTHY = 0.02;

export function categoriesPage(context: ReviewContext): ReviewPage {
  const { groups } = categoryGroups(context.facts);
  const unclassified = new Set(
    context.facts.categories.filter(({ toBeClassified }) => toBeClassified).map(({ id }) => id),
  );
  // Where nothing has been classified yet there is nothing to tell apart.
  const classified = groups.some(({ id }) => !unclassified.has(id));
  return groupsPage(context, 'categories', classified ? groups : []);
}

/** A shop with one channel has nothing to tell apart. */
export function channelsPage(context: ReviewContext): ReviewPage {
  const groups = bySales(context.facts.channels);
  return groupsPage(context, 'channels', groups.length < 2 ? [] : groups);
}

/** Sales by group: the largest by name, the rest together, and a total that is the store's. */
function groupsPage(
  context: ReviewContext,
  id: 'categories' | 'channels',
  groups: readonly Group[],
): ReviewPage {
  const { facts } = context;
  const { top, others, count } = topAndOthers(groups);
  const rows: readonly Row[] = [
    ...top.map((group) => ({ group, label: nameOf(group), key: `${id}.${group.id}` })),
    ...(others === null
      ? []
      : [
          {
            group: others,
            label: {
              as: 'sentence',
              sentence: say('others', { count: numberParam('count', count) }),
            },
            key: `${id}.others`,
          } as const,
        ]),
  ];
  const findings = groupFinding(context, groups, id);
  return page({
    id: `results.${id}`,
    part: 'results',
    state: groups.length === 0 ? 'missing' : 'ready',
    title: findings,
    subtitle: say(`${id}Subtitle`, { range: { as: 'range', ...facts.range } }),
    blocks: [groupChart(context, rows, id), groupTable(context, rows, groups, id)],
    draft: marginRemark(groups),
    kpis: ['netSales', 'grossMargin'],
  });
}

/** How the KPI screens call what sales are grouped by. */
const groupWord = { categories: 'category', channels: 'channel' } as const;

interface Row {
  readonly group: Group;
  readonly label: SentenceParam;
  readonly key: string;
}

function groupChart(
  context: ReviewContext,
  rows: readonly Row[],
  id: 'categories' | 'channels',
): ReviewBlock {
  const { facts, frame, kpiSource } = context;
  const moved = rows.map(({ group }) => Math.abs(group.now.netSales - group.before.netSales));
  return {
    kind: 'chart',
    type: 'bar',
    alt: say(`${id}Alt`),
    labels: rows.map(({ label }) => label),
    keys: rows.map(({ key }) => key),
    series: [
      series(
        'netSales',
        kpiLabel('netSales'),
        'money',
        'actual',
        rows.map(({ group }) => group.now.netSales),
        [kpiSource('netSales', facts.range, groupWord[id])],
      ),
      ...(context.hasBefore
        ? [
            series(
              'before',
              context.beforeWord,
              'money',
              'before',
              rows.map(({ group }) => group.before.netSales),
              [kpiSource('netSales', frame.before, groupWord[id])],
            ),
          ]
        : []),
    ],
    emphasis: context.hasBefore ? indexOfLargest(moved) : null,
  };
}

function groupTable(
  context: ReviewContext,
  rows: readonly Row[],
  groups: readonly Group[],
  id: 'categories' | 'channels',
): ReviewTable {
  const { facts, frame, kpiSource } = context;
  const asked = kpiSource('netSales', facts.range, groupWord[id]);
  const askedBefore = kpiSource('netSales', frame.before, groupWord[id]);
  const sum = (of: (group: Group) => Money) =>
    groups.reduce((total, group) => total + of(group), 0);
  const total = sum(({ now }) => now.netSales);
  const known = groups.filter(({ now }) => now.cogs !== null);
  const profit = known.reduce((all, { now }) => all + (grossProfit(now) ?? 0), 0);
  const covered = known.reduce((all, { now }) => all + now.salesWithCost, 0);
  const line = (label: SentenceParam, group: Pick<Group, 'now' | 'before'>) => [
    cell(label),
    numberCell(amount('money', group.now.netSales)),
    numberCell(amount('ratio', ratio(group.now.netSales, total))),
    numberCell(
      context.hasBefore
        ? change('money', group.now.netSales, group.before.netSales)
        : amount('ratio', null),
    ),
    numberCell(amount('ratio', ratio(grossProfit(group.now), group.now.salesWithCost))),
  ];
  const all = {
    now: {
      netSales: total,
      units: 0,
      cogs: known.length === 0 ? null : covered - profit,
      salesWithCost: covered,
      tickets: null,
    },
    before: {
      netSales: sum(({ before }) => before.netSales),
      units: 0,
      cogs: null,
      salesWithCost: 0,
      tickets: null,
    },
  };
  return {
    kind: 'table',
    columns: [
      wordsColumn('name', word('name'), 2.2),
      numbersColumn('netSales', kpiLabel('netSales'), 2.5, [asked]),
      numbersColumn('share', word('share'), 1.2, [asked]),
      numbersColumn('change', context.beforeLabel, 1.3, [asked, askedBefore]),
      numbersColumn('margin', kpiLabel('grossMargin'), 1.3, [
        kpiSource('grossMargin', facts.range, groupWord[id]),
      ]),
    ],
    rows: [...rows.map(({ label, group }) => line(label, group)), line(word('total'), all)],
    keys: [...rows.map(({ key }) => key), 'total'],
    total: rows.length,
  };
}

function groupFinding(
  context: ReviewContext,
  groups: readonly Group[],
  id: 'categories' | 'channels',
) {
  const [first] = groups;
  if (first === undefined) return say(`${id}None`);
  const total = groups.reduce((sum, { now }) => sum + now.netSales, 0);
  const before = groups.reduce((sum, group) => sum + group.before.netSales, 0);
  const most = indexOfLargest(
    groups.map(({ now, before: base }) => Math.abs(now.netSales - base.netSales)),
  );
  const mover = most === null ? undefined : groups[most];
  const moved = mover === undefined ? 0 : mover.now.netSales - mover.before.netSales;
  if (
    mover !== undefined &&
    context.hasBefore &&
    groups.length > 1 &&
    Math.abs(moved) >= NOTEWORTHY * before
  ) {
    return say(moved > 0 ? 'groupRose' : 'groupFell', {
      name: nameOf(mover),
      amount: shortParam('money', moved, true),
      before: context.beforeWord,
    });
  }
  return say(groups.length === 1 ? 'groupOnly' : 'groupLargest', {
    name: nameOf(first),
    share: numberParam('ratio', ratio(first.now.netSales, total)),
    sales: shortParam('money', first.now.netSales),
  });
}

/** The best and the worst margin among groups that weigh something. */
function marginRemark(groups: readonly Group[]): ReviewPage['draft'] {
  const total = groups.reduce((sum, { now }) => sum + now.netSales, 0);
  const rated = groups.flatMap((group) => {
    const margin = ratio(grossProfit(group.now), group.now.salesWithCost);
    return margin === null || group.now.netSales < 0.02 * total ? [] : [{ group, margin }];
  });
  rated.sort((a, b) => b.margin - a.margin);
  const [best] = rated;
  const worst = rated.at(-1);
  if (best === undefined || worst === undefined || rated.length < 2) return [];
  const negative = worst.margin < 0;
  return [
    remark(
      say(negative ? 'marginNegative' : 'marginSpread', {
        best: nameOf(best.group),
        bestMargin: numberParam('ratio', best.margin),
        worst: nameOf(worst.group),
        worstMargin: numberParam('ratio', worst.margin),
      }),
      negative ? 'warning' : 'none',
    ),
  ];
}

export function nameOf({ name }: { readonly name: string }): SentenceParam {
  return name === '' ? { as: 'key', key: 'common.unnamed' } : textParam(name);
}

/** The SKUs that brought most, and those that lost most. */
export function skusPage(context: ReviewContext): ReviewPage {
  const { facts } = context;
  const total = valueIn(facts.now, 'netSales');
  const top = [...facts.skuSales]
    .filter(({ now }) => now.netSales > 0)
    .sort((a, b) => b.now.netSales - a.now.netSales || a.skuId - b.skuId)
    .slice(0, RANKING);
  const moved = ({ now, before }: SkuSales) => now.netSales - before.netSales;
  const lost = context.hasBefore
    ? [...facts.skuSales]
        .filter((sku) => moved(sku) < 0)
        .sort((a, b) => moved(a) - moved(b) || a.skuId - b.skuId)
        .slice(0, RANKING)
    : [];
  const share = ratio(
    top.reduce((sum, { now }) => sum + now.netSales, 0),
    total,
  );
  const [worst] = lost;
  return page({
    id: 'results.skus',
    part: 'results',
    state: top.length === 0 ? 'missing' : 'ready',
    title: say(worst === undefined ? 'skusTitle' : 'skusTitleLost', {
      count: numberParam('count', top.length),
      share: numberParam('ratio', share),
      name: textParam(worst === undefined ? '' : skuName(context, worst)),
      amount: shortParam('money', worst === undefined ? null : moved(worst), true),
    }),
    subtitle: say('skusSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      skuTable(context, 'top', top),
      ...(lost.length === 0 ? [] : [skuTable(context, 'lost', lost)]),
    ],
    draft: lost
      .filter(({ now }) => now.netSales <= 0)
      .slice(0, 3)
      .map((sku) => remark(say('skuGone', { name: textParam(skuName(context, sku)) }), 'warning')),
    kpis: ['netSales'],
  });
}

function skuTable(
  context: ReviewContext,
  kind: 'top' | 'lost',
  skus: readonly SkuSales[],
): ReviewTable {
  const { facts, frame, kpiSource } = context;
  const asked = kpiSource('netSales', facts.range, 'sku');
  return {
    kind: 'table',
    columns: [
      wordsColumn('name', word(kind === 'top' ? 'topSkus' : 'lostSkus'), 3),
      numbersColumn('netSales', kpiLabel('netSales'), 1.6, [asked]),
      numbersColumn('change', context.beforeLabel, 1.6, [
        asked,
        kpiSource('netSales', frame.before, 'sku'),
      ]),
    ],
    rows: skus.map((sku) => [
      cell(skuName(context, sku)),
      numberCell(amount('money', sku.now.netSales)),
      numberCell(
        context.hasBefore
          ? difference('money', sku.now.netSales - sku.before.netSales)
          : amount('money', null),
      ),
    ]),
    keys: skus.map(({ skuId }) => `sku.${skuId}`),
    total: null,
  };
}

function skuName({ facts }: ReviewContext, { skuId }: SkuSales): string {
  const sku = facts.skus.get(skuId);
  return sku === undefined ? String(skuId) : sku.name || sku.code;
}
