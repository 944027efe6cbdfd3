import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import type { Input } from '../../../api/methods';

/** The contract's mutable shape of the rules. */
export function rulesInput(rules: ScenarioRules): Input<'assortment.prepare'>['rules'] {
  return {
    ...rules,
    categoryMix: rules.categoryMix.map((mix) => ({ ...mix })),
    coverage: rules.coverage.map((rule) => ({ ...rule })),
    limits: rules.limits.map((rule) => ({ ...rule })),
    keep: [...rules.keep],
    drop: [...rules.drop],
    rooms: rules.rooms.map((room) => ({ ...room })),
    assume: { ...rules.assume },
    elasticity: { ...rules.elasticity },
  };
}
