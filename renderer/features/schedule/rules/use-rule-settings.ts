import type { RosterRules } from '#shared/contract/roster/demand';
import type { LimitName, RuleSetName } from '#shared/domain/roster/shop/rule-set';
import type {
  RosterSettings,
  RosterWeights,
  ShiftShapes,
} from '#shared/domain/roster/shop/settings';
import { useCommand } from '../../../api/hooks';
import type { Input } from '../../../api/methods';
import { useT } from '../../../ui/words';
import { useSavedSettings } from '../ui/use-saved-settings';

type SettingsInput = NonNullable<Input<'roster.saveRules'>['settings']>;

/** Changes rules and weights at once, and takes it back. */
export function useRuleSettings(found: RosterRules) {
  const t = useT();
  const command = useCommand('roster.saveRules');
  const { put, undo } = useSavedSettings<RosterSettings>(t('schedule.did_rules'), found, (next) =>
    command.run({ settings: next === null ? null : inputOf(next) }),
  );
  const { settings, sets } = found;
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
    undo,
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
