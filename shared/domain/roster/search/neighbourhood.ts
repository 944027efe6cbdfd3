/** Takes some people's days out of the roster and gives each of them the best line in turn. */
import type { Random } from '../../random';
import type { LineSearch } from '../line/best-line';
import type { Board } from './board';

export interface Neighbourhood {
  readonly people: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Random cost up to this is added to every day and duty, so that ties and near ties vary. */
  readonly noise: number;
}

/** What was there before, to go back to. */
export interface Former {
  readonly person: number;
  readonly line: Int16Array;
}

/** Answers the lines that were there; a person for whom no line is found keeps the old one. */
export function rebuild(
  board: Board,
  search: LineSearch,
  random: Random,
  { people, from, to, noise }: Neighbourhood,
): Former[] {
  const former = people.map((person) => ({ person, line: Int16Array.from(board.lineOf(person)) }));
  for (const { line } of former) board.cover(line, from, to, -1);
  for (const { person, line } of former) {
    const cost = lineCosts(board, person, from, to);
    if (noise > 0) {
      const { options } = board.compiled;
      for (let place = from * options; place < to * options; place++) {
        cost[place] = (cost[place] ?? 0) + noise * random.next();
      }
    }
    const model = board.compiled.lines[person];
    const found = model && search.best({ model, cost, current: line, from, to, exact: false }).line;
    board.cover(line, from, to, 1);
    if (found) board.put(person, found);
  }
  return former;
}

export function restore(board: Board, former: readonly Former[]): void {
  for (const { person, line } of former) board.put(person, line);
}

/** Own cost of a person by day × option, with the change of cover within the days asked for. */
export function lineCosts(board: Board, person: number, from: number, to: number): Float64Array {
  const { compiled } = board;
  const base = compiled.lines[person]?.base ?? new Float64Array(0);
  const cost = new Float64Array(base.length);
  board.marginals(from, to, cost);
  for (let place = 0; place < cost.length; place++) {
    cost[place] = (cost[place] ?? 0) + (base[place] ?? 0);
  }
  return cost;
}
