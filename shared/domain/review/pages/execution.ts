import type { ActionProgress } from '../../action/progress';
import { addDays } from '../../calendar/calendar';
import type { KpiName } from '../../kpi/names';
import { kpiTable } from '../../kpi/table';
import { numberParam, type SentenceParam, textParam } from '../../report/sentence';
import {
  amount,
  cell,
  change,
  changeOf,
  difference,
  kpiLabel,
  numberCell,
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
import type { ReviewAction } from '../facts';
import { EFFECT_DAYS } from '../frame';
import type { ReviewCell, ReviewPage } from '../review';

/** Rows of a table on a page. */
export const MOST_ROWS = 9;
/** Days after an action below which nothing is said of what it did. */
const LEAST_DAYS_AFTER = 3;

/** Tasks done and open, and what those that were meant to move a figure did to it. */
export function actionsPage(context: ReviewContext): ReviewPage {
  const { facts, frame } = context;
  const due = facts.actions.filter(({ state, dueOn, doneOn }) => {
    if (state === 'done') return doneOn !== null && doneOn >= frame.range.from;
    return dueOn !== null && dueOn <= frame.range.to;
  });
  const done = due.filter(({ state }) => state === 'done');
  const overdue = due.filter(({ state }) => state !== 'done');
  const { tasks, checklists } = facts.progress;
  const params = {
    done: numberParam('count', tasks.done),
    all: numberParam('count', tasks.due),
    overdue: numberParam('count', tasks.overdue),
    finished: numberParam('count', tasks.finished),
  };
  const shown = [...done, ...overdue].slice(0, MOST_ROWS);
  const since = addDays(frame.before.from, -EFFECT_DAYS);
  return page({
    id: 'execution.actions',
    part: 'execution',
    state: due.length === 0 ? 'missing' : 'ready',
    title: say(actionsTitle(due.length, tasks), params),
    subtitle: say('actionsSubtitle', { range: { as: 'range', ...frame.range } }),
    blocks:
      due.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                wordsColumn('title', word('task'), 4),
                wordsColumn('owner', word('owner'), 1.5),
                wordsColumn('due', word('due'), 1.2),
                wordsColumn('state', word('state'), 1.2),
                {
                  ...wordsColumn('effect', word('effect'), 2.2),
                  sources: [context.source('actions.effect', { ...frame.range, from: since })],
                },
              ],
              rows: shown.map((action) => actionRow(action, overdue.includes(action))),
              keys: shown.map(({ id }) => `action.${id}`),
              total: null,
            },
          ],
    draft: [
      ...facts.actions.flatMap(({ title, aim }) => effectRemark(title, aim)),
      ...checklistRemark(checklists),
      ...(due.length > shown.length
        ? [remark(say('moreActions', { count: numberParam('count', due.length - shown.length) }))]
        : []),
    ],
  });
}

function actionsTitle(told: number, { due, done, overdue }: ActionProgress): string {
  if (told === 0) return 'noActions';
  if (overdue > 0) return due === 0 ? 'actionsLate' : 'actionsOverdue';
  if (due === 0) return 'actionsFinished';
  return done === due ? 'actionsDone' : 'actionsPartly';
}

function checklistRemark({ due, done }: { due: number; done: number }): ReviewPage['draft'] {
  if (due === 0) return [];
  const params = { done: numberParam('count', done), all: numberParam('count', due) };
  return [remark(say('checklistsDone', params), done < due ? 'warning' : 'good')];
}

function actionRow(action: ReviewAction, overdue: boolean): ReviewCell[] {
  const { title, owners, dueOn, state, aim } = action;
  return [
    cell(title),
    cell(ownersParam(owners)),
    cell(dueOn === null ? textParam('') : { as: 'date', date: dueOn }),
    cell(word(overdue ? 'state_overdue' : `state_${state}`)),
    aim === null || !judgeable(aim)
      ? cell('')
      : numberCell(change(kpiTable[aim.kpi].unit, aim.after, aim.before, 'none')),
  ];
}

export function ownersParam(owners: readonly string[]): SentenceParam {
  if (owners.length === 0) return word('noOwner');
  return { as: 'list', items: owners.map(textParam) };
}

type Aim = NonNullable<ReviewAction['aim']>;

function judgeable({ before, after, daysAfter }: Aim): boolean {
  return before !== null && after !== null && daysAfter >= LEAST_DAYS_AFTER;
}

function changeOfKpi(kpi: KpiName, after: number | null, before: number | null): number | null {
  return changeOf(kpiTable[kpi].unit, after, before);
}

/** Before and after, beside what the whole store did: no proof, and it does not pretend to be one. */
function effectRemark(title: string, aim: ReviewAction['aim']): ReviewPage['draft'] {
  if (aim === null) return [];
  const params = { task: textParam(title), figure: kpiLabel(aim.kpi) };
  if (!judgeable(aim)) return [remark(say('effectTooSoon', params))];
  const own = changeOfKpi(aim.kpi, aim.after, aim.before);
  const store = changeOf('money', aim.storeAfter, aim.storeBefore);
  return [
    remark(
      say(store === null ? 'effectOwn' : 'effectBesideStore', {
        ...params,
        change: kpiTable[aim.kpi].unit === 'ratio' ? points(own) : numberParam('ratio', own, true),
        days: numberParam('count', aim.daysAfter),
        store: numberParam('ratio', store, true),
      }),
    ),
  ];
}

function points(value: number | null): SentenceParam {
  return { as: 'points', value };
}

/** Assortment and clearance plans under way. */
export function plansPage(context: ReviewContext): ReviewPage {
  const { facts } = context;
  const plans = facts.plans.slice(0, MOST_ROWS);
  const tasks = plans.reduce((sum, plan) => sum + plan.tasks, 0);
  const open = plans.reduce((sum, plan) => sum + plan.tasksOpen, 0);
  const listed = [context.source('plans.list'), context.source('cuts.list')];
  return page({
    id: 'execution.plans',
    part: 'execution',
    state: plans.length === 0 ? 'missing' : 'ready',
    title: say('plansTitle', {
      count: numberParam('count', facts.plans.length),
      done: numberParam('count', tasks - open),
      tasks: numberParam('count', tasks),
    }),
    subtitle: say('plansSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      {
        kind: 'table',
        columns: [
          wordsColumn('title', word('plan'), 3.5),
          wordsColumn('kind', word('kind'), 1.5),
          wordsColumn('starts', word('starts'), 1.3),
          numbersColumn('done', word('tasksDone'), 1.2, listed),
          numbersColumn('tasks', word('tasks'), 1, listed),
          numbersColumn('predicted', word('predictedPerWeek'), 1.8, listed),
        ],
        rows: plans.map((plan) => [
          cell(plan.title === '' ? word(`plan_${plan.kind}`) : textParam(plan.title)),
          cell(word(`plan_${plan.kind}`)),
          cell(plan.startsOn === null ? textParam('') : { as: 'date', date: plan.startsOn }),
          numberCell(amount('count', plan.tasks - plan.tasksOpen)),
          numberCell(amount('count', plan.tasks)),
          numberCell(difference('money', plan.predicted)),
        ]),
        keys: plans.map(({ id, kind }) => `plan.${kind}.${id}`),
        total: null,
      },
    ],
    draft: open === 0 ? [] : [remark(say('plansOpen', { count: numberParam('count', open) }))],
  });
}

/** Hours worked against hours planned. */
export function rosterPage(context: ReviewContext): ReviewPage {
  const { facts } = context;
  const both = facts.roster.filter(
    ({ scheduled, worked }) => scheduled !== null && worked !== null,
  );
  const planned = both.reduce((sum, day) => sum + (day.scheduled ?? 0), 0);
  const worked = both.reduce((sum, day) => sum + (day.worked ?? 0), 0);
  const params = {
    worked: numberParam('hours', worked),
    planned: numberParam('hours', planned),
    difference: numberParam('hours', worked - planned, true),
  };
  const roster = facts.roster.slice(-35);
  const [attendance, planning] = [
    context.source('roster.attendance'),
    context.source('roster.week'),
  ];
  return page({
    id: 'execution.roster',
    part: 'execution',
    state: both.length === 0 ? 'missing' : 'ready',
    title: say(Math.abs(worked - planned) < 0.5 ? 'rosterKept' : 'rosterTitle', params),
    subtitle: say('rosterSubtitle', { range: { as: 'range', ...facts.range } }),
    blocks: [
      {
        kind: 'figures',
        items: [
          {
            key: 'worked',
            label: word('worked'),
            value: shortAmount('hours', worked),
            changes: [],
            sources: [attendance],
          },
          {
            key: 'scheduled',
            label: word('scheduled'),
            value: shortAmount('hours', planned),
            changes: [],
            sources: [planning],
          },
        ],
      },
      {
        kind: 'chart',
        type: 'column',
        alt: say('rosterAlt'),
        labels: roster.map(({ date }) => weekdayLabel(date)),
        keys: roster.map(({ date }) => date),
        series: [
          series(
            'worked',
            word('worked'),
            'hours',
            'actual',
            roster.map((day) => day.worked),
            [attendance],
          ),
          series(
            'scheduled',
            word('scheduled'),
            'hours',
            'before',
            roster.map((day) => day.scheduled),
            [planning],
          ),
        ],
        emphasis: null,
      },
    ],
    kpis: ['labourHours'],
  });
}
