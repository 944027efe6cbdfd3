/** What every rule answers: where it is broken, and by how much. */
import type { Person, RosterProblem } from '../problem';

export interface RuleBreak {
  readonly rule: RuleName;
  /** Index of the person. */
  readonly person: number;
  /** First day concerned; null where the whole horizon is. */
  readonly day: number | null;
  /** In the unit of the rule: minutes, days, duties, weekends; penalty for wishes. */
  readonly amount: number;
}

export type RuleName =
  | 'rest'
  | 'longest_run'
  | 'shortest_run'
  | 'shortest_rest'
  | 'weekends'
  | 'most_minutes'
  | 'least_minutes'
  | 'duty_count'
  | 'availability'
  | 'locked'
  | 'wish';

/** One person's line with what it is judged against. */
export interface Line {
  readonly problem: RosterProblem;
  readonly person: Person;
  /** Index of the person. */
  readonly index: number;
  /** By day: duty or OFF. */
  readonly days: readonly number[];
}

export type Rule = (line: Line) => readonly RuleBreak[];
