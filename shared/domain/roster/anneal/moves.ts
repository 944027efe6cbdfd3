/**
 * Small changes of a roster, drawn at random: what a manager tries by hand at the board. Days that
 * somebody cannot work are never drawn; other rules are for the board to judge.
 */
import type { Random } from '../../random';
import { WEEK } from '../problem';
import type { DayBoard } from './day-board';

/** Shares of the kinds of moves, added up: change, shift, swap, exchange, relabel; rotate is the rest. */
const SHARES = [0.12, 0.36, 0.58, 0.85, 0.92] as const;
/** Share of duties moved a little, where duties fill many slots. */
const NUDGES = 0.3;
/** Mean length, in days, of what two people swap. */
const SWAP_DAYS = 3;
/** Most days that work moves within a person's line, mostly. */
const NEAR = 8;

export class Moves {
  private readonly spare: Int16Array;
  private readonly one = new Int16Array(1);
  /** Options that a person may have, by person × day. */
  private readonly starts: Int32Array;
  private readonly allowed: Int16Array;
  private readonly canNudge: boolean;

  /** Only these people's lines change. */
  constructor(
    private readonly board: DayBoard,
    private readonly people: readonly number[],
    private readonly random: Random,
  ) {
    const { days, options } = board;
    this.spare = new Int16Array(days);
    this.starts = new Int32Array(board.people * days + 1);
    const allowed: number[] = [];
    for (let cell = 0; cell < board.people * days; cell++) {
      const person = Math.floor(cell / days);
      for (let option = 0; option < options; option++) {
        if (board.isAllowed(person, cell % days, option)) allowed.push(option);
      }
      this.starts[cell + 1] = allowed.length;
    }
    this.allowed = Int16Array.from(allowed);
    this.canNudge = board.near.some((list) => list.length > 0);
  }

  /** Makes a move; false where the draw came to nothing. */
  make(): boolean {
    if (this.canNudge && this.random.next() < NUDGES) return this.nudge();
    const draw = this.random.next();
    if (draw < SHARES[0]) return this.change();
    if (draw < SHARES[1]) return this.shift();
    if (draw < SHARES[2]) return this.swap();
    if (draw < SHARES[3]) return this.exchange();
    if (draw < SHARES[4]) return this.relabel();
    return this.rotate();
  }

  /** A duty that fills mostly the same slots: a little earlier, later, longer or shorter. */
  private nudge(): boolean {
    const { board } = this;
    const person = this.somebody();
    const day = this.below(board.days);
    const near = board.near[board.lines[person * board.days + day] ?? 0];
    if (near === undefined || near.length === 0) return false;
    const option = near[this.below(near.length)] ?? 0;
    if (!board.isAllowed(person, day, option)) return false;
    this.one[0] = option;
    board.put(person, day, 1, this.one, 0, true);
    return true;
  }

  /** Another duty, or a day off, on one day. */
  private change(): boolean {
    const { board } = this;
    const person = this.somebody();
    const day = this.below(board.days);
    const now = board.lines[person * board.days + day] ?? 0;
    // Half of the draws are about the day off.
    const option = now > 0 && this.random.next() < 0.5 ? 0 : this.anyOption(person, day);
    if (option === now || !board.isAllowed(person, day, option)) return false;
    this.one[0] = option;
    board.put(person, day, 1, this.one, 0, true);
    return true;
  }

  /** One person's days change places with other days of the same person. */
  private shift(): boolean {
    const { board, random, spare } = this;
    const { days, lines } = board;
    const person = this.somebody();
    const row = person * days;
    const length = random.next() < 0.6 ? 1 : this.length(1.5);
    const places = days - length + 1;
    const first = this.below(places);
    const draw = random.next();
    const reach = draw < 0.5 ? NEAR : days;
    const near = Math.max(0, Math.min(places - 1, first + this.below(2 * reach + 1) - reach));
    const second = draw < 0.75 ? near : this.sameWeekday(first, places);
    if (Math.abs(first - second) < length) return false;
    let differs = false;
    for (let step = 0; step < length; step++) {
      const a = lines[row + first + step] ?? 0;
      const b = lines[row + second + step] ?? 0;
      spare[step] = a;
      if (a === b) continue;
      if (!board.isAllowed(person, first + step, b)) return false;
      if (!board.isAllowed(person, second + step, a)) return false;
      differs = true;
    }
    if (!differs) return false;
    board.put(person, first, length, lines, row + second, true);
    board.put(person, second, length, spare, 0, true);
    return true;
  }

  /** Two people change places on some days in a row. */
  private swap(): boolean {
    const [a, b] = [this.somebody(), this.somebody()];
    if (a === b) return false;
    const length = this.length(SWAP_DAYS);
    return this.trade(a, b, this.below(this.board.days - length + 1), length);
  }

  /** Two people change places on two spans of days, so that both may keep their hours. */
  private exchange(): boolean {
    const [a, b] = [this.somebody(), this.somebody()];
    if (a === b) return false;
    const length = this.length(SWAP_DAYS);
    const places = this.board.days - length + 1;
    const first = this.below(places);
    if (!this.trade(a, b, first, length)) return false;
    // A weekend for a weekend, mostly: spans a number of weeks apart.
    if (this.random.next() < 0.7) return this.trade(a, b, this.sameWeekday(first, places), length);
    const other = this.length(SWAP_DAYS);
    return this.trade(a, b, this.below(this.board.days - other + 1), other);
  }

  private trade(a: number, b: number, from: number, length: number): boolean {
    const { board, spare } = this;
    const { days, lines } = board;
    const [rowA, rowB] = [a * days + from, b * days + from];
    let differs = false;
    for (let step = 0; step < length; step++) {
      const one = lines[rowA + step] ?? 0;
      const other = lines[rowB + step] ?? 0;
      spare[step] = one;
      if (one === other) continue;
      if (!board.isAllowed(a, from + step, other)) return false;
      if (!board.isAllowed(b, from + step, one)) return false;
      differs = true;
    }
    if (!differs) return false;
    board.put(a, from, length, lines, rowB, false);
    board.put(b, from, length, spare, 0, false);
    return true;
  }

  /** Another duty on the days of work in a span. */
  private relabel(): boolean {
    const { board, spare } = this;
    const person = this.somebody();
    const length = Math.min(board.days, 1 + this.length(2));
    const from = this.below(board.days - length + 1);
    const option = this.anyOption(person, from);
    const row = person * board.days + from;
    let differs = false;
    for (let step = 0; step < length; step++) {
      const now = board.lines[row + step] ?? 0;
      const stays = now === option || (now === 0 && step > 0);
      spare[step] = stays ? now : option;
      if (stays) continue;
      if (!board.isAllowed(person, from + step, option)) return false;
      differs = true;
    }
    if (differs) board.put(person, from, length, spare, 0, true);
    return differs;
  }

  /** A span of days moves on by one day: its last day becomes its first, or the other way round. */
  private rotate(): boolean {
    const { board, spare } = this;
    const person = this.somebody();
    const length = Math.min(board.days, 2 + this.length(3));
    const from = this.below(board.days - length + 1);
    const row = person * board.days + from;
    const turn = this.random.next() < 0.5 ? 1 : length - 1;
    let differs = false;
    for (let step = 0; step < length; step++) {
      const option = board.lines[row + ((step + turn) % length)] ?? 0;
      spare[step] = option;
      if (option === board.lines[row + step]) continue;
      if (!board.isAllowed(person, from + step, option)) return false;
      differs = true;
    }
    if (differs) board.put(person, from, length, spare, 0, true);
    return differs;
  }

  /** A day of the same weekday, below a number of days. */
  private sameWeekday(day: number, below: number): number {
    const weekday = day % WEEK;
    return weekday + WEEK * this.below(Math.ceil((below - weekday) / WEEK));
  }

  private anyOption(person: number, day: number): number {
    const cell = person * this.board.days + day;
    const start = this.starts[cell] ?? 0;
    return this.allowed[start + this.below((this.starts[cell + 1] ?? 0) - start)] ?? 0;
  }

  private somebody(): number {
    return this.people[this.below(this.people.length)] ?? 0;
  }

  private below(count: number): number {
    return Math.floor(this.random.next() * count);
  }

  /** A length in days, at least 1, with about this mean. */
  private length(mean: number): number {
    return Math.min(this.board.days, 1 + Math.floor(-Math.log(1 - this.random.next()) * mean));
  }
}
