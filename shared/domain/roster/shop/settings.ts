import type { Money } from '#shared/domain/money/money';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { RuleChoice } from './rule-set';

/** What a group's heads are reckoned from. */
export const drivers = ['tickets', 'items', 'visitors', 'presence'] as const;
export type Driver = (typeof drivers)[number];

export interface GroupDemand {
  readonly driver: Driver;
  /** Tickets, items or visitors that one head serves in an hour; null: learned, else the default. */
  readonly perHour: number | null;
  /** Heads that are there in every half hour of presence. */
  readonly atLeast: number;
  /** Minutes from midnight between which the group is wanted; null: the shop's opening hours. */
  readonly from: number | null;
  readonly to: number | null;
  /** Weekdays (Monday is 1) on which it is wanted. */
  readonly weekdays: readonly number[];
}

export const postKinds = ['opening', 'closing', 'receiving', 'stock_count', 'other'] as const;
export type PostKind = (typeof postKinds)[number];

/** Work that needs heads whatever the trade: added to what the group serves. */
export interface Post {
  readonly kind: PostKind;
  /** The shop's own word; '': that of the kind. */
  readonly name: string;
  readonly group: StaffGroup;
  readonly weekdays: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
  readonly heads: number;
}

export interface DemandSettings {
  readonly groups: Readonly<Record<StaffGroup, GroupDemand>>;
  readonly posts: readonly Post[];
}

/**
 * What the roster's penalty adds up, in Money, so that a penalty can be read as a loss of the week:
 * shown and editable.
 */
export interface RosterWeights {
  /** Per head and hour missing; null: the shop's own (gross profit that a head serves, see `lossOfGap`). */
  readonly under: Money | null;
  /** Per head and hour too many, on top of the wage; null: a quarter of the mean wage. */
  readonly over: Money | null;
  /** Per point of a wish not met (a wish has 1 to 10). */
  readonly wish: Money;
  /** Per weekend day or closing, for every one that the person had more than the one with fewest. */
  readonly fairness: Money;
  /** Per day of a person that differs from the roster to keep near to. */
  readonly change: Money;
  /** Share of the wages of hours beyond the contract that counts, 0 to 1. */
  readonly wages: number;
}

/** Which spans may be proposed; by hand any may be drawn. */
export interface ShiftShapes {
  /** Paid minutes, such as 240, 360, 480. */
  readonly minutes: readonly number[];
  /** Minutes between two starts: 30 or 60. */
  readonly startEvery: 30 | 60;
}

export interface RosterSettings {
  readonly rules: RuleChoice;
  readonly weights: RosterWeights;
  readonly shapes: ShiftShapes;
}

export const defaultSettings: RosterSettings = {
  rules: { set: 'china', limits: {} },
  weights: {
    ...{ under: null, over: null, wages: 1 },
    ...{ wish: 40_000, fairness: 60_000, change: 150_000 },
  },
  shapes: { minutes: [240, 360, 480], startEvery: 30 },
};

const DAILY = [1, 2, 3, 4, 5, 6, 7];
/** Before the doors open and after they close. */
const EDGE = 30;

/**
 * What a shop without settings begins with: tills follow tickets, floor and service follow items and
 * visitors, one head of each while the shop is open; goods come in the morning.
 */
export function defaultDemand(opens: number, closes: number): DemandSettings {
  const open = { perHour: null, from: null, to: null, weekdays: DAILY };
  return {
    groups: {
      cashier: { ...open, driver: 'tickets', atLeast: 1 },
      floor: { ...open, driver: 'items', atLeast: 1 },
      service: { ...open, driver: 'visitors', atLeast: 0 },
      warehouse: {
        ...open,
        ...{ driver: 'presence', atLeast: 1, from: Math.max(0, opens - 60), to: opens + 300 },
      },
      purchasing: {
        ...open,
        ...{ driver: 'presence', atLeast: 0, weekdays: [1, 2, 3, 4, 5] },
      },
    },
    posts: [
      post('opening', 'floor', DAILY, Math.max(0, opens - EDGE), opens, 1),
      post('opening', 'cashier', DAILY, Math.max(0, opens - EDGE), opens, 1),
      post('closing', 'floor', DAILY, closes, closes + EDGE, 1),
      post('closing', 'cashier', DAILY, closes, closes + EDGE, 1),
      post('receiving', 'warehouse', [2, 5], Math.max(0, opens - 60), opens + 120, 1),
      post('stock_count', 'floor', [1], closes - 120, closes - 60, 1),
    ],
  };
}

function post(
  kind: PostKind,
  group: StaffGroup,
  weekdays: readonly number[],
  startMinute: number,
  endMinute: number,
  heads: number,
): Post {
  return { kind, name: '', group, weekdays, startMinute, endMinute, heads };
}
