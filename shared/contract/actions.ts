import { z } from 'zod';
import {
  type ActionPart,
  type ActionSource,
  actionSources,
  type RoutineKind,
  routineKinds,
} from '#shared/domain/action/action';
import type { ActionProgress } from '#shared/domain/action/progress';
import type { Repeat } from '#shared/domain/action/repeat';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { type TaskState, taskStates } from '#shared/domain/plan/stage';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput, NothingInput } from './inputs';

export interface ActionParty {
  readonly employeeId: number;
  readonly name: string;
  readonly part: ActionPart;
}

export interface Action {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
  /** What the people in it have written about it. */
  readonly note: string;
  /** What shows that it is done, in words; pictures are in `photos`. */
  readonly proof: string;
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
  /** Days over its day; 0 where it is not late. */
  readonly overdueDays: number;
  readonly source: ActionSource;
  /** Which plan, SKU, routine, event, alert or review: see `actionSources`. */
  readonly sourceRef: string;
  /** The plan whose task it is. */
  readonly plan: { readonly kind: 'assortment' | 'prune'; readonly title: string } | null;
  readonly parties: readonly ActionParty[];
  readonly steps: number;
  readonly stepsDone: number;
  readonly photos: number;
  readonly createdAt: number;
  readonly doneAt: number | null;
}

export interface ActionDetail extends Action {
  readonly stepList: readonly {
    readonly position: number;
    readonly title: string;
    readonly doneAt: number | null;
  }[];
  readonly photoList: readonly ActionPhoto[];
}

export interface ActionPhoto {
  readonly id: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly addedAt: number;
}

/** What changes of an action beside its words; what is left out stays. */
const ActionChangeInput = z.object({
  id: IdInput,
  state: z.enum(taskStates).optional(),
  /** null: no day. */
  dueOn: BusinessDateInput.nullable().optional(),
  /** Those who do it, in place of those who did. */
  ownerIds: z.array(IdInput).max(50).optional(),
});

export type ActionChange = z.output<typeof ActionChangeInput>;

const PeopleInput = z.array(IdInput).max(50).default([]);

export const RepeatInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('days'),
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    everyWeeks: z.number().int().min(1).max(52).default(1),
  }),
  z.object({ kind: z.literal('month'), day: z.number().int().min(1).max(31) }),
  z.object({ kind: z.literal('demand') }),
]);

/** A checklist of the shop. */
export interface Routine {
  readonly id: number;
  readonly kind: RoutineKind;
  readonly title: string;
  readonly repeat: Repeat;
  /** First day from which it comes back. */
  readonly since: BusinessDate;
  readonly ownerId: number | null;
  readonly owner: string | null;
  readonly active: boolean;
  readonly steps: readonly string[];
  /** The next day on which it comes back; null: only on demand, or put to rest. */
  readonly next: BusinessDate | null;
}

/** A checklist on one of its days. */
export interface Checklist {
  readonly routineId: number;
  readonly kind: RoutineKind;
  readonly title: string;
  readonly owner: string | null;
  readonly date: BusinessDate;
  /** Null while nobody has ticked anything. */
  readonly actionId: number | null;
  readonly state: TaskState;
  readonly steps: readonly { readonly title: string; readonly doneAt: number | null }[];
  readonly done: number;
}

/** What the review says of a range of days. */
export interface ActionReview {
  readonly range: ActionProgress;
  /** The range of as many days before it. */
  readonly before: ActionProgress;
  /** What was due in the range: those done last, then those that are late, then the rest. */
  readonly due: readonly Action[];
  /** Checklists: how many came up, how many were done whole, and how many of their steps. */
  readonly checklists: {
    readonly due: number;
    readonly done: number;
    readonly steps: number;
    readonly stepsDone: number;
  };
}

export const actions = {
  /**
   * Everything still to be done, and what was closed or due in the last `days`; those due first come
   * first. Runs of checklists are not among them.
   */
  list: query(
    z.object({ days: z.number().int().min(0).max(3650).default(56) }).default({ days: 56 }),
    out<readonly Action[]>(),
  ),
  /** @throws QisanError `not_found` */
  get: query(z.object({ id: IdInput }), out<ActionDetail>()),
  /** People who can have a part in an action, by name. */
  people: query(NothingInput, out<readonly { readonly id: number; readonly name: string }[]>()),
  /**
   * Writes a new action, or the words, people and steps of one. The words of a plan's task are the
   * plan's: of it only note, proof, day and people change.
   * @throws QisanError `not_found`, also for a person or a source that is not there
   */
  save: command(
    z.object({
      /** Left out: a new one. */
      id: IdInput.optional(),
      title: z.string().trim().min(1).max(200),
      detail: z.string().max(10_000).default(''),
      note: z.string().max(10_000).default(''),
      proof: z.string().max(2_000).default(''),
      dueOn: BusinessDateInput.nullable().default(null),
      responsible: PeopleInput,
      accountable: PeopleInput,
      consulted: PeopleInput,
      informed: PeopleInput,
      steps: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
      /** When each step was done. Left out: a step whose words stay is as it was. Given back, it undoes. */
      stepsDoneAt: z.array(z.number().int().nullable()).max(100).optional(),
      /** Only of a new one. */
      source: z.enum(actionSources).exclude(['plan', 'routine']).default('hand'),
      sourceRef: z.string().max(200).default(''),
    }),
    out<ActionDetail>(),
    { touches: ['actions'] },
  ),
  /**
   * Changes state, day or people of one or many; answers how they were, which undoes it when given
   * back. The task of a plan takes its plan and its items along.
   * @throws QisanError `not_found`; `conflict` for a task of a plan that was withdrawn
   */
  change: command(
    z.object({ changes: z.array(ActionChangeInput).min(1).max(1_000) }),
    out<{ readonly before: readonly ActionChange[] }>(),
    { touches: ['actions', 'plans', 'cuts', 'catalogue'] },
  ),
  /**
   * Takes actions away. @throws QisanError `not_found`; `conflict` with `clash` for the task of a plan
   */
  remove: command(
    z.object({ ids: z.array(IdInput).min(1).max(1_000) }),
    out<{ readonly removed: number }>(),
    { touches: ['actions'] },
  ),
  /** Brings back what was taken away. */
  restore: command(
    z.object({ ids: z.array(IdInput).min(1).max(1_000) }),
    out<{ readonly restored: number }>(),
    { touches: ['actions'] },
  ),
  /** Ticks a step, or takes the tick back; the state follows the steps. @throws QisanError `not_found` */
  setStep: command(
    z.object({ id: IdInput, position: z.number().int().min(0), done: z.boolean() }),
    out<ActionDetail>(),
    { touches: ['actions', 'plans', 'cuts', 'catalogue'] },
  ),
  /**
   * Copies a picture (JPEG, PNG, WebP, up to 20 MB) into the store's own folder as the proof of an action.
   * @throws QisanError `not_found`, `file_unreadable`, `file_unrecognised`, `file_too_large`
   */
  addPhoto: command(
    z.object({ id: IdInput, path: z.string().min(1).max(4_000) }),
    out<ActionDetail>(),
    { touches: ['actions'] },
  ),
  /** The file stays in the folder: another action may show it. @throws QisanError `not_found` */
  removePhoto: command(z.object({ photoId: IdInput }), out<ActionDetail>(), {
    touches: ['actions'],
  }),
  /** Puts back a picture that was taken away. @throws QisanError `not_found`, `file_unreadable` */
  restorePhoto: command(
    z.object({
      id: IdInput,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      fileName: z.string().min(1).max(400),
    }),
    out<ActionDetail>(),
    { touches: ['actions'] },
  ),
  /**
   * A picture as a `data:` address, and whether the file is still what was put there.
   * @throws QisanError `not_found`, `file_unreadable`
   */
  photo: query(
    z.object({ photoId: IdInput }),
    out<{ readonly url: string; readonly intact: boolean }>(),
  ),

  routines: query(NothingInput, out<readonly Routine[]>()),
  /** Writes a checklist, new or changed; what was begun of it keeps its steps. */
  saveRoutine: command(
    z.object({
      id: IdInput.optional(),
      kind: z.enum(routineKinds),
      title: z.string().trim().min(1).max(120),
      repeat: RepeatInput,
      since: BusinessDateInput,
      ownerId: IdInput.nullable().default(null),
      active: z.boolean().default(true),
      steps: z.array(z.string().trim().min(1).max(200)).min(1).max(100),
    }),
    out<Routine>(),
    { touches: ['actions'] },
  ),
  /**
   * Takes a checklist away that nobody has begun yet.
   * @throws QisanError `not_found`; `conflict` when it was begun: it is put to rest instead
   */
  removeRoutine: command(z.object({ id: IdInput }), out<{ readonly removed: number }>(), {
    touches: ['actions'],
  }),
  /** The checklists that come up on a day, with what is ticked. */
  checklists: query(z.object({ date: BusinessDateInput }), out<readonly Checklist[]>()),
  /** Ticks a step of a checklist on one of its days. @throws QisanError `not_found` */
  tick: command(
    z.object({
      routineId: IdInput,
      date: BusinessDateInput,
      position: z.number().int().min(0),
      done: z.boolean(),
    }),
    out<Checklist>(),
    { touches: ['actions'] },
  ),
  /** Begins a checklist on demand: an action of its own with its steps. @throws QisanError `not_found` */
  begin: command(
    z.object({ routineId: IdInput, note: z.string().max(2_000).default('') }),
    out<ActionDetail>(),
    {
      touches: ['actions'],
    },
  ),
  /** How the actions and checklists of a range went, and what was due in it. */
  review: query(DateRangeInput, out<ActionReview>()),
};
