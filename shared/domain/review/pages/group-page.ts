import type { Money } from '../../money/money';
import { ratio } from '../../money/money';
import { numberParam, type SentenceParam, shortParam, textParam } from '../../report/sentence';
import {
  amount,
  cell,
  change,
  indexOfLargest,
  kpiLabel,
  numberCell,
  numbersColumn,
  page,
  remark,
  say,
  series,
  word,
  wordsColumn,
} from '../blocks';
import type { ReviewContext } from '../context';
import { type Group, grossProfit, topAndOthers } from '../groups';
import { UNPRICED } from '../price-bands';
import type { ReviewBlock, ReviewPage, ReviewTable } from '../review';

/** Margins that differ by less are the same. */
const SPREAD = 0.005;
/** A group's change is a finding from this share of the period before on. */
const NOTEWORTHY = 0.02;

/** Sales by group: the first ones by name, the rest together, and a total that is the store's. */
export function groupsPage(
  context: ReviewContext,
  id: Grouping,
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
  const told = groups.filter(hasName);
  const subject = subjectOf(context, told);
  return page({
    id: `results.${id}`,
    part: 'results',
    state: groups.length === 0 ? 'missing' : 'ready',
    title: groupFinding(context, told, subject, id),
    subtitle: say(`${id}Subtitle`, { range: { as: 'range', ...facts.range } }),
    blocks: [groupChart(context, rows, id, subject), groupTable(context, rows, groups, id)],
    draft: marginRemark(told),
    kpis: hasCosts(groups) ? ['netSales', 'grossMargin'] : ['netSales'],
  });
}

/** How the KPI screens call what sales are grouped by; prices are those of the SKUs. */
const groupWord = { categories: 'category', channels: 'channel', prices: 'sku' } as const;

export type Grouping = keyof typeof groupWord;

interface Row {
  readonly group: Group;
  readonly label: SentenceParam;
  readonly key: string;
}

function hasCosts(groups: readonly Group[]): boolean {
  return groups.some(({ now }) => now.cogs !== null);
}

/** Sales without a price are no band: nothing is found out about them. */
function hasName({ id }: Group): boolean {
  return id !== UNPRICED;
}

function groupChart(
  context: ReviewContext,
  rows: readonly Row[],
  id: Grouping,
  subject: Subject | null,
): ReviewBlock {
  const { facts, frame, kpiSource } = context;
  // A group that is not shown by name is among the others, which stand last.
  const shown = rows.findIndex(({ key }) => key === `${id}.${subject?.group.id}`);
  const emphasis = shown === -1 ? rows.length - 1 : shown;
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
    emphasis: subject === null || rows.length < 2 ? null : emphasis,
  };
}

function groupTable(
  context: ReviewContext,
  rows: readonly Row[],
  groups: readonly Group[],
  id: Grouping,
): ReviewTable {
  const { facts, frame, kpiSource } = context;
  const asked = kpiSource('netSales', facts.range, groupWord[id]);
  const askedBefore = kpiSource('netSales', frame.before, groupWord[id]);
  const sum = (of: (group: Group) => Money) =>
    groups.reduce((total, group) => total + of(group), 0);
  const total = sum(({ now }) => now.netSales);
  const withMargin = hasCosts(groups);
  const known = groups.filter(({ now }) => now.cogs !== null);
  const profit = known.reduce((all, { now }) => all + (grossProfit(now) ?? 0), 0);
  const covered = known.reduce((all, { now }) => all + now.salesWithCost, 0);
  const line = (label: SentenceParam, group: Pick<Group, 'now' | 'before' | 'skus'>) => [
    cell(label),
    ...(id === 'prices' ? [numberCell(amount('count', group.skus ?? null))] : []),
    numberCell(amount('money', group.now.netSales)),
    numberCell(amount('ratio', ratio(group.now.netSales, total))),
    numberCell(
      context.hasBefore
        ? change('money', group.now.netSales, group.before.netSales)
        : amount('ratio', null),
    ),
    ...(withMargin
      ? [numberCell(amount('ratio', ratio(grossProfit(group.now), group.now.salesWithCost)))]
      : []),
  ];
  const all = {
    skus: sum(({ skus = 0 }) => skus),
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
      wordsColumn('name', word(id === 'prices' ? 'priceBand' : 'name'), 2.2),
      ...(id === 'prices' ? [numbersColumn('skus', word('skus'), 1, [asked])] : []),
      numbersColumn('netSales', kpiLabel('netSales'), 2.5, [asked]),
      numbersColumn('share', word('share'), 1.2, [asked]),
      numbersColumn('change', context.beforeLabel, 1.3, [asked, askedBefore]),
      ...(withMargin
        ? [
            numbersColumn('margin', kpiLabel('grossMargin'), 1.3, [
              kpiSource('grossMargin', facts.range, groupWord[id]),
            ]),
          ]
        : []),
    ],
    rows: [...rows.map(({ label, group }) => line(label, group)), line(word('total'), all)],
    keys: [...rows.map(({ key }) => key), 'total'],
    total: rows.length,
  };
}

/** What the title speaks of: the group that moved most where that is much, else the largest. */
interface Subject {
  readonly group: Group;
  /** Null: it is told for its size. */
  readonly moved: Money | null;
}

function subjectOf(context: ReviewContext, groups: readonly Group[]): Subject | null {
  const at = (index: number | null) => (index === null ? undefined : groups[index]);
  const movedBy = ({ now, before }: Group) => now.netSales - before.netSales;
  const mover = at(indexOfLargest(groups.map((group) => Math.abs(movedBy(group)))));
  const before = groups.reduce((sum, group) => sum + group.before.netSales, 0);
  if (mover !== undefined && context.hasBefore && groups.length > 1) {
    const moved = movedBy(mover);
    if (Math.abs(moved) >= NOTEWORTHY * before) return { group: mover, moved };
  }
  const largest = at(indexOfLargest(groups.map(({ now }) => now.netSales))) ?? groups[0];
  return largest === undefined ? null : { group: largest, moved: null };
}

function groupFinding(
  { beforeWord }: ReviewContext,
  groups: readonly Group[],
  subject: Subject | null,
  id: Grouping,
) {
  if (subject === null) return say(`${id}None`);
  const { group, moved } = subject;
  if (moved !== null) {
    return say(moved > 0 ? 'groupRose' : 'groupFell', {
      name: nameOf(group),
      amount: shortParam('money', moved, true),
      before: beforeWord,
    });
  }
  const total = groups.reduce((sum, { now }) => sum + now.netSales, 0);
  return say(groups.length === 1 ? 'groupOnly' : 'groupLargest', {
    name: nameOf(group),
    share: numberParam('ratio', ratio(group.now.netSales, total)),
    sales: shortParam('money', group.now.netSales),
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
  if (best === undefined || worst === undefined || best.margin - worst.margin < SPREAD) return [];
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

function nameOf({ name, label }: Group): SentenceParam {
  if (label !== undefined) return label;
  return name === '' ? { as: 'key', key: 'common.unnamed' } : textParam(name);
}
