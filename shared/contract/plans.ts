import { z } from 'zod';
import type { RangeChange } from '#shared/domain/assortment/result';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import { type PlanStage, type TaskState, taskStates } from '#shared/domain/plan/stage';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, LangInput, NothingInput } from './inputs';

export interface PlanSummary {
  readonly id: number;
  readonly title: string;
  readonly state: PlanStage;
  readonly createdAt: number;
  readonly approvedAt: number | null;
  /** Day from which the floor has the new range. */
  readonly startsOn: BusinessDate;
  readonly changes: number;
  readonly tasksOpen: number;
  readonly tasks: number;
  /** Predicted, Money per week. */
  readonly uplift: Money;
}

export interface PlanTask {
  readonly id: number;
  readonly title: string;
  readonly categoryId: number | null;
  readonly changes: number;
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
  readonly owner: string | null;
  /** Its changes in words, one a line, in the language in which the plan was accepted. */
  readonly detail: string;
}

/** An employee who can be responsible for tasks. */
export interface PlanOwner {
  readonly id: number;
  readonly name: string;
}

export interface PlanItem {
  readonly id: number;
  readonly state: 'accepted' | 'done' | 'undone';
  readonly change: RangeChange;
  /** End of the trial window of an item that came in. */
  readonly trialUntil: BusinessDate | null;
  /** Stock of an item that goes, when the plan was accepted; null: not known, or it stays. */
  readonly stock: Qty | null;
  /** Selling unit of the item, in the shop's own word. */
  readonly unit: string;
}

/**
 * Prediction against what happened, Money per week, over whole weeks from the first day of the plan.
 * Of a plan that took only some of the changes the prediction is an approximation: today plus what
 * each accepted change is worth alone.
 */
export interface PlanOutcome {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly weeks: number;
  /** Days of them without any sales: closed, or not imported. */
  readonly daysWithout: number;
  readonly categories: readonly PlanOutcomeRow[];
  /** All shelves that the search had looked at. */
  readonly total: PlanOutcomeRow;
  /** Items that came in: what was expected of each up to the last day known, and what it sold. */
  readonly trials: readonly {
    readonly skuId: number;
    readonly name: string;
    readonly expectedUnits: number;
    readonly low: number;
    readonly high: number;
    readonly actualUnits: number;
    readonly trialUntil: BusinessDate | null;
  }[];
}

export interface PlanOutcomeRow {
  readonly categoryId: number | null;
  readonly name: string;
  /** Gross profit per week in as many weeks before the plan; null where they are not all known. */
  readonly before: Money | null;
  readonly predicted: Money;
  /** Null where the cost of nothing that was sold is known. */
  readonly actual: Money | null;
}

export interface Plan extends PlanSummary {
  readonly items: readonly PlanItem[];
  readonly taskList: readonly PlanTask[];
  readonly dueOn: BusinessDate;
  /** Changes of the scenario that were not taken. */
  readonly postponed: number;
  /** Null before the first whole week. */
  readonly outcome: PlanOutcome | null;
}

export const plans = {
  /**
   * Makes an assortment plan of a scenario: all its changes, or some. Statuses and facings change at
   * once, tasks are written by shelf, items that come in begin their trial window.
   * @throws QisanError `not_found`; `conflict` with `what` (title of a scenario that is a plan already,
   * or the SKU whose status or facings are no longer what the scenario saw)
   */
  accept: command(
    z.object({
      scenarioId: IdInput,
      /** Left out: all. */
      skuIds: z.array(IdInput).min(1).max(20_000).optional(),
      startsOn: BusinessDateInput,
      dueOn: BusinessDateInput,
      /** Employee who is responsible for the tasks. */
      ownerId: IdInput.nullable().default(null),
      trialWeeks: z.number().int().min(1).max(52).default(8),
      lang: LangInput,
    }),
    out<{ readonly planId: number }>(),
    { touches: ['plans', 'catalogue', 'actions', 'roles'] },
  ),
  /** Plans, newest first; a scenario that was never accepted is none. */
  list: query(NothingInput, out<readonly PlanSummary[]>()),
  /** Employees who have not left, by name. */
  owners: query(NothingInput, out<readonly PlanOwner[]>()),
  /** @throws QisanError `not_found` */
  get: query(z.object({ id: IdInput }), out<Plan>()),
  /**
   * Puts statuses and facings back as they were and drops open tasks: all, or nothing.
   * @throws QisanError `not_found`; `conflict` with `what` (the SKUs that were changed since, or the
   * title of a plan that is withdrawn already)
   */
  withdraw: command(z.object({ id: IdInput }), out<{ readonly undone: number }>(), {
    touches: ['plans', 'catalogue', 'actions', 'roles'],
  }),
  /** @throws QisanError `not_found`; `conflict` for a task of a plan that was withdrawn */
  setTask: command(z.object({ taskId: IdInput, state: z.enum(taskStates) }), out<PlanTask>(), {
    touches: ['plans', 'actions', 'catalogue'],
  }),
  /** Writes the change list by shelf for the floor, into a folder. */
  export: job(
    z.object({
      id: IdInput,
      lang: LangInput,
      formats: z
        .array(z.enum(['pdf', 'xlsx']))
        .min(1)
        .default(['pdf', 'xlsx']),
      folder: z.string().min(1),
    }),
    out<{
      readonly files: readonly { readonly format: 'pdf' | 'xlsx'; readonly path: string }[];
    }>(),
  ),
  /** The change list as one HTML document, for the print dialog. */
  document: query(
    z.object({ id: IdInput, lang: LangInput }),
    out<{ readonly title: string; readonly html: string }>(),
  ),
};
