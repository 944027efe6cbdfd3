/**
 * Simulated annealing over days: millions of small changes, of which dear ones are taken ever more
 * rarely. Rules may be broken on the way at a price that rises while the heat falls: between two good
 * rosters there are seldom lawful ones all along.
 */
import type { Random } from '../../random';
import type { DayBoard } from './day-board';
import { Moves } from './moves';

export interface Annealing {
  readonly board: DayBoard;
  /** Only these people's lines change. */
  readonly people: readonly number[];
  readonly random: Random;
  /** A lawful roster better than all before stands on the board. */
  readonly onBest: () => void;
  readonly shouldStop: () => boolean;
}

/** As shares of what a usual duty's heads are worth. */
export interface Cooling {
  readonly hot: number;
  readonly cold: number;
  /** Price of a broken rule at the start and at the end. */
  readonly light: number;
  readonly heavy: number;
}

/** From a roster of no worth. */
export const FROM_SCRATCH: Cooling = { hot: 0.3, cold: 0.005, light: 1.2, heavy: 10 };
/** The same where duties fill many slots, so that most steps change a small part of a duty's worth. */
export const IN_SMALL_STEPS: Cooling = { hot: 0.05, cold: 0.002, light: 1.2, heavy: 10 };
/** From a roster to be kept in the main. */
export const FROM_GIVEN: Cooling = { hot: 0.05, cold: 0.005, light: 4, heavy: 10 };
/** From a roster near the best but for a few sore places. */
export const FROM_DIVE: Cooling = { hot: 0.05, cold: 0.003, light: 4, heavy: 10 };

/** Moves at one heat, and between two looks at the clock. */
const STRIDE = 1000;
/** Share of the moves before the price of a broken rule rises. */
const HELD = 0.5;
const CLOSE = 1e-6;

export function anneal(
  { board, people, random, onBest, shouldStop }: Annealing,
  { hot, cold, light, heavy }: Cooling,
  count: number,
): void {
  const moves = new Moves(board, people, random);
  const { usual } = board;
  let best = Number.POSITIVE_INFINITY;
  for (let done = 0; done < count && !shouldStop(); done += STRIDE) {
    const share = done / count;
    const heat = usual * hot * (cold / hot) ** share;
    const weight = usual * light * (heavy / light) ** Math.max(0, (share - HELD) / (1 - HELD));
    for (let step = 0; step < STRIDE; step++) {
      const before = board.soft + weight * board.broken;
      const made = moves.make();
      const change = board.soft + weight * board.broken - before;
      if (!made || change > -heat * Math.log(1 - random.next())) {
        board.reject();
        continue;
      }
      board.accept();
      if (board.broken < CLOSE && board.soft < best - CLOSE) {
        best = board.soft;
        onBest();
      }
    }
  }
}
