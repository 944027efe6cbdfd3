/** Whether a limit that somebody has set allows more than the rule set does. */
import type { LimitName, RuleSet } from '#shared/domain/roster/shop/rule-set';

/** Of these, less allows more; of all others, more does. */
const lessIsLooser: ReadonlySet<LimitName> = new Set([
  'restMinutes',
  'breakMinutes',
  'minorAge',
  'nightEnd',
]);

export type Stand = 'same' | 'looser' | 'stricter';

export function standOf(name: LimitName, value: number, set: RuleSet): Stand {
  const lawful = set[name].value;
  if (value === lawful) return 'same';
  return value > lawful === lessIsLooser.has(name) ? 'stricter' : 'looser';
}

/** How a limit is written and typed. */
export type LimitKind = 'hours' | 'minutes' | 'days' | 'years' | 'clock';

export const limitKind: Readonly<Record<LimitName, LimitKind>> = {
  dailyMinutes: 'hours',
  weeklyMinutes: 'hours',
  daysInRow: 'days',
  restMinutes: 'hours',
  breakAfterMinutes: 'hours',
  breakMinutes: 'minutes',
  minorAge: 'years',
  minorDailyMinutes: 'hours',
  minorWeeklyMinutes: 'hours',
  nightStart: 'clock',
  nightEnd: 'clock',
};
