import { daysBetween } from '#shared/domain/calendar/calendar';
import type { ActionRow, ActionsBlock, Block, RosterBlock } from './daily';
import type { DayIndex } from './day-index';
import { need } from './needs';

/** Open actions, overdue first. */
export function buildActions(index: DayIndex): Block<ActionsBlock> {
  const { facts } = index;
  const rows = facts.actions.map((action): ActionRow => {
    const late = action.dueOn === null ? 0 : daysBetween(action.dueOn, facts.date);
    return { ...action, overdueDays: Math.max(0, late) };
  });
  return {
    state: 'ready',
    rows,
    overdue: rows.filter((row) => row.overdueDays > 0).length,
    count: facts.openActions,
  };
}

/** Who works tomorrow. */
export function buildRoster(index: DayIndex): Block<RosterBlock> {
  const { facts, dates } = index;
  if (facts.roster.length === 0) return { state: 'missing', needs: [need('roster')] };
  const minutes = facts.roster.reduce(
    (sum, row) => sum + row.endMinute - row.startMinute - row.breakMinutes,
    0,
  );
  return {
    state: 'ready',
    date: dates.tomorrow,
    rows: facts.roster.map(({ draft: _draft, ...row }) => row),
    heads: new Set(facts.roster.map((row) => row.employeeId)).size,
    hours: minutes / 60,
    draft: facts.roster.some((row) => row.draft),
    onLeave: facts.onLeave,
  };
}
