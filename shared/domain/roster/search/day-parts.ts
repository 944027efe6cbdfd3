/**
 * Neighbourhoods of a shop's week: everybody's duties of some posts on a few days are chosen anew
 * together by an integer programme (`days-programme.ts`). Annealing moves one duty after the other and
 * stays where only many at once lead on; such a day has them all.
 */
import type { Random } from '../../random';
import type { ProgrammeSolver } from '../solver';
import type { Board } from './board';
import type { Compiled } from './compiled';
import { DaysProgramme } from './days-programme';

interface DayPartTools {
  readonly board: Board;
  readonly solver: ProgrammeSolver;
  readonly random: Random;
  /** People whose lines may change. */
  readonly people: ReadonlySet<number>;
}

/** Days of people at work that are chosen anew at once, and their growth once nothing is gained. */
const SIZES = { least: 12, most: 150, growth: 1.5 };
/** With fewer people a second round of annealing leads further first, and parts stay small for a while. */
const MANY_PEOPLE = 50;
/** Parts without gain before larger ones are tried. */
const PATIENCE = { few: 5, many: 8 };
/** Nodes of an integer programme. */
const NODES = 10;
/** Share of what may be gained at all that a part need not find. */
const LEFT = 0.03;
const CLOSE = 1e-6;

export class DayParts {
  /** Whether the programme knows the rules of these people. */
  readonly fits: boolean;
  private readonly isMany: boolean;
  private readonly posts: Int32Array;
  private size = SIZES.least;
  private fruitless = 0;
  private most = SIZES.least;

  constructor(private readonly tools: DayPartTools) {
    const { compiled } = tools.board;
    this.fits = hasOnlySums(compiled);
    this.isMany = tools.people.size >= MANY_PEOPLE;
    this.posts = postsOf(compiled);
  }

  /** Duals of the cover by slot, all days open; null where stopped. */
  duals(): Float64Array | null {
    const { board, people, solver } = this.tools;
    const question = new DaysProgramme(
      board.compiled,
      board.lines,
      (person) => people.has(person),
      null,
    );
    const programme = openProgramme(solver, question);
    try {
      const point = programme.relaxOnce();
      return point === null ? null : question.slotDuals(point.duals);
    } finally {
      programme.close();
    }
  }

  /** Small parts again: the roster is another one. False where the round has better things to do. */
  begin(round: number): boolean {
    [this.size, this.fruitless] = [SIZES.least, 0];
    this.most = this.isMany
      ? SIZES.most
      : Math.min(SIZES.most, SIZES.least * SIZES.growth ** round);
    return this.isMany || round > 0;
  }

  /** Tries a part where so much may be gained at all; false once even large ones gain nothing. */
  next(toGain: number): boolean {
    const gap = toGain * LEFT;
    const gained = improveDays(this.tools, this.posts, this.size, gap);
    this.fruitless = gained ? 0 : this.fruitless + 1;
    if (this.fruitless < (this.isMany ? PATIENCE.many : PATIENCE.few)) return true;
    [this.size, this.fruitless] = [this.size * SIZES.growth, 0];
    return this.size <= this.most;
  }
}

function openProgramme(solver: ProgrammeSolver, { lower, upper, columns }: DaysProgramme) {
  const programme = solver.open(Float64Array.from(lower), Float64Array.from(upper));
  programme.add(columns);
  return programme;
}

/** Whether the programme knows all rules of the people but rest. */
function hasOnlySums({ problem, lines }: Compiled): boolean {
  return lines.every(
    ({ minRun, minOff, countMax, maxWeekends, weekend }, person) =>
      minRun <= 1 &&
      minOff <= 1 &&
      countMax.length === 0 &&
      maxWeekends >= weekend.filter((mark) => mark === 1).length &&
      (problem.people[person]?.counts.length ?? 0) === 0,
  );
}

/** Duties that fill the same slots are of one post. By option: the first one of its post; 0 for the day off. */
function postsOf({ options, days, fillStarts, fillSlots }: Compiled): Int32Array {
  const posts = Int32Array.from({ length: options }, (_, option) => option);
  const ofSlot = new Map<number, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (let place = 0; place < days * options; place++) {
      const slots = fillSlots.subarray(fillStarts[place], fillStarts[place + 1]);
      const option = place % options;
      const own = posts[option] ?? 0;
      const least = slots.reduce((post, slot) => Math.min(post, ofSlot.get(slot) ?? post), own);
      if (least < own) [posts[option], changed] = [least, true];
      for (const slot of slots) {
        changed ||= (ofSlot.get(slot) ?? least) > least;
        ofSlot.set(slot, least);
      }
    }
  }
  return posts;
}

/** True where the roster became better. The board is as before, or better. */
function improveDays(tools: DayPartTools, posts: Int32Array, size: number, gap: number): boolean {
  const { board, solver, people } = tools;
  const { compiled, lines } = board;
  const { days, chosen } = drawPart(tools, posts, size);
  const isOpen = (person: number, day: number) => {
    const option = lines[person]?.[day] ?? 0;
    return people.has(person) && days.has(day) && (option === 0 || chosen.has(posts[option] ?? 0));
  };
  const only = new Set([...posts.keys()].filter((option) => chosen.has(posts[option] ?? 0)));
  const question = new DaysProgramme(compiled, lines, isOpen, only);
  if (question.columns.length === 0) return false;
  const programme = openProgramme(solver, question);
  try {
    const start = question.startPoint();
    const found = programme.integers({ nodes: NODES, gap, start, onBound: () => undefined });
    if (found === null) return false;
    return putIfBetter(board, question.linesAt(found.x));
  } finally {
    programme.close();
  }
}

function putIfBetter(board: Board, lines: readonly Int16Array[]): boolean {
  const before = board.total;
  const former = board.lines.map((line) => Int16Array.from(line));
  for (const [person, line] of lines.entries()) board.put(person, line);
  if (board.total < before - CLOSE) return true;
  for (const [person, line] of former.entries()) board.put(person, line);
  return false;
}

/** One to three days that do not follow each other (rest between them is not in the programme), and as
 * many posts as make up the size. */
function drawPart({ board, random, people }: DayPartTools, posts: Int32Array, size: number) {
  const { days: length } = board.compiled;
  const order = shuffled(
    [...new Set(posts)].filter((post) => post > 0),
    random,
  );
  const free = shuffled(
    Array.from({ length }, (_, day) => day),
    random,
  );
  const days = new Set<number>();
  const wanted = random.int(1, 3);
  const chosen = new Set<number>();
  const count = () => {
    let open = 0;
    for (const person of people) {
      for (const day of days) {
        const option = board.lines[person]?.[day] ?? 0;
        if (option > 0 && chosen.has(posts[option] ?? 0)) open++;
      }
    }
    return open;
  };
  const more = () => {
    const day = free.find((one) => ![one - 1, one, one + 1].some((near) => days.has(near)));
    if (day !== undefined) days.add(day);
    return day !== undefined;
  };
  while (days.size < wanted && more());
  for (const post of order) if (chosen.size === 0 || count() < size) chosen.add(post);
  while (count() < size && more());
  return { days, chosen };
}

function shuffled<Item>(items: Item[], random: Random): Item[] {
  for (let left = items.length - 1; left > 0; left--) {
    const other = random.int(0, left);
    const [a, b] = [items[left], items[other]];
    if (a !== undefined && b !== undefined) [items[left], items[other]] = [b, a];
  }
  return items;
}
