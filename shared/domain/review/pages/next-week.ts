import { addDays } from '../../calendar/calendar';
import { ratio } from '../../money/money';
import { numberParam, shortParam, textParam } from '../../report/sentence';
import {
  amount,
  cell,
  numbersColumn,
  page,
  remark,
  say,
  series,
  shortAmount,
  weekdayLabel,
  word,
  wordsColumn,
} from '../blocks';
import type { ReviewContext } from '../context';
import { OUTLOOK_DAYS } from '../frame';
import { outlook } from '../outlook';
import type { ActionProposal, ReviewBlock, ReviewPage } from '../review';
import { MOST_ROWS, ownersParam } from './execution';

/** What is to be done: open tasks with owners and dates, and what the findings ask for. */
export function planPage(context: ReviewContext, proposals: readonly ActionProposal[]): ReviewPage {
  const { facts, frame } = context;
  const open = facts.actions.filter(({ state }) => state === 'open' || state === 'doing');
  const rows = [
    ...open.map(({ id, title, owners, dueOn }) => ({
      key: `action.${id}`,
      cells: [
        cell(title),
        cell(ownersParam(owners)),
        cell(dueOn === null ? textParam('') : ({ as: 'date', date: dueOn } as const)),
        cell(word(dueOn !== null && dueOn <= frame.range.to ? 'state_overdue' : 'planned')),
      ],
    })),
    ...proposals.map(({ title }, at) => ({
      key: `proposal.${at}`,
      cells: [
        cell({ as: 'sentence', sentence: title } as const),
        cell(word('noOwner')),
        cell({ as: 'date', date: frame.next.to } as const),
        cell(word('proposed')),
      ],
    })),
  ];
  const shown = rows.slice(0, MOST_ROWS);
  return page({
    id: 'nextWeek.actions',
    part: 'nextWeek',
    state: rows.length === 0 ? 'missing' : 'ready',
    title: say(planTitle(open.length, proposals.length), {
      open: numberParam('count', open.length),
      proposed: numberParam('count', proposals.length),
      count: numberParam('count', open.length === 0 ? proposals.length : open.length),
    }),
    subtitle: say('planSubtitle', { range: { as: 'range', ...frame.next } }),
    blocks:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                wordsColumn('title', word('task'), 4.5),
                wordsColumn('owner', word('owner'), 1.6),
                wordsColumn('due', word('due'), 1.3),
                wordsColumn('state', word('state'), 1.3),
              ],
              rows: shown.map(({ cells }) => cells),
              keys: shown.map(({ key }) => key),
              total: null,
            },
          ],
    draft:
      rows.length > shown.length
        ? [remark(say('moreActions', { count: numberParam('count', rows.length - shown.length) }))]
        : [],
  });
}

function planTitle(open: number, proposed: number): string {
  if (open === 0) return proposed === 0 ? 'noPlan' : 'planProposed';
  return proposed === 0 ? 'planOpen' : 'planTitle';
}

/** What the next days should bring, what they have to bring, and the promotions in them. */
export function outlookPage(context: ReviewContext): ReviewPage {
  const { facts, frame } = context;
  const expected = outlook(facts.history, frame.next);
  const targets = new Map(
    facts.targets
      .filter(({ kpi, date }) => kpi === 'netSales' && date >= frame.next.from)
      .map(({ date, value }) => [date, value]),
  );
  const target = expected.days.every(({ date }) => targets.has(date))
    ? expected.days.reduce((sum, { date }) => sum + (targets.get(date) ?? 0), 0)
    : null;
  const coming = facts.promotions.filter(
    ({ from, to }) => from <= frame.next.to && to >= frame.next.from,
  );
  const reach = ratio(expected.total, target);
  const params = {
    expected: shortParam('money', expected.total),
    low: shortParam('money', expected.low),
    high: shortParam('money', expected.high),
    share: numberParam('ratio', reach),
    error: numberParam('ratio', expected.error),
    tried: numberParam('count', expected.tried),
  };
  const days = expected.days.slice(0, 35);
  const since = addDays(facts.range.to, 1 - OUTLOOK_DAYS);
  const history = context.kpiSource('netSales', { from: since, to: facts.range.to }, 'day');
  const set = context.source('targets.days(netSales)', frame.next);
  return page({
    id: 'nextWeek.outlook',
    part: 'nextWeek',
    state: expected.total === null ? 'missing' : 'ready',
    title: say(reach === null ? 'outlookTitle' : 'outlookTarget', params),
    subtitle: say('outlookSubtitle', { range: { as: 'range', ...frame.next } }),
    blocks: [
      {
        kind: 'figures',
        items: [
          {
            key: 'expected',
            label: word('expected'),
            value: shortAmount('money', expected.total),
            changes: [],
            sources: [history],
          },
          ...(expected.low === null
            ? []
            : [
                {
                  key: 'low',
                  label: word('low'),
                  value: shortAmount('money', expected.low),
                  changes: [],
                  sources: [history],
                },
                {
                  key: 'high',
                  label: word('high'),
                  value: shortAmount('money', expected.high),
                  changes: [],
                  sources: [history],
                },
              ]),
          ...(target === null
            ? []
            : [
                {
                  key: 'target',
                  label: word('target'),
                  value: shortAmount('money', target),
                  changes: [],
                  sources: [set],
                },
              ]),
        ],
      },
      {
        kind: 'chart',
        type: 'column',
        alt: say('outlookAlt'),
        labels: days.map(({ date }) => weekdayLabel(date)),
        keys: days.map(({ date }) => date),
        series: [
          series(
            'expected',
            word('expected'),
            'money',
            'actual',
            days.map((day) => day.expected),
            [history],
          ),
          ...(targets.size === 0
            ? []
            : [
                series(
                  'target',
                  word('target'),
                  'money',
                  'target',
                  days.map(({ date }) => targets.get(date) ?? null),
                  [set],
                ),
              ]),
        ],
        emphasis: null,
      },
      ...promotionTable(context, coming),
    ],
    draft: [
      ...(expected.low === null ? [] : [remark(say('outlookInterval', params))]),
      ...(reach !== null && reach < 1 ? [remark(say('outlookShort', params), 'warning')] : []),
    ],
    kpis: ['netSales'],
  });
}

function promotionTable(
  { frame, source }: ReviewContext,
  coming: ReviewContext['facts']['promotions'],
): ReviewBlock[] {
  if (coming.length === 0) return [];
  const shown = coming.slice(0, 4);
  return [
    {
      kind: 'table',
      columns: [
        wordsColumn('name', word('promotion'), 3),
        wordsColumn('days', word('days'), 2.4),
        numbersColumn('skus', word('skus'), 1, [source('ahead.list', frame.next)]),
      ],
      rows: shown.map(({ name, from, to, skus }) => [
        cell(name),
        cell({ as: 'range', from, to } as const),
        { kind: 'amount', amount: amount('count', skus) } as const,
      ]),
      keys: shown.map(({ id }) => `promotion.${id}`),
      total: null,
    },
  ];
}
