/**
 * Diving: what the relaxed master is surest of is settled step by step, and new lines are found for what
 * is left in between, until everybody has one line. Settled are single days, with a look at what that
 * costs, or whole lines, which is soon done and less careful.
 */
import type { Random } from '../../random';
import type { ProgrammePoint } from '../solver';
import type { Column, ColumnMaster } from './columns';

/** Rounds of pricing after each settlement. */
const ROUNDS = 30;
/** Days with at least this weight are settled together. */
const SURE = 0.95;
/** Share of the days left that are settled with less, the heaviest first, as long as they have LIKELY. */
const MORE = 0.04;
const LIKELY = 0.6;
/** Rise of the master's value, as a share, that asks for another attempt; and attempts. */
const DEAR = 0.002;
const TRIED = 3;
/** Rise, as a share, that is not worth further lines. */
const CHEAP = 1e-4;
/** Spread of the random part of the weights, so that no two dives are alike. */
const SPREAD = 0.15;
const CLOSE = 1e-6;
const NEVER = Number.NEGATIVE_INFINITY;
/** The same for whole lines. */
const SURE_LINE = 0.98;
const LINE_SPREAD = 0.25;
const LINE_ROUNDS = 3;

interface Cell {
  readonly person: number;
  readonly day: number;
  readonly option: number;
  readonly weight: number;
  readonly score: number;
}

/** One line per person of the master; null when stopped, when it led nowhere, or when it cannot come
 * below `ceiling`. */
export function dive(
  master: ColumnMaster,
  random: Random,
  ceiling: number,
  by: 'days' | 'lines',
  shouldStop: () => boolean,
): Column[] | null {
  const settle = by === 'days' ? moreDays : moreLines;
  try {
    let point = settledPoint(master, ROUNDS, NEVER, shouldStop);
    for (;;) {
      if (point === null || point.value > ceiling - CLOSE) return null;
      const weights = master.weights(point);
      const lines = whole(master, weights);
      if (lines !== null) return lines;
      point = settle(master, point, random, shouldStop);
    }
  } finally {
    master.release();
  }
}

/** The master's value with what is settled, lines priced for it until it is down to `enough`. */
function settledPoint(
  master: ColumnMaster,
  rounds: number,
  enough: number,
  shouldStop: () => boolean,
): ProgrammePoint | null {
  for (let round = 0; round < rounds; round++) {
    const point = master.round(shouldStop);
    if (point === null || point.value <= enough) break;
  }
  return shouldStop() ? null : master.relax();
}

/** The lines, where everybody has one alone. */
function whole(master: ColumnMaster, weights: Float64Array): Column[] | null {
  const lines = master.columns.filter((_, index) => (weights[index] ?? 0) > 1 - CLOSE);
  return lines.length === master.part.people.length ? lines : null;
}

/** Settles more days: many at once as long as that costs little, else one of the surest few. */
function moreDays(
  master: ColumnMaster,
  from: ProgrammePoint,
  random: Random,
  shouldStop: () => boolean,
): ProgrammePoint | null {
  const weights = master.weights(from);
  const cells = cellsOf(master, weights, random);
  const sure = cells.filter(({ weight }) => weight >= SURE);
  const unsure = cells.slice(sure.length);
  const most = Math.ceil(unsure.length * MORE);
  const likely = unsure.slice(0, most).filter(({ weight }) => weight > LIKELY);
  const enough = from.value + Math.abs(from.value) * CHEAP;
  const dear = from.value + Math.max(1, Math.abs(from.value) * DEAR);
  const attempts = [[...sure, ...likely], ...unsure.slice(0, TRIED).map((cell) => [cell])];
  let best: { cells: readonly Cell[]; point: ProgrammePoint } | null = null;
  let last: readonly Cell[] = [];
  for (const attempt of attempts) {
    const settled = attempt.filter((cell) => agrees(master, weights, cell) && fixed(master, cell));
    if (settled.length === 0) continue;
    const point = settledPoint(master, ROUNDS, enough, shouldStop);

    if (point === null) return null;
    if (point.value <= dear) return point;
    if (best === null || point.value < best.point.value) best = { cells: settled, point };
    last = settled;
    for (const { person, day } of settled) master.loosen(person, day);
  }
  if (best === null) return null;
  for (const cell of best.cells) fixed(master, cell);
  return best.cells === last ? best.point : settledPoint(master, ROUNDS, enough, shouldStop);
}

/** Settles every line that is sure, else the heaviest one with some luck. */
function moreLines(
  master: ColumnMaster,
  from: ProgrammePoint,
  random: Random,
  shouldStop: () => boolean,
): ProgrammePoint | null {
  const sure: Column[] = [];
  let [best, most] = [null as Column | null, 0];
  for (const [index, weight] of master.weights(from).entries()) {
    const column = master.columns[index];
    if (weight < CLOSE || column === undefined || master.isSettled(column.person)) continue;
    if (weight >= SURE_LINE) sure.push(column);
    const score = weight + LINE_SPREAD * random.next();
    if (score > most) [best, most] = [column, score];
  }
  const settled = sure.length > 0 || best === null ? sure : [best];
  if (settled.length === 0) return null;
  for (const column of settled) master.settle(column);
  return settledPoint(master, LINE_ROUNDS, NEVER, shouldStop);
}

function fixed(master: ColumnMaster, { person, day, option }: Cell): true {
  master.fix(person, day, option);
  return true;
}

/** Whether some line in use keeps what is settled for the person, and this too. */
function agrees(
  master: ColumnMaster,
  weights: Float64Array,
  { person, day, option }: Cell,
): boolean {
  return master.columns.some(
    (column, index) =>
      column.person === person &&
      (weights[index] ?? 0) > CLOSE &&
      column.line[day] === option &&
      master.keepsFixed(column),
  );
}

/** Days that are not settled yet, with what weighs most on them, the surest first. */
function cellsOf(master: ColumnMaster, weights: Float64Array, random: Random): Cell[] {
  const { people, from, to } = master.part;
  const found: Cell[] = [];
  for (const person of people) {
    const lines = master.columns.flatMap(({ person: owner, line }, index) =>
      owner === person && (weights[index] ?? 0) > CLOSE
        ? [{ line, weight: weights[index] ?? 0 }]
        : [],
    );
    for (let day = from; day < to; day++) {
      if (master.isFixed(person, day)) continue;
      const byOption = new Map<number, number>();
      for (const { line, weight } of lines) {
        const option = line[day] ?? 0;
        byOption.set(option, (byOption.get(option) ?? 0) + weight);
      }
      let [best, most] = [-1, 0];
      for (const [option, weight] of byOption) if (weight > most) [best, most] = [option, weight];
      if (best < 0) continue;
      const score = most + (most < SURE ? SPREAD * random.next() : 1);
      found.push({ person, day, option: best, weight: most, score });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.person - b.person || a.day - b.day);
}
