import { addDays, type BusinessDate } from '../../calendar/calendar';
import { ratio } from '../../money/money';
import { numberParam, type Sentence, shortParam } from '../../report/sentence';
import { ENOUGH_DAYS, ROLE_DAYS } from '../../roles/assign';
import {
  changeOf,
  indexOfLargest,
  kpiLabel,
  page,
  remark,
  say,
  series,
  valueIn,
  weekdayLabel,
  weekdayName,
  word,
} from '../blocks';
import type { ReviewContext } from '../context';
import { rangeDays } from '../days';
import { kpiFigure } from '../kpi-figure';
import { CONTENTS } from '../layout';
import type { ReviewBlock, ReviewFigure, ReviewPage } from '../review';
import { isShutOn } from '../shut';

/** A share of SKUs out of stock above which something has to be done. */
const MANY_OUT_OF_STOCK = 0.05;
/** Share of sales with a known cost below which profit and margin have to be read with care. */
const ENOUGH_COSTS = 0.95;

export function coverPage({ facts, frame }: ReviewContext): ReviewPage {
  return page({
    id: 'cover',
    part: 'cover',
    title: say('coverTitle', { store: { as: 'text', text: facts.store.name } }),
    subtitle: say(frame.isWeek ? 'coverWeek' : 'coverRange', {
      range: { as: 'range', ...facts.range },
    }),
    blocks: [],
  });
}

/** Every part in a line: its finding, or what it lacks. Written with the deck, which knows its pages. */
export function contentsPage({ facts, frame }: ReviewContext): ReviewPage {
  return page({
    id: CONTENTS,
    part: 'overview',
    title: say(frame.isWeek ? 'contentsTitle' : 'contentsTitleRange'),
    subtitle: say('contentsSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [],
  });
}

/** The week on one page: six figures against last week, last year and target. */
export function summaryPage(context: ReviewContext, findings: ReviewPage['draft']): ReviewPage {
  const { facts, frame } = context;
  const common = {
    id: 'overview.summary',
    part: 'overview',
    subtitle: say('summarySubtitle', { range: { as: 'range', ...frame.range } }),
  } as const;
  if (!context.hasSales) {
    return page({
      ...common,
      state: 'missing',
      title: say('noSales'),
      blocks: [],
    });
  }
  const kpis = (
    [
      'netSales',
      'tickets',
      'averageTicket',
      'unitsPerTicket',
      'grossProfit',
      'grossMargin',
    ] as const
  ).filter((kpi) => valueIn(facts.now, kpi) !== null);
  const items = kpis.map((kpi): ReviewFigure => {
    const figure = kpiFigure(context, kpi);
    const target = context.targetOf(kpi);
    if (target === null) return figure;
    const reached = ratio(valueIn(facts.now, kpi), target);
    const value = { exact: reached, unit: 'ratio', as: 'value', good: null } as const;
    return {
      ...figure,
      changes: [...figure.changes, { label: word('ofTarget'), value }],
      sources: [...figure.sources, context.source(`targets.days(${kpi})`)],
    };
  });
  return page({
    ...common,
    title: salesTitle(context),
    blocks: [{ kind: 'figures', items }],
    draft: [...dataRemarks(context), ...findings],
    kpis,
  });
}

/** "Sales ¥12.3万, +3.2 % on last week, 96 % of the target". */
function salesTitle({ facts, beforeWord, targetOf }: ReviewContext): Sentence {
  const sales = valueIn(facts.now, 'netSales');
  const moved = changeOf('money', sales, valueIn(facts.before, 'netSales'));
  const attained = ratio(sales, targetOf('netSales'));
  const params = {
    sales: shortParam('money', sales),
    before: beforeWord,
    change: numberParam('ratio', moved, true),
    attainment: numberParam('ratio', attained),
  };
  if (moved !== null && attained !== null) return say('salesBoth', params);
  if (moved !== null) return say('salesChange', params);
  return say(attained === null ? 'sales' : 'salesTarget', params);
}

/** What a reader has to know of the data before believing the figures. */
function dataRemarks(context: ReviewContext): ReviewPage['draft'] {
  const { facts, tradingDays, frame } = context;
  const after = addDays(frame.range.to, 1);
  const days = rangeDays(frame.range).filter(
    (date) => !isShutOn(facts.history, date, after),
  ).length;
  const cover = valueIn(facts.now, 'costCoverage');
  return [
    ...(tradingDays < days
      ? [
          remark(
            say('daysMissing', {
              have: numberParam('count', tradingDays),
              want: numberParam('count', days),
            }),
            'warning',
          ),
        ]
      : []),
    ...(cover !== null && cover < ENOUGH_COSTS
      ? [
          remark(
            cover === 0
              ? say('costsNone')
              : say('costsMissing', { share: numberParam('ratio', cover) }),
            'warning',
          ),
        ]
      : []),
  ];
}

/** The range: how much of it sells, and the 7 : 3. */
export function rangePage(context: ReviewContext): ReviewPage {
  const { facts } = context;
  const kpis = (
    ['skusCarried', 'activeSkuRate', 'slowMoverShare', 'outOfStockRate'] as const
  ).filter((kpi) => valueIn(facts.now, kpi) !== null);
  const mix = (
    [
      ['facings', 'stapleShareByFacings', 'mixFacings'],
      ['count', 'stapleShareBySkus', 'mixCount'],
      ['sales', 'stapleShareBySales', 'mixSales'],
    ] as const
  )
    .map(([key, kpi, label]) => ({
      key,
      label: word(label),
      staple: valueIn(facts.now, kpi),
      sources: [context.kpiSource(kpi)],
    }))
    .filter((row) => row.staple !== null);
  const blocks: ReviewBlock[] = [
    { kind: 'figures', items: kpis.map((kpi) => kpiFigure(context, kpi)) },
    ...(mix.length === 0
      ? []
      : [
          {
            kind: 'mix',
            target: facts.stapleTarget,
            tolerance: facts.stapleTolerance,
            rows: mix,
          } as const,
        ]),
  ];
  const active = valueIn(facts.now, 'activeSkuRate');
  const out = valueIn(facts.now, 'outOfStockRate');
  const tooMany = out !== null && out > MANY_OUT_OF_STOCK;
  return page({
    id: 'overview.range',
    part: 'overview',
    state: context.hasSales && kpis.length > 0 ? 'ready' : 'missing',
    title: say('rangeTitle', {
      rate: numberParam('ratio', active),
      count: numberParam('count', valueIn(facts.now, 'skusCarried')),
    }),
    subtitle: say('rangeSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks,
    draft: [
      ...(mix.length === 0 ? [remark(mixUnknown(context))] : mixRemarks(context)),
      ...(out === null ? [remark(say('stockUnknown'))] : tooMany ? [outRemark(out)] : []),
    ],
    kpis: [...kpis, ...(mix.length === 0 ? [] : (['stapleShareBySales'] as const))],
    proposal: tooMany
      ? { title: say('proposeOutOfStock'), kpi: 'outOfStockRate', categoryId: null }
      : null,
  });
}

function outRemark(out: number) {
  return remark(say('manyOutOfStock', { rate: numberParam('ratio', out) }), 'warning');
}

/** Why nothing is said of the 7 : 3: what is missing, or that nobody has computed the roles yet. */
function mixUnknown({ facts, frame }: ReviewContext): Sentence {
  const days = daysFrom(facts.history.keys(), addDays(frame.range.to, 1 - ROLE_DAYS));
  if (days < ENOUGH_DAYS) {
    return say('mixTooEarly', {
      have: numberParam('count', days),
      want: numberParam('count', ENOUGH_DAYS),
    });
  }
  return say((valueIn(facts.now, 'costCoverage') ?? 0) > 0 ? 'mixNotComputed' : 'mixNoCosts');
}

function daysFrom(dates: Iterable<BusinessDate>, from: BusinessDate): number {
  return [...dates].filter((date) => date >= from).length;
}

function mixRemarks({ facts }: ReviewContext): ReviewPage['draft'] {
  const share =
    valueIn(facts.now, 'stapleShareByFacings') ?? valueIn(facts.now, 'stapleShareBySkus');
  if (share === null) return [];
  const off = share - facts.stapleTarget;
  const params = {
    share: numberParam('ratio', share),
    target: numberParam('ratio', facts.stapleTarget),
    off: { as: 'points', value: off } as const,
  };
  const within = Math.abs(off) <= facts.stapleTolerance + 1e-9;
  return [remark(say(within ? 'mixWithin' : 'mixOff', params), within ? 'good' : 'warning')];
}

/** Hours of work, and what an hour brings. */
export function teamPage(context: ReviewContext): ReviewPage {
  const { facts, frame } = context;
  const kpis = (
    ['labourHours', 'salesPerLabourHour', 'ticketsPerLabourHour', 'salesPerHead'] as const
  ).filter((kpi) => valueIn(facts.now, kpi) !== null);
  const perHour = valueIn(facts.now, 'salesPerLabourHour');
  const dates = rangeDays(frame.range);
  const ofDay = (kpi: 'netSales' | 'salesPerLabourHour') =>
    dates.map((date) => valueIn(facts.days.get(date), kpi));
  const worst = indexOfLargest(
    ofDay('salesPerLabourHour').map((value) => (value === null ? 0 : 1 / Math.max(1, value))),
  );
  const moved = changeOf('money', perHour, valueIn(facts.before, 'salesPerLabourHour'));
  const params = {
    perHour: shortParam('money', perHour),
    change: numberParam('ratio', moved, true),
    before: context.beforeWord,
  };
  const lowest = worst === null ? undefined : dates[worst];
  return page({
    id: 'overview.team',
    part: 'overview',
    state: perHour === null ? 'missing' : 'ready',
    title: say(moved === null ? 'teamTitle' : 'teamTitleChange', params),
    subtitle: say('teamSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      { kind: 'figures', items: kpis.map((kpi) => kpiFigure(context, kpi)) },
      {
        kind: 'chart',
        type: 'combo',
        alt: say('teamAlt'),
        labels: dates.map(weekdayLabel),
        keys: dates,
        series: [
          series('netSales', kpiLabel('netSales'), 'money', 'actual', ofDay('netSales'), [
            context.kpiSource('netSales', facts.range, 'day'),
          ]),
          series(
            'salesPerLabourHour',
            kpiLabel('salesPerLabourHour'),
            'money',
            'line',
            ofDay('salesPerLabourHour'),
            [context.kpiSource('salesPerLabourHour', facts.range, 'day')],
          ),
        ],
        emphasis: null,
      },
    ],
    draft:
      lowest === undefined
        ? []
        : [
            remark(
              say('teamLowest', {
                day: weekdayName(lowest),
                perHour: shortParam('money', valueIn(facts.days.get(lowest), 'salesPerLabourHour')),
                mean: shortParam('money', perHour),
              }),
            ),
          ],
    kpis,
  });
}
