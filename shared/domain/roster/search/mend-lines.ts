/**
 * Lines that still break a rule after annealing, made lawful exactly: some days around the break are
 * chosen anew by the line's table, everything else staying. Runs and rest come first; then sums over the
 * horizon (minutes, weekends, counts), a little at a time, as one span can hardly bring all of it.
 */
import type { LineSearch } from '../line/best-line';
import { countsOf } from '../line/counted-line';
import type { LineModel } from '../line/line-model';
import { beginsWeekend } from '../line/window';
import { hardBreaks } from '../rules/all';
import type { RuleBreak } from '../rules/break';
import type { Board } from './board';
import { toRoster } from './compiled';

/** Days chosen anew on each side of a break, and how many more where they do not suffice. */
const REACH = 10;
const FURTHEST = 40;
/** Spans of days tried per person. */
const TRIES = 100;
/** Duties given away where a break leaves no room. */
const GIVEN = 2;

/** People whose line still breaks a rule. */
export function mendLines(
  board: Board,
  people: readonly number[],
  search: LineSearch,
  shouldStop: () => boolean,
): number[] {
  return people.filter((person) => shouldStop() || !mendLine(board, person, search));
}

function mendLine(board: Board, person: number, search: LineSearch): boolean {
  const model = board.compiled.lines[person];
  if (model === undefined) return false;
  const calm = model.maxRun + model.minOff + 1;
  let [breaks, reach, hopeless] = [breaksOf(board, person), REACH, -1];
  for (let tries = 0; tries < TRIES && !isLawful(breaks); tries++) {
    const next = breaks.days.find((day) => day > hopeless);
    if (next === undefined && breaks.days.length > 0) return false;
    // Sums are to blame: a span wherever it may be, one after the other.
    const middle = next ?? (tries * 2 * REACH) % model.days;
    let to = middle + reach + 1;
    // What follows right after the span has to be lawful as it stands.
    for (const day of breaks.days) if (day >= middle && day < to + calm) to = day + reach + 1;
    const [from, end] = [Math.max(0, middle - reach), Math.min(model.days, to)];
    // A run that is too dense can give some hours away: they are made good elsewhere.
    const given = next !== undefined && reach > REACH ? -GIVEN * Math.max(...model.kindUnits) : 0;
    const by = next === undefined ? 1 : given;
    const eased = easedTo(model, board.lineOf(person), by);
    if (chooseAnew(board, person, eased, { from, to: end }, search)) {
      breaks = breaksOf(board, person);
      reach = REACH;
    } else if (next !== undefined && reach >= FURTHEST) [hopeless, reach] = [next, REACH];
    else reach = Math.min(FURTHEST, next === undefined ? reach + 1 : reach * 2);
  }
  return isLawful(breaks);
}

interface Breaks {
  /** Where runs of days and rest are broken, in order. */
  readonly days: readonly number[];
  /** Sums over the horizon that are broken. */
  readonly sums: number;
}

function isLawful({ days, sums }: Breaks): boolean {
  return days.length === 0 && sums === 0;
}

function breaksOf(board: Board, person: number): Breaks {
  const { problem } = board.compiled;
  const people = problem.people.slice(person, person + 1);
  const found = hardBreaks({ ...problem, people }, toRoster([board.lineOf(person)]));
  const isSum = ({ rule, day }: RuleBreak) =>
    day === null || rule === 'weekends' || rule === 'duty_count';
  const days = found.flatMap((one) => (isSum(one) ? [] : [one.day ?? 0]));
  return { days: days.sort((a, b) => a - b), sums: found.filter(isSum).length };
}

/** The person's rules with sums no stricter than the line is: minutes `by` nearer at least, or further
 * off where that is negative. */
function easedTo(model: LineModel, line: Int16Array, by: number): LineModel {
  let [units, weekends] = [0, 0];
  for (const [day, option] of line.entries()) {
    if (option > 0) units += model.kindUnits[model.kindOf[option] ?? -1] ?? 0;
    if (beginsWeekend(model, line, day)) weekends++;
  }
  const counts = countsOf(model, line, 0, model.days);
  const better = Math.max(0, by);
  return {
    ...model,
    minUnits: Math.min(model.minUnits, units + by),
    maxUnits: Math.max(model.maxUnits, units - better),
    maxWeekends: Math.max(model.maxWeekends, weekends - better),
    countMax: model.countMax.map((max, limit) => Math.max(max, (counts[limit] ?? 0) - better)),
  };
}

/** The best lawful days of a span against the cover without the person; false where there are none. */
function chooseAnew(
  board: Board,
  person: number,
  model: LineModel,
  { from, to }: { readonly from: number; readonly to: number },
  search: LineSearch,
): boolean {
  const current = Int16Array.from(board.lineOf(person));
  const cost = new Float64Array(model.base.length);
  board.cover(current, from, to, -1);
  board.marginals(from, to, cost);
  board.cover(current, from, to, 1);
  for (const [place, value] of model.base.entries()) cost[place] = (cost[place] ?? 0) + value;
  const ceiling = Number.POSITIVE_INFINITY;
  const { line } = search.best({ model, cost, current, from, to, ceiling });
  if (line !== null) board.put(person, line);
  return line !== null;
}
