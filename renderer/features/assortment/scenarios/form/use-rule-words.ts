import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import { useFormat, useT } from '../../../../ui/words';
import type { FormSection } from '../store';

/** Each part of the rules in one sentence. */
export type RuleWords = Readonly<Record<FormSection, string>>;

/** What the rules say, in words: beside the folded parts, over the button, and with the result. */
export function useRuleWords(rules: ScenarioRules): RuleWords {
  const t = useT();
  const format = useFormat();
  const { target, tolerance, basis, categoryMix, keep, drop, changesAtMost, newAtLeast } = rules;
  const mix =
    target === null
      ? t('range.uiSaysNoMix')
      : t('range.uiSaysMix', {
          target: format.percent(target, 0),
          tolerance: format.decimal(tolerance * 100, 1),
          basis: t(`range.uiIn_${basis}`),
        });
  const own = categoryMix.length > 0 && t('range.uiSaysOwnMix', { count: categoryMix.length });
  const changes = [
    changesAtMost === null
      ? t('range.uiSaysAnyChanges')
      : t('range.uiSaysChanges', { count: changesAtMost }),
    newAtLeast > 0 && t('range.uiSaysNew', { count: newAtLeast }),
    t('range.uiSaysFacings', { count: rules.mostFacings }),
  ];
  const choice = [
    keep.length > 0 && t('range.uiSaysKeep', { count: keep.length }),
    drop.length > 0 && t('range.uiSaysDrop', { count: drop.length }),
  ];
  const join = (parts: readonly (string | false)[]) =>
    parts.filter((part) => part !== false).join(t('range.uiJoin'));
  return {
    mix: join([mix, own]),
    room:
      rules.rooms.length === 0
        ? t('range.uiSaysRooms')
        : t('range.uiSaysRoomsChanged', { count: rules.rooms.length }),
    changes: join(changes),
    choice: join(choice) || t('range.uiSaysNoChoice'),
    coverage:
      rules.coverage.length === 0
        ? t('range.uiSaysNoCoverage')
        : t('range.uiSaysCoverage', { count: rules.coverage.length }),
    limits:
      rules.limits.length === 0
        ? t('range.uiSaysNoLimits')
        : t('range.uiSaysLimits', { count: rules.limits.length }),
    advanced: t('range.uiSaysAdvanced'),
  };
}
