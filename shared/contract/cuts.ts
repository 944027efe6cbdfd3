import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { PlanStage } from '#shared/domain/plan/stage';
import type { CutState } from '#shared/domain/pruning/cut';
import type { Unjudged } from '#shared/domain/pruning/ledger';
import { type Estimate, type Exit, exitKinds, type SlowClass } from '#shared/domain/pruning/model';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, LangInput, NothingInput } from './inputs';
import type { PlanTask } from './plans';

export interface CutPlanSummary {
  readonly id: number;
  /** '' where nobody gave it one. */
  readonly title: string;
  readonly state: PlanStage;
  readonly createdAt: number;
  readonly approvedAt: number | null;
  /** Day of the cut; null before the approval. */
  readonly startsOn: BusinessDate | null;
  readonly items: number;
  /** Items that nobody has decided yet. */
  readonly open: number;
  readonly tasks: number;
  readonly tasksOpen: number;
  /** Of what is proposed or accepted; null where no stock of it is known. */
  readonly stockValue: Money | null;
  /** Money per week, of what is accepted. */
  readonly predicted: Estimate;
}

/** A way out with what it brings and costs, as of the proposal. */
export type ExitChoice = Pick<Exit, 'kind' | 'recovery' | 'loss'>;

export interface CutPlanItem {
  readonly id: number;
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly categoryId: number;
  readonly category: string;
  readonly state: CutState;
  /** When it was proposed. */
  readonly class: SlowClass | null;
  /** Null where there is nothing to get rid of. */
  readonly exit: Exit | null;
  /** The ways out to choose from, those that lose least first. */
  readonly exits: readonly ExitChoice[];
  readonly unit: string;
  readonly stockQty: Qty | null;
  readonly stockValue: Money | null;
  readonly predicted: Estimate;
  /** Why a person protected or postponed it. */
  readonly note: string;
}

export interface CutPlan extends CutPlanSummary {
  readonly dueOn: BusinessDate | null;
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
  /** Half the 80 % interval of what can be measured: the actual loss lies within ± this. */
  readonly noise: Money | null;
  /** What was cut in its category that day lost, in sum, what its interval had said. */
  readonly inside: boolean | null;
  /** Last of the eight weeks' days. */
  readonly judgeableOn: BusinessDate;
  readonly judgedOn: BusinessDate | null;
  /** Why it could not be judged though the weeks have passed. */
  readonly unjudged: Unjudged | null;
  readonly undoneOn: BusinessDate | null;
  /** The category lost clearly more than was predicted. */
  readonly takeBack: boolean;
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly calibration: {
    /** Cuts. */
    readonly judged: number;
    /** What was cut in one category on one day is judged together: how many such groups. */
    readonly groups: number;
    /** Share of the groups whose truth fell inside the interval; nominal beside it. */
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
  /**
   * Proposes a plan of these SKUs; the exit is the one that loses least unless chosen.
   * @throws QisanError `not_found`; `conflict` with `clash` (a key of `slow`) and `what` (the SKUs that
   * are in an open plan, protected by hand, not carried or without that exit)
   */
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
  /**
   * Review: accept, protect with a reason, postpone, or back to proposed; one or many. Protecting
   * needs a note and keeps the SKU from being proposed from then on; any other decision gives that back.
   * @throws QisanError `not_found`; `conflict` with `clash` and `what`
   */
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
  /**
   * Approves: SKUs phase out, tasks are written, the predictions go into the ledger. What nobody has
   * decided is postponed.
   * @throws QisanError `not_found`; `conflict` with `clash` and `what` (SKUs that were changed or
   * protected since, or whose way out is over by the day of the cut)
   */
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
  /** @throws QisanError `not_found`; `conflict` for a task of a plan all of whose cuts were undone */
  setTask: command(
    z.object({ taskId: IdInput, state: z.enum(['open', 'doing', 'done', 'dropped']) }),
    out<PlanTask>(),
    { touches: ['cuts', 'actions', 'catalogue'] },
  ),
  /**
   * Takes one cut back: the SKU is as it was, its open tasks are dropped.
   * @throws QisanError `not_found`; `conflict` with `clash` and `what`
   */
  undo: command(z.object({ itemId: IdInput }), out<{ readonly skuId: number }>(), {
    touches: ['cuts', 'slow_movers', 'catalogue', 'actions'],
  }),
  /** Throws a plan away that was not approved. @throws QisanError `not_found`, `conflict` */
  remove: command(z.object({ id: IdInput }), out<{ removed: true }>(), {
    touches: ['cuts', 'slow_movers'],
  }),
  ledger: query(NothingInput, out<Ledger>()),
  /** Judges every cut whose eight weeks have passed; also done by itself after new sales. */
  judge: command(NothingInput, out<{ readonly judged: number }>(), { touches: ['cuts'] }),
  /**
   * The list of a plan, or the price labels of its markdowns.
   * @throws QisanError `conflict` where nothing is marked down
   */
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
