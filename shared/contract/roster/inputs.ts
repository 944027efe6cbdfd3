import { z } from 'zod';
import { staffGroups } from '#shared/domain/people/employee';
import { inLimitRange, limitNames, ruleSetNames } from '#shared/domain/roster/shop/rule-set';
import { drivers, postKinds } from '#shared/domain/roster/shop/settings';
import { BusinessDateInput, IdInput } from '../inputs';

const Minute = z.number().int().min(0);
export const ShiftFields = {
  employeeId: IdInput,
  date: BusinessDateInput,
  group: z.enum(staffGroups),
  startMinute: Minute.max(1799),
  endMinute: Minute.max(2880),
  breakMinutes: Minute.max(480),
  state: z.enum(['draft', 'published']),
  locked: z.boolean(),
  note: z.string().trim().max(200),
};
const { employeeId, date, group, startMinute, endMinute } = ShiftFields;

const PatchInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    shift: z.object({
      ...{ employeeId, date, group, startMinute, endMinute },
      /** Only to put a shift back that was taken away. */
      id: IdInput.optional(),
      breakMinutes: ShiftFields.breakMinutes.optional(),
      state: ShiftFields.state.optional(),
      locked: ShiftFields.locked.optional(),
      note: ShiftFields.note.optional(),
    }),
  }),
  z.object({ kind: z.literal('change'), id: IdInput, to: z.object(ShiftFields).partial() }),
  z.object({ kind: z.literal('remove'), id: IdInput }),
]);

export const rosterFormats = ['pdf', 'xlsx', 'ics'] as const;

/** Any day of the week that is meant. */
export const WeekInput = z.object({ weekOf: BusinessDateInput });
export const PatchesInput = WeekInput.extend({
  patches: z.array(PatchInput).min(1).max(1_000).readonly(),
});
export const Force = z.boolean().default(false);
/** Why a rule is broken knowingly: kept with the break. */
export const Reason = z.string().trim().max(200).default('');
const Weekdays = z.array(z.number().int().min(1).max(7)).max(7).readonly();
const MoneyInput = z.number().int().min(0).max(1e10);
export const RuleMinute = z.number().int().min(0).max(2_880);

const GroupDemandInput = z.object({
  driver: z.enum(drivers),
  perHour: z.number().positive().max(10_000).nullable(),
  atLeast: z.number().int().min(0).max(200),
  from: RuleMinute.nullable(),
  to: RuleMinute.nullable(),
  weekdays: Weekdays,
});

export const DemandInput = z.object({
  groups: z.object({
    purchasing: GroupDemandInput,
    warehouse: GroupDemandInput,
    floor: GroupDemandInput,
    service: GroupDemandInput,
    cashier: GroupDemandInput,
  }),
  posts: z
    .array(
      z
        .object({
          kind: z.enum(postKinds),
          name: z.string().trim().max(40),
          group: z.enum(staffGroups),
          weekdays: Weekdays,
          startMinute: RuleMinute,
          endMinute: RuleMinute,
          heads: z.number().int().min(1).max(50),
        })
        .refine((post) => post.endMinute > post.startMinute, { message: 'span_order' }),
    )
    .max(60)
    .readonly(),
});

export const SettingsInput = z.object({
  rules: z.object({
    set: z.enum(ruleSetNames),
    limits: z.partialRecord(z.enum(limitNames), z.number().int()).refine(
      (limits) =>
        limitNames.every((name) => {
          const value = limits[name];
          return value === undefined || inLimitRange(name, value);
        }),
      { message: 'limit_range' },
    ),
  }),
  weights: z.object({
    under: MoneyInput.nullable(),
    over: MoneyInput.nullable(),
    wish: MoneyInput,
    fairness: MoneyInput,
    change: MoneyInput,
    wages: z.number().min(0).max(1),
  }),
  shapes: z.object({
    minutes: z.array(z.number().int().min(60).max(720).multipleOf(30)).min(1).max(6).readonly(),
    startEvery: z.union([z.literal(30), z.literal(60)]),
  }),
});

export const SearchInput = WeekInput.extend({
  /** The search ends by itself after so long. */
  seconds: z.number().min(1).max(3_600).default(30),
  /** The same seed finds the same roster, where it is not the clock that ends the search. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
});
