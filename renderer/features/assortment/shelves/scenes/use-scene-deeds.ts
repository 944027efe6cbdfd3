import type { Scene } from '#shared/contract/shelves';
import { useCommand } from '../../../../api/hooks';
import type { Undo } from '../../../../ui/undo/use-undo';
import { useT } from '../../../../ui/words';

export interface SceneDeeds {
  /** The new scene's number; null where it could not be added. */
  readonly add: (name: string) => Promise<number | null>;
  readonly rename: (scene: Scene, name: string) => Promise<boolean>;
  readonly remove: (scene: Scene) => Promise<boolean>;
  readonly assign: (scene: Scene, skuIds: readonly number[], member: boolean) => Promise<boolean>;
}

/** Everything that can be done with scenes, each with its way back. */
export function useSceneDeeds(undo: Undo): SceneDeeds {
  const t = useT();
  const { run: addScene } = useCommand('shelves.addScene');
  const { run: renameScene } = useCommand('shelves.renameScene');
  const { run: removeScene } = useCommand('shelves.removeScene');
  const { run: assignScene } = useCommand('shelves.assignScene');
  return {
    async add(name) {
      const added = await undo.run(
        t('catalogue.sceneAdded', { scene: name }),
        () => addScene({ name }),
        ({ id }) =>
          () =>
            removeScene({ id }),
      );
      return added?.id ?? null;
    },
    async rename(scene, name) {
      const renamed = await undo.run(
        t('catalogue.sceneRenamed', { scene: scene.name }),
        () => renameScene({ id: scene.id, name }),
        () => () => renameScene({ id: scene.id, name: scene.name }),
      );
      return renamed !== null;
    },
    async remove(scene) {
      const removed = await undo.run(
        t('catalogue.sceneRemoved', { scene: scene.name }),
        () => removeScene({ id: scene.id }),
        (before) => () => addScene(before),
      );
      return removed !== null;
    },
    async assign(scene, skuIds, member) {
      const words = { scene: scene.name, count: skuIds.length };
      const assigned = await undo.run(
        t(member ? 'catalogue.sceneJoined' : 'catalogue.sceneLeft', words),
        () => assignScene({ sceneId: scene.id, skuIds: [...skuIds], member }),
        (changed) =>
          changed.skuIds.length === 0
            ? null
            : () =>
                assignScene({
                  sceneId: scene.id,
                  skuIds: [...changed.skuIds],
                  member: !member,
                }),
      );
      return assigned !== null;
    },
  };
}
