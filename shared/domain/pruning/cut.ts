/** An item of a cut plan: what was known when it was proposed, and what has been done with it. */
import { addDays, type BusinessDate } from '../calendar/calendar';
import type { Money } from '../money/money';
import type { SkuStanding } from '../plan/item';
import type { Evidence, Exit, ExitKind, LeavingValue, MarkdownStep, SlowClass } from './model';

export type CutState = 'proposed' | 'accepted' | 'protected' | 'postponed' | 'done' | 'undone';

/** All figures are those of the moment of proposing. */
export interface CutEvidence {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly categoryId: number;
  readonly category: string;
  readonly class: SlowClass | null;
  readonly evidence: Evidence;
  readonly leaving: LeavingValue;
  /** Those that lose least come first; empty without stock. */
  readonly exits: readonly Exit[];
  /** The one chosen; null where there is nothing to get rid of. */
  readonly exit: ExitKind | null;
  /** What it is bundled with, where that is among the exits. */
  readonly partner: string;
  /** Regular price of a selling unit. */
  readonly price: Money | null;
  /** Status in the catalogue when it was proposed. */
  readonly seen: Pick<SkuStanding, 'status'>;
  /** Why a person protected or postponed it. */
  readonly note: string;
  /** From here on only once the plan was approved. */
  readonly before?: SkuStanding;
  readonly after?: SkuStanding;
  readonly taskIds?: readonly number[];
  /** Off the range since its task was done: it had stock at the approval. */
  readonly delistedByTask?: boolean;
}

export interface CutTerms {
  /** Day of the cut. */
  readonly startsOn: BusinessDate;
  readonly dueOn: BusinessDate;
}

/** The exit chosen, with its figures. */
export function exitOf({ exits, exit }: Pick<CutEvidence, 'exits' | 'exit'>): Exit | null {
  return exits.find(({ kind }) => kind === exit) ?? null;
}

/**
 * The steps of a ladder that still apply when it begins on a day. The calendar stands, for it ends
 * before the goods expire: who begins late begins on the step that is due by then.
 */
export function ladderFrom(steps: readonly MarkdownStep[], startsOn: BusinessDate): MarkdownStep[] {
  const passed = steps.filter(({ from }) => from <= startsOn).length;
  return steps
    .slice(Math.max(0, passed - 1))
    .map((step) => (step.from < startsOn ? { ...step, from: startsOn } : step));
}

/** Last day of a step: the day before the next, or the end of the exit. Null: until further notice. */
export function lastDayOf(
  { steps, endsOn }: Pick<Exit, 'steps' | 'endsOn'>,
  at: number,
): BusinessDate | null {
  const next = steps[at + 1];
  return next === undefined ? endsOn : addDays(next.from, -1);
}

export interface CutTask<Item> {
  readonly exit: ExitKind | null;
  readonly categoryId: number;
  readonly category: string;
  readonly dueOn: BusinessDate;
  readonly items: readonly Item[];
}

const exitOrder: readonly (ExitKind | null)[] = ['return', 'bundle', 'markdown', 'write_off', null];

/**
 * What the floor has to do: one task per way out and category, a markdown one per category and day
 * on which prices change. In the order in which it is done.
 */
export function cutTasks<Item extends { readonly evidence: CutEvidence }>(
  items: readonly Item[],
  dueOn: BusinessDate,
): CutTask<Item>[] {
  const tasks = new Map<string, CutTask<Item>>();
  for (const item of items) {
    const exit = exitOf(item.evidence);
    const kind = exit?.kind ?? null;
    const days =
      exit !== null && exit.steps.length > 0 ? exit.steps.map(({ from }) => from) : [dueOn];
    const { categoryId, category } = item.evidence;
    for (const day of days) {
      const key = `${kind}/${categoryId}/${day}`;
      const known = tasks.get(key)?.items ?? [];
      tasks.set(key, { exit: kind, categoryId, category, dueOn: day, items: [...known, item] });
    }
  }
  return [...tasks.values()].sort(
    (one, other) =>
      exitOrder.indexOf(one.exit) - exitOrder.indexOf(other.exit) ||
      compare(one.dueOn, other.dueOn) ||
      compare(one.category, other.category),
  );
}

/** The ways out that are at an end when their task is done: nothing of the stock is left. */
export function endsWithItsTask(exit: ExitKind | null): boolean {
  return exit === 'return' || exit === 'write_off';
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
