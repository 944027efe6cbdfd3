/**
 * Diving: the lines that the relaxed master weighs most are settled one after the other, and new ones
 * are found for the others in between, until everybody has one.
 */
import type { Random } from '../../random';
import type { ProgrammePoint } from '../solver';
import type { Column, ColumnMaster } from './columns';

/** Rounds of pricing after each settlement. */
const ROUNDS = 3;
/** Lines with at least this weight are settled together. */
const SURE = 0.98;
/** Spread of the random part of the weights, so that no two dives are alike. */
const SPREAD = 0.25;

/** One line per person of the master, or null when stopped. */
export function dive(
  master: ColumnMaster,
  random: Random,
  shouldStop: () => boolean,
): Column[] | null {
  const chosen: Column[] = [];
  try {
    while (chosen.length < master.part.people.length) {
      for (let round = 0; round < ROUNDS; round++) {
        if (master.round(shouldStop) === null) break;
      }
      const point = shouldStop() ? null : master.relax();
      if (point === null) return null;
      const next = heaviest(master, point, random);
      if (next.length === 0) return null;
      for (const column of next) {
        master.settle(column);
        const line = master.columns[column];
        if (line !== undefined) chosen.push(line);
      }
    }
    return chosen;
  } finally {
    master.unsettle();
  }
}

/** Columns to settle now, one per person: all that are sure, else the heaviest with some luck. */
function heaviest(master: ColumnMaster, point: ProgrammePoint, random: Random): number[] {
  const weights = master.weights(point);
  const sure: number[] = [];
  let [best, most] = [-1, 0];
  for (const [index, weight] of weights.entries()) {
    const person = master.columns[index]?.person ?? -1;
    if (weight < 1e-6 || master.isSettled(person)) continue;
    if (weight >= SURE) sure.push(index);
    const score = weight + SPREAD * random.next();
    if (score > most) [best, most] = [index, score];
  }
  if (sure.length > 0) return sure;
  return best < 0 ? [] : [best];
}
