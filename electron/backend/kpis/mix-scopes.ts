import type { ReadHandle } from '#electron/store/handle';
import { currentMix } from '#electron/store/roles/mix';
import { type NamedScope, readMixNames } from '#electron/store/roles/mix-names';
import type { MixAmount, MixScope } from '#shared/contract/roles';
import { stapleShare } from '#shared/domain/kpi/mix';
import { bases } from '#shared/domain/mix/basis';
import { positionOf } from '#shared/domain/mix/position';
import type { BasisSplits } from '#shared/domain/mix/tally';
import { readSettings } from '../handlers/settings';

/** The mix as it stands: the store, its categories as a tree, its scenes. */
export function mixScopes(db: ReadHandle): MixScope[] {
  const { stapleTarget, stapleTolerance: tolerance } = readSettings(db);
  const mix = currentMix(db);
  const names = readMixNames(db);
  const scopeOf = (
    scope: MixScope['scope'],
    { id, name, depth, target }: NamedScope,
    splits: BasisSplits | undefined,
  ): MixScope[] => {
    // An empty category has no mix.
    if (splits === undefined) return [];
    const own = target ?? stapleTarget;
    const amounts = bases.map((basis): MixAmount => {
      const share = stapleShare(splits[basis]);
      const position = positionOf(share, own, tolerance);
      return { basis, amounts: splits[basis], stapleShare: share, position };
    });
    return [{ scope, id, name, depth, target: own, tolerance, bases: amounts }];
  };
  return [
    ...scopeOf('store', { id: 0, name: names.store, depth: 0, target: null }, mix.store),
    ...names.categories.flatMap((one) => scopeOf('category', one, mix.categories.get(one.id))),
    ...names.scenes.flatMap((one) => scopeOf('scene', one, mix.scenes.get(one.id))),
  ];
}
