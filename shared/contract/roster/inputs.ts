import { z } from 'zod';
import { staffGroups } from '#shared/domain/people/employee';
import { limitNames, ruleSetNames } from '#shared/domain/roster/shop/rule-set';
import { drivers, postKinds } from '#shared/domain/roster/shop/settings';
import { BusinessDateInput } from '../inputs';

/** Any day of the week that is meant. */
export const WeekInput = z.object({ weekOf: BusinessDateInput });
const Weekdays = z.array(z.number().int().min(1).max(7)).max(7);
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
    .max(60),
});

export const SettingsInput = z.object({
  rules: z.object({
    set: z.enum(ruleSetNames),
    limits: z.partialRecord(z.enum(limitNames), z.number().int().min(0).max(10_080)),
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
    minutes: z.array(z.number().int().min(60).max(720).multipleOf(30)).min(1).max(6),
    startEvery: z.union([z.literal(30), z.literal(60)]),
  }),
});
