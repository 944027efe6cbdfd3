import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Scene } from '#shared/contract/shelves';
import { useT } from '../../../../ui/words';

interface Props {
  /** The scene that gets another name; null: a new one. */
  readonly scene: Scene | null;
  /** Answers whether the name was taken on. */
  readonly onName: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks how a scene is called. */
export function NameDialog({ scene, onName, onClose }: Props) {
  const t = useT();
  const [name, setName] = useState(scene?.name ?? '');
  async function submit(): Promise<void> {
    const wanted = name.trim();
    if (wanted !== '' && (await onName(wanted))) onClose();
  }
  return (
    <Modal
      open
      title={t(scene === null ? 'catalogue.sceneAdd' : 'catalogue.sceneRename')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={t('catalogue.sceneName')}
        placeholder={t('catalogue.sceneNameExample')}
        value={name}
        maxLength={80}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => void submit()}
      />
    </Modal>
  );
}
