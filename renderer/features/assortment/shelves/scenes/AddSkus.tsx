import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Scene } from '#shared/contract/shelves';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { EmptyState } from '../../../../ui/EmptyState';
import { useT } from '../../../../ui/words';
import styles from './Scenes.module.css';
import { SkuPickList } from './SkuPickList';
import type { SceneDeeds } from './use-scene-deeds';

interface Props {
  readonly scene: Scene;
  readonly deeds: SceneDeeds;
  readonly onClose: () => void;
}

/** At most so many found SKUs are shown: more words find fewer. */
const SHOWN = 200;

/** Looks for SKUs that are not in the scene and puts the chosen ones into it. */
export function AddSkus({ scene, deeds, onClose }: Props) {
  const t = useT();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const found = useAsk('shelves.findSkus', { search, notInScene: scene.id, limit: SHOWN });
  async function add(): Promise<void> {
    if (await deeds.assign(scene, [...chosen], true)) onClose();
  }
  return (
    <Modal
      open
      centered
      width={760}
      title={t('catalogue.sceneAddTo', { scene: scene.name })}
      okText={t('catalogue.scenePut', { count: chosen.size })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: chosen.size === 0 }}
      onOk={() => void add()}
      onCancel={onClose}
    >
      <div className={styles.adding}>
        <Input
          autoFocus
          allowClear
          aria-label={t('common.search')}
          placeholder={t('catalogue.sceneSearch')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Answer of={found} again={found.again} rows={6}>
          {(skus) =>
            skus.length === 0 ? (
              <EmptyState small title={t('common.nothingFound')} />
            ) : (
              <SkuPickList
                label={t('catalogue.sceneFound')}
                skus={skus}
                chosen={chosen}
                more={skus.length === SHOWN}
                onChoose={setChosen}
              />
            )
          }
        </Answer>
      </div>
    </Modal>
  );
}
