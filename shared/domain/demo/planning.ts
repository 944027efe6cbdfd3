import { addDays, type BusinessDate, eachDay, instantOf } from '#shared/domain/calendar/calendar';
import { MONEY_SCALE } from '#shared/domain/money/money';
import type { Repeat } from '../action/repeat';
import type { ActionPartyRow, ActionRow, DemoBase, TargetRow } from './rows';
import { plannedTraffic } from './season';
import type { DemoWords } from './words';

/** What a usual day is expected to bring. */
export interface UsualDay {
  readonly netSales: number;
  readonly grossProfit: number;
  readonly tickets: number;
}

/** The owner wants a little more than the usual day. */
const AMBITION = 1.02;

/** Targets for each day up to a week ahead, and for each month that the period touches. */
export function makeTargets(
  usual: UsualDay,
  period: { readonly from: BusinessDate; readonly to: BusinessDate },
): TargetRow[] {
  const days = eachDay({ from: period.from, to: addDays(period.to, 7) });
  const targets = days.flatMap((day, index) => dayTargets(usual, day, index));
  for (const month of new Set(days.map((day) => day.slice(0, 7)))) {
    const first = `${month}-01`;
    const monthDays = eachDay({ from: first, to: addDays(first, 30) }).filter((day) =>
      day.startsWith(month),
    );
    const traffic = monthDays.reduce((sum, day) => sum + plannedTraffic(day, 45), 0);
    for (const kpi of ['netSales', 'grossProfit'] as const) {
      const step = 1000 * MONEY_SCALE;
      const value = Math.round((usual[kpi] * AMBITION * traffic) / step) * step;
      targets.push({ kpi, period: 'month', startsOn: first, value });
    }
    const tickets = Math.round((usual.tickets * AMBITION * traffic) / 50) * 50;
    targets.push({ kpi: 'tickets', period: 'month', startsOn: first, value: tickets });
  }
  return targets;
}

function dayTargets(usual: UsualDay, day: BusinessDate, index: number): TargetRow[] {
  const traffic = plannedTraffic(day, index) * AMBITION;
  const money = (value: number) => Math.round(value / (10 * MONEY_SCALE)) * 10 * MONEY_SCALE;
  const netSales = money(usual.netSales * traffic);
  const tickets = Math.round(usual.tickets * traffic);
  return [
    { kpi: 'netSales', period: 'day', startsOn: day, value: netSales },
    { kpi: 'grossProfit', period: 'day', startsOn: day, value: money(usual.grossProfit * traffic) },
    { kpi: 'tickets', period: 'day', startsOn: day, value: tickets },
    {
      kpi: 'averageTicket',
      period: 'day',
      startsOn: day,
      value: Math.round(netSales / tickets / 1000) * 1000,
    },
  ];
}

/** Tasks of the last three weeks: some done, some under way, one late. */
export function makeActions(
  words: DemoWords,
  last: BusinessDate,
  timeZone: string,
): { actions: ActionRow[]; actionParties: ActionPartyRow[] } {
  const dueIn = [-9, -6, -2, 0, 1, 2, 4, 7];
  const actions = words.actions.map(({ title, detail }, index): ActionRow => {
    const dueOn = addDays(last, dueIn[index] ?? 0);
    const done = index < 2;
    return {
      id: index + 1,
      title,
      detail,
      state: done ? 'done' : index % 3 === 0 ? 'doing' : 'open',
      dueOn,
      createdAt: instantOf(addDays(last, (dueIn[index] ?? 0) - 10), 36_000_000, timeZone),
      doneAt: done ? instantOf(dueOn, 61_200_000, timeZone) : null,
    };
  });
  const actionParties = actions.flatMap(({ id }): ActionPartyRow[] => [
    { actionId: id, employeeId: 2 + ((id * 5) % 11), part: 'responsible' },
    { actionId: id, employeeId: 1, part: 'accountable' },
  ]);
  return { actions, actionParties };
}

const everyDay: Repeat = { kind: 'days', weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1 };

/** Two checklists of every day, deliveries twice a week, a stock count and a visit to come. */
export function makeRoutines(
  words: DemoWords,
  last: BusinessDate,
  timeZone: string,
): Pick<DemoBase, 'routines' | 'routineSteps' | 'events'> {
  const since = addDays(last, -13);
  const createdAt = instantOf(since, 36_000_000, timeZone);
  const kinds = ['opening', 'closing'] as const;
  const weekly = (weekdays: readonly number[]) =>
    JSON.stringify({ kind: 'days', weekdays, everyWeeks: 1 } satisfies Repeat);
  const { events } = words;
  return {
    routines: kinds.map((kind, at) => ({
      ...{ id: at + 1, kind, title: words.routines[kind].title, since, createdAt },
      ...{ repeat: JSON.stringify(everyDay), ownerId: at + 2 },
    })),
    routineSteps: kinds.flatMap((kind, at) =>
      words.routines[kind].steps.map((title, position) => ({ routineId: at + 1, position, title })),
    ),
    events: [
      { kind: 'delivery', title: events.dairy, repeat: weekly([2, 5]), in: -13, days: 1 } as const,
      { kind: 'delivery', title: events.dry, repeat: weekly([3]), in: -13, days: 1 } as const,
      { kind: 'count', title: events.count, repeat: null, in: 6, days: 2 } as const,
      { kind: 'visit', title: events.visit, repeat: null, in: 11, days: 1 } as const,
    ].map(({ in: start, days, ...event }) => ({
      ...event,
      fromDate: addDays(last, start),
      toDate: addDays(last, start + days - 1),
      createdAt,
    })),
  };
}
