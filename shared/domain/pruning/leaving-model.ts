import { HORIZON } from './backtest';
import type { SalesHistory } from './history';
import type { Lessons } from './lessons';
import { type LossSpread, lossSpread } from './loss-interval';
import { fitLine, type Line, lineAt, type Rows, sumOfSales, yesOrNo } from './regression';
import { firstJudgement, openDaysAhead, type Sample, STEP, sampleOf } from './sample';
import { TRAITS, TraitWalk } from './traits';

/**
 * What a SKU would still sell in the next 8 weeks, learned from what SKUs like it sold in the 8 weeks
 * after earlier dates. A first judgement (size × steady share of days, lifted by waking kin) is
 * corrected by two lines in the traits: one for the value, one for whether it sells at all.
 * Everything that is learned from had ended before the history ends.
 */
export interface LeavingModel {
  /** Corrects the logarithm of the first judgement; null while too little is known. */
  readonly value: Line | null;
  /** Log-odds of selling at all. */
  readonly again: Line | null;
  /** What earlier dates turned out to be, against what was expected of them. */
  readonly lessons: Lessons;
  /** How far single SKUs strayed from it; null with too few lessons. */
  readonly spread: LossSpread | null;
}

const LEAST_ROWS = 500;
/** Parts of the past that are foretold from the others. */
const BLOCKS = 4;
const HOLD_VALUE = 700;
const HOLD_AGAIN = 100;
/**
 * The order of leaving: first judgement × correction^0.65 × (chance of selling again)^2.8. An order asks for
 * less of the correction than a sum does, since the line reaches furthest where it has seen least.
 */
const CORRECTION_IN_ORDER = 0.65;
const CHANCE_IN_ORDER = 2.8;

/** Learns from every week whose 8 weeks after it are known. */
export function trainLeaving(history: SalesHistory): LeavingModel {
  const sample = sampleOf(history);
  const count = sample.offset.length;
  const rows: Rows = { width: TRAITS, cells: Float64Array.from(sample.traits) };
  if (count < LEAST_ROWS || !sample.value.some((value) => value > 0)) {
    const lessons = lessonsOf(sample, rows, NOTHING_LEARNED, () => NOTHING_LEARNED);
    return { ...NOTHING_LEARNED, lessons, spread: lossSpread(lessons) };
  }
  const all = Array.from({ length: count }, (_, i) => i);
  const lines = fitLines(sample, rows, all);
  const lessons = lessonsByBlocks(sample, rows, lines);
  return { ...lines, lessons, spread: lossSpread(lessons) };
}

type Lines = Pick<LeavingModel, 'value' | 'again'>;
const NOTHING_LEARNED: Lines = { value: null, again: null };

function fitLines(sample: Sample, rows: Rows, which: readonly number[]): Lines {
  const own: Rows = { width: TRAITS, cells: new Float64Array(which.length * TRAITS) };
  which.forEach((i, at) => {
    own.cells.set(rows.cells.subarray(i * TRAITS, (i + 1) * TRAITS), at * TRAITS);
  });
  const take = (of: readonly number[]) => Float64Array.from(which, (i) => of[i] ?? 0);
  return {
    value: fitLine(own, take(sample.value), take(sample.offset), {
      family: sumOfSales,
      hold: HOLD_VALUE,
    }),
    again: fitLine(own, take(sample.again), new Float64Array(which.length), {
      family: yesOrNo,
      hold: HOLD_AGAIN,
    }),
  };
}

/**
 * What each date would have been told by lines that were not fitted on it: the dates are divided into
 * blocks, and each block is foretold from the dates at least 8 weeks away from it. Lessons that had
 * taught the lines themselves would make the intervals too narrow.
 */
function lessonsByBlocks(sample: Sample, rows: Rows, now: Lines): Lessons {
  const dates = (sample.origin.at(-1) ?? 0) + 1;
  const length = Math.ceil(dates / BLOCKS);
  const blocks = Array.from({ length: BLOCKS }, (_, block) => {
    const from = block * length - HORIZON / STEP;
    const to = (block + 1) * length + HORIZON / STEP;
    const away = sample.origin.flatMap((date, i) => (date < from || date >= to ? i : []));
    const taught = away.length >= LEAST_ROWS && away.some((i) => (sample.value[i] ?? 0) > 0);
    return taught ? fitLines(sample, rows, away) : NOTHING_LEARNED;
  });
  return lessonsOf(
    sample,
    rows,
    now,
    (date) => blocks[Math.floor(date / length)] ?? NOTHING_LEARNED,
  );
}

/** What is expected of a SKU that stays. */
export interface Outlook {
  /** Value of the next 8 weeks, in units of currency. */
  readonly expected: Float64Array;
  /** Chance of any ticket in them; NaN while nothing has been learned. */
  readonly sellsAgain: Float64Array;
  /** The order of leaving: the smallest leaves first. */
  readonly rank: Float64Array;
  /** Value of a usual day's sale: the measure of the lessons. */
  readonly usualSale: number;
}

/** The outlook of some SKUs (that have sold) as of the end of the history. */
export function outlookOf(history: SalesHistory, lines: LeavingModel, skus: Int32Array): Outlook {
  const walk = new TraitWalk(history);
  walk.advance(history.days);
  const rows: Rows = { width: TRAITS, cells: new Float64Array(skus.length * TRAITS) };
  const open = openDaysAhead(history);
  const expected = new Float64Array(skus.length);
  const sellsAgain = new Float64Array(skus.length);
  const rank = new Float64Array(skus.length);
  skus.forEach((sku, i) => {
    walk.write(sku, rows.cells, i);
    const judged = judge(lines, rows, i, firstJudgement(rows, i) + Math.log(open));
    expected[i] = Math.exp(judged.line);
    sellsAgain[i] = judged.chance;
    rank[i] = judged.rank;
  });
  return { expected, sellsAgain, rank, usualSale: walk.usualSale };
}

/** What the lines make of a row whose first judgement is `first`; all but the chance as logarithms. */
function judge({ value, again }: Lines, rows: Rows, i: number, first: number) {
  const correction = value ? lineAt(value, rows, i) : 0;
  const chance = again ? 1 / (1 + Math.exp(-lineAt(again, rows, i))) : Number.NaN;
  const rank = first + CORRECTION_IN_ORDER * correction;
  return {
    line: first + correction,
    chance,
    rank: again ? rank + CHANCE_IN_ORDER * Math.log(chance) : rank,
  };
}

function lessonsOf(
  sample: Sample,
  rows: Rows,
  now: Lines,
  linesOf: (date: number) => Lines,
): Lessons {
  const expected = new Float64Array(sample.offset.length);
  const rank = new Float64Array(sample.offset.length);
  sample.offset.forEach((first, i) => {
    expected[i] = Math.exp(judge(linesOf(sample.origin[i] ?? 0), rows, i, first).line);
    rank[i] = judge(now, rows, i, first).rank;
  });
  return {
    expected,
    actual: Float64Array.from(sample.value),
    origin: Int32Array.from(sample.origin),
    rank,
  };
}
