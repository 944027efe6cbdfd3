/** The problem in arrays of numbers, for the search. */
import { type LineModel, toLineModel } from '../line/line-model';
import type { Roster, RosterProblem } from '../problem';

export interface Compiled {
  readonly problem: RosterProblem;
  readonly days: number;
  /** Duties + 1; option 0 is the day off. */
  readonly options: number;
  readonly lines: readonly LineModel[];
  readonly need: Float64Array;
  readonly under: Float64Array;
  readonly over: Float64Array;
  /** Slots of an option on a day: `fillSlots` from `fillStarts[day × options + option]` to the next. */
  readonly fillStarts: Int32Array;
  readonly fillSlots: Int32Array;
}

export function compile(problem: RosterProblem): Compiled {
  const options = problem.duties.length + 1;
  const unit = unitOf(problem);
  const starts = new Int32Array(problem.days * options + 1);
  const slots: number[] = [];
  for (let day = 0; day < problem.days; day++) {
    for (let option = 0; option < options; option++) {
      if (option > 0) slots.push(...(problem.fills[day]?.[option - 1] ?? []));
      starts[day * options + option + 1] = slots.length;
    }
  }
  return {
    ...{ problem, days: problem.days, options },
    lines: problem.people.map((person) => toLineModel(problem, person, unit)),
    need: Float64Array.from(problem.slots, ({ need }) => need),
    under: Float64Array.from(problem.slots, ({ under }) => under),
    over: Float64Array.from(problem.slots, ({ over }) => over),
    fillStarts: starts,
    fillSlots: Int32Array.from(slots),
  };
}

export function toRoster(lines: readonly Int16Array[]): Roster {
  return lines.map((line) => Array.from(line, (option) => option - 1));
}

export function fromRoster(roster: Roster): Int16Array[] {
  return roster.map((line) => Int16Array.from(line, (duty) => duty + 1));
}

/** Penalty of a line by itself: wishes, costs and missing minutes. */
export function ownCost(model: LineModel, line: Int16Array): number {
  let [cost, units] = [0, 0];
  for (let day = 0; day < model.days; day++) {
    const option = line[day] ?? 0;
    cost += model.base[day * model.options + option] ?? 0;
    if (option > 0) units += model.kindUnits[model.kindOf[option] ?? -1] ?? 0;
  }
  return cost + (model.shortCost === null ? 0 : model.shortCost(units));
}

/** Minutes of which every duty is a multiple. */
export function unitOf({ duties }: RosterProblem): number {
  return Math.max(
    1,
    duties.reduce((all, { minutes }) => divisor(all, minutes), 0),
  );
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
