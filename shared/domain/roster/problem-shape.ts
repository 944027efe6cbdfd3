/** What of a problem decides how it is searched. */
import type { RosterProblem } from './problem';

/** Slots that a duty of a day fills on average: one on a ward, one per half hour in a shop. */
export function slotsPerDuty({ fills, days, duties }: RosterProblem): number {
  return fills.flat(2).length / Math.max(1, days * duties.length);
}

/** With whole penalties only, a bound may be rounded up. */
export function hasWholePenalties({ people, slots }: RosterProblem): boolean {
  return (
    slots.every(({ under, over }) => Number.isInteger(under) && Number.isInteger(over)) &&
    people.every(
      ({ wishes, costs, limits }) =>
        wishes.every(({ weight }) => Number.isInteger(weight)) &&
        costs.every(({ cost }) => Number.isInteger(cost)) &&
        Number.isInteger(limits.shortWeight ?? 0),
    )
  );
}
