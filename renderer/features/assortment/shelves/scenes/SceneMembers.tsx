import { App, Button } from 'antd';
import { useState } from 'react';
import type { Scene } from '#shared/contract/shelves';
import { useAsk } from '../../../../api/hooks';
import { Answer } from '../../../../ui/Answer';
import { EmptyState } from '../../../../ui/EmptyState';
import { useT } from '../../../../ui/words';
import { AddSkus } from './AddSkus';
import { NameDialog } from './NameDialog';
import styles from './Scenes.module.css';
import { SkuPickList } from './SkuPickList';
import type { SceneDeeds } from './use-scene-deeds';

interface Props {
  readonly scene: Scene;
  readonly deeds: SceneDeeds;
}

/** The SKUs of a scene, to be taken out or added to. */
export function SceneMembers({ scene, deeds }: Props) {
  const t = useT();
  const { modal } = App.useApp();
  const members = useAsk('shelves.sceneMembers', { sceneId: scene.id });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [open, setOpen] = useState<'add' | 'rename' | null>(null);
  const ids = (members.data ?? []).filter(({ id }) => chosen.has(id)).map(({ id }) => id);

  async function takeOut(): Promise<void> {
    if (await deeds.assign(scene, ids, false)) setChosen(new Set());
  }
  function remove(): void {
    if (scene.skus === 0) {
      void deeds.remove(scene);
      return;
    }
    modal.confirm({
      title: t('catalogue.sceneRemoveOf', { scene: scene.name }),
      content: t('catalogue.sceneRemoveHint', { count: scene.skus }),
      okText: t('common.remove'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: true },
      onOk: () => deeds.remove(scene),
    });
  }
  return (
    <section className={styles.members} aria-label={scene.name}>
      <div className={styles.tools}>
        <h2 className={styles.title}>{scene.name}</h2>
        <Button type="primary" onClick={() => setOpen('add')}>
          {t('catalogue.sceneAddSkus')}
        </Button>
        <Button disabled={ids.length === 0} onClick={() => void takeOut()}>
          {t('catalogue.sceneTakeOut', { count: ids.length })}
        </Button>
        <span className={styles.right}>
          <Button type="text" onClick={() => setOpen('rename')}>
            {t('catalogue.sceneRename')}
          </Button>
          <Button type="text" danger onClick={remove}>
            {t('common.remove')}
          </Button>
        </span>
      </div>
      <Answer of={members} again={members.again} rows={6}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              small
              title={t('catalogue.sceneNoSkus')}
              hint={t('catalogue.sceneNoSkusHint')}
            />
          ) : (
            <SkuPickList
              label={t('catalogue.sceneSkusOf', { scene: scene.name })}
              skus={list}
              chosen={chosen}
              onChoose={setChosen}
            />
          )
        }
      </Answer>
      {open === 'add' && <AddSkus scene={scene} deeds={deeds} onClose={() => setOpen(null)} />}
      {open === 'rename' && (
        <NameDialog
          scene={scene}
          onClose={() => setOpen(null)}
          onName={(name) => deeds.rename(scene, name)}
        />
      )}
    </section>
  );
}
