import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { PlanStage } from '#shared/domain/plan/stage';
import { type Estimate, type Exit, exitKinds } from '#shared/domain/pruning/model';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, LangInput, NothingInput } from './inputs';
import type { PlanTask } from './plans';

export interface CutPlanSummary {
  readonly id: number;
  readonly title: string;
  readonly state: PlanStage;
  readonly createdAt: number;
  readonly approvedAt: number | null;
  readonly items: number;
  readonly open: number;
  readonly tasks: number;
  readonly tasksOpen: number;
  readonly stockValue: Money | null;
  /** Money per week, of what is accepted. */
  readonly predicted: Estimate;
}

export interface CutPlanItem {
  readonly id: number;
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly state: 'proposed' | 'accepted' | 'protected' | 'postponed' | 'done' | 'undone';
  readonly exit: Exit | null;
  readonly stockQty: Qty | null;
  readonly stockValue: Money | null;
  readonly predicted: Estimate;
  /** Why a person protected or postponed it. */
  readonly note: string;
}

export interface CutPlan extends CutPlanSummary {
  readonly itemList: readonly CutPlanItem[];
  readonly taskList: readonly PlanTask[];
}

/** One cut of the ledger: Money per week predicted, and what happened in the eight weeks after. */
export interface LedgerEntry {
  readonly itemId: number;
  readonly planId: number;
  readonly skuId: number;
  readonly name: string;
  readonly category: string;
  readonly cutOn: BusinessDate;
  readonly predicted: Estimate;
  /** Null until eight whole weeks have passed. */
  readonly actual: Money | null;
  readonly judgedOn: BusinessDate | null;
  readonly undoneOn: BusinessDate | null;
  /** The category lost clearly more than was predicted. */
  readonly takeBack: boolean;
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly calibration: {
    readonly judged: number;
    /** Share of judged cuts whose truth fell inside the interval; nominal beside it. */
    readonly inside: number | null;
    readonly nominal: number;
    readonly predicted: Money;
    readonly actual: Money;
  };
}

export const cuts = {
  list: query(NothingInput, out<readonly CutPlanSummary[]>()),
  /** @throws QisanError `not_found` */
  get: query(z.object({ id: IdInput }), out<CutPlan>()),
  /** Proposes a plan of these SKUs; the exit is the one that loses least unless chosen. */
  propose: command(
    z.object({
      title: z.string().trim().max(120),
      items: z
        .array(z.object({ skuId: IdInput, exit: z.enum(exitKinds).optional() }))
        .min(1)
        .max(5_000),
    }),
    out<{ readonly planId: number }>(),
    { touches: ['cuts', 'slow_movers'] },
  ),
  /** Review: accept, protect with a reason, postpone, or back to proposed; one or many. */
  review: command(
    z.object({
      planId: IdInput,
      itemIds: z.array(IdInput).min(1).max(5_000),
      decision: z.enum(['accepted', 'protected', 'postponed', 'proposed']),
      note: z.string().trim().max(200).default(''),
      exit: z.enum(exitKinds).optional(),
    }),
    out<{ readonly changed: number }>(),
    { touches: ['cuts', 'slow_movers'] },
  ),
  /** Approves: SKUs phase out, tasks are written, the predictions go into the ledger. */
  approve: command(
    z.object({
      planId: IdInput,
      startsOn: BusinessDateInput,
      dueOn: BusinessDateInput,
      ownerId: IdInput.nullable().default(null),
      lang: LangInput,
    }),
    out<{ readonly tasks: number }>(),
    { touches: ['cuts', 'slow_movers', 'catalogue', 'actions'] },
  ),
  setTask: command(
    z.object({ taskId: IdInput, state: z.enum(['open', 'doing', 'done', 'dropped']) }),
    out<PlanTask>(),
    { touches: ['cuts', 'actions', 'catalogue'] },
  ),
  /** Takes one cut back: the SKU is active again. @throws QisanError `conflict` */
  undo: command(z.object({ itemId: IdInput }), out<{ readonly skuId: number }>(), {
    touches: ['cuts', 'slow_movers', 'catalogue', 'actions'],
  }),
  /** Throws a plan away that was not approved. */
  remove: command(z.object({ id: IdInput }), out<{ removed: true }>(), {
    touches: ['cuts', 'slow_movers'],
  }),
  ledger: query(NothingInput, out<Ledger>()),
  /** Judges every cut whose eight weeks have passed; also done by itself after new sales. */
  judge: command(NothingInput, out<{ readonly judged: number }>(), { touches: ['cuts'] }),
  /** The list of a plan as PDF and XLSX, or the price labels of its markdowns as PDF. */
  export: job(
    z.object({
      id: IdInput,
      what: z.enum(['list', 'labels']),
      lang: LangInput,
      formats: z.array(z.enum(['pdf', 'xlsx'])).min(1),
      folder: z.string().min(1),
    }),
    out<{
      readonly files: readonly { readonly format: 'pdf' | 'xlsx'; readonly path: string }[];
    }>(),
  ),
  /** The same as one HTML document for the print dialog. */
  document: query(
    z.object({ id: IdInput, what: z.enum(['list', 'labels']), lang: LangInput }),
    out<{ readonly title: string; readonly html: string }>(),
  ),
};
