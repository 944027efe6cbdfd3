/** What a roster is worth: penalty by source. Curtois & Qu (2014): requests, under- and over-cover. */
import { OFF, type Roster, type RosterProblem } from './problem';
import { hardBreaks, softBreaks } from './rules/all';
import type { RuleBreak } from './rules/break';

export interface Penalty {
  readonly total: number;
  readonly under: number;
  readonly over: number;
  readonly wishes: number;
  /** Missing minutes below the contract, where they have a weight. */
  readonly short: number;
  /** Penalties of single duties: wages, fairness, change. */
  readonly costs: number;
}

export interface Verdict {
  readonly penalty: Penalty;
  /** Broken hard rules; a roster may be used when there are none, or when somebody takes them. */
  readonly hard: readonly RuleBreak[];
  readonly soft: readonly RuleBreak[];
  /** Heads by slot. */
  readonly heads: readonly number[];
}

export function evaluate(problem: RosterProblem, roster: Roster): Verdict {
  const heads = headsOf(problem, roster);
  const soft = softBreaks(problem, roster);
  let [under, over, wishes, short, costs] = [0, 0, 0, 0, 0];
  for (const [index, slot] of problem.slots.entries()) {
    const gap = slot.need - (heads[index] ?? 0);
    under += slot.under * Math.max(0, gap);
    over += slot.over * Math.max(0, -gap);
  }
  for (const { rule, person, amount } of soft) {
    if (rule === 'wish') wishes += amount;
    else short += amount * (problem.people[person]?.limits.shortWeight ?? 0);
  }
  for (const [index, person] of problem.people.entries()) {
    for (const { day, duty, cost } of person.costs) {
      if (roster[index]?.[day] === (duty ?? OFF)) costs += cost;
    }
  }
  const total = under + over + wishes + short + costs;
  const penalty = { total, under, over, wishes, short, costs };
  return { penalty, hard: hardBreaks(problem, roster), soft, heads };
}

/** Heads by slot. */
export function headsOf(problem: RosterProblem, roster: Roster): number[] {
  const heads = problem.slots.map(() => 0);
  for (const line of roster) {
    for (const [day, duty] of line.entries()) {
      for (const slot of problem.fills[day]?.[duty] ?? []) heads[slot] = (heads[slot] ?? 0) + 1;
    }
  }
  return heads;
}
