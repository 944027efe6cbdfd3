import { writePublication } from '#electron/store/roster/publication';
import { publishShifts, readPlanned } from '#electron/store/roster/shifts';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { conflictsOf } from '#shared/domain/roster/shop/check';
import type { CommandContext } from '../context';
import { weekFacts } from './facts';
import { addForced } from './forced';

/** Drafts become published, and what is published now is kept to compare with. */
export function publishWeek(
  context: CommandContext,
  { weekOf, force, reason }: { weekOf: BusinessDate; force: boolean; reason: string },
): { readonly publishedAt: number; readonly shifts: number } {
  const { write, now } = context;
  const facts = weekFacts(write, weekOf);
  const broken = conflictsOf(facts);
  if (broken.length > 0) {
    if (!force) throw new QisanError('conflict', { clash: 'rule', count: broken.length });
    addForced(context, { by: 'publish', broken, reason });
  }
  const week = { from: facts.from, to: addDays(facts.from, 6) };
  publishShifts(write, week);
  const shifts = readPlanned(write, week);
  const publishedAt = now();
  writePublication(write, facts.from, { publishedAt, shifts });
  return { publishedAt, shifts: shifts.length };
}
