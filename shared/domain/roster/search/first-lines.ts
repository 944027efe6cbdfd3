/**
 * The roster to begin with: a lawful line for everybody, one after the other, against the cover that
 * is still missing. Who has no lawful line gets one that breaks the mildest rule that has to break.
 */
import type { Random } from '../../random';
import { relax } from '../diagnose';
import type { LineSearch } from '../line/best-line';
import { type LineModel, toLineModel } from '../line/line-model';
import type { Roster, RosterProblem } from '../problem';
import { hardBreaks } from '../rules/all';
import { Board } from './board';
import { type Compiled, compile, fromRoster, unitOf } from './compiled';

export interface FirstLines {
  /** With the rules given up for those without a lawful line. */
  readonly compiled: Compiled;
  readonly board: Board;
  /** People whose line breaks a rule, or for whom none was found yet. */
  readonly unlawful: readonly number[];
  /** Tables of so long a horizon would not fit: lines are left to annealing. */
  readonly tooLong: boolean;
}

/** Cells of the table of one person. */
const MOST_CELLS = 4_000_000;
/** Further attempts at a person's first line. */
const TURNS = 20;

/** Lawful lines of `start` are kept. */
export function firstLines(
  problem: RosterProblem,
  start: Roster | null,
  search: LineSearch,
  random: Random,
): FirstLines {
  const compiled = compile(problem);
  const board = new Board(compiled);
  const given = start === null ? [] : fromRoster(start);
  const broken = start === null ? [] : hardBreaks(problem, start).map(({ person }) => person);
  for (const [person, line] of given.entries()) board.put(person, line);
  if (compiled.lines.some((model) => cellsOf(model) > MOST_CELLS)) {
    return { compiled, board, unlawful: [], tooLong: true };
  }
  const lines = [...compiled.lines];
  const unlawful: number[] = [];
  for (const [person, model] of lines.entries()) {
    if (given[person] !== undefined && !broken.includes(person)) continue;
    const found = lineFor(board, person, model, search, random);
    if (found !== null) board.put(person, found);
    else unlawful.push(person);
  }
  if (unlawful.length === 0) return { compiled, board, unlawful, tooLong: false };
  for (const person of unlawful) {
    const one = problem.people[person];
    if (one === undefined) continue;
    const relaxed = relax(problem, one, search);
    lines[person] = toLineModel(relaxed.problem, relaxed.person, unitOf(problem));
  }
  const eased = { ...compiled, lines };
  const second = new Board(eased);
  for (const [person, line] of board.lines.entries()) {
    if (!unlawful.includes(person)) second.put(person, line);
  }
  for (const person of unlawful) {
    const model = lines[person];
    const line = model === undefined ? null : lineFor(second, person, model, search, random);
    if (line !== null) second.put(person, line);
  }
  return { compiled: eased, board: second, unlawful, tooLong: false };
}

/** The best line against the cover that is missing without the person. */
function lineFor(
  board: Board,
  person: number,
  model: LineModel,
  search: LineSearch,
  random: Random,
): Int16Array | null {
  const current = board.lineOf(person);
  const [from, to] = [0, model.days];
  const cost = new Float64Array(model.base.length);
  board.cover(current, from, to, -1);
  board.marginals(from, to, cost);
  board.cover(current, from, to, 1);
  for (const [place, value] of model.base.entries()) cost[place] = (cost[place] ?? 0) + value;
  let { line, bound } = search.best({
    model,
    cost,
    current,
    from,
    to,
    ceiling: Number.POSITIVE_INFINITY,
  });
  // Given up is not proven: other costs lead the search elsewhere.
  for (let turn = 0; turn < TURNS && line === null && bound < Number.POSITIVE_INFINITY; turn++) {
    const drawn = model.base.map((value) => (Number.isFinite(value) ? random.next() : value));
    ({ line, bound } = search.best({
      model,
      cost: drawn,
      current,
      from,
      to,
      ceiling: Number.POSITIVE_INFINITY,
    }));
  }
  return line;
}

function cellsOf({ days, maxWeekends, maxUnits, states, weekend }: LineModel): number {
  const weekends = weekend.reduce((sum, mark) => sum + Number(mark === 1), 0);
  return days * Math.min(weekends, maxWeekends + 1) * (maxUnits + 1) * states;
}
