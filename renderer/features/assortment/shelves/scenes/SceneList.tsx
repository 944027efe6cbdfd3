import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Scene } from '#shared/contract/shelves';
import { UndoButton } from '../../../../ui/undo/UndoButton';
import type { Undo } from '../../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../../ui/words';
import styles from './Scenes.module.css';

interface Props {
  readonly scenes: readonly Scene[];
  readonly chosen: number;
  readonly undo: Undo;
  readonly onChoose: (id: number) => void;
  readonly onAdd: () => void;
}

/** All scenes with their SKUs and their mix. */
export function SceneList({ scenes, chosen, undo, onChoose, onAdd }: Props) {
  const t = useT();
  const format = useFormat();
  function mixWords({ staple, specialty, withoutRole }: Scene): string {
    const counts = { staple: format.count(staple), specialty: format.count(specialty) };
    const roles = staple + specialty > 0 ? [t('catalogue.sceneMix', counts)] : [];
    const others = withoutRole > 0 ? [t('catalogue.sceneWithoutRole', { count: withoutRole })] : [];
    return [...roles, ...others].join(' · ');
  }
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={onAdd}>
          {t('catalogue.sceneAdd')}
        </Button>
        <UndoButton undo={undo} />
      </div>
      <ul className={styles.scenes} aria-label={t('catalogue.shelfPart_scenes')}>
        {scenes.map((scene) => (
          <li key={scene.id}>
            <button
              type="button"
              className={`plain-button ${styles.scene}`}
              aria-current={scene.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(scene.id)}
            >
              <span className={styles.head}>
                <strong>{scene.name}</strong>
                <span>{t('catalogue.shelfSkuCount', { count: scene.skus })}</span>
              </span>
              <MixBar scene={scene} />
              <small>{mixWords(scene)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Staples, specialities and SKUs without a role among the carried SKUs of a scene. */
function MixBar({ scene }: { scene: Scene }) {
  const parts = [
    ['staple', scene.staple],
    ['specialty', scene.specialty],
    ['none', scene.withoutRole],
  ] as const;
  return (
    <span className={styles.mix} aria-hidden="true">
      {parts.map(
        ([role, count]) =>
          count > 0 && <span key={role} className={styles[role]} style={{ flexGrow: count }} />,
      )}
    </span>
  );
}
