import type { KpiName } from '../../kpi/names';
import { kpiTable, targetKpiNames } from '../../kpi/table';
import { ratio } from '../../money/money';
import { numberParam, shortParam } from '../../report/sentence';
import { pointsOf, weightedScore } from '../../targets/score';
import {
  amount,
  cell,
  difference,
  indexOfLargest,
  kpiLabel,
  numberCell,
  numbersColumn,
  page,
  remark,
  say,
  series,
  shortAmount,
  valueIn,
  weekdayLabel,
  weekdayName,
  word,
  wordsColumn,
} from '../blocks';
import type { ReviewContext } from '../context';
import { rangeDays } from '../days';
import { OFF_TARGET } from '../flags';
import type { ReviewChart, ReviewFigure, ReviewPage, ReviewTable } from '../review';

export interface Attained {
  readonly kpi: KpiName;
  readonly actual: number | null;
  readonly target: number;
  readonly attainment: number | null;
  readonly weight: number;
}

/** Every KPI that has a target on each day of the range. */
export function attainedKpis({ facts, targetOf }: ReviewContext): Attained[] {
  const set = new Set(facts.targets.map(({ kpi }) => kpi));
  return targetKpiNames.flatMap((kpi) => {
    const target = set.has(kpi) ? targetOf(kpi) : null;
    if (target === null) return [];
    const actual = valueIn(facts.now, kpi);
    const weight = facts.targets.find((it) => it.kpi === kpi)?.weight ?? 1;
    return [{ kpi, actual, target, attainment: ratio(actual, target), weight }];
  });
}

/** The weighted score, as the Targets room has it. */
function scoreOf(rows: readonly Attained[]): number | null {
  return weightedScore(rows.map((row) => ({ ...row, direction: kpiTable[row.kpi].direction })));
}

/** Below 1: short of the target, whichever way the KPI is good. */
function points({ kpi, attainment }: Attained): number | null {
  return pointsOf({ attainment, direction: kpiTable[kpi].direction });
}

/** Sales, margin, customers: each day against what it had to bring. */
export function attainmentPages(context: ReviewContext): ReviewPage[] {
  const rows = attainedKpis(context);
  if (rows.length === 0) return [noTargetsPage(context)];
  const known = new Map(rows.map((row) => [row.kpi, row]));
  return subjects.flatMap((subject) => {
    const row = known.get(subject.kpi);
    const score = subject.id === LEAD ? scoreTable(context, rows) : null;
    if (row !== undefined && row.actual !== null) {
      return [attainmentPage(context, subject, row, score)];
    }
    return score === null ? [] : [scorePage(context, rows, score)];
  });
}

function noTargetsPage(context: ReviewContext): ReviewPage {
  return page({
    id: LEAD,
    part: 'attainment',
    state: 'missing',
    title: say('noTargets'),
    subtitle: say('scoreSubtitle', { range: { as: 'range', ...context.frame.range } }),
    blocks: [],
  });
}

/** Where net sales have no target, the others are shown all the same. */
function scorePage(
  context: ReviewContext,
  rows: readonly Attained[],
  table: ReviewTable,
): ReviewPage {
  const reached = rows.filter((row) => (points(row) ?? 0) >= 1).length;
  return page({
    id: LEAD,
    part: 'attainment',
    title: say('scoreTitle', {
      score: numberParam('ratio', scoreOf(rows)),
      reached: numberParam('count', reached),
      all: numberParam('count', rows.length),
    }),
    subtitle: say('scoreSubtitle', { range: { as: 'range', ...context.frame.range } }),
    blocks: [table],
    draft: offTarget(rows),
    kpis: ['attainment', ...rows.map(({ kpi }) => kpi)],
  });
}

/** All targets with their weighted score. */
function scoreTable({ source }: ReviewContext, rows: readonly Attained[]): ReviewTable {
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0);
  const names = rows.map(({ kpi }) => kpi).join(', ');
  const [asked, set] = [source(`kpis.query(${names})`), source(`targets.days(${names})`)];
  return {
    kind: 'table',
    columns: [
      wordsColumn('kpi', word('figure'), 2.6),
      numbersColumn('actual', word('actual'), 2, [asked]),
      numbersColumn('target', word('target'), 2, [set]),
      numbersColumn('attainment', kpiLabel('attainment'), 1.5, [asked, set]),
      numbersColumn('weight', word('weight'), 1, [set]),
    ],
    rows: [
      ...rows.map(({ kpi, actual, target, attainment, weight }) => [
        cell(kpiLabel(kpi)),
        numberCell(amount(kpiTable[kpi].unit, actual)),
        numberCell(amount(kpiTable[kpi].unit, target)),
        numberCell(amount('ratio', attainment)),
        numberCell(amount('number', weight)),
      ]),
      [
        cell(word('score')),
        cell(''),
        cell(''),
        numberCell(amount('ratio', scoreOf(rows))),
        numberCell(amount('number', weights)),
      ],
    ],
    keys: [...rows.map(({ kpi }) => kpi), 'score'],
    total: rows.length,
  };
}

function offTarget(rows: readonly Attained[]): ReviewPage['draft'] {
  return rows
    .filter((row) => (points(row) ?? 1) < 1 - OFF_TARGET)
    .map(({ kpi, attainment }) =>
      remark(
        say('offTarget', { figure: kpiLabel(kpi), attainment: numberParam('ratio', attainment) }),
        'warning',
      ),
    );
}

/** The page that opens the part: it has all targets, or says that there are none. */
const LEAD = 'attainment.sales';

/** One subject of the attainment part: its main figure by day against target, and its companion. */
interface Subject {
  readonly id: string;
  readonly kpi: KpiName;
  readonly beside: readonly KpiName[];
}

const subjects: readonly Subject[] = [
  { id: LEAD, kpi: 'netSales', beside: [] },
  { id: 'attainment.margin', kpi: 'grossProfit', beside: ['grossMargin'] },
  { id: 'attainment.customers', kpi: 'tickets', beside: ['averageTicket', 'unitsPerTicket'] },
];

function attainmentPage(
  context: ReviewContext,
  { id, beside }: Subject,
  row: Attained,
  score: ReviewTable | null,
): ReviewPage {
  const { facts, targetOf } = context;
  const { kpi, actual, target, attainment } = row;
  const { unit, direction } = kpiTable[kpi];
  const dates = rangeDays(context.frame.range);
  const targets = new Map(
    facts.targets.filter((it) => it.kpi === kpi).map(({ date, value }) => [date, value]),
  );
  const gaps = dates.map((date) => {
    const value = valueIn(facts.days.get(date), kpi);
    return value === null ? 0 : (targets.get(date) ?? 0) - value;
  });
  const worst = indexOfLargest(gaps);
  const worstDate = worst === null ? undefined : dates[worst];
  const params = {
    figure: kpiLabel(kpi),
    attainment: numberParam('ratio', attainment),
    ...(worstDate === undefined ? {} : { day: weekdayName(worstDate) }),
    gap: shortParam(unit, worst === null ? null : -(gaps[worst] ?? 0), true),
  };
  const gap = actual === null ? null : actual - target;
  const [asked, set] = [context.kpiSource(kpi), context.source(`targets.days(${kpi})`)];
  return page({
    id,
    part: 'attainment',
    title: say(worstDate === undefined ? 'attainedAll' : 'attainedShort', params),
    subtitle: say('attainedSubtitle', {
      figure: kpiLabel(kpi),
      range: { as: 'range', ...facts.range },
    }),
    blocks: [
      {
        kind: 'figures',
        items: [
          figureOf('actual', word('actual'), unit, actual, [asked]),
          figureOf('target', word('target'), unit, target, [set]),
          {
            ...figureOf('attainment', kpiLabel('attainment'), 'ratio', attainment, [asked, set]),
            changes: [{ label: word('gap'), value: difference(unit, gap, direction) }],
          },
          ...paceFigure(context, id),
          ...beside.flatMap((name) => {
            const value = valueIn(facts.now, name);
            if (value === null) return [];
            const own = targetOf(name);
            const base = kpiTable[name];
            return [
              {
                ...figureOf(name, kpiLabel(name), base.unit, value, [
                  context.kpiSource(name),
                  ...(own === null ? [] : [context.source(`targets.days(${name})`)]),
                ]),
                changes:
                  own === null
                    ? []
                    : [{ label: word('ofTarget'), value: amount('ratio', ratio(value, own)) }],
              },
            ];
          }),
        ],
      },
      dayChart(context, kpi, targets, worst),
      ...(score === null ? [] : [score]),
    ],
    draft: score === null ? [] : offTarget(attainedKpis(context)),
    kpis: [kpi, 'attainment', ...beside],
  });
}

/** "At this rate the month ends at 96 %", as it stood on the last day of the range, with its interval. */
function paceFigure({ facts: { pace }, source }: ReviewContext, id: string): ReviewFigure[] {
  if (id !== LEAD || pace === null || pace.share === null) return [];
  const sources = [source('targets.attainment(netSales)', pace.month)];
  const { low, high } = pace;
  const interval = low === null ? [] : [bound('low', low), bound('high', high)];
  const figure = figureOf('pace', word('monthEnd'), 'ratio', pace.share, sources);
  return [{ ...figure, changes: interval }];
}

function bound(key: 'low' | 'high', value: number | null): ReviewFigure['changes'][number] {
  return { label: word(key), value: amount('ratio', value) };
}

function figureOf(
  key: string,
  label: ReturnType<typeof word>,
  unit: Parameters<typeof shortAmount>[0],
  value: number | null,
  sources: ReviewFigure['sources'],
) {
  return { key, label, value: shortAmount(unit, value), changes: [], sources };
}

function dayChart(
  { facts, frame, kpiSource, source }: ReviewContext,
  kpi: KpiName,
  targets: ReadonlyMap<string, number>,
  emphasis: number | null,
): ReviewChart {
  const dates = rangeDays(frame.range);
  const { unit } = kpiTable[kpi];
  return {
    kind: 'chart',
    type: 'column',
    alt: say('attainedAlt', { figure: kpiLabel(kpi) }),
    labels: dates.map(weekdayLabel),
    keys: dates,
    series: [
      series(
        'actual',
        kpiLabel(kpi),
        unit,
        'actual',
        dates.map((date) => valueIn(facts.days.get(date), kpi)),
        [kpiSource(kpi, facts.range, 'day')],
      ),
      series(
        'target',
        word('target'),
        unit,
        'target',
        dates.map((date) => targets.get(date) ?? null),
        [source(`targets.days(${kpi})`)],
      ),
    ],
    emphasis,
  };
}
