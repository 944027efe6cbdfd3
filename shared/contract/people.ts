import { z } from 'zod';
import {
  type Employee,
  type Leave,
  leaveKinds,
  leaveStates,
  type StaffWish,
  staffGroups,
} from '#shared/domain/people/employee';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput } from './inputs';

export interface EmployeeSummary extends Employee {
  /** Open leave requests. */
  readonly requests: number;
  readonly wishes: number;
}

export interface EmployeeDetail extends Employee {
  /** Latest first. */
  readonly leave: readonly Leave[];
  readonly wishList: readonly StaffWish[];
}

/** Leave with whose it is, and how many planned shifts of the person it covers. */
export interface LeaveEntry extends Leave {
  readonly code: string;
  readonly name: string;
  readonly shifts: number;
}

const SpanInput = z
  .object({
    startMinute: z.number().int().min(0).max(1439),
    endMinute: z.number().int().min(1).max(1800),
  })
  .refine((span) => span.endMinute > span.startMinute, { message: 'span_order' });

const WeekdayInput = z.number().int().min(1).max(7);

const EmployeeInput = z.object({
  /** Left out: a new person. */
  id: IdInput.optional(),
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(80),
  group: z.enum(staffGroups),
  skills: z.array(z.string().trim().min(1).max(40)).max(20).readonly().default([]),
  contractMinutes: z.number().int().min(0).max(10_080).nullable().default(null),
  mostMinutes: z.number().int().min(0).max(10_080).nullable().default(null),
  hourlyCost: z.number().int().min(0).max(1e10).nullable().default(null),
  bornOn: BusinessDateInput.nullable().default(null),
  noNights: z.boolean().default(false),
  hiredOn: BusinessDateInput.nullable().default(null),
  availability: z
    .array(SpanInput.safeExtend({ weekday: WeekdayInput }))
    .max(21)
    .readonly()
    .default([]),
});

const WishInput = z
  .object({
    /** Left out: a new wish. */
    id: IdInput.optional(),
    employeeId: IdInput,
    date: BusinessDateInput.nullable().default(null),
    weekday: WeekdayInput.nullable().default(null),
    kind: z.enum(['on', 'off']),
    span: SpanInput.nullable().default(null),
    weight: z.number().int().min(1).max(10).default(5),
    note: z.string().trim().max(200).default(''),
  })
  .refine((wish) => (wish.date === null) !== (wish.weekday === null), {
    message: 'date_or_weekday',
  });

export const people = {
  /** By group and name; those who have left only on request. */
  list: query(
    z.object({ withLeft: z.boolean().default(false) }),
    out<readonly EmployeeSummary[]>(),
  ),
  /** @throws QisanError `not_found` */
  get: query(z.object({ id: IdInput }), out<EmployeeDetail>()),
  /**
   * Adds a person, or replaces all that is known of one.
   * @throws QisanError `not_found`; `conflict` with `what` (the person who has that code already)
   */
  save: command(EmployeeInput, out<{ readonly id: number }>(), { touches: ['people', 'roster'] }),
  /**
   * The last day of employment, or null to take it back. Planned shifts after it stand as conflicts
   * until somebody else has them.
   * @throws QisanError `not_found`; `conflict` where it lies before the first day
   */
  setLeft: command(
    z.object({ id: IdInput, leftOn: BusinessDateInput.nullable() }),
    out<{ readonly shiftsAfter: number }>(),
    { touches: ['people', 'roster'] },
  ),
  /**
   * Deletes what is known of a person who has left, for good: the hours worked stay, without a name.
   * @throws QisanError `not_found`; `conflict` while the person is employed
   */
  forget: command(z.object({ id: IdInput }), out<{ readonly forgotten: true }>(), {
    touches: ['people', 'roster'],
  }),
  /** Leave that touches a range of days, by first day. */
  leave: query(DateRangeInput, out<readonly LeaveEntry[]>()),
  /**
   * Leave asked for (or granted at once with `state`).
   * @throws QisanError `not_found`; `conflict` with `what` where the person has leave on those days
   */
  requestLeave: command(
    z
      .object({
        employeeId: IdInput,
        from: BusinessDateInput,
        to: BusinessDateInput,
        kind: z.enum(leaveKinds),
        state: z.enum(leaveStates).default('requested'),
        note: z.string().trim().max(200).default(''),
      })
      .refine(({ from, to }) => from <= to, { message: 'range_order' }),
    out<{ readonly id: number }>(),
    { touches: ['people', 'roster'] },
  ),
  /** Approves, refuses, or asks anew. `shifts`: planned ones that approved leave now covers. */
  decideLeave: command(
    z.object({ id: IdInput, state: z.enum(leaveStates) }),
    out<{ readonly shifts: number }>(),
    { touches: ['people', 'roster'] },
  ),
  /** @throws QisanError `not_found` */
  removeLeave: command(z.object({ id: IdInput }), out<{ readonly removed: true }>(), {
    touches: ['people', 'roster'],
  }),
  /** @throws QisanError `not_found` */
  saveWish: command(WishInput, out<{ readonly id: number }>(), { touches: ['people', 'roster'] }),
  /** @throws QisanError `not_found` */
  removeWish: command(z.object({ id: IdInput }), out<{ readonly removed: true }>(), {
    touches: ['people', 'roster'],
  }),
};
