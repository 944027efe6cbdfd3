import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { PlanStage } from '#shared/domain/plan/stage';
import type { CutState } from '#shared/domain/pruning/cut';
import type { Estimate, Exit, ExitKind, SlowClass } from '#shared/domain/pruning/model';
import type { Lang } from '#shared/i18n/t';

/** What leaves the shop, and how. */
export interface CutList {
  readonly lang: Lang;
  readonly currency: string;
  /** Name of the shop; '' where it has none. */
  readonly store: string;
  readonly title: string;
  readonly state: PlanStage;
  /** Null before the approval. */
  readonly startsOn: BusinessDate | null;
  readonly dueOn: BusinessDate | null;
  readonly owner: string | null;
  readonly madeAt: number;
  readonly timeZone: string;
  readonly items: readonly ListedCut[];
}

export interface ListedCut {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly state: CutState;
  readonly class: SlowClass | null;
  readonly exit: Exit | null;
  /** What it is bundled with. */
  readonly partner: string;
  readonly stockQty: Qty | null;
  readonly stockValue: Money | null;
  readonly unit: string;
  readonly predicted: Estimate;
  readonly note: string;
}

/** The ways out in the order in which the floor takes them. */
export const exitGroups: readonly (ExitKind | null)[] = [
  'return',
  'bundle',
  'markdown',
  'write_off',
  null,
];

/** Items that are to be carried out, or will be when the plan is approved as it stands. */
export function toCarryOut({ items }: CutList): readonly ListedCut[] {
  return items.filter(
    ({ state }) => state !== 'protected' && state !== 'postponed' && state !== 'undone',
  );
}
