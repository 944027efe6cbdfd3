import { z } from 'zod';
import type { RangeChange } from '#shared/domain/assortment/result';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, LangInput, NothingInput } from './inputs';

export const planStates = [
  'proposed',
  'approved',
  'executing',
  'done',
  'judged',
  'withdrawn',
] as const;
export type PlanState = (typeof planStates)[number];

export interface PlanSummary {
  readonly id: number;
  readonly title: string;
  readonly state: PlanState;
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
  readonly state: 'open' | 'doing' | 'done' | 'dropped';
  readonly dueOn: BusinessDate | null;
  readonly owner: string | null;
}

export interface PlanItem {
  readonly id: number;
  readonly state: 'accepted' | 'done' | 'undone';
  readonly change: RangeChange;
  /** End of the trial window of an item that came in. */
  readonly trialUntil: BusinessDate | null;
}

/** Prediction against what happened, Money per week; null where there are no whole weeks yet. */
export interface PlanOutcome {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly weeks: number;
  readonly categories: readonly PlanOutcomeRow[];
  /** Whole store. */
  readonly total: PlanOutcomeRow;
  /** Items that came in: what was expected of each, and what it sold. */
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
  /** Gross profit per week in as many weeks before the plan. */
  readonly before: Money | null;
  readonly predicted: Money;
  readonly actual: Money | null;
}

export interface Plan extends PlanSummary {
  readonly items: readonly PlanItem[];
  readonly taskList: readonly PlanTask[];
  readonly outcome: PlanOutcome | null;
}

export const plans = {
  /**
   * Makes an assortment plan of a scenario: all its changes, or some. Statuses and facings change at
   * once, tasks are written by shelf, items that come in begin their trial window.
   * @throws QisanError `not_found`, `conflict` (already a plan, or the catalogue has changed since)
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
  list: query(NothingInput, out<readonly PlanSummary[]>()),
  /** @throws QisanError `not_found` */
  get: query(z.object({ id: IdInput }), out<Plan>()),
  /** Puts statuses and facings back as they were and drops open tasks. @throws QisanError `conflict` */
  withdraw: command(z.object({ id: IdInput }), out<{ readonly undone: number }>(), {
    touches: ['plans', 'catalogue', 'actions', 'roles'],
  }),
  setTask: command(
    z.object({ taskId: IdInput, state: z.enum(['open', 'doing', 'done', 'dropped']) }),
    out<PlanTask>(),
    { touches: ['plans', 'actions', 'catalogue'] },
  ),
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
