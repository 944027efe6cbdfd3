import { App } from 'antd';
import { useState } from 'react';
import type { RosterRules } from '#shared/contract/roster/demand';
import type { LimitName, RuleSetName } from '#shared/domain/roster/shop/rule-set';
import type {
  RosterSettings,
  RosterWeights,
  ShiftShapes,
} from '#shared/domain/roster/shop/settings';
import { failureOf, useCommand } from '../../../api/hooks';
import type { Input } from '../../../api/methods';
import { useErrorWords } from '../../../ui/ErrorView';

type SettingsInput = NonNullable<Input<'roster.saveRules'>['settings']>;

/** Changes rules and weights at once, and takes it back. */
export function useRuleSettings({ settings, isDefault, sets }: RosterRules) {
  const words = useErrorWords();
  const { message } = App.useApp();
  const command = useCommand('roster.saveRules');
  const [before, setBefore] = useState<readonly (RosterSettings | null)[]>([]);

  async function save(next: RosterSettings | null): Promise<boolean> {
    try {
      await command.run({ settings: next === null ? null : inputOf(next) });
      return true;
    } catch (error) {
      void message.error(words(failureOf(error)));
      return false;
    }
  }
  function put(next: RosterSettings | null): void {
    const was = isDefault ? null : settings;
    void save(next).then((done) => done && setBefore((all) => [...all, was]));
  }
  const { rules } = settings;
  return {
    setRuleSet: (set: RuleSetName) => put({ ...settings, rules: { set, limits: {} } }),
    /** A limit that is the set's own again is not kept. */
    setLimit: (name: LimitName, value: number | null) => {
      const { [name]: _was, ...others } = rules.limits;
      const limits =
        value === null || value === sets[rules.set][name].value
          ? others
          : { ...others, [name]: value };
      put({ ...settings, rules: { ...rules, limits } });
    },
    setWeight: (change: Partial<RosterWeights>) =>
      put({ ...settings, weights: { ...settings.weights, ...change } }),
    setShapes: (change: Partial<ShiftShapes>) =>
      put({ ...settings, shapes: { ...settings.shapes, ...change } }),
    toDefaults: () => put(null),
    undo: () => {
      const last = before.at(-1);
      if (last === undefined) return;
      setBefore(before.slice(0, -1));
      void save(last);
    },
    canUndo: before.length > 0,
  };
}

export type RuleDeeds = ReturnType<typeof useRuleSettings>;

/** The same with lists of its own, as the contract's input wants them. */
function inputOf({ rules, weights, shapes }: RosterSettings): SettingsInput {
  return {
    rules: { set: rules.set, limits: { ...rules.limits } },
    weights,
    shapes: {
      minutes: [...shapes.minutes],
      startEvery: shapes.startEvery === 60 ? 60 : 30,
    },
  };
}
