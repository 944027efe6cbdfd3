/** Large neighbourhoods: a few people's lines are chosen anew together, everybody else's staying. */
import { ColumnMaster, type Part } from '../bound/columns';
import type { LineSearch } from '../line/best-line';
import type { ProgrammeSolver } from '../solver';
import type { Board } from './board';

export interface PartTools {
  readonly board: Board;
  readonly search: LineSearch;
  readonly solver: ProgrammeSolver;
  readonly shouldStop: () => boolean;
}

export interface PartEffort {
  /** Rounds of pricing, and nodes of the choice among the lines found. */
  readonly rounds: number;
  readonly nodes: number;
  /** Lines to begin with, besides the present one. */
  readonly known: (person: number) => readonly Int16Array[];
  /** Duals by slot to begin with, of a master of everybody. */
  readonly duals: Float64Array | null;
  /** What a part has to gain to be worth the choice. */
  readonly least: number;
}

export interface PartOutcome {
  readonly gain: number;
  readonly pricings: number;
  /** Lines met with. */
  readonly columns: ColumnMaster['columns'];
}

const CLOSE = 1e-6;

export function improvePart(tools: PartTools, part: Part, effort: PartEffort): PartOutcome {
  const { board, search, solver, shouldStop } = tools;
  const before = board.total;
  const former = part.people.map((person) => ({
    ...{ person, line: Int16Array.from(board.lineOf(person)) },
  }));
  for (const { line } of former) board.cover(line, part.from, part.to, -1);
  const master = new ColumnMaster(board, search, solver, part);
  try {
    for (const { person, line } of former) {
      master.add(person, line);
      for (const known of effort.known(person)) master.add(person, known);
    }
    if (effort.duals !== null) master.startFrom(effort.duals);
    const ceiling = master.valueOf(former) - effort.least + CLOSE;
    const isHopeless = () => master.bound > ceiling;
    for (let round = 0; round < effort.rounds && !shouldStop() && !isHopeless(); round++) {
      if (master.round(shouldStop) === null) break;
    }
    const start = new Map(former.map(({ person, line }) => [person, line]));
    const chosen = shouldStop() || isHopeless() ? null : master.choose(start, effort.nodes);
    for (const { line } of former) board.cover(line, part.from, part.to, 1);
    for (const { person, line } of chosen ?? []) board.put(person, line);
    if (board.total > before) for (const { person, line } of former) board.put(person, line);
    const { columns, pricings } = master;
    return { gain: before - board.total, columns, pricings };
  } finally {
    master.close();
  }
}

/** Lines of a person that a neighbourhood begins with. */
const LINES_KEPT = 40;

/** Keeps a line among the last ones of its person. */
export function keepLast(lines: Map<number, Int16Array[]>, person: number, line: Int16Array): void {
  const list = lines.get(person) ?? [];
  list.push(line);
  if (list.length > LINES_KEPT) list.shift();
  lines.set(person, list);
}
