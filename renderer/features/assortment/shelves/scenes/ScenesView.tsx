import { Button } from 'antd';
import { useState } from 'react';
import type { Scene } from '#shared/contract/shelves';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { EmptyState } from '../../../../ui/EmptyState';
import { useUndo } from '../../../../ui/undo/use-undo';
import { useT } from '../../../../ui/words';
import { NameDialog } from './NameDialog';
import { SceneList } from './SceneList';
import { SceneMembers } from './SceneMembers';
import styles from './Scenes.module.css';
import { type SceneDeeds, useSceneDeeds } from './use-scene-deeds';

/** The occasions that SKUs are bought for, and which SKUs belong to each. */
export function ScenesView() {
  const scenes = useAsk('shelves.scenes', {});
  return (
    <Answer of={scenes} again={scenes.again} rows={8}>
      {(list: readonly Scene[]) => <Scenes scenes={list} />}
    </Answer>
  );
}

function Scenes({ scenes }: { scenes: readonly Scene[] }) {
  const undo = useUndo();
  const deeds = useSceneDeeds(undo);
  const [chosen, setChosen] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const scene = scenes.find(({ id }) => id === chosen) ?? scenes[0];
  return (
    <>
      {scene === undefined ? (
        <NoScenes deeds={deeds} onName={() => setAsking(true)} />
      ) : (
        <div className={styles.view}>
          <SceneList
            scenes={scenes}
            chosen={scene.id}
            undo={undo}
            onChoose={setChosen}
            onAdd={() => setAsking(true)}
          />
          <SceneMembers key={scene.id} scene={scene} deeds={deeds} />
        </div>
      )}
      {asking && (
        <NameDialog
          scene={null}
          onClose={() => setAsking(false)}
          onName={async (name) => {
            const id = await deeds.add(name);
            if (id !== null) setChosen(id);
            return id !== null;
          }}
        />
      )}
    </>
  );
}

const suggestions = ['breakfast', 'lunch', 'dinner', 'leisure'] as const;

/** The first scenes, offered by name. */
function NoScenes({ deeds, onName }: { deeds: SceneDeeds; onName: () => void }) {
  const t = useT();
  return (
    <EmptyState
      title={t('catalogue.sceneEmpty')}
      hint={t('catalogue.sceneEmptyHint')}
      action={
        <div className={styles.suggestions}>
          {suggestions.map((name) => (
            <Button key={name} onClick={() => void deeds.add(t(`catalogue.scene_${name}`))}>
              {t(`catalogue.scene_${name}`)}
            </Button>
          ))}
          <Button type="primary" onClick={onName}>
            {t('catalogue.sceneAdd')}
          </Button>
        </div>
      }
    />
  );
}
