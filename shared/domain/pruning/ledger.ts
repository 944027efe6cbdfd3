/**
 * What a cut has cost: the gross profit of its category after it against what the rest of the shop
 * says it would have been. docs/decisions/0015-ledger.md says why.
 */
import { addDays, type BusinessDate, type DateRange } from '../calendar/calendar';
import type { Money } from '../money/money';
import type { Estimate } from './model';

/** Whole weeks after a cut, and as many before it. */
export const LEDGER_WEEKS = 8;
const DAYS = LEDGER_WEEKS * 7;

/** Level of the intervals: of predictions and of what is measured. */
export const LEDGER_LEVEL = 0.8;

/** Share of sales whose cost has to be known, in either half. */
const KNOWN_COST = 0.9;

/** Upper 10 % point of Student's t with the 14 degrees of freedom of twice eight weeks. */
const T_14 = 1.345;

/** Why a cut cannot be judged: too short a history, weeks without sales, no costs, no other shelves. */
export type Unjudged = 'history' | 'gaps' | 'costs' | 'control';

export interface LedgerWindow {
  readonly before: DateRange;
  readonly after: DateRange;
}

/** The weeks that a cut is judged by: the first begins on the day of the cut. */
export function ledgerWindow(cutOn: BusinessDate): LedgerWindow {
  return {
    before: { from: addDays(cutOn, -DAYS), to: addDays(cutOn, -1) },
    after: { from: cutOn, to: addDays(cutOn, DAYS - 1) },
  };
}

/** What goods sold in a week: Money. */
export interface WeekTrade {
  readonly netSales: Money;
  /** Part of it whose cost is known. */
  readonly salesWithCost: Money;
  readonly cogs: Money;
}

/** A week of the category, and of the rest of the shop. */
export interface LedgerWeek {
  readonly shelf: WeekTrade;
  readonly store: WeekTrade;
}

/** Money per week; `noise` is half its 80 % interval. */
export interface MeasuredLoss {
  readonly loss: number;
  readonly noise: number;
}

/**
 * Gross profit that a category lost per week, against the rest of the shop (difference in
 * differences): what it earned before, times how the rest of the shop has moved, less what it earns
 * now. `before` with the goods that were cut, `after` without them. The noise comes from how
 * unsteadily the category followed the shop from week to week.
 */
export function measureLoss(
  before: readonly LedgerWeek[],
  after: readonly LedgerWeek[],
): MeasuredLoss | Unjudged {
  const weeks = [...before, ...after];
  if (weeks.some(({ shelf, store }) => shelf.netSales === 0 && store.netSales === 0)) return 'gaps';
  if ([before, after].some((half) => !costsKnown(half))) return 'costs';
  const control = sum(before, ({ store }) => profit(store));
  if (control <= 0 || sum(after, ({ store }) => profit(store)) <= 0) return 'control';
  const ratio = sum(before, ({ shelf }) => profit(shelf)) / control;
  const missing = ({ shelf, store }: LedgerWeek) => ratio * profit(store) - profit(shelf);
  const loss = sum(after, missing) / after.length;
  const squares =
    sum(before, (week) => missing(week) ** 2) + sum(after, (week) => (missing(week) - loss) ** 2);
  const variance = squares / (weeks.length - 2);
  return { loss, noise: T_14 * Math.sqrt(variance * (1 / before.length + 1 / after.length)) };
}

/** Of goods that nobody bought no cost has to be known. */
function costsKnown(half: readonly LedgerWeek[]): boolean {
  return (['shelf', 'store'] as const).every((side) => {
    const sales = sum(half, (week) => week[side].netSales);
    return sum(half, (week) => week[side].salesWithCost) >= KNOWN_COST * sales;
  });
}

function profit({ salesWithCost, cogs }: WeekTrade): number {
  return salesWithCost - cogs;
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

export interface Judgement {
  /** Of each cut, in order: Money per week. */
  readonly actuals: readonly Money[];
  /** Half the 80 % interval of each. */
  readonly noises: readonly Money[];
  readonly inside: boolean;
}

/**
 * Judges what was cut in one category on one day. Only the sum can be seen: what it lost beyond the
 * predictions is shared by how uncertain each of them was (by the variances, so that the sum holds and a
 * prediction that was sure of itself is blamed least).
 *
 * It is inside when the sum is no further from what was predicted than the intervals of prediction and
 * measurement together allow: of honest predictions that holds for 80 % of judgements, however
 * much the category fluctuates.
 */
export function judgeTogether(predictions: readonly Estimate[], measured: MeasuredLoss): Judgement {
  const predicted = sum(predictions, ({ point }) => point);
  const surprise = measured.loss - predicted;
  const up = Math.hypot(...predictions.map(({ high, point }) => high - point));
  const down = Math.hypot(...predictions.map(({ low, point }) => point - low));
  const variances = predictions.map(({ low, high }) => (high - low) ** 2);
  const total = sum(variances, (variance) => variance);
  const shares = variances.map((variance) =>
    total > 0 ? variance / total : 1 / predictions.length,
  );
  return {
    actuals: predictions.map(({ point }, at) => Math.round(point + surprise * (shares[at] ?? 0))),
    noises: shares.map((share) => Math.round(measured.noise * share)),
    inside: Math.abs(surprise) <= Math.hypot(surprise > 0 ? up : down, measured.noise),
  };
}

/** Whether a cut should be taken back: even the least that it may have cost is more than predicted. */
export function isClearlyWorse({ high }: Estimate, actual: Money, noise: Money): boolean {
  return actual - noise > high;
}

export interface JudgedCut {
  /** Of what was judged together. */
  readonly group: string;
  readonly predicted: Money;
  readonly actual: Money;
  readonly inside: boolean;
}

export interface Calibration {
  readonly judged: number;
  readonly groups: number;
  /** Share of the groups inside; null without any. */
  readonly inside: number | null;
  readonly nominal: number;
  readonly predicted: Money;
  readonly actual: Money;
}

/** How well the predictions have held. What was judged together counts once. */
export function calibrate(cuts: readonly JudgedCut[]): Calibration {
  const groups = new Map(cuts.map(({ group, inside }) => [group, inside]));
  const held = [...groups.values()].filter((inside) => inside).length;
  return {
    judged: cuts.length,
    groups: groups.size,
    inside: groups.size === 0 ? null : held / groups.size,
    nominal: LEDGER_LEVEL,
    predicted: sum(cuts, ({ predicted }) => predicted),
    actual: sum(cuts, ({ actual }) => actual),
  };
}
