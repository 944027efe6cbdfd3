/**
 * "One more person here is worth": what the penalty falls by when a head is added to a roster that
 * otherwise stays as it is. Counted anew from the cover, slot by slot, and so exact for that roster;
 * with everybody else's duties chosen anew, one more person could only be worth more. (The duals of
 * the relaxed master are not taken: they price a roster that nobody works, and jump between equals.)
 */
import { headsOf } from './evaluate';
import type { Roster, RosterProblem } from './problem';

/** Penalty saved by one more head in each slot; negative where heads are too many already. */
export function worthOfHeads(problem: RosterProblem, roster: Roster): number[] {
  const heads = headsOf(problem, roster);
  return problem.slots.map(({ need, under, over }, slot) => {
    const gap = need - (heads[slot] ?? 0);
    // A part of a head missing is saved, the rest of the new head is too many.
    const missing = Math.min(1, Math.max(0, gap));
    return missing * under - (1 - missing) * over;
  });
}

/** Penalty saved by one more person on a duty, by day and duty. */
export function worthOfDuties(problem: RosterProblem, roster: Roster): number[][] {
  const worth = worthOfHeads(problem, roster);
  return problem.fills.map((duties) =>
    duties.map((slots) => slots.reduce((sum, slot) => sum + (worth[slot] ?? 0), 0)),
  );
}
