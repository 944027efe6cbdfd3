import { type LimitName, limitNames, type RuleSetName, rulesOf } from './rule-set';
import type { RosterSettings, RosterWeights } from './settings';

/** What one saving of the rules has changed; limits as they are in force, whichever set they are of. */
export type SettingsChange =
  | { readonly what: 'set'; readonly from: RuleSetName; readonly to: RuleSetName }
  | {
      readonly what: 'limit';
      readonly name: LimitName;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly what: 'weight';
      readonly name: keyof RosterWeights;
      /** Null: the shop's own, reckoned. */
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly what: 'shapes' };

const weightNames = ['under', 'over', 'wish', 'fairness', 'change', 'wages'] as const;

export function settingsChanges(before: RosterSettings, after: RosterSettings): SettingsChange[] {
  const [old, now] = [rulesOf(before.rules), rulesOf(after.rules)];
  const changes: SettingsChange[] = [];
  if (before.rules.set !== after.rules.set) {
    changes.push({ what: 'set', from: before.rules.set, to: after.rules.set });
  }
  for (const name of limitNames) {
    const [from, to] = [old[name].value, now[name].value];
    if (from !== to) changes.push({ what: 'limit', name, from, to });
  }
  for (const name of weightNames) {
    const [from, to] = [before.weights[name], after.weights[name]];
    if (from !== to) changes.push({ what: 'weight', name, from, to });
  }
  if (shapesKey(before) !== shapesKey(after)) changes.push({ what: 'shapes' });
  return changes;
}

function shapesKey({ shapes }: RosterSettings): string {
  return `${shapes.minutes.join(',')};${shapes.startEvery}`;
}
