/** All rules of a line, the hard ones and the soft ones apart. */
import type { Roster, RosterProblem } from '../problem';
import type { Rule, RuleBreak } from './break';
import { availability, locked, wishes } from './presence';
import { rest } from './rest';
import { longestRun, shortestRest, shortestRun } from './runs';
import { dutyCounts, leastMinutes, mostMinutes, weekends } from './totals';

const HARD: readonly Rule[] = [
  availability,
  locked,
  rest,
  longestRun,
  shortestRun,
  shortestRest,
  mostMinutes,
  weekends,
  dutyCounts,
];
const SOFT: readonly Rule[] = [wishes];

/** Breaks of hard rules, person by person. The least minutes are hard where they have no weight. */
export function hardBreaks(problem: RosterProblem, roster: Roster): RuleBreak[] {
  return linesOf(problem, roster).flatMap((line) => {
    const rules = line.person.limits.shortWeight === null ? [...HARD, leastMinutes] : HARD;
    return rules.flatMap((rule) => rule(line));
  });
}

/** Breaks of soft rules, person by person. */
export function softBreaks(problem: RosterProblem, roster: Roster): RuleBreak[] {
  return linesOf(problem, roster).flatMap((line) => {
    const rules = line.person.limits.shortWeight === null ? SOFT : [...SOFT, leastMinutes];
    return rules.flatMap((rule) => rule(line));
  });
}

function linesOf(problem: RosterProblem, roster: Roster) {
  return problem.people.map((person, index) => ({
    ...{ problem, person, index },
    days: roster[index] ?? [],
  }));
}
