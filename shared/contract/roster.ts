import { z } from 'zod';
import { staffGroups } from '#shared/domain/people/employee';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import type { WeekDiagnosis } from '#shared/domain/roster/shop/diagnosis';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, LangInput, NothingInput } from './inputs';
import type {
  Attendance,
  PatternChange,
  RosterChange,
  RosterHistoryEntry,
  RosterSolved,
  RosterTemplate,
} from './roster/deeds';
import type { HeadsOverride, RosterDemand, RosterRules, RosterWorth } from './roster/demand';
import {
  DemandInput,
  Force,
  PatchesInput,
  Reason,
  RuleMinute,
  rosterFormats,
  SearchInput,
  SettingsInput,
  ShiftFields,
  WeekInput,
} from './roster/inputs';
import type { RosterLog, WeekStanding } from './roster/log';
import type { RosterWeek } from './roster/week';

const { employeeId, date, startMinute, endMinute } = ShiftFields;

/** `roster.change` and its kin throw `conflict` with `rule`, `name` and `date` of the first new break. */
export const roster = {
  /** The whole week: people, shifts, demand, cover, conflicts. Never empty-handed: what is not known is marked. */
  week: query(WeekInput, out<RosterWeek>()),
  /** What patches would break, without doing them: while a shift is dragged. @throws QisanError `not_found` */
  check: query(PatchesInput, out<{ readonly broken: readonly Conflict[] }>()),
  /**
   * Changes planned shifts of a week, all or none. What breaks a hard rule anew needs `force`, and then
   * stands in the audit log and the history. In a published week a change holds at once and is marked.
   * @throws QisanError `not_found`; `conflict` with `clash` ('rule', and `rule`, `name`, `date`, `count`;
   * or 'overlap': the person has a shift that starts then)
   */
  change: command(PatchesInput.extend({ force: Force, reason: Reason }), out<RosterChange>(), {
    touches: ['roster', 'people'],
  }),
  /**
   * Puts the shifts of a week in place of another's; locked ones stay. Shifts of people on leave or gone
   * are left out, each with its day and reason.
   */
  copyWeek: command(WeekInput.extend({ fromWeekOf: BusinessDateInput }), out<PatternChange>(), {
    touches: ['roster', 'people'],
  }),
  /** Takes the planned shifts of a week away; locked ones only when asked. */
  clear: command(WeekInput.extend({ locked: z.boolean().default(false) }), out<RosterChange>(), {
    touches: ['roster', 'people'],
  }),
  templates: query(NothingInput, out<readonly RosterTemplate[]>()),
  /** Keeps the week's shifts under a name; the same name again replaces. */
  saveTemplate: command(
    WeekInput.extend({ name: z.string().trim().min(1).max(60) }),
    out<{ readonly id: number }>(),
    { touches: ['roster'] },
  ),
  /** As `copyWeek`. @throws QisanError `not_found` */
  applyTemplate: command(WeekInput.extend({ id: IdInput }), out<PatternChange>(), {
    touches: ['roster', 'people'],
  }),
  /** @throws QisanError `not_found` */
  removeTemplate: command(z.object({ id: IdInput }), out<{ readonly removed: true }>(), {
    touches: ['roster'],
  }),
  /**
   * Proposes the week as a draft: best found in `seconds`; locked shifts stay. Progress `detail`:
   * `penalty`, `bound` (Money) once known. `stop` ends it with the best; a cancel leaves nothing.
   */
  solve: job(
    SearchInput.extend({
      /** `anew`: as good as can be; `near`: as few changes of the present roster as possible. */
      from: z.enum(['anew', 'near']).default('anew'),
    }),
    out<RosterSolved>(),
    { touches: ['roster', 'people'] },
  ),
  /**
   * Somebody cannot come: approved sick leave, the shifts of those days are given up, and the rest of
   * the week is solved near the present roster; days before the first one do not change.
   * @throws QisanError `not_found`; as `solve`
   */
  sickCall: job(
    z
      .object({
        employeeId: IdInput,
        from: BusinessDateInput,
        to: BusinessDateInput,
        seconds: z.number().min(1).max(600).default(15),
        seed: z
          .number()
          .int()
          .min(0)
          .max(2 ** 31)
          .default(1),
      })
      .refine(({ from, to }) => from <= to, { message: 'range_order' }),
    out<RosterSolved & { readonly leaveId: number }>(),
    { touches: ['roster', 'people'] },
  ),
  /** What no roster of the week could meet, and why: asked before a search. Null: nobody is employed. */
  diagnosis: query(WeekInput, out<WeekDiagnosis | null>()),
  /** Ends running searches with the best they have. */
  stop: command(NothingInput, out<{ readonly stopped: number }>(), { touches: [], atOnce: true }),
  /**
   * Tells the people: drafts become published, and later changes are marked against this state.
   * @throws QisanError `conflict` with `clash` 'rule' and `count` where hard rules are broken and not forced
   */
  publish: command(
    WeekInput.extend({ force: Force, reason: Reason }),
    out<{ readonly publishedAt: number; readonly shifts: number }>(),
    { touches: ['roster', 'people'] },
  ),
  /** What was changed after publishing, latest first. */
  history: query(WeekInput, out<readonly RosterHistoryEntry[]>()),
  /** What a manager may be asked about later: rules broken knowingly, publishing, changes after it, limits. */
  log: query(NothingInput, out<RosterLog>()),
  /** How the planned weeks from this one on stand to the rules in force. */
  standings: query(NothingInput, out<readonly WeekStanding[]>()),
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
  /** Scheduled against worked hours of a week. */
  attendance: query(WeekInput, out<Attendance>()),
  /**
   * Worked hours by hand; with `id` in place of what is recorded.
   * @throws QisanError `not_found`; `conflict` with `clash` 'overlap'; with 'imported' for hours of a
   * file (undo the import instead)
   */
  saveWorked: command(
    z
      .object({
        id: IdInput.optional(),
        ...{ employeeId, date, startMinute, endMinute },
        group: ShiftFields.group.optional(),
        breakMinutes: ShiftFields.breakMinutes.default(0),
      })
      .refine((span) => span.endMinute - span.startMinute > span.breakMinutes, {
        message: 'span_order',
      }),
    out<{ readonly id: number }>(),
    { touches: ['roster', 'people'] },
  ),
  /** @throws QisanError `not_found`; `conflict` with `clash` 'imported' */
  removeWorked: command(z.object({ id: IdInput }), out<{ readonly removed: true }>(), {
    touches: ['roster', 'people'],
  }),
  /** Records the planned shifts of a day as worked, for those of whom nothing is recorded. */
  workedAsPlanned: command(
    z.object({ date: BusinessDateInput }),
    out<{ readonly recorded: number }>(),
    { touches: ['roster', 'people'] },
  ),
  /** The week into a folder: A4 landscape PDF, XLSX, one ICS per person. */
  export: job(
    WeekInput.extend({
      lang: LangInput,
      formats: z.array(z.enum(rosterFormats)).min(1),
      folder: z.string().min(1),
    }),
    out<{
      readonly files: readonly {
        readonly format: 'pdf' | 'xlsx' | 'ics';
        readonly path: string;
      }[];
    }>(),
  ),
  /** The week as one HTML document, for the print dialog. */
  document: query(
    WeekInput.extend({ lang: LangInput }),
    out<{ readonly title: string; readonly html: string }>(),
  ),
};
