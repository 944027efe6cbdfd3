import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { TaskState } from '#shared/domain/plan/stage';

export const eventKinds = ['delivery', 'count', 'visit', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Kinds of things that lie ahead, in the order in which they are shown. */
export const aheadKinds = [
  'promotion',
  ...eventKinds,
  'assortment',
  'prune',
  'action',
  'leave',
] as const;
export type AheadKind = (typeof aheadKinds)[number];

export interface AheadItem {
  readonly kind: AheadKind;
  /** Of its own table. */
  readonly id: number;
  readonly title: string;
  /** Closed at both ends; a thing of one day has the same twice. */
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Of an action. */
  readonly state: TaskState | null;
  /** An event that comes back: this is one of its days. */
  readonly repeats: boolean;
}

/**
 * Why a thing cannot be moved by dragging: null where it can. What comes back, and what is decided
 * elsewhere (a promotion, a plan and its tasks, leave), is changed where it is kept.
 */
export type FixedBecause = 'repeats' | 'promotion' | 'plan' | 'leave';

export function fixedBecause({
  kind,
  repeats,
}: Pick<AheadItem, 'kind' | 'repeats'>): FixedBecause | null {
  switch (kind) {
    case 'promotion':
    case 'leave':
      return kind;
    case 'assortment':
    case 'prune':
      return 'plan';
    case 'delivery':
    case 'count':
    case 'visit':
    case 'other':
      return repeats ? 'repeats' : null;
    case 'action':
      return null;
  }
}
