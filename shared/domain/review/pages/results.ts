import { addDays, type DateRange } from '../../calendar/calendar';
import { ratio } from '../../money/money';
import {
  hoursParam,
  numberParam,
  type Sentence,
  shortParam,
  textParam,
} from '../../report/sentence';
import {
  changeOf,
  indexOfLargest,
  kpiLabel,
  page,
  remark,
  say,
  series,
  sumOf,
  valueIn,
  weekdayLabel,
  weekdayName,
  word,
} from '../blocks';
import type { ReviewContext } from '../context';
import { rangeDays } from '../days';
import { isoWeek, YEAR } from '../frame';
import type { ReviewPage } from '../review';

/** A day's or an hour's change is a finding from this share of the period before on. */
const NOTEWORTHY = 0.02;

/** The last 13 periods, with last year behind them. */
export function trendPage(context: ReviewContext): ReviewPage {
  const { facts, frame } = context;
  const sales = facts.trend.map(({ values }) => valueIn(values, 'netSales'));
  const yearAgo = facts.trend.map((period) => period.yearAgo);
  const whole = { from: frame.periods[0]?.from ?? facts.range.from, to: facts.range.to };
  return page({
    id: 'results.trend',
    part: 'results',
    state: context.hasSales ? 'ready' : 'missing',
    title: trendTitle(sales),
    subtitle: say(frame.isWeek ? 'trendSubtitle' : 'trendSubtitleRange', {
      range: { as: 'range', ...whole },
    }),
    blocks: context.hasSales
      ? [
          {
            kind: 'chart',
            type: 'column',
            alt: say('trendAlt'),
            labels: facts.trend.map(({ range: { from } }) =>
              frame.isWeek
                ? textParam(`W${isoWeek(from).week}`)
                : ({ as: 'date', date: from } as const),
            ),
            keys: facts.trend.map(({ range }) => range.from),
            series: [
              series('netSales', kpiLabel('netSales'), 'money', 'actual', sales, [
                context.kpiSource('netSales', whole),
              ]),
              ...(yearAgo.every((value) => value === null)
                ? []
                : [
                    series('yearAgo', word('lastYear'), 'money', 'before', yearAgo, [
                      context.kpiSource('netSales', yearBefore(whole), 'day'),
                    ]),
                  ]),
            ],
            emphasis: facts.trend.length - 1,
          },
        ]
      : [],
    draft: yearRemark(context),
    kpis: ['netSales'],
  });
}

function trendTitle(sales: readonly (number | null)[]): Sentence {
  const now = sales.at(-1) ?? null;
  if (now === null) return say('noSales');
  const known = sales.filter((value) => value !== null);
  const rank = known.filter((value) => value > now).length + 1;
  const params = {
    sales: shortParam('money', now),
    rank: numberParam('count', rank),
    of: numberParam('count', known.length),
  };
  const run = runOf(sales);
  if (run >= 2) return say('trendRising', { ...params, run: numberParam('count', run) });
  if (run <= -2) return say('trendFalling', { ...params, run: numberParam('count', -run) });
  if (known.length < 3) return say('sales', params);
  if (rank === 1) return say('trendBest', params);
  return say(rank === known.length ? 'trendWorst' : 'trendRank', params);
}

/** How many times in a row the last values rose (positive) or fell (negative). */
function runOf(values: readonly (number | null)[]): number {
  let run = 0;
  for (let at = values.length - 1; at > 0; at--) {
    const [now, before] = [values[at] ?? null, values[at - 1] ?? null];
    if (now === null || before === null || now === before) break;
    const step = Math.sign(now - before);
    if (run !== 0 && Math.sign(run) !== step) break;
    run += step;
  }
  return run;
}

function yearRemark({ facts }: ReviewContext): ReviewPage['draft'] {
  const now = valueIn(facts.now, 'netSales');
  const yearAgo = valueIn(facts.yearAgo, 'netSales');
  const moved = changeOf('money', now, yearAgo);
  if (moved === null) return [];
  return [
    remark(
      say('onLastYear', {
        change: numberParam('ratio', moved, true),
        amount: shortParam('money', yearAgo),
      }),
      moved < 0 ? 'warning' : 'good',
    ),
  ];
}

/** The days of the range against the same days of the period before. */
export function daysPage(context: ReviewContext): ReviewPage {
  const { facts, frame } = context;
  const dates = rangeDays(frame.range);
  const shift = rangeDays(frame.before).length;
  const sales = dates.map((date) => valueIn(facts.days.get(date), 'netSales'));
  const before = dates.map((date) => valueIn(facts.days.get(addDays(date, -shift)), 'netSales'));
  const differences = sales.map((value, at) => {
    const base = before[at] ?? null;
    return value === null || base === null ? 0 : value - base;
  });
  const most = indexOfLargest(differences.map(Math.abs));
  const largest = most === null ? 0 : (differences[most] ?? 0);
  const total = before.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const told = most !== null && Math.abs(largest) >= NOTEWORTHY * total && total > 0;
  const best = indexOfLargest(sales.map((value) => value ?? 0));
  const at = told ? most : best;
  const date = at === null ? undefined : dates[at];
  const params = {
    ...(date === undefined ? {} : { day: weekdayName(date) }),
    amount: shortParam('money', largest, true),
    sales: shortParam('money', at === null ? null : (sales[at] ?? null)),
    before: context.beforeWord,
    share: numberParam('ratio', ratio(at === null ? null : (sales[at] ?? null), sumOf(sales))),
  };
  return page({
    id: 'results.days',
    part: 'results',
    state: context.hasSales && dates.length > 1 ? 'ready' : 'missing',
    title: say(told ? (largest > 0 ? 'dayRose' : 'dayFell') : 'dayBest', params),
    subtitle: say('daysSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      {
        kind: 'chart',
        type: 'column',
        alt: say('daysAlt'),
        labels: dates.map((day) =>
          dates.length > 7 ? ({ as: 'date', date: day } as const) : weekdayLabel(day),
        ),
        keys: dates,
        series: [
          series('netSales', kpiLabel('netSales'), 'money', 'actual', sales, [
            context.kpiSource('netSales', facts.range, 'day'),
          ]),
          ...(context.hasBefore
            ? [
                series('before', context.beforeWord, 'money', 'before', before, [
                  context.kpiSource('netSales', frame.before, 'day'),
                ]),
              ]
            : []),
        ],
        emphasis: at,
      },
    ],
    draft: ticketsOnDay(context, told ? date : undefined, shift),
    kpis: ['netSales'],
  });
}

/** Whether it was customers or their baskets that made the day that stands out. */
function ticketsOnDay(
  { facts }: ReviewContext,
  date: string | undefined,
  shift: number,
): ReviewPage['draft'] {
  if (date === undefined) return [];
  const [now, before] = [facts.days.get(date), facts.days.get(addDays(date, -shift))];
  const tickets = changeOf('count', valueIn(now, 'tickets'), valueIn(before, 'tickets'));
  const basket = changeOf('money', valueIn(now, 'averageTicket'), valueIn(before, 'averageTicket'));
  if (tickets === null || basket === null) return [];
  return [
    remark(
      say('dayTickets', {
        day: weekdayName(date),
        tickets: numberParam('ratio', tickets, true),
        basket: numberParam('ratio', basket, true),
      }),
    ),
  ];
}

/** Hours of the clock over the range, against the period before. */
export function hoursPage(context: ReviewContext): ReviewPage {
  const { facts, frame } = context;
  const clock = (hour: number) => (hour - facts.cutoffHour + 24) % 24;
  const rows = [...facts.hours].sort((a, b) => clock(a.hour) - clock(b.hour));
  const timed = rows.reduce((sum, row) => sum + row.netSales, 0);
  const timedBefore = rows.reduce((sum, row) => sum + row.before, 0);
  const most = indexOfLargest(rows.map((row) => Math.abs(row.netSales - row.before)));
  const row = most === null ? undefined : rows[most];
  const moved = row === undefined ? 0 : row.netSales - row.before;
  const told = timedBefore > 0 && Math.abs(moved) >= NOTEWORTHY * timedBefore;
  const busiest = indexOfLargest(rows.map(({ netSales }) => netSales));
  const at = told ? most : busiest;
  const shown = at === null ? undefined : rows[at];
  const params = {
    hours: hoursParam(shown?.hour ?? 0, shown?.hour ?? 0),
    amount: shortParam('money', moved, true),
    before: context.beforeWord,
    share: numberParam('ratio', ratio(shown?.netSales ?? null, timed)),
  };
  const rest = (valueIn(facts.now, 'netSales') ?? 0) - timed;
  const busy = busiest === null ? undefined : rows[busiest];
  return page({
    id: 'results.hours',
    part: 'results',
    state: timed === 0 ? 'missing' : 'ready',
    title: say(told ? (moved > 0 ? 'hourRose' : 'hourFell') : 'hourBusiest', params),
    subtitle: say('hoursSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      {
        kind: 'chart',
        type: 'column',
        alt: say('hoursAlt'),
        labels: rows.map(({ hour }) => ({ as: 'hour', hour })),
        keys: rows.map(({ hour }) => String(hour)),
        series: [
          series(
            'netSales',
            kpiLabel('netSales'),
            'money',
            'actual',
            rows.map(({ netSales }) => netSales),
            [context.kpiSource('netSales', facts.range, 'hour')],
          ),
          ...(timedBefore === 0
            ? []
            : [
                series(
                  'before',
                  context.beforeWord,
                  'money',
                  'before',
                  rows.map(({ before }) => before),
                  [context.kpiSource('netSales', frame.before, 'hour')],
                ),
              ]),
        ],
        emphasis: at,
      },
    ],
    draft: [
      ...(busy === undefined || !told
        ? []
        : [
            remark(
              say('hourBusiest', {
                hours: hoursParam(busy.hour, busy.hour),
                share: numberParam('ratio', ratio(busy.netSales, timed)),
              }),
            ),
          ]),
      ...(rest === 0 ? [] : [remark(say('withoutTime', { amount: shortParam('money', rest) }))]),
    ],
    kpis: ['netSales'],
  });
}

function yearBefore({ from, to }: DateRange): DateRange {
  return { from: addDays(from, -YEAR), to: addDays(to, -YEAR) };
}
