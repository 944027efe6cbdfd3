import { z } from 'zod';
import { staffGroups } from '#shared/domain/people/employee';
import { command, out, query } from './define';
import { BusinessDateInput, NothingInput } from './inputs';
import type { HeadsOverride, RosterDemand, RosterRules, RosterWorth } from './roster/demand';
import { DemandInput, RuleMinute, SettingsInput, WeekInput } from './roster/inputs';
import type { RosterWeek } from './roster/week';

export const roster = {
  /** The whole week: people, shifts, demand, cover, conflicts. Never empty-handed: what is not known is marked. */
  week: query(WeekInput, out<RosterWeek>()),
  /** "One more person on Saturday 18:00–20:00 would be worth …": by two hours and group. */
  worth: query(WeekInput, out<RosterWorth>()),
  /** Heads wanted, and what they rest on. */
  demand: query(WeekInput, out<RosterDemand>()),
  /** Null: back to the defaults. */
  saveDemand: command(
    z.object({ settings: DemandInput.nullable() }),
    out<{ readonly saved: true }>(),
    { touches: ['roster'] },
  ),
  /** Heads by hand; `heads` null takes what was set in the interval away. */
  setHeads: command(
    z
      .object({
        group: z.enum(staffGroups),
        date: BusinessDateInput.nullable().default(null),
        weekday: z.number().int().min(1).max(7).nullable().default(null),
        startMinute: RuleMinute.multipleOf(30),
        endMinute: RuleMinute.multipleOf(30),
        heads: z.number().int().min(0).max(200).nullable(),
      })
      .refine((row) => (row.date === null) !== (row.weekday === null), {
        message: 'date_or_weekday',
      })
      .refine((row) => row.endMinute > row.startMinute, { message: 'span_order' }),
    out<{ readonly overrides: readonly HeadsOverride[] }>(),
    { touches: ['roster'] },
  ),
  rules: query(NothingInput, out<RosterRules>()),
  /** Null: back to the defaults. */
  saveRules: command(
    z.object({ settings: SettingsInput.nullable() }),
    out<{ readonly saved: true }>(),
    { touches: ['roster'] },
  ),
};
